import stringWidth from "string-width";
import { harmless } from "./harmless.ts";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const ascii = /^[ -~]*$/;

/**
 * A character that is a grapheme of its own, by what it is and what comes after it. Node's own way through a text takes a time
 * that grows with the square of its length, so it is left to the characters that need it.
 */
const alone = new RegExp(
  "(?:[ -~\\u00A0-\\u00AC\\u2010-\\u2027\\u3001-\\u3020\\uAC00-\\uD7A3\\uFF01-\\uFF65]|" +
    "(?=[\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Arabic}\\p{sc=Hebrew}])\\p{L})" +
    "(?![\\p{M}\\p{Emoji_Modifier}\\u200C\\u200D\\u1160-\\u11FF\\uD7B0-\\uD7FF\\uFF9E\\uFF9F])",
  "uy",
);

/** What a person takes for the characters of a line, in their order: letters with their marks, emoji families, flags. */
export function* graphemes(line: string): Generator<string> {
  if (ascii.test(line)) {
    yield* line;
    return;
  }
  for (let at = 0; at < line.length; ) {
    alone.lastIndex = at;
    const found = alone.exec(line)?.[0];
    const some = found === undefined ? graphemesAt(line, at) : [found];
    yield* some;
    for (const { length } of some) at += length;
  }
}

/** The next graphemes from a place of a line on, at least one. */
function graphemesAt(line: string, at: number): string[] {
  for (let room = 50; ; room *= 2) {
    const part = line.slice(at, at + room);
    // Where the character after it has been seen whole, a grapheme is known to end there.
    const known = at + room < line.length ? part.length - 2 : part.length;
    const found = [...segmenter.segment(part)].filter(({ index, segment }) => index + segment.length <= known);
    if (found.length > 0) return found.map(({ segment }) => segment);
  }
}

/** Where the grapheme before the place `at` begins: `at` is a code unit of the line, greater than 0. */
export function graphemeBefore(line: string, at: number): number {
  return segmenter.segment(line).containing(at - 1)?.index ?? 0;
}

/** Where the grapheme at the place `at` ends: `at` is a code unit of the line, less than its length. */
export function graphemeAfter(line: string, at: number): number {
  const found = segmenter.segment(line).containing(at);
  return found ? found.index + found.segment.length : line.length;
}

/** Part of a line of somebody's words, as one row of the screen shows it. */
export const shown = (part: string): string => harmless(part).replaceAll("\n", " ");

const widths = new Map<string, number>();

/** Thai and Lao "am": a part of the grapheme before it, and yet on each terminal in a cell of its own, which string-width forgets. */
const am = /(?!^)[\u0E33\u0EB3]/g;

/** The cells that a grapheme takes on the screen. */
export function cellsOf(grapheme: string): number {
  if (grapheme.length === 1 && ascii.test(grapheme)) return 1;
  let cells = widths.get(grapheme);
  if (cells === undefined) {
    cells = stringWidth(shown(grapheme)) + (grapheme.match(am)?.length ?? 0);
    widths.set(grapheme, cells);
  }
  return cells;
}
