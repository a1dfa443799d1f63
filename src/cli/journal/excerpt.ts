import { graphemes } from "../../terminal/graphemes.ts";

/** Where something stands in a text, in UTF-16 units. */
export type Place = readonly [from: number, to: number];

/** Part of a text, in one line, with what was found in it. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly Place[];
}

/** A text in one line. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The beginning of a text, in one line of about so many characters, cut between words. */
export function beginningOf(text: string, most: number): string {
  const line = inOneLine(text);
  const end = cutBefore(line, most);
  return end < line.length ? `${line.slice(0, end).trimEnd()}…` : line;
}

/** So much of a line as stands about so many characters around what was found: where most of that stands together. */
export function around(line: string, found: readonly Place[], reach: number): Excerpt {
  const within = (from: number) => found.filter((place) => place[0] >= from && place[1] <= from + 2 * reach).length;
  const [first, last] = found
    .slice(0, looked)
    .reduce<Place>((best, place) => (within(place[0]) > within(best[0]) ? place : best), found[0] ?? [0, 0]);
  const from = cutAfter(line, first - reach, first);
  const to = Math.max(last, cutBefore(line, last + reach));
  const before = from > 0 ? "…" : "";
  const shift = before.length - from;
  const after = to < line.length ? "…" : "";
  return {
    text: before + line.slice(from, to).trimEnd() + after,
    marks: found
      .filter((place) => place[0] >= from && place[1] <= to)
      .map((place) => [place[0] + shift, place[1] + shift]),
  };
}

/** Among so many places the best one is chosen: a word may stand in a long text a thousand times. */
const looked = 100;

/** How far a cut may move to stand between words. */
const word = 20;

/** Where a line can be cut at this place or after it, but not after `end`. */
function cutAfter(line: string, at: number, end: number): number {
  if (at <= 0) return 0;
  const space = line.indexOf(" ", at - 1);
  if (space >= 0 && space < at + word && space < end) return space + 1;
  return Math.min(end, wholeFrom(line, at));
}

/** Where a line can be cut at this place or before it. */
function cutBefore(line: string, at: number): number {
  if (at >= line.length) return line.length;
  const space = line.lastIndexOf(" ", at);
  return space > at - word ? space : wholeFrom(line, at);
}

/** Where the character begins that is the first one at this place or after it. */
function wholeFrom(line: string, at: number): number {
  const start = Math.max(0, at - 2 * word);
  let end = start;
  for (const grapheme of graphemes(line.slice(start, at + 2 * word))) {
    if (end >= at) break;
    end += grapheme.length;
  }
  return end;
}
