import fc from "fast-check";
import { expect, test } from "vitest";
import { createDecoder } from "../../src/terminal/decoder.ts";
import { createLineDecoder } from "../../src/terminal/line-decoder.ts";
import type { Key, Stroke } from "../../src/terminal/strokes.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** Strokes with neighbouring characters together: how many come at once is chance. */
function together(strokes: readonly Stroke[]): Stroke[] {
  const result: Stroke[] = [];
  for (const one of strokes) {
    const last = result.at(-1);
    if (one.kind === "text" && last?.kind === "text") {
      result.splice(-1, 1, { kind: "text", text: last.text + one.text });
    } else result.push(one);
  }
  return result;
}

function decode(text: string | Uint8Array): Stroke[] {
  const decoder = createDecoder();
  const strokes = decoder.push(typeof text === "string" ? bytes(text) : text);
  while (decoder.within !== "nothing") strokes.push(...decoder.giveUp());
  return together(strokes);
}

const text = (value: string): Stroke => ({ kind: "text", text: value });
const key = (name: Key): Stroke => ({ kind: "key", key: name });

const pieces = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "👨‍👩‍👧‍👦",
    "客户",
    "é",
    "\x1b",
    "\x1b[",
    "\x1b[A",
    "\x1b[1;5D",
    "\x1bOH",
    "\x1bb",
    "\r",
    "\x7f",
    "\x03",
  ),
  fc.constantFrom(
    "\x1b[200~",
    "\x1b[201~",
    "\x1b[200~a\r\nb\x1b[201~",
    "\x1b[?1;2c",
    "\x1b]11;rgb:0/0/0\x1b\\",
    "\x1b[M !!",
  ),
  fc.constantFrom("\x1bP1$r\x1b\\", "\x1b[<0;1;1M", "\x1b[[A", "\x1b]", "\u009b", "\0"),
);

test("the same bytes give the same strokes, however they are cut", () => {
  const input = fc.oneof(
    fc.array(pieces).map((parts) => bytes(parts.join(""))),
    fc.uint8Array({ maxLength: 60 }),
  );
  fc.assert(
    fc.property(input, fc.array(fc.nat(80)), (all, cuts) => {
      const decoder = createDecoder();
      const strokes: Stroke[] = [];
      const places = [0, ...cuts.filter((cut) => cut < all.length).sort((a, b) => a - b), all.length];
      places.slice(1).forEach((end, index) => {
        strokes.push(...decoder.push(all.subarray(places[index], end)));
      });
      while (decoder.within !== "nothing") strokes.push(...decoder.giveUp());
      expect(together(strokes)).toEqual(decode(all));
    }),
    { numRuns: 2000 },
  );
});

test("typed text comes through to the character, and no control character ever comes as text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => {
      const clean = typed.replace(/\p{Cc}/gu, "");
      expect(decode(clean)).toEqual(clean === "" ? [] : [text(clean)]);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), (all) => {
      for (const one of decode(all)) if (one.kind === "text") expect(one.text).not.toMatch(/\p{Cc}/u);
    }),
  );
});

test("a paste is one stroke, with every line ended the same way, whatever else is in it", () => {
  const pasted = "one\r\ntwo\rthree\n\t\x1b[A /leave\x03 é 👨‍👩‍👧‍👦\x1b[20";
  expect(decode(`a\x1b[200~${pasted}\x1b[201~b`)).toEqual([
    text("a"),
    { kind: "paste", text: "one\ntwo\nthree\n\t\x1b[A /leave\x03 é 👨‍👩‍👧‍👦\x1b[20" },
    text("b"),
  ]);
});

