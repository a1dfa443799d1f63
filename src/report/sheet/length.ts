import { oneLine } from "./lines.ts";

/** How much wider or narrower than most the letters of a sheet are, in the size of the text: those of Helvetica, more or less. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/gu, 0],
  [/[ijl'|‘’]/gu, 0.23],
  [/[\sfItr.,:;/!()[\]-]/gu, 0.3],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/gu, 1],
  [/\p{Extended_Pictographic}/gu, 1.3],
  [/[mwMW@%—☐]/gu, 0.85],
  [/[\p{Lu}&]/gu, 0.69],
];
const others = 0.53;

/** How wide a text is in one line, in the size of its letters. */
export function widthOf(text: string): number {
  let rest = text;
  let width = 0;
  for (const [signs, each] of widths) {
    const before = rest.length;
    rest = rest.replace(signs, "");
    width += (before - rest.length) * each;
  }
  return width + rest.length * others;
}

/** How wide the longest word of a text is in bold letters. */
export function longestWord(text: string): number {
  return Math.max(...text.split(/\s+/u).map(widthOf)) * 1.1;
}

/** What is left free at the end of a line, as its next word has no room there. */
const ragged = 1.5;

/** How many lines a text takes between two margins, in the size of its letters. */
export function linesIn(text: string, room: number): number {
  const width = widthOf(oneLine(text));
  return width <= room ? Math.min(1, Math.ceil(width)) : Math.ceil(width / Math.max(room - ragged, 2));
}

export function sum(lengths: readonly number[], first = 0): number {
  return lengths.reduce((total, each) => total + each, first);
}
