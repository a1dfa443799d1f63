import { expect, test } from "vitest";
import { frameOf } from "../../src/terminal/answer-frame.ts";
import { choices } from "../../src/terminal/choices.ts";
import { width } from "../../src/terminal/layout.ts";
import type { Piece } from "../../src/terminal/terminal.ts";
import { bufferOf } from "../../src/terminal/text-buffer.ts";
import { plain40, plain80, rich40, rich80, shown } from "./looks.ts";

/** The signs of direction made visible: `<` runs to the left, `>` to the right, `?` as its first letter does; `=` ends it. */
const marked = (text: string): string =>
  text.replace(/[\u2066-\u2069]/g, (sign) => ({ "\u2066": ">", "\u2067": "<", "\u2068": "?" })[sign] ?? "=");

const arabic = "أريد أن أفهم ما حدث أولاً ثم نتكلم عن المبلغ";

test("Chinese in 40 columns", () => {
  expect(
    shown(rich40, { kind: "speech", text: "我们的聊天机器人告诉我，可以事后申请丧亲票价。我有截图，请你看一下。" }),
  ).toBe('\n  "我们的聊天机器人告诉我，可以事后申请\n  丧亲票价。我有截图，请你看一下。"\n');
});

test("emoji families are one character, two cells wide", () => {
  expect(shown({ ...plain40, columns: 20 }, { kind: "own", text: "👨‍👩‍👧‍👦 ".repeat(8) })).toBe(
    "\n👨‍👩‍👧‍👦 👨‍👩‍👧‍👦 👨‍👩‍👧‍👦 👨‍👩‍👧‍👦 👨‍👩‍👧‍👦 👨‍👩‍👧‍👦 👨‍👩‍👧‍👦\n👨‍👩‍👧‍👦\n",
  );
});

test("Thai and Lao letters that are part of a character and yet have a cell of their own are counted", () => {
  expect(["ทำ", "น้ำ", "ຄໍາ", "ຄຳ", "ำ"].map(width)).toEqual([2, 2, 2, 2, 1]);
});

test("right-to-left text is isolated row by row in rich style, and only there", () => {
  const own: Piece = { kind: "own", text: "لا أعرف\nI will ask" };
  expect(marked(shown(rich80, own))).toBe("\n> ?لا أعرف=\n> I will ask\n");
  expect(shown(plain80, own)).toBe("\nلا أعرف\nI will ask\n");
});

test("a row runs as its whole line does, whatever its own first word", () => {
  const latin = `Your guess: how does the lady of the house ${arabic} take it?`;
  expect(marked(shown(rich40, { kind: "question", text: latin }))).toBe(`
Your guess: how does the lady of the
?house أريد أن أفهم ما حدث أولاً ثم نتكلم=
>عن المبلغ take it?=
`);
  expect(marked(shown(rich40, { kind: "prose", text: `${arabic} with Offscript و Meridian Air` }))).toBe(`
  ?أريد أن أفهم ما حدث أولاً ثم نتكلم عن=
  ?المبلغ with Offscript و Meridian Air=
`);
});

test("the program's words stay where they are beside an author's in another direction", () => {
  const piece: Piece = { kind: "own", label: "You have already said", text: "لا أعرف." };
  expect(marked(shown(rich80, piece))).toBe('\nYou have already said: ?"لا أعرف."=\n');
  expect(marked(shown(rich80, { kind: "title", text: "لا أعرف", aside: "phone · 8 min" }))).toBe(
    "\n?لا أعرف=    phone · 8 min\n",
  );
  expect(marked(shown(rich80, { kind: "speech", who: "Ms Okafor", text: "لا أعرف" }))).toBe(
    '\n  Ms Okafor:\n    ?"لا أعرف"=\n',
  );
  expect(marked(shown(rich80, { kind: "speech", who: "السيدة", text: "لا أعرف" }))).toBe('\n  ?السيدة: "لا أعرف"=\n');
});

test("the cells of a table keep their order", () => {
  const text = "الاسم | price\nأحمد | 420";
  expect(marked(shown(rich80, { kind: "record", title: "Booking", text }))).toBe(
    "\n  Booking\n    ?الاسم=  price\n    ?أحمد=   420\n",
  );
});

test("an answer that is being written has the same directions", () => {
  const buffer = bufferOf(`I say: ${arabic} and no more`);
  expect(frameOf(buffer, 36, 9).rows.map(marked)).toEqual([
    "> ?I say: أريد أن أفهم ما حدث أولاً ثم =",
    "  >نتكلم عن المبلغ and no more=",
  ]);
});

test("the numbers of choices stand first in their row", () => {
  const options = [arabic, "wait"].map((label, index) => ({ key: String(index + 1), label, value: index }));
  expect(marked(choices(options, rich80, undefined))).toBe(`1 ?${arabic}=  2 wait\n`);
  expect(marked(choices(options, rich40, undefined))).toBe(
    " 1  ?أريد أن أفهم ما حدث أولاً ثم نتكلم عن=\n    ?المبلغ=\n 2  wait\n",
  );
  expect(choices(options, plain80, undefined)).toBe(` 1  ${arabic}\n 2  wait\n`);
});