test.each<[string, string, Key]>([
  ["Enter", "\r", "enter"],
  ["Enter of the number pad", "\x1bOM", "enter"],
  ["a line typed before the terminal was raw", "\n", "enter"],
  ["Shift-Enter", "\x1b[13;2u", "enter"],
  ["Alt-Enter", "\x1b\r", "enter"],
  ["Backspace", "\x7f", "backspace"],
  ["Backspace on Windows", "\b", "backspace"],
  ["Alt-Backspace", "\x1b\x7f", "erase-word-left"],
  ["Delete", "\x1b[3~", "delete"],
  ["Ctrl-Delete", "\x1b[3;5~", "erase-word-right"],
  ["Left", "\x1b[D", "left"],
  ["Left in application mode", "\x1bOD", "left"],
  ["Shift-Left", "\x1b[1;2D", "left"],
  ["Ctrl-Left", "\x1b[1;5D", "word-left"],
  ["Alt-Right", "\x1b[1;3C", "word-right"],
  ["Alt-b", "\x1bb", "word-left"],
  ["Alt-f", "\x1bf", "word-right"],
  ["Alt-d", "\x1bd", "erase-word-right"],
  ["Up", "\x1b[A", "up"],
  ["Ctrl-Down", "\x1b[1;5B", "down"],
  ["Home", "\x1b[H", "line-start"],
  ["Home of rxvt", "\x1b[7~", "line-start"],
  ["Home of the Linux console", "\x1b[1~", "line-start"],
  ["End", "\x1bOF", "line-end"],
  ["Ctrl-Home", "\x1b[1;5H", "text-start"],
  ["Page up", "\x1b[5~", "page-up"],
  ["Ctrl-A", "\x01", "line-start"],
  ["Ctrl-E", "\x05", "line-end"],
  ["Ctrl-K", "\x0b", "erase-line-right"],
  ["Ctrl-U", "\x15", "erase-line-left"],
  ["Ctrl-W", "\x17", "erase-word-left"],
  ["Ctrl-C", "\x03", "interrupt"],
  ["Ctrl-D", "\x04", "finish"],
  ["Tab", "\t", "tab"],
])("%s", (_name, sent, meant) => {
  expect(decode(`a${sent}b`)).toEqual([text("a"), key(meant), text("b")]);
});

test.each([
  ["what the terminal is (DA)", "\x1b[?62;22c"],
  ["and which version of it", "\x1b[>41;366;0c"],
  ["that it is well (DSR)", "\x1b[0n"],
  ["where the cursor is (CPR)", "\x1b[12;40R"],
  ["the state of a mode", "\x1b[?2004;1$y"],
  ["a colour, ended by BEL", "\x1b]11;rgb:ffff/ffff/ffff\x07"],
  ["a colour, ended by ST", "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"],
  ["a setting (DCS)", "\x1bP1$r0m\x1b\\"],
  ["its name (APC)", "\x1b_Gi=1;OK\x1b\\"],
  ["that it is in front", "\x1b[I"],
  ["a mouse", "\x1b[<0;12;30M\x1b[<0;12;30m"],
  ["an old mouse, far to the right", Buffer.from([0x1b, 0x5b, 0x4d, 0x20, 0xff, 0xe9])],
  ["F1", "\x1bOP"],
  ["F5", "\x1b[15~"],
  ["F1 of the Linux console", "\x1b[[A"],
  ["Shift-Tab", "\x1b[Z"],
])("what a terminal says by itself is no typing: %s", (_name, sent) => {
  const all = Buffer.concat([bytes("a"), typeof sent === "string" ? bytes(sent) : sent, bytes("b")]);
  expect(decode(all)).toEqual([text("ab")]);
});

test("Escape alone is nothing, and takes nothing with it", () => {
  const decoder = createDecoder();
  expect(decoder.push(bytes("a\x1b"))).toEqual([text("a")]);
  expect(decoder.within).toBe("sequence");
  expect(decoder.giveUp()).toEqual([]);
  expect(decoder.push(bytes("b"))).toEqual([text("b")]);
  expect(decode("\x1bé\x1b\x1b[A")).toEqual([text("é"), key("up")]);
});

test("words after Alt-] are words, once no end of a sequence has come", () => {
  expect(decode("\x1b]hello\rthere")).toEqual([text("hello"), key("enter"), text("there")]);
});

test("a paste whose end got lost is given all the same", () => {
  const decoder = createDecoder();
  expect(decoder.push(bytes("\x1b[200~half a paste\x1b[2"))).toEqual([]);
  expect(decoder.within).toBe("paste");
  expect(decoder.giveUp()).toEqual([{ kind: "paste", text: "half a paste\x1b[2" }]);
  expect(decoder.within).toBe("nothing");
});

test("bytes that are no UTF-8 are replaced", () => {
  expect(decode(Buffer.from([0x61, 0xff, 0x62, 0xe5, 0xae, 0x0d, 0x63]))).toEqual([
    text("a�b�"),
    key("enter"),
    text("c"),
  ]);
});

test("lines from a pipe are typed lines, however they end and are cut", () => {
  const all = Buffer.concat([bytes("one\r\ntwo\n\rfour é 客\tfive\0\n"), Buffer.from([0xff]), bytes("last")]);
  const meant = [
    text("one"),
    key("enter"),
    text("two"),
    key("enter"),
    key("enter"),
    text("four é 客\tfive"),
    key("enter"),
  ];
  for (let size = 1; size < all.length; size += 1) {
    const decoder = createLineDecoder();
    const strokes: Stroke[] = [];
    for (let at = 0; at < all.length; at += size) strokes.push(...decoder.push(all.subarray(at, at + size)));
    expect([...strokes, ...decoder.end()]).toEqual([...meant, text("�last"), key("enter")]);
  }
});
