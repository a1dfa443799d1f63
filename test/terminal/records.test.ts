import { describe, expect, test } from "vitest";
import type { Look } from "../../src/terminal/page.ts";
import { plain40, plain80, rich40, rich80, shown } from "./looks.ts";

describe("records", () => {
  const table = "date | fare | note\n3 May | 420 | full\n19 May | 99 | bereavement fare, claimed afterwards";
  const record = (text: string, look: Look) => shown(look, { kind: "record", title: "Booking Q7X", text });

  test("keep each line", () => {
    expect(
      record("Refunds within 24 hours.\n  (a) in cash\n  (b) in vouchers, where the customer agrees", rich40),
    ).toBe(`
  Booking Q7X
    Refunds within 24 hours.
      (a) in cash
      (b) in vouchers, where the
        customer agrees
`);
  });

  test("a table stands side by side where it fits", () => {
    const expected = `
  Booking Q7X
    date    fare  note
    3 May   420   full
    19 May  99    bereavement fare, claimed afterwards
`;
    expect(record(table, rich80)).toBe(expected);
    expect(record(table.replaceAll(" | ", "\t"), rich80)).toBe(expected);
    expect(record(`| date | fare | note |\n| --- | :-: |---|\n${table.split("\n").slice(1).join("\n")}`, rich80)).toBe(
      expected,
    );
  });

  test("else each cell has a line with its heading", () => {
    expect(record(table, plain40)).toBe(`
Booking Q7X:
date: 3 May
fare: 420
note: full

date: 19 May
fare: 99
note: bereavement fare, claimed
  afterwards
End of: Booking Q7X
`);
  });

  test("signs between words make no table", () => {
    expect(record("day | note", plain80)).toBe("\nBooking Q7X:\nday | note\n");
    expect(record("call a|b|c\nnote | it", plain80)).toBe("\nBooking Q7X:\ncall a|b|c\nnote | it\n");
  });

  test("a table may take the whole width, and not one column more", () => {
    const sized = (size: number) => `day | note\nMon | ${"x".repeat(size)}`;
    expect(record(sized(35), plain40)).toContain(`\nday  note\nMon  ${"x".repeat(35)}\n`);
    expect(record(sized(115), { ...plain80, columns: 120 })).toContain(`\nMon  ${"x".repeat(115)}\n`);
    expect(record(sized(36), plain40)).toContain("\nday: Mon\nnote:\n");
    expect(record(`${sized(36)}\n | next\nTue | `, plain40)).toMatch(
      /\n\nnote: next\n\nday: Tue\nEnd of: Booking Q7X\n$/,
    );
  });

  test("cells in Chinese are aligned by their width", () => {
    expect(record("日期 | 价格\n五月三日 | 420\n6月 | 99", plain80)).toBe(
      "\nBooking Q7X:\n日期      价格\n五月三日  420\n6月       99\n",
    );
  });
});
