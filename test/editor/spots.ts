import { readFileSync } from "node:fs";
import { join } from "node:path";
import { installation } from "../cli/world.ts";
import type { Position, Suggestion } from "./language-server.ts";

/** As much of JSON Schema as is asked about here. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly markdownDescription?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly defaultSnippets?: readonly { readonly label: string; readonly body: Readonly<Record<string, unknown>> }[];
}

export const kinds = ["pack", "charter", "scenario", "walk", "project"] as const;

export type SchemaKind = (typeof kinds)[number];

export function readSchema(kind: SchemaKind): Schema {
  return JSON.parse(readFileSync(join(installation, `schemas/${kind}.schema.json`), "utf8")) as Schema;
}

/** A blank spot of a file at which the names of one object can stand. */
export interface Spot {
  /** The names that lead there, such as `facts/-`. */
  readonly path: string;
  /** The lines before the spot; the last of them is that of the spot itself. */
  readonly lines: readonly string[];
  /** The schema of the object. */
  readonly schema: Schema;
  /** Its names, each with what the schema says of it behind any `$ref`. */
  readonly names: Readonly<Record<string, Schema>>;
}

/** One spot for each object that the schema describes, those further out first. */
export function spotsOf(root: Schema): Spot[] {
  const resolved = (schema: Schema): Schema =>
    schema.$ref ? (root.$defs?.[schema.$ref.replace("#/$defs/", "")] ?? {}) : schema;
  const waiting: { path: readonly string[]; lines: readonly string[]; schema: Schema }[] = [
    { path: [], lines: [""], schema: root },
  ];
  const seen = new Set<Schema>();
  const spots: Spot[] = [];
  for (const { path, lines, schema } of waiting) {
    if (seen.has(schema)) continue;
    seen.add(schema);
    const names = Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, resolved(inner)] as const);
    spots.push({ path: path.join("/"), lines, schema, names: Object.fromEntries(names) });
    const others = typeof schema.additionalProperties === "object" ? resolved(schema.additionalProperties) : {};
    for (const [name, inner] of [...names, ["some-id", others] as const]) {
      const last = lines.at(-1) ?? "";
      const start = [...lines.slice(0, -1), `${last}${name}:`];
      const further = `${" ".repeat(last.length)}  `;
      if (inner.type === "object") waiting.push({ path: [...path, name], lines: [...start, further], schema: inner });
      const items = resolved(inner.items ?? {});
      if (items.type !== "object") continue;
      waiting.push({ path: [...path, name, "-"], lines: [...start, `${further}- `], schema: items });
    }
  }
  return spots;
}

/** The place at the end of a text. */
export function endOf(text: string): Position {
  const lines = text.split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

export function wordsOf({ documentation }: Suggestion): string {
  return typeof documentation === "string" ? documentation : (documentation?.value ?? "");
}

/** What an editor makes of a suggestion at the end of a text: further lines as far in as this one, the stops filled with what they suggest. */
export function accepted(text: string, { textEdit }: Suggestion): string {
  if (!textEdit) throw new Error("The server suggests nothing to insert.");
  const { line, character } = textEdit.range.start;
  const lines = text.split("\n");
  const before = [...lines.slice(0, line), lines[line]?.slice(0, character)].join("\n");
  const indent = /^ */.exec(lines[line] ?? "")?.[0] ?? "";
  const filled = textEdit.newText.replace(/\$\{\d+:([^}]*)\}|\$\d+/g, (_, suggested?: string) => suggested ?? "");
  return `${before}${filled.replaceAll("\n", `\n${indent}`)}\n`;
}
