import { isDeepStrictEqual } from "node:util";
import { isMap } from "../../pack/select.ts";

/** What becomes of a settings file: its new text, or nothing to do, or nothing that can safely be done. */
export type Settled = { readonly kind: "changed"; readonly text: string } | { readonly kind: "same" | "unsure" };

/** What a settings file should hold below one of its names: more names with their values, or more items of a list. */
export interface Addition {
  readonly name: string;
  readonly entries: Readonly<Record<string, unknown>> | readonly string[];
}

/** The text of a settings file that holds nothing but an addition. */
export function settingsWith({ name, entries }: Addition): string {
  return `${JSON.stringify({ [name]: entries }, null, 2)}\n`;
}

/**
 * Adds to JSON with comments, as editors write it. What stands there keeps its place, its layout and its comments; what the
 * result reads as is compared with what it should read as, and where they differ nothing is changed.
 */
export function addToSettings(text: string, { name, entries }: Addition): Settled {
  const bare = withoutComments(text);
  const before = read(bare);
  if (!isMap(before)) return { kind: "unsure" };
  const there = before[name];
  if (there === undefined) {
    const whole = JSON.stringify(entries, null, 2).replaceAll("\n", "\n  ");
    const line = `${JSON.stringify(name)}: ${whole}`;
    return changed(insert(text, bare, bare.indexOf("{"), line, "  "), { ...before, [name]: entries });
  }
  const missing = missingOf(there, entries);
  if (missing === undefined) return { kind: "unsure" };
  if (missing.lines.length === 0) return { kind: "same" };
  const opening = new RegExp(`"${name.replaceAll(".", "\\.")}"\\s*:\\s*[[{]`).exec(bare);
  if (!opening) return { kind: "unsure" };
  const at = opening.index + opening[0].length - 1;
  return changed(insert(text, bare, at, missing.lines.join(",\n    "), "    "), { ...before, [name]: missing.whole });
}

/** What is not there yet, as lines, and what the whole should be; undefined where something of another kind stands there. */
function missingOf(there: unknown, entries: Addition["entries"]) {
  if (isList(entries)) {
    if (!isList(there)) return undefined;
    const items = entries.filter((item) => !there.includes(item));
    return { lines: items.map((item) => JSON.stringify(item)), whole: [...items, ...there] };
  }
  if (!isMap(there)) return undefined;
  const more = Object.entries(entries).filter(([key]) => !Object.hasOwn(there, key));
  const lines = more.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return { lines, whole: { ...there, ...Object.fromEntries(more) } };
}

/** Puts lines right behind an opening bracket. */
function insert(text: string, bare: string, at: number, lines: string, indent: string): string {
  const empty = /^\s*[\]}]/.test(bare.slice(at + 1));
  const closing = /^[ \t]*[\]}]/.test(bare.slice(at + 1)) ? `\n${indent.slice(2)}` : "";
  const added = `\n${indent}${lines}${empty ? "" : ","}${closing}`;
  const end = text.includes("\r\n") ? added.replaceAll("\n", "\r\n") : added;
  return text.slice(0, at + 1) + end + text.slice(at + 1);
}

function changed(text: string, expected: unknown): Settled {
  return isDeepStrictEqual(read(withoutComments(text)), expected) ? { kind: "changed", text } : { kind: "unsure" };
}

/** The text with blanks for comments and for commas before a closing bracket: each sign keeps its place. */
function withoutComments(text: string): string {
  const blank = (part: string) => part.replace(/[^\r\n]/g, " ");
  const parts = /"(?:[^"\\\n]|\\.)*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|^\uFEFF/g;
  const bare = text.replace(parts, (part) => (part.startsWith('"') ? part : blank(part)));
  return bare.replace(/"(?:[^"\\\n]|\\.)*"|,(?=\s*[\]}])/g, (part) => (part === "," ? " " : part));
}

function read(bare: string): unknown {
  try {
    return JSON.parse(bare);
  } catch {
    // Whatever cannot be read is left to its owner.
    return undefined;
  }
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
