import { cellsOf, graphemes, shown } from "./graphemes.ts";
import { currentLine, type TextBuffer } from "./text-buffer.ts";
import type { View } from "./writing.ts";

const sign = "> ";

/** What to add to the screen for a buffer that is new: its lines, each after the sign that asks for one. */
export function lay(buffer: TextBuffer): string {
  return buffer.lines.map((line) => sign + shown(line.text)).join("\n");
}

/**
 * What to add to the screen so that `before`, which stands there with the cursor at its end, becomes `after`: characters, line
 * feeds, backspaces. Where backspaces do not reach, the line is written once more below.
 */
export function added(before: TextBuffer, after: TextBuffer, columns: number): string {
  const last = before.lines.length - 1;
  const old = shown(before.lines[last]?.text ?? "");
  const now = shown(after.lines[last]?.text ?? "");
  if (after.lines.length >= before.lines.length && now.startsWith(old)) {
    const more = after.lines.slice(last + 1).map((line) => `\n${sign}${shown(line.text)}`);
    return now.slice(old.length) + more.join("");
  }
  if (after.lines.length === before.lines.length && old.startsWith(now)) {
    const [from, to] = [cursorAfter(sign + old, columns), cursorAfter(sign + now, columns)];
    const back = from.cells - to.cells;
    if (from.row === to.row && from.cells < columns) return "\b".repeat(back) + " ".repeat(back) + "\b".repeat(back);
  }
  return `\n${sign}${shown(currentLine(after).text)}`;
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

/** Appends to the screen, and never moves the cursor up. `say` shows a sentence on lines of its own. */
export function plainView(
  start: TextBuffer,
  columns: () => number,
  put: (text: string) => void,
  tell: (sentence: string) => void,
): View {
  let drawn = start;
  put(lay(start));
  return {
    draw({ buffer, notice }) {
      if (notice === undefined) put(added(drawn, buffer, columns()));
      else {
        put("\n");
        tell(notice);
        put(lay(buffer));
      }
      drawn = buffer;
    },
    async end() {
      put("\n");
    },
  };
}
