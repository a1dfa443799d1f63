import { Document, type Scalar, visit } from "yaml";
import type { PackFile } from "../../src/pack/generated/pack.ts";
import type { Scenario } from "../../src/pack/generated/scenario.ts";

/** What other tools read as a number, a time or a yes. */
const readOtherwise = /^(?:y|n|yes|no|on|off|true|false|null|~|[-+.\d:_/,e]+)$/i;

/** A scenario or a pack as the text of its file: keys in their order, long texts under `|`, nothing left to be misread. */
export function asYaml(file: Scenario | PackFile): string {
  const document = new Document(file, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node) {
      if (typeof node.value === "string") write(node as Scalar<string>, key === "key" ? "key" : "value");
    },
  });
  return document.toString({ lineWidth: 0 });
}

function write(node: Scalar<string>, place: "key" | "value"): void {
  node.value = node.value.replace(/<(?=[a-z0-9-]+>)/g, "\\<");
  if (place === "value" && (node.value.includes("\n") || node.value.length > 90)) {
    node.value = `${node.value}\n`;
    node.type = "BLOCK_LITERAL";
  } else if (readOtherwise.test(node.value)) {
    node.type = "QUOTE_DOUBLE";
  }
}

/** Text with no tabs, no space at the end of a line and none around it. */
export function tidy(text: string): string {
  return text.replace(/\t/g, " ").replace(/ +$/gm, "").trim();
}

/** Several texts as a Markdown list, or the one text alone; undefined where there is none. */
export function listed(texts: readonly string[]): string | undefined {
  if (texts.length < 2) return texts[0];
  return texts.map((text) => `- ${text.replace(/\n/g, "\n  ")}`).join("\n");
}

/** The object without what is undefined or an empty list. */
export function filled<Item extends object>(item: { [Key in keyof Item]: Item[Key] | undefined }): Item {
  const held = Object.entries(item).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(held) as Item;
}

/** Makes ids out of texts, each given once. */
export function idMaker(): (text: string) => string {
  const given = new Set<string>();
  return (text) => {
    const base = asId(text).split("-").slice(0, 6).join("-") || "item";
    let id = base;
    for (let number = 2; given.has(id); number++) id = `${base}-${number}`;
    given.add(id);
    return id;
  };
}

/** A text as an id: small letters, digits and single hyphens. */
export function asId(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’]|\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
