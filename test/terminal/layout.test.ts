import fc from "fast-check";
import { expect, test } from "vitest";
import { harmless } from "../../src/terminal/harmless.ts";
import { measure, usable, width, wrap } from "../../src/terminal/layout.ts";

test("lines are counted in cells", () => {
  expect(width("abc")).toBe(3);
  expect(width("你好")).toBe(4);
  expect(width("👨‍👩‍👧‍👦")).toBe(2);
  expect(width("e\u0301")).toBe(1);
  expect(width("שָׁלוֹם")).toBe(4);
  expect(width("\u001B[1mbold\u001B[22m")).toBe(4);
});

test("text is no wider than is readable, and never narrower than twenty", () => {
  expect([10, 20, 40, 80, 200].map(measure)).toEqual([20, 20, 40, 78, 78]);
  expect([10, 20, 40, 80, 200].map(usable)).toEqual([20, 20, 40, 80, 200]);
});

test("words go to the next row whole", () => {
  expect(wrap("You work the evening line of Meridian Air.", 20)).toEqual([
    "You work the evening",
    "line of Meridian",
    "Air.",
  ]);
});

test("a word that is too wide is broken", () => {
  expect(wrap("See https://example.org/a/very/long/address now", 20)).toEqual([
    "See",
    "https://example.org/",
    "a/very/long/address",
    "now",
  ]);
});

test("what stands before the rows counts", () => {
  expect(wrap("offer a voucher without asking", 20, "  - ", "    ")).toEqual([
    "  - offer a voucher",
    "    without asking",
  ]);
});

test("newlines and indentation stay", () => {
  expect(wrap("Policy:\n  (a) in cash or by bank transfer\n\nEnd", 30, "  ")).toEqual([
    "  Policy:",
    "    (a) in cash or by bank",
    "    transfer",
    "",
    "  End",
  ]);
});

test("indentation gives way where there is no room for it", () => {
  expect(wrap(`${" ".repeat(60)}far to the right`, 24)).toEqual(["    far to the right"]);
});

test("text without spaces is broken between its characters, never within one", () => {
  expect(wrap("我们的聊天机器人告诉我，可以事后申请丧亲票价。", 20)).toEqual([
    "我们的聊天机器人告诉",
    "我，可以事后申请丧亲",
    "票价。",
  ]);
  expect(wrap("👨‍👩‍👧".repeat(11), 20)).toEqual(["👨‍👩‍👧".repeat(10), "👨‍👩‍👧"]);
  expect(wrap("क्षि".repeat(30), 20).every((row) => row.startsWith("क्षि"))).toBe(true);
});

test("styling goes on over the end of a row", () => {
  expect(wrap("\u001B[1mall of this is bold\u001B[22m and this is not", 20)).toEqual([
    "\u001B[1mall of this is bold\u001B[22m",
    "and this is not",
  ]);
  expect(wrap("\u001B[1mbold over the end of its row\u001B[22m", 20)).toEqual([
    "\u001B[1mbold over the end of\u001B[22m",
    "\u001B[1mits row\u001B[22m",
  ]);
});

const anyText = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.lorem({ maxCount: 40 }),
    fc
      .array(
        fc.constantFrom(
          "我们的",
          "。",
          " ",
          "Wort",
          "שלום",
          "مرحبا",
          "สวัสดี",
          "क्षि",
          "👨‍👩‍👧",
          "🇩🇪",
          "\n",
          "    ",
          "한국어",
        ),
      )
      .map((parts) => parts.join("")),
  )
  .map(harmless);
const columns = fc.integer({ min: 20, max: 120 });

test("no row is wider than the columns", () => {
  fc.assert(
    fc.property(anyText, columns, fc.constantFrom("", "  ", "> "), (text, most, first) => {
      for (const row of wrap(text, most, first)) expect(width(row)).toBeLessThanOrEqual(most);
    }),
    { numRuns: 2000 },
  );
});

test("nothing but spaces is lost", () => {
  const letters = (text: string) => text.normalize().replace(/\s/g, "");
  fc.assert(
    fc.property(anyText, columns, (text, most) => {
      expect(letters(wrap(text, most).join(""))).toBe(letters(text));
    }),
    { numRuns: 2000 },
  );
});

// A hundred thousand Chinese characters in one line took a minute when they were handled at once; such a line must not hang.
test.each(["我", "word ", "x", "👨‍👩‍👧", "a\u0301", "\u001B[1m我们\u001B[22m"])(
  "a very long line of %j is laid out",
  (unit) => {
    const text = unit.repeat(20_000);
    const rows = wrap(text, 78);
    expect(rows.every((row) => width(row) <= 78)).toBe(true);
    expect(rows.join("\n").replace(/\u001B\[\d+m/g, "")).not.toContain("\u001B");
    expect(width(rows.join("").replaceAll(" ", ""))).toBe(width(text.replaceAll(" ", "")));
  },
);
