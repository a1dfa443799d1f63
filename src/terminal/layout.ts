import { cellsOf, graphemes } from "./graphemes.ts";
import { findRows } from "./rows.ts";
import { unstyled, withStyles } from "./style.ts";

/** Fewer columns than this are laid out as if there were this many. */
const fewest = 20;
/** Longer lines than this tire the eye, however wide the terminal. */
const readable = 78;

/** How many character cells a line takes on a terminal; styling counts for nothing. */
export function width(line: string): number {
  let cells = 0;
  for (const grapheme of graphemes(unstyled(line))) cells += cellsOf(grapheme);
  return cells;
}

/** The columns that may be used at all on a terminal of so many. */
export function usable(columns: number): number {
  return Math.max(fewest, columns);
}

/** The columns for running text on a terminal of so many. */
export function measure(columns: number): number {
  return Math.min(readable, usable(columns));
}

/**
 * The rows of a harmless text, none wider than `columns`. Every newline of the text stays one, and a line's own indentation
 * is kept. `first` stands before the first row, `rest` before the others; they count as part of the row. Words are broken only
 * where one alone is too wide.
 */
export function wrap(text: string, columns: number, first = "", rest = first): string[] {
  if (!text.includes("\n") && width(first) + width(text) <= columns) return [(first + text).trimEnd()];
  const room = columns - Math.max(width(first), width(rest));
  const rows = text.split("\n").flatMap((line) => {
    const own = (/^ */.exec(line)?.[0] ?? "").slice(0, Math.max(0, room - fewest));
    return broken(line.trim(), room - own.length).map((row) => own + row);
  });
  return rows.map((row, index) => ((index === 0 ? first : rest) + row).trimEnd());
}

/** The rows of one line, without the spaces at which it was broken. */
function broken(line: string, columns: number): string[] {
  const words = unstyled(line);
  const starts = findRows(words, columns);
  const rows = starts.map((start, index) => {
    const row = words.slice(start, starts[index + 1]);
    const from = start + row.length - row.trimStart().length;
    return { from, to: Math.max(from, start + row.trimEnd().length) };
  });
  // Many spaces between two words fill rows in which nothing is seen.
  const seen = rows.filter(({ from, to }, index) => index === 0 || to > from);
  return withStyles(line, seen);
}
