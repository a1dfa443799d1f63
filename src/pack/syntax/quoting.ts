import type { TextEdit } from "../fix.ts";
import type { Source } from "../source.ts";
import { longestLine, typable } from "../words.ts";
import { column, isBlank, type Line, lineAt } from "./repair.ts";

/** How a text can be written so that nothing in it has a special meaning: three ways, the plainest that serves. */
export interface Quoting {
  readonly how: "double" | "single" | "bar";
  readonly edits: readonly TextEdit[];
  /** The line as it then stands. */
  readonly line: string;
}

/** Writes the value of a line, given as the words that are meant, in the plainest safe way. */
export function quoteValue(source: Source, line: Line, words: string): Quoting {
  const value = words.length > longestLine ? undefined : inQuotes(words);
  if (value === undefined) return withValue(source, line, "bar", `|\n${" ".repeat(column(line) + 2)}${words}`);
  return withValue(source, line, value.startsWith('"') ? "double" : "single", value);
}

/** Words of one line in quotation marks, as they stand; undefined where both kinds would change them. */
export function inQuotes(words: string): string | undefined {
  if (!/["\\]/.test(words)) return `"${words}"`;
  return words.includes("'") ? undefined : `'${words}'`;
}

function withValue(source: Source, line: Line, how: Quoting["how"], value: string): Quoting {
  const written = typable(source.text.slice(line.start, line.valueSpan.start) + value);
  return { how, edits: [{ span: line.valueSpan, text: value }], line: written };
}

/** The lines that belong to a text begun on a line with a key: those that follow and stand further in. */
export function linesBelow(source: Source, line: Line): Line[] {
  const below: Line[] = [];
  for (let number = line.number + 1; number <= source.lineCount; number++) {
    const next = lineAt(source, number);
    if (!isBlank(next) && next.indent <= column(line)) break;
    below.push(next);
  }
  while (below.length > 0 && isBlank(below[below.length - 1] as Line)) below.pop();
  return below;
}

/** Writes a text of several lines under a `|`. */
export function underBar(source: Source, line: Line, below: readonly Line[] = linesBelow(source, line)): TextEdit[] {
  const pad = " ".repeat(column(line) + 2);
  const lines = [line.value, ...below.map((next) => source.text.slice(next.start, next.end).trim())];
  const span = { start: line.valueSpan.start, end: below.at(-1)?.end ?? line.end };
  return [{ span, text: `|\n${lines.map((text) => (text === "" ? "" : pad + text)).join("\n")}` }];
}
