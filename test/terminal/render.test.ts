import { expect, test } from "vitest";
import type { Look } from "../../src/terminal/page.ts";
import type { Piece } from "../../src/terminal/terminal.ts";
import { plain40, plain80, rich40, rich80, shown } from "./looks.ts";

const story: readonly Piece[] = [
  { kind: "title", text: "The chatbot promised", aside: "airline · phone · about 8 min" },
  {
    kind: "prose",
    text: "You work the evening line of Meridian Air. It is Tuesday, 19:40;\neleven calls wait.\n\nThe next caller is Ms Okafor.\n",
  },
  {
    kind: "speech",
    text: "Your own chat told me I could claim the bereavement fare afterwards. I have the screenshot.",
  },
  {
    kind: "own",
    text: "That came from us, so let me look at it with you before I say anything about the money.\n\nOne moment.",
  },
  { kind: "note", text: "saved" },
  { kind: "speech", who: "Ms Okafor", text: "So you do think I made it up." },
  { kind: "event", text: "Four minutes later" },
  { kind: "own", label: "You have already said", text: "That came from us, so let me look at it with you." },
  { kind: "question", text: "What do you say or do now?  (Enter alone: carry on as you are)" },
  { kind: "heading", text: "Looking back" },
  { kind: "list", label: "Yours", items: ["offer a voucher of up to 50 euros without asking anybody", "rebook"] },
];

test("a story in rich style, 80 columns", () => {
  expect(shown(rich80, ...story)).toBe(`
The chatbot promised    airline · phone · about 8 min

  You work the evening line of Meridian Air. It is Tuesday, 19:40; eleven
  calls wait.

  The next caller is Ms Okafor.

  "Your own chat told me I could claim the bereavement fare afterwards. I have
  the screenshot."

> That came from us, so let me look at it with you before I say anything about
  the money.
>
> One moment.
  saved

  Ms Okafor: "So you do think I made it up."

— Four minutes later —

You have already said: "That came from us, so let me look at it with you."

What do you say or do now?  (Enter alone: carry on as you are)

— Looking back —

  Yours:
  - offer a voucher of up to 50 euros without asking anybody
  - rebook
`);
});

test("the same story in 40 columns", () => {
  expect(shown(rich40, ...story)).toBe(`
The chatbot promised
  airline · phone · about 8 min

  You work the evening line of Meridian
  Air. It is Tuesday, 19:40; eleven
  calls wait.

  The next caller is Ms Okafor.

  "Your own chat told me I could claim
  the bereavement fare afterwards. I
  have the screenshot."

> That came from us, so let me look at
  it with you before I say anything
  about the money.
>
> One moment.
  saved

  Ms Okafor: "So you do think I made it
  up."

— Four minutes later —

You have already said:
> That came from us, so let me look at
  it with you.

What do you say or do now?  (Enter
alone: carry on as you are)

— Looking back —

  Yours:
  - offer a voucher of up to 50 euros
    without asking anybody
  - rebook
`);
});

test("the same story in plain style, 40 columns: no indentation, no signs to be read out", () => {
  expect(shown(plain40, ...story)).toBe(`
The chatbot promised
airline · phone · about 8 min

You work the evening line of Meridian
Air. It is Tuesday, 19:40; eleven calls
wait.

The next caller is Ms Okafor.

"Your own chat told me I could claim the
bereavement fare afterwards. I have the
screenshot."

That came from us, so let me look at it
with you before I say anything about the
money.

One moment.
saved

Ms Okafor: "So you do think I made it
up."

Four minutes later

You have already said:
"That came from us, so let me look at it
with you."

Question: What do you say or do now?
(Enter alone: carry on as you are)

Looking back

Yours:
- offer a voucher of up to 50 euros
  without asking anybody
- rebook
`);
});

test("plain style, 80 columns", () => {
  expect(shown(plain80, ...story.slice(0, 3))).toBe(`
The chatbot promised
airline · phone · about 8 min

You work the evening line of Meridian Air. It is Tuesday, 19:40; eleven calls
wait.

The next caller is Ms Okafor.

"Your own chat told me I could claim the bereavement fare afterwards. I have
the screenshot."
`);
});

test("styling is weight alone, and each row stands for itself", () => {
  const styled: Look = { columns: 30, styled: true, style: "rich" };
  expect(shown(styled, { kind: "question", text: "What do you say or do now, and to whom?" })).toBe(
    "\n\u001B[1mWhat do you say or do now, and\u001B[22m\n\u001B[1mto whom?\u001B[22m\n",
  );
  expect(shown(styled, { kind: "prose", text: "It is **very, very, very late** and *dark*." })).toBe(
    "\n  It is \u001B[1mvery, very, very late\u001B[22m\n  and \u001B[3mdark\u001B[23m.\n",
  );
  expect(shown(styled, { kind: "note", text: "saved" })).toBe("\u001B[2m  saved\u001B[22m\n");
});

test("an event has dashes where it is one short line, and else is told like prose", () => {
  const event = (text: string, look: Look) => shown(look, { kind: "event", text });
  expect(event(`${"a".repeat(17)} ${"b".repeat(18)}`, rich40)).toBe(`\n— ${"a".repeat(17)} ${"b".repeat(18)} —\n`);
  expect(event(`${"a".repeat(18)} ${"b".repeat(18)}`, rich40)).toBe(`\n  ${"a".repeat(18)} ${"b".repeat(18)}\n`);
  expect(event("Later.\n\nIt *rings*.", rich40)).toBe("\n  Later.\n\n  It rings.\n");
  expect(event("Ten minutes later", plain40)).toBe("\nTen minutes later\n");
});

test("empty lines around a text go, and a label that ends in a sign gets no colon", () => {
  expect(shown(plain80, { kind: "own", label: "So far?", text: "\n  \n  one\n\ntwo\n\n" })).toBe(
    '\nSo far?\n"  one\n\ntwo"\n',
  );
  expect(shown(plain80, { kind: "list", label: "So\nfar", items: ["one\ntwo"] })).toBe("\nSo far:\n- one\n  two\n");
});

test("each item of a list stands behind its own sign, and wraps under itself", () => {
  const items = ["offer a voucher of up to 50 euros", "rebook\nnow", "wait"];
  expect(shown(rich40, { kind: "list", items, signs: ["●──", "─●─"] })).toBe(`
  ●── offer a voucher of up to 50 euros
  ─●─ rebook
      now
  - wait
`);
  expect(shown({ ...rich40, columns: 24 }, { kind: "list", items: items.slice(0, 1), signs: ["●──"] })).toBe(`
  ●── offer a voucher of
      up to 50 euros
`);
});

test("nothing is shown of what holds nothing", () => {
  expect(shown(rich80, { kind: "own", text: "", label: "You said" }, { kind: "list", label: "Yours", items: [] })).toBe(
    "",
  );
  expect(
    shown(rich80, { kind: "prose", text: " \n\n" }, { kind: "heading", text: "" }, { kind: "speech", text: "" }),
  ).toBe("");
});
