import { cellsOf, graphemes } from "./graphemes.ts";

const known = new Map<string, readonly number[]>();
let knownColumns = 0;

/** `findRows`, for lines that are asked for again and again while somebody writes. */
export function rowStarts(line: string, columns: number): readonly number[] {
  // Between two keys all lines but one are the same.
  if (knownColumns !== columns || known.size > 5000) known.clear();
  knownColumns = columns;
  const before = known.get(line);
  if (before) return before;
  const starts = findRows(line, columns);
  known.set(line, starts);
  return starts;
}

/**
 * Where the rows of a line begin, as places in code units, the first always 0. A row takes `columns` cells and one more for a
 * space that stands at its end; words part after a space or beside a wide character, and anywhere where one alone is too long.
 */
export function findRows(line: string, columns: number): number[] {
  const starts = [0];
  let at = 0;
  let cells = 0;
  let start = 0;
  // The last place at which the row may end, and the cells up to there.
  let gap = { at: 0, cells: 0 };
  for (const grapheme of graphemes(line)) {
    const wide = cellsOf(grapheme);
    const space = grapheme === " ";
    if (wide > 1) gap = { at, cells };
    if (cells + wide > (space ? columns + 1 : columns) && at > start) {
      const cut = gap.at > start ? gap : { at, cells };
      start = cut.at;
      starts.push(start);
      cells -= cut.cells;
      gap = { at: start, cells: 0 };
    }
    at += grapheme.length;
    cells += wide;
    if (space || wide > 1) gap = { at, cells };
  }
  return starts;
}

/** The row in which a place of a line stands, given where its rows begin. */
export function rowOf(starts: readonly number[], place: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= place),
  );
}
