import fc from "fast-check";
import { expect, test } from "vitest";
import { width } from "../../src/terminal/layout.ts";
import { render } from "../../src/terminal/render.ts";
import type { Piece } from "../../src/terminal/terminal.ts";

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 100 }),
  fc
    .array(
      fc.constantFrom(
        ..."**|*|_|__|`|```|\n|\n\n|- |> |# | | | |1. |[a](b)|\\|  \n|\t|\u001B[31m|\u009B2J|\u0007|\r|\u202E|שלום|你好 |word |a_b|👨‍👩‍👧".split(
          "|",
        ),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join("")),
);
const anyPiece: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ kind: fc.constantFrom("heading", "prose", "event", "question", "note"), text: anyText }),
  fc.record({ kind: fc.constant("title"), text: anyText, aside: anyText }),
  fc.record({ kind: fc.constant("speech"), text: anyText, who: anyText }),
  fc.record({ kind: fc.constant("own"), text: anyText, label: anyText }),
  fc.record({ kind: fc.constant("record"), title: anyText, text: anyText }),
  fc.record({ kind: fc.constant("list"), label: anyText, items: fc.array(anyText, { maxLength: 4 }) }),
);
const anyColumns = fc.integer({ min: 1, max: 160 });

test("whatever the piece: no row too wide, no character that a terminal obeys, a newline at the end", () => {
  fc.assert(
    fc.property(anyPiece, anyColumns, fc.constantFrom("rich", "plain"), (piece, columns, style) => {
      const text = render(piece, { columns, styled: false, style });
      for (const row of text.split("\n")) expect(width(row)).toBeLessThanOrEqual(Math.max(20, columns));
      expect(text).not.toMatch(/[^\n\P{Cc}]|[\u202A-\u202E]/u);
      if (style === "plain") expect(text).not.toMatch(/[\u2066-\u2069]/);
      // Each row ends what it begins.
      for (const row of text.split("\n"))
        expect(row.replace(/[\u2066-\u2068][^\u2066-\u2069]+\u2069/g, "")).not.toMatch(/[\u2066-\u2069]/);
      if (text !== "") expect(text.endsWith("\n")).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("whatever the piece: styling adds codes and changes nothing else", () => {
  const codes = /\u001B\[\d+m/g;
  fc.assert(
    fc.property(anyPiece, anyColumns, (piece, columns) => {
      const styled = render(piece, { columns, styled: true, style: "rich" });
      expect(styled.replace(codes, "")).toBe(render(piece, { columns, styled: false, style: "rich" }));
    }),
    { numRuns: 1500 },
  );
});
