import fc from "fast-check";
import { expect, test } from "vitest";
import { frameOf } from "../../src/terminal/answer-frame.ts";
import { cellsOf, graphemes } from "../../src/terminal/graphemes.ts";
import { width } from "../../src/terminal/layout.ts";
import { rowStarts } from "../../src/terminal/rows.ts";
import { at, bufferOf, type TextBuffer } from "../../src/terminal/text-buffer.ts";
import { vertically } from "../../src/terminal/vertical.ts";

const rowsOf = (line: string, columns: number): string[] => {
  const starts = rowStarts(line, columns);
  return starts.map((start, index) => line.slice(start, starts[index + 1]));
};

test("words part where they can, wide characters anywhere, a word that is too long where it must", () => {
  expect(rowsOf("That came from us, so let me look", 12)).toEqual(["That came ", "from us, so ", "let me look"]);
  expect(rowsOf("客户说我想知道 why", 7)).toEqual(["客户说", "我想知", "道 why"]);
  expect(rowsOf("Donaudampfschifffahrt ab", 10)).toEqual(["Donaudampf", "schifffahr", "t ab"]);
  expect(rowsOf("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 4)).toEqual(["👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"]);
  expect(rowsOf("", 10)).toEqual([""]);
  expect(rowsOf("one  two", 3)).toEqual(["one ", " ", "two"]);
});

const unit = fc.constantFrom(
  "a",
  "b",
  " ",
  "  ",
  "é",
  "e\u0301",
  "客",
  "👨‍👩‍👧‍👦",
  "مرحبا",
  "\t",
  "word",
  "-",
  "\u0007",
  "\u2028",
);
const line = fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(""));

test("rows hold the whole line, cut no grapheme, and fit", () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 8, max: 50 }), (text, columns) => {
      const rows = rowsOf(text, columns);
      expect(rows.join("")).toBe(text);
      expect(rows.flatMap((row) => [...graphemes(row)])).toEqual([...graphemes(text)]);
      for (const row of rows) expect(cells(row.replace(/ $/, ""))).toBeLessThanOrEqual(columns);
    }),
    { numRuns: 1000 },
  );
});

function cells(text: string): number {
  let sum = 0;
  for (const grapheme of graphemes(text)) sum += cellsOf(grapheme);
  return sum;
}

const anywhere = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat())
  .map(([lines, row, step]): TextBuffer => {
    const buffer = bufferOf(lines.join("\n"));
    const chosen = row % buffer.lines.length;
    const stops = [0];
    for (const grapheme of graphemes(buffer.lines[chosen]?.text ?? ""))
      stops.push((stops.at(-1) ?? 0) + grapheme.length);
    return at(buffer, { row: chosen, column: stops[step % stops.length] ?? 0 });
  });

test("a frame is never higher or wider than its room, and the cursor is in it", () => {
  fc.assert(
    fc.property(
      anywhere,
      fc.integer({ min: 16, max: 50 }),
      fc.integer({ min: 1, max: 20 }),
      (buffer, columns, most) => {
        const frame = frameOf(buffer, columns, most);
        expect(frame.rows.length).toBeLessThanOrEqual(most);
        expect(frame.rows[frame.row]).toBeDefined();
        expect(frame.cells).toBeLessThan(columns + 4);
        for (const row of frame.rows) {
          expect(width(row)).toBeLessThan(columns + 4);
          expect(row).not.toMatch(/\p{Cc}/u);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test("a frame shows the rows around the cursor, and says where more are", () => {
  const buffer = bufferOf(Array.from({ length: 30 }, (_, index) => `line ${index}`).join("\n"));
  expect(frameOf(buffer, 40, 4)).toEqual({
    rows: ["^ line 26", "> line 27", "> line 28", "> line 29"],
    row: 3,
    cells: 9,
  });
  expect(frameOf(at(buffer, { row: 0, column: 0 }), 40, 4)).toEqual({
    rows: ["> line 0", "> line 1", "> line 2", "v line 3"],
    row: 0,
    cells: 2,
  });
  expect(frameOf(at(buffer, { row: 15, column: 2 }), 40, 6)).toEqual({
    rows: ["^ line 12", "> line 13", "> line 14", "> line 15", "> line 16", "v line 17"],
    row: 3,
    cells: 4,
  });
});

test("up and down go row by row through lines that are wrapped, and keep to their column", () => {
  const buffer = bufferOf("one two three four\n客户说\nlast line");
  const path: string[] = [];
  let now = at(buffer, { row: 2, column: 7 });
  for (let step = 0; step < 5; step += 1) {
    now = at(now, vertically(now, 9, -1, 7));
    path.push(`${now.row}:${now.column}`);
  }
  expect(path).toEqual(["1:3", "0:18", "0:13", "0:7", "0:0"]);
  const down: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    now = at(now, vertically(now, 9, 1, 3));
    down.push(`${now.row}:${now.column}`);
  }
  expect(down).toEqual(["0:11", "0:17", "1:1", "2:3"]);
});
