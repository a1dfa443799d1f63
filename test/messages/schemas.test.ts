import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import german from "../../src/messages/de/schemas.json" with { type: "json" };
import { inBrief } from "../../src/pack/wording.ts";

const folder = new URL("../../schemas/", import.meta.url);
/** Those of reports are for programs alone, and the settings have words of their own in the catalogue. */
const unquoted = ["coverage", "findings", "journal", "settings", "stats"].map((name) => `${name}.schema.json`);
const files = readdirSync(folder).filter((file) => file.endsWith(".schema.json") && !unquoted.includes(file));

interface Node {
  readonly patternErrorMessage?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly markdownDescription?: string }>>;
}

/** What the validator may quote: hints, what a required name is for, and what few choices mean. */
function* quotedFrom(node: Node): Generator<string> {
  if (node.patternErrorMessage) yield node.patternErrorMessage;
  if (node.enumDescriptions && node.enumDescriptions.length <= 6) yield* node.enumDescriptions.map(inBrief);
  for (const name of node.required ?? []) yield inBrief(node.properties?.[name]?.markdownDescription ?? "");
  for (const inner of Object.values(node)) if (inner !== null && typeof inner === "object") yield* quotedFrom(inner);
}

const quoted = new Set(
  files
    .flatMap((file) => [...quotedFrom(JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Node)])
    .filter((text) => text !== ""),
);

test("whatever a message quotes of a schema is there in German, and nothing else", () => {
  expect(quoted.size).toBeGreaterThan(60);
  expect(Object.keys(german).sort()).toEqual([...quoted].sort());
});
