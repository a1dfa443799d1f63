import type { Range } from "../pack/source.ts";
import { visible } from "./visible.ts";

/** How many character cells of a line are shown at the most, and what the margin with its number takes. */
const widest = 72;
const margins = 10;

/**
 * The lines round a place, with their numbers, and a line of carets under the place. Long lines are cut to a window
 * round the place; what cannot be seen is made visible.
 */
export function frame(lines: readonly string[], { start, end }: Range, around: number, columns = Infinity): string[] {
  const room = Math.max(20, Math.min(widest, columns - margins));
  // Some of what stands before the place stays visible too.
  const from = start.column - 1 > room - 10 ? start.column - 1 - Math.floor(room / 1.8) : 0;
  const first = Math.max(1, start.line - around);
  const last = Math.min(lines.length, start.line + around);
  const digits = String(last).length;
  const margin = (number: string) => `  ${number.padStart(digits + 2)} |`;
  const result: string[] = [];
  for (let number = first; number <= last; number++) {
    const line = lines[number - 1] ?? "";
    result.push(`${margin(String(number))} ${fitted(line, from, room)}`.trimEnd());
    if (number === start.line)
      result.push(`${margin("")} ${carets(line, from, start.column - 1, lengthOn(line, start, end), room)}`);
  }
  return result;
}

/** How many characters of a place stand on its first line; at least one. */
function lengthOn(line: string, start: Range["start"], end: Range["end"]): number {
  const until = end.line === start.line ? end.column - 1 : line.length;
  return Math.max(1, until - (start.column - 1));
}

/** A line from a column on, as far as there is room, with marks where it was cut. */
function fitted(line: string, from: number, room: number): string {
  const cut = from > 0 && line.length > 0 ? "…" : "";
  let shown = cut;
  let cells = cut.length;
  for (const character of line.slice(from, from + room * 2)) {
    const piece = drawn(character);
    cells += width(piece);
    if (cells > room) return `${shown}…`;
    shown += piece;
  }
  return line.length > from + room * 2 ? `${shown}…` : shown;
}

function carets(line: string, from: number, column: number, length: number, room: number): string {
  const lead = (from > 0 ? 1 : 0) + width(drawn(line.slice(from, column)));
  const under = width(drawn(line.slice(column, column + Math.min(length, room * 2)))) || 1;
  return " ".repeat(lead) + "^".repeat(Math.max(1, Math.min(under, room - lead)));
}

/** Text with all that the eye would miss made visible: tabs, spaces that do not break, controls, marks of direction. */
function drawn(text: string): string {
  return visible(text.replaceAll("\t", "→").replace(/[\u00a0\u2007\u202f]/g, "␣"));
}

/** Characters that take two cells, and characters that take none. Near enough for a line of carets. */
const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const none = /[\p{M}\u200c\u200d]/u;

function width(text: string): number {
  let cells = 0;
  for (const character of text) cells += none.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return cells;
}
