import { shown } from "./graphemes.ts";
import { isolated } from "./harmless.ts";
import { width } from "./layout.ts";
import { rowOf, rowStarts } from "./rows.ts";
import type { TextBuffer } from "./text-buffer.ts";
import { cellsBefore } from "./vertical.ts";

/** The signs before the rows of an answer take two cells; two more at the right are for a space and for the cursor after it. */
export const margin = 4;

/** What an answer looks like on the screen, while it is written. */
export interface Frame {
  /** Its rows, none empty, none as wide as the screen. */
  readonly rows: readonly string[];
  /** The row with the cursor, and the cells before it. */
  readonly row: number;
  readonly cells: number;
}

interface Row {
  readonly line: number;
  readonly part: number;
}

/** The rows of a buffer around its cursor: all of them, or `most` where there are more. */
export function frameOf(buffer: TextBuffer, columns: number, most: number): Frame {
  const startsOf = (line: number): readonly number[] => rowStarts(buffer.lines[line]?.text ?? "", columns);
  const cursor: Row = { line: buffer.row, part: rowOf(startsOf(buffer.row), buffer.column) };

  const before = ({ line, part }: Row): Row | undefined => {
    if (part > 0) return { line, part: part - 1 };
    return line > 0 ? { line: line - 1, part: startsOf(line - 1).length - 1 } : undefined;
  };
  const after = ({ line, part }: Row): Row | undefined => {
    if (part < startsOf(line).length - 1) return { line, part: part + 1 };
    return line < buffer.lines.length - 1 ? { line: line + 1, part: 0 } : undefined;
  };

  const above = follow(cursor, before, most);
  const below = follow(cursor, after, most);
  // Where not all is seen, a third of the rows are for what comes after the cursor.
  const fewer = Math.min(below.length, Math.max(Math.floor(most / 3), most - 1 - above.length));
  const seen = [...above.slice(0, most - 1 - fewer).reverse(), cursor, ...below.slice(0, fewer)];
  const isMoreAbove = above.length > most - 1 - fewer;
  const isMoreBelow = below.length > fewer;

  const rows = seen.map(({ line, part }, index) => {
    const starts = startsOf(line);
    const whole = buffer.lines[line]?.text ?? "";
    const text = isolated(shown(whole.slice(starts[part], starts[part + 1])), whole);
    if (index === 0 && isMoreAbove) return `^ ${text}`;
    if (index === seen.length - 1 && isMoreBelow) return `v ${text}`;
    return (part === 0 ? "> " : "  ") + text;
  });
  return { rows, row: seen.indexOf(cursor), cells: 2 + cellsBefore(buffer, columns) };
}

/** The rows that come one after the other from one on, without that one, at most so many. */
function follow(from: Row, step: (row: Row) => Row | undefined, most: number): Row[] {
  const rows: Row[] = [];
  for (let row = step(from); row && rows.length < most; row = step(row)) rows.push(row);
  return rows;
}

/**
 * How many rows now stand above the row `row` of rows that were drawn before the terminal became narrower, where it breaks anew
 * what has become too long for it. Some do so with the row of the cursor, too; that is not counted, since a row too few leaves
 * some words standing twice, and a row too many would take others away.
 */
export function rowsAbove(rows: readonly string[], row: number, columns: number): number {
  return rows.slice(0, row).reduce((sum, one) => sum + Math.max(1, Math.ceil(width(one) / columns)), 0);
}
