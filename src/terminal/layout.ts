import { cellsOf, graphemes } from "./graphemes.ts";
import { isolation } from "./harmless.ts";
import { findRows } from "./rows.ts";
import { unstyled, withStyles } from "./styled-text.ts";

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
  return layRows(text, columns, [first, rest], (row) => row);
}

/** As `wrap`, for a terminal in rich style: right-to-left words stay within their row, which runs as its whole line does. */
export function wrapIsolated(text: string, columns: number, first = "", rest = first): string[] {
  return layRows(text, columns, [first, rest], (row, line) => {
    const [before, after] = isolation(unstyled(row), unstyled(line));
    return before + row + after;
  });
}

function layRows(
  text: string,
  columns: number,
  [first, rest]: readonly [string, string],
  finish: (row: string, line: string) => string,
): string[] {
  const narrow = columns - Math.max(width(first), width(rest));
  const room = text.includes("\n") ? narrow : columns - width(first);
  const rows = text.split("\n").flatMap((line) => {
    const words = line.trim();
    const own = /^ */.exec(line)?.[0] ?? "";
    if (own.length + width(words) <= room) return [own + finish(words, words)];
    const kept = own.slice(0, Math.max(0, narrow - fewest));
    return broken(words, narrow - kept.length).map((row) => kept + finish(row, words));
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
