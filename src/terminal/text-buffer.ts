import { graphemeAfter, graphemeBefore } from "./graphemes.ts";
import { withLineFeeds } from "./strokes.ts";

/** A line of an answer. What was pasted, or stood there before, is words, whatever it begins with; only a typed line can be a command. */
export interface Line {
  readonly text: string;
  readonly origin: "typed" | "words";
}

/** An answer that is being written, and the place in it; never changed, only replaced. */
export interface TextBuffer {
  /** At least one. */
  readonly lines: readonly Line[];
  /** The line of the cursor, and its place there in code units. */
  readonly row: number;
  readonly column: number;
}

/** A place in a buffer: a line, and code units in it. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const typed = (text: string): Line => ({ text, origin: "typed" });
const words = (text: string): Line => ({ text, origin: "words" });

/** The line that is left of others: where no words are, there is nothing to keep from being a command. */
function line(text: string, ...from: readonly Line[]): Line {
  const origin = text !== "" && from.some((one) => one.origin === "words") ? "words" : "typed";
  return { text, origin };
}

/** A buffer that holds `draft`, with the cursor at its end. */
export function bufferOf(draft: string): TextBuffer {
  return paste({ lines: [typed("")], row: 0, column: 0 }, draft);
}

/** Everything that is in the buffer. */
export function textOf(buffer: TextBuffer): string {
  return buffer.lines.map((one) => one.text).join("\n");
}

/** The line in which the cursor stands. */
export function currentLine(buffer: TextBuffer): Line {
  return buffer.lines[buffer.row] ?? typed("");
}

function replaceLines(buffer: TextBuffer, from: number, to: number, lines: readonly Line[], at: Place): TextBuffer {
  return { lines: [...buffer.lines.slice(0, from), ...lines, ...buffer.lines.slice(to + 1)], ...at };
}

/** Types characters, none of them a newline. A second slash at the start of a typed line makes the first one a word. */
export function type(buffer: TextBuffer, text: string): TextBuffer {
  const { row, column } = buffer;
  const old = currentLine(buffer);
  const next = old.text.slice(0, column) + text + old.text.slice(column);
  const slashed = old.origin === "typed" && next.startsWith("//");
  const now = slashed ? words(next.slice(1)) : line(next, old);
  return replaceLines(buffer, row, row, [now], { row, column: Math.max(0, column + text.length - (slashed ? 1 : 0)) });
}

/** Puts in a text of any number of lines, as words; a NUL in it is left out, since nothing could keep it. */
export function paste(buffer: TextBuffer, text: string): TextBuffer {
  const { row, column } = buffer;
  const old = currentLine(buffer).text;
  const clean = withLineFeeds(text).replaceAll("\0", "");
  if (clean === "") return buffer;
  const lines = (old.slice(0, column) + clean + old.slice(column)).split("\n");
  const end = row + clean.split("\n").length - 1;
  const last = lines.at(-1) ?? "";
  const now = lines.map((one) => (one === "" ? typed("") : words(one)));
  return replaceLines(buffer, row, row, now, { row: end, column: last.length - (old.length - column) });
}

/** Begins a new line at the cursor. */
export function breakLine(buffer: TextBuffer): TextBuffer {
  const { row, column } = buffer;
  const old = currentLine(buffer);
  const halves = [line(old.text.slice(0, column), old), line(old.text.slice(column), old)];
  return replaceLines(buffer, row, row, halves, { row: row + 1, column: 0 });
}

/** Takes out the line of the cursor, and what parted it from the one before it. */
export function withoutLine(buffer: TextBuffer): string {
  return buffer.lines
    .filter((_, row) => row !== buffer.row)
    .map((one) => one.text)
    .join("\n");
}

/** Takes out what stands between the cursor and a place before or after it. */
export function eraseTo(buffer: TextBuffer, place: Place): TextBuffer {
  const isBefore = place.row < buffer.row || (place.row === buffer.row && place.column < buffer.column);
  const [from, to] = isBefore ? [place, buffer] : [buffer, place];
  const first = buffer.lines[from.row] ?? typed("");
  const last = buffer.lines[to.row] ?? typed("");
  const rest = first.text.slice(0, from.column) + last.text.slice(to.column);
  const kept = [
    { ...first, text: first.text.slice(0, from.column) },
    { ...last, text: last.text.slice(to.column) },
  ];
  return replaceLines(buffer, from.row, to.row, [line(rest, ...kept)], { row: from.row, column: from.column });
}

/** The buffer with its cursor elsewhere. */
export function at(buffer: TextBuffer, place: Place): TextBuffer {
  return { lines: buffer.lines, row: place.row, column: place.column };
}

/** The beginning of the whole text. */
export const textStart: Place = { row: 0, column: 0 };

/** The end of the whole text. */
export function textEnd({ lines }: TextBuffer): Place {
  return { row: lines.length - 1, column: lines.at(-1)?.text.length ?? 0 };
}

/** The place one grapheme, or one end of a line, to the left. */
export function left(buffer: TextBuffer): Place {
  const { row, column } = buffer;
  if (column > 0) return { row, column: graphemeBefore(currentLine(buffer).text, column) };
  return row > 0 ? { row: row - 1, column: buffer.lines[row - 1]?.text.length ?? 0 } : textStart;
}

/** The place one grapheme, or one end of a line, to the right. */
export function right(buffer: TextBuffer): Place {
  const { row, column } = buffer;
  const { text } = currentLine(buffer);
  if (column < text.length) return { row, column: graphemeAfter(text, column) };
  return row < buffer.lines.length - 1 ? { row: row + 1, column: 0 } : { row, column };
}

// Made so that no grapheme is cut: what can follow a letter or an emoji within one is a part of the word as well.
const wordPart =
  /\u200C|\u200D|[\p{L}\p{M}\p{N}\p{Co}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}_'’\u{E0020}-\u{E007F}]/u;

/** How many code units of `characters` from its beginning on are anything, then a word. */
function pastWord(characters: readonly string[]): number {
  const isWord = (character: string): boolean => wordPart.test(character);
  const start = characters.findIndex(isWord);
  const end = characters.findIndex((character, index) => index > start && !isWord(character));
  return characters.slice(0, start < 0 || end < 0 ? characters.length : end).join("").length;
}

/** The beginning of the word at or before the cursor; from the start of a line, the end of the one before. */
export function wordLeft(buffer: TextBuffer): Place {
  const { row, column } = buffer;
  if (column === 0) return left(buffer);
  return { row, column: column - pastWord([...currentLine(buffer).text.slice(0, column)].reverse()) };
}

/** The end of the word at or after the cursor; from the end of a line, the start of the next. */
export function wordRight(buffer: TextBuffer): Place {
  const { row, column } = buffer;
  const { text } = currentLine(buffer);
  if (column === text.length) return right(buffer);
  return { row, column: column + pastWord([...text.slice(column)]) };
}
