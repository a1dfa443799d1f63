import fc from "fast-check";
import { expect, test } from "vitest";
import { graphemes } from "../../src/terminal/graphemes.ts";
import {
  at,
  breakLine,
  bufferOf,
  eraseTo,
  left,
  paste,
  right,
  type TextBuffer,
  textEnd,
  textOf,
  type,
  wordLeft,
  wordRight,
} from "../../src/terminal/text-buffer.ts";

/** An answer as one string with a place in it: slow, and plain enough to be right. */
interface Model {
  readonly text: string;
  readonly place: number;
}

const segmenter = new Intl.Segmenter();

/** The places of a text between which a cursor moves: the ends of graphemes, line by line. */
function stops(text: string): number[] {
  let at = 0;
  return text.split("\n").flatMap((line) => {
    const ends = [at];
    for (const { segment } of segmenter.segment(line)) {
      at += segment.length;
      ends.push(at);
    }
    at += 1;
    return ends;
  });
}

const before = ({ text, place }: Model): number => stops(text).findLast((stop) => stop < place) ?? 0;
const after = ({ text, place }: Model): number => stops(text).find((stop) => stop > place) ?? text.length;
const insert = ({ text, place }: Model, more: string): Model => ({
  text: text.slice(0, place) + more + text.slice(place),
  place: place + more.length,
});

interface Action {
  readonly real: (buffer: TextBuffer) => TextBuffer;
  readonly naive: (model: Model) => Model;
}

const keys: readonly Action[] = [
  { real: breakLine, naive: (model) => insert(model, "\n") },
  {
    real: (buffer) => eraseTo(buffer, left(buffer)),
    naive: (model) => ({
      text: model.text.slice(0, before(model)) + model.text.slice(model.place),
      place: before(model),
    }),
  },
  {
    real: (buffer) => eraseTo(buffer, right(buffer)),
    naive: (model) => ({ text: model.text.slice(0, model.place) + model.text.slice(after(model)), place: model.place }),
  },
  { real: (buffer) => at(buffer, left(buffer)), naive: (model) => ({ ...model, place: before(model) }) },
  { real: (buffer) => at(buffer, right(buffer)), naive: (model) => ({ ...model, place: after(model) }) },
  { real: (buffer) => at(buffer, textEnd(buffer)), naive: ({ text }) => ({ text, place: text.length }) },
];

const characters = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
  fc.constantFrom("a", " ", "b c", "👨‍👩‍👧‍👦", "\u0301", "\u200d", "👩", "🇳", "🇬", "客户", "استرداد", "क्", "ष"),
);
const typedText = characters.map((text) => text.replace(/[\p{Cc}/]/gu, "x"));
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom(...keys),
  typedText.map((text) => ({
    real: (buffer: TextBuffer) => type(buffer, text),
    naive: (model: Model) => insert(model, text),
  })),
  fc
    .array(typedText, { maxLength: 4 })
    .map((lines) => lines.join("\n"))
    .map((text) => ({
      real: (buffer: TextBuffer) => paste(buffer, text),
      naive: (model: Model) => insert(model, text),
    })),
);

test("whatever is done to it, an answer holds the same text, and its cursor the same place, as one plain string would", () => {
  fc.assert(
    fc.property(fc.array(typedText, { maxLength: 3 }), fc.array(action, { maxLength: 40 }), (draft, steps) => {
      let buffer = bufferOf(draft.join("\n"));
      let model: Model = { text: draft.join("\n"), place: draft.join("\n").length };
      for (const { real, naive } of steps) {
        buffer = real(buffer);
        model = naive(model);
        expect(textOf(buffer)).toBe(model.text);
        expect(placeOf(buffer)).toBe(model.place);
      }
    }),
    { numRuns: 1000 },
  );
});

function placeOf({ lines, row, column }: TextBuffer): number {
  return lines.slice(0, row).reduce((sum, line) => sum + line.text.length + 1, column);
}

test("moving by words goes over every word, and never into a grapheme", () => {
  const text = "Don't say “sorry” 👨‍👩‍👧‍👦 twice — 客户说, e\u0301te\u0301 🇳🇬!";
  const start = at(bufferOf(text), { row: 0, column: 0 });
  const ends: string[] = [];
  for (let buffer = start; buffer.column < text.length; buffer = at(buffer, wordRight(buffer))) {
    ends.push(text.slice(buffer.column, wordRight(buffer).column));
  }
  expect(ends).toEqual([
    "Don't",
    " say",
    " “sorry",
    "” 👨‍👩‍👧‍👦",
    " twice",
    " — 客户说",
    ", e\u0301te\u0301",
    " 🇳🇬",
    "!",
  ]);
  const begins: string[] = [];
  for (let buffer = bufferOf(text); buffer.column > 0; buffer = at(buffer, wordLeft(buffer))) {
    begins.unshift(text.slice(wordLeft(buffer).column, buffer.column));
  }
  expect(begins).toEqual([
    "Don't ",
    "say “",
    "sorry” ",
    "👨‍👩‍👧‍👦 ",
    "twice — ",
    "客户说, ",
    "e\u0301te\u0301 ",
    "🇳🇬!",
  ]);
  const lines = bufferOf("one\ntwo");
  expect(wordLeft(at(lines, { row: 1, column: 0 }))).toEqual({ row: 0, column: 3 });
  expect(wordRight(at(lines, { row: 0, column: 3 }))).toEqual({ row: 1, column: 0 });
});

test("a line has the graphemes that Unicode says, however long it is", () => {
  const unit = fc.oneof(
    fc.constantFrom(
      "a",
      "é",
      "e\u0301",
      "👨‍👩‍👧‍👦",
      "🇳🇬",
      "🇳",
      "客",
      "क्ष",
      "👩🏽‍🚒",
      "🏽",
      " ",
      "ｶﾞ",
      "한",
      "ᄒ",
      "ᅡ",
      "ᆫ",
    ),
    fc.constantFrom("\u200d", "\u200c", "\ufe0f", "1\ufe0f\u20e3", "กำ", "אָ", "مُ", "\u0600", `e${"\u0301".repeat(60)}`),
    fc.string({ unit: "binary", minLength: 1, maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 300 }), (parts) => {
      const line = parts.join("").replaceAll(/[\n\r]/g, "");
      expect([...graphemes(line)]).toEqual(Array.from(segmenter.segment(line), ({ segment }) => segment));
    }),
    { numRuns: 500 },
  );
});
