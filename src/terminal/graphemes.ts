import { harmless } from "./harmless.ts";
import { width } from "./layout.ts";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const ascii = /^[ -~]*$/;
/** Going through a text takes Node a time that grows with the square of its length, so it is done by so many code units. */
const stride = 500;

/** What a person takes for the characters of a line, in their order: letters with their marks, emoji families, flags. */
export function* graphemes(line: string): Generator<string> {
  if (ascii.test(line)) {
    yield* line;
    return;
  }
  for (let at = 0; at < line.length; ) {
    // Half a character would hide what it belongs to.
    const end = /[\uD800-\uDBFF]/.test(line[at + stride - 1] ?? "") ? at + stride + 1 : at + stride;
    let held = "";
    for (const { segment } of segmenter.segment(line.slice(at, end))) {
      if (held) yield held;
      at += held.length;
      held = segment;
    }
    // The last one may go on beyond the slice, unless it fills it or nothing follows.
    if (end >= line.length || held.length >= stride) {
      yield held;
      at += held.length;
    }
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

/** The cells that a grapheme takes on the screen. */
export function cellsOf(grapheme: string): number {
  if (grapheme.length === 1 && ascii.test(grapheme)) return 1;
  let cells = widths.get(grapheme);
  if (cells === undefined) {
    cells = width(shown(grapheme));
    widths.set(grapheme, cells);
  }
  return cells;
}
