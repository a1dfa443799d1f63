import type { YAMLError } from "yaml";
import type { Problem } from "../codes.ts";
import type { Values } from "../diagnostic.ts";
import type { Source, Span } from "../source.ts";

/** Where the first syntax error of a file was met, and on which line, from 1. */
export interface Spot {
  readonly source: Source;
  readonly error: YAMLError;
  readonly line: number;
}

/** A guess at what the author got wrong: what to tell, and the whole text as it would be after the mend. */
export interface Repair {
  readonly problem: Problem;
  readonly span: Span;
  readonly values: Values;
  readonly text: string;
}

/** Guesses from one spot; each is told only if its mend makes the error go away. */
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

/** Takes a line apart. */
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

/** The column at which the words of a line begin, from 0: behind its dashes. */
export function column(line: Line): number {
  return line.indent + line.dashes.length;
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

/** The text with a span of it replaced. */
export function replaced(text: string, span: Span, by: string): string {
  return text.slice(0, span.start) + by + text.slice(span.end);
}

/** The text with some lines, given in their order, begun with another number of spaces. */
export function reindented(text: string, lines: readonly Line[], indentOf: (line: Line) => number): string {
  const pieces: string[] = [];
  let done = 0;
  for (const line of lines) {
    pieces.push(text.slice(done, line.start), " ".repeat(Math.max(0, indentOf(line))));
    done = line.start + line.indent;
  }
  return pieces.join("") + text.slice(done);
}
