import { width } from "./layout.ts";
import { unstyled } from "./styled-text.ts";

/** Rows that are seen at once. */
export interface Screenful {
  readonly rows: readonly string[];
  /** The letters in the rows before these: a place that stays where it is when everything is laid out anew. */
  readonly before: number;
}

/**
 * Rows in portions that fit into `height` rows of a terminal, which itself breaks those that are wider than it. None begins or ends
 * with a blank row; there is at least one.
 */
export function screenfuls(rows: readonly string[], height: number, columns: number): readonly Screenful[] {
  const portions: Screenful[] = [];
  let portion: string[] = [];
  let tall = 0;
  let before = 0;

  function end(): void {
    const from = portion.findIndex((row) => row !== "");
    if (from >= 0) portions.push({ rows: portion.slice(from, portion.findLastIndex((row) => row !== "") + 1), before });
    before += portion.reduce((sum, row) => sum + letters(row), 0);
    portion = [];
    tall = 0;
  }

  for (const row of rows) {
    const own = heightOf([row], columns);
    if (tall + own > height) end();
    if (row === "" && portion.length === 0) continue;
    portion.push(row);
    tall += own;
  }
  end();
  return portions.length > 0 ? portions : [{ rows: [], before: 0 }];
}

/** How many rows of the terminal they take. */
export function heightOf(rows: readonly string[], columns: number): number {
  return rows.reduce((sum, row) => sum + Math.max(1, Math.ceil(width(row) / columns)), 0);
}

/** Which of them shows a place, given as the letters before it. Where several may, the first: nothing is passed over. */
export function screenfulAt(all: readonly Screenful[], place: number): number {
  const found = all.findIndex(({ before }) => before >= place);
  if (found < 0) return all.length - 1;
  return all[found]?.before === place ? found : found - 1;
}

function letters(row: string): number {
  return unstyled(row).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
