import type { Problem } from "../codes.ts";
import type { Fix, Values } from "../diagnostic.ts";
import type { TextEdit } from "../fix.ts";
import type { Source, Span } from "../source.ts";

/** Where something went wrong: an offset from 0, and its line, from 1. */
export interface Spot {
  readonly source: Source;
  readonly at: number;
  readonly line: number;
}

/** A guess at what the author got wrong: what to tell, and the edits that would mend it. */
export interface Repair {
  readonly problem: Problem;
  readonly span: Span;
  readonly values: Values;
  /** In the order of their places; they do not overlap. */
  readonly edits: readonly TextEdit[];
  readonly safety: Fix["safety"];
}

/** Guesses from one spot; each is told only if its edits make the file fit better. */
export type Hint = (spot: Spot) => Iterable<Repair>;

/** A line of the form `  - key: value`; without a key, all that follows the dashes is its value. */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly dashes: string;
  readonly key?: string;
  readonly value: string;
  readonly valueSpan: Span;
}

/** Takes a line apart. A number that the file does not have gives a blank line. */
export function lineAt(source: Source, number: number): Line {
  const { start, end } = source.line(number);
  const text = source.text.slice(start, end);
  const [, indent = "", dashes = "", rest = ""] = /^(\s*)((?:- +)*)(.*)$/.exec(text) ?? [];
  const keyed = /^([^\s"'[{#|>&*!%@`][^:"]*):(?:\s+|$)/.exec(rest);
  const value = rest.slice(keyed?.[0].length ?? 0).trimEnd();
  const from = start + indent.length + dashes.length + (keyed?.[0].length ?? 0);
  const key = keyed?.[1] === undefined ? {} : { key: keyed[1].trimEnd() };
  const valueSpan = { start: from, end: from + value.length };
  return { number, start, end, indent: indent.length, dashes, ...key, value, valueSpan };
}

/** All lines of a text, taken apart. */
export function linesOf(source: Source): Line[] {
  return Array.from({ length: source.lineCount }, (_, index) => lineAt(source, index + 1));
}

/** The column at which the words of a line begin, from 0: behind its dashes. */
export function column(line: Line): number {
  return line.indent + line.dashes.length;
}

/** The offset at which the words of a line begin. */
export function wordsAt(line: Line): number {
  return line.start + column(line);
}

/** Whether a line holds nothing but blanks. */
export function isBlank(line: Line): boolean {
  return line.value === "" && line.key === undefined && line.dashes === "";
}

/** The nearest line above that holds something. */
export function lineAbove(source: Source, number: number): Line | undefined {
  for (let above = number - 1; above >= 1; above--) {
    const line = lineAt(source, above);
    if (!isBlank(line)) return line;
  }
  return undefined;
}

/** The lines from one on that stand at least as far in as `indent`, with the blank ones between them. */
export function blockFrom(source: Source, number: number, indent: number): Line[] {
  const lines: Line[] = [];
  for (let next = number; next <= source.lineCount; next++) {
    const line = lineAt(source, next);
    if (!isBlank(line) && line.indent < indent) break;
    if (!isBlank(line)) lines.push(line);
  }
  return lines;
}

/** Puts something in at an offset. */
export function inserted(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

/** Begins lines with another number of spaces. */
export function reindented(lines: readonly Line[], indentOf: (line: Line) => number): TextEdit[] {
  return lines.map((line) => ({
    span: { start: line.start, end: line.start + line.indent },
    text: " ".repeat(Math.max(0, indentOf(line))),
  }));
}
