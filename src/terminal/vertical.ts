import { cellsOf, graphemes } from "./graphemes.ts";
import { rowOf, rowStarts } from "./rows.ts";
import { currentLine, type Place, type TextBuffer, textEnd, textStart } from "./text-buffer.ts";

/** How many cells the cursor stands from the left edge of its row, on rows of `columns` cells. */
export function cellsBefore(buffer: TextBuffer, columns: number): number {
  const { text } = currentLine(buffer);
  const starts = rowStarts(text, columns);
  const start = starts[rowOf(starts, buffer.column)] ?? 0;
  let cells = 0;
  for (const grapheme of graphemes(text.slice(start, buffer.column))) cells += cellsOf(grapheme);
  return cells;
}

/**
 * The place `by` rows further down, or up where `by` is negative, as near as can be to `goal` cells from the left edge; the
 * end, or the beginning, of the text where there are not so many rows.
 */
export function vertically(buffer: TextBuffer, columns: number, by: number, goal: number): Place {
  let { row } = buffer;
  let part = rowOf(rowStarts(currentLine(buffer).text, columns), buffer.column) + by;
  for (; part < 0; part += rowsIn(buffer, row, columns)) {
    row -= 1;
    if (row < 0) return textStart;
  }
  for (; part >= rowsIn(buffer, row, columns); row += 1) {
    part -= rowsIn(buffer, row, columns);
    if (row === buffer.lines.length - 1) return textEnd(buffer);
  }
  return { row, column: placeInRow(buffer.lines[row]?.text ?? "", columns, part, goal) };
}

function rowsIn(buffer: TextBuffer, row: number, columns: number): number {
  return rowStarts(buffer.lines[row]?.text ?? "", columns).length;
}

function placeInRow(text: string, columns: number, part: number, goal: number): number {
  const starts = rowStarts(text, columns);
  const start = starts[part] ?? 0;
  const end = starts[part + 1];
  let place = start;
  let cells = 0;
  for (const grapheme of graphemes(text.slice(start, end))) {
    cells += cellsOf(grapheme);
    // The end of a row that goes on is the beginning of the next, so the cursor stops before.
    if (cells > goal || place + grapheme.length === end) return place;
    place += grapheme.length;
  }
  return place;
}
