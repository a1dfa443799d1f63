import type { Writing } from "./answering.ts";
import { cellsOf, graphemes, shown } from "./graphemes.ts";
import type { Line, TextBuffer } from "./text-buffer.ts";
import type { View } from "./writing.ts";

const sign = "> ";

/** Lines, each after the sign that asks for one. */
function lay(lines: readonly Line[]): string {
  return lines.map((line) => sign + shown(line.text)).join("\n");
}

/**
 * What to add to the screen so that `before`, which stands there with the cursor at its end, becomes `after`: characters, line
 * feeds, backspaces. Where backspaces do not reach, lines are written once more below.
 */
export function added(before: TextBuffer, after: TextBuffer, columns: number): string {
  const last = before.lines.length - 1;
  const differs = before.lines.findIndex(({ text }, row) => text !== after.lines[row]?.text);
  if (differs >= 0 && (differs < last || after.lines.length <= last)) {
    return `\n${lay(after.lines.slice(Math.min(differs, after.lines.length - 1)))}`;
  }
  const old = shown(before.lines[last]?.text ?? "");
  const now = shown(after.lines[last]?.text ?? "");
  const kept = inCommon(old, now);
  const back = backspaces(old, kept, columns);
  const line = back === undefined ? `\n${sign}${now}` : back + now.slice(kept.length);
  const more = after.lines.slice(last + 1);
  return more.length > 0 ? `${line}\n${lay(more)}` : line;
}

/** The beginning that two lines share, up to the end of a grapheme of both. */
function inCommon(one: string, other: string): string {
  if (other.startsWith(one)) return one;
  let common = "";
  for (const grapheme of graphemes(one)) {
    if (!other.startsWith(common + grapheme)) break;
    common += grapheme;
  }
  return common;
}

/** What takes a line back to its beginning `kept`; undefined where the cursor would have to leave its row. */
function backspaces(line: string, kept: string, columns: number): string | undefined {
  if (line === kept) return "";
  const [from, to] = [cursorAfter(sign + line, columns), cursorAfter(sign + kept, columns)];
  // With its row full, terminals disagree about where the cursor is.
  if (from.row !== to.row || from.cells === columns) return undefined;
  const cells = from.cells - to.cells;
  return "\b".repeat(cells) + " ".repeat(cells) + "\b".repeat(cells);
}

function cursorAfter(line: string, columns: number): { row: number; cells: number } {
  let row = 0;
  let cells = 0;
  for (const grapheme of graphemes(line)) {
    const wide = cellsOf(grapheme);
    if (cells + wide > columns) {
      row += 1;
      cells = 0;
    }
    cells += wide;
  }
  return { row, cells };
}

/** Appends to the screen, and never moves the cursor up. `tell` shows a sentence on lines of its own. */
export function plainView(
  start: TextBuffer,
  columns: () => number,
  put: (text: string) => void,
  tell: (sentence: string) => void,
): View {
  let drawn: Writing = { buffer: start };
  put(lay(start.lines));
  return {
    draw(writing) {
      if (writing === drawn) return;
      const { buffer, notice } = writing;
      if (notice === undefined) put(added(drawn.buffer, buffer, columns()));
      else {
        const lines = buffer.lines.slice(0, -1);
        if (lines.length > 0) put(added(drawn.buffer, { ...buffer, lines }, columns()));
        put("\n");
        tell(notice);
        put(lay(buffer.lines.slice(-1)));
      }
      drawn = writing;
    },
    async end() {
      put("\n");
    },
  };
}
