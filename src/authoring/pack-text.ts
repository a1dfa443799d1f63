import { proposeId } from "./propose-id.ts";
import { modeline, quotedId } from "./scenario-text.ts";
import { entry } from "./yaml-text.ts";

/** What a new pack says of itself. All texts are clean. */
export interface PackDraft {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly organisation?: string;
  /** The dilemma of the first scenario. */
  readonly dilemma: {
    readonly id: string;
    readonly between: string;
    readonly and: string;
    readonly theme: string;
  };
}

/** What a new charter says. All texts are clean. */
export interface CharterDraft {
  readonly title: string;
  readonly organisation?: string;
  readonly promise: string;
  readonly standards: readonly Standard[];
}

/** A service standard, and the id that scenarios name it by. */
export interface Standard {
  readonly id: string;
  readonly text: string;
}

/** The `pack.yaml` of a new pack. `schema` is the path from the file to its schema, for editors. */
export function packText(
  { name, title, language, organisation, dilemma }: PackDraft,
  schema: string | undefined,
): string {
  return joined([
    ...(schema === undefined ? [] : [modeline(schema)]),
    "format: offscript/pack@1.0",
    `name: ${quotedId(name)}`,
    ...entry("title:", title),
    'version: "0.1.0"',
    `language: ${quotedId(language)}`,
    ...(organisation === undefined ? [] : entry("organisation:", organisation)),
    "dilemmas:",
    `  ${dilemma.id}:`,
    ...entry("    between:", dilemma.between),
    ...entry("    and:", dilemma.and),
    `    theme: ${dilemma.theme}`,
  ]);
}

/** The `charter.yaml` of a new pack. `schema` is the path from the file to its schema, for editors. */
export function charterText(draft: CharterDraft, schema: string | undefined): string {
  const { title, organisation, promise, standards } = draft;
  return joined([
    ...(schema === undefined ? [] : [modeline(schema)]),
    "format: offscript/charter@1.0",
    ...entry("title:", title),
    ...(organisation === undefined ? [] : entry("organisation:", organisation)),
    "promises:",
    ...entry("  -", promise),
    "standards:",
    ...standards.flatMap(({ id, text }) => [`  - id: ${quotedId(id)}`, ...entry("    text:", text)]),
  ]);
}

/** The standards with these texts, each with an id of its own. */
export function standardsOf(texts: readonly string[]): Standard[] {
  return texts.map((text, at) => {
    const id = proposeId(text.split(" ").slice(0, 5).join(" ")) || "standard";
    const taken = texts.slice(0, at).some((other) => proposeId(other.split(" ").slice(0, 5).join(" ")) === id);
    return { id: taken ? `${id}-${at + 1}` : id, text };
  });
}

function joined(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
