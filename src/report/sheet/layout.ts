import { isWide } from "./columns.ts";
import { headHeight, headingSize, partHeight, writingLines } from "./height.ts";
import { longestWord, sum } from "./length.ts";
import type { Part, Sheet } from "./sheet.ts";

/** How a sheet stands on paper: headings beside what they are about, above it over the whole width, or all in two columns. */
export interface Layout {
  readonly shape: "beside" | "whole" | "columns";
  /** In points. */
  readonly size: number;
  /** From one line to write on to the next, in millimetres. */
  readonly writing: number;
}

/** All sizes that a sheet can be printed in, in points: in one column, and in two. */
const roomy = [12.5, 12, 11.5, 11, 10.5];
const small = [11, 10.5, 10, 9.5, 9, 8.5, 8.25, 8, 7.75, 7.5, 7.25, 7];
export const sizes = [...new Set([...roomy, ...small])];
const smallest = 7;

/** What is looked for, one after the other: how many sides, in which print at least, and with how much room to write. */
const wishes = {
  1: [
    { sides: 1, size: 10, writing: 8 },
    { sides: 1, size: smallest, writing: 0 },
  ],
  2: [
    { sides: 1, size: 9.5, writing: 8 },
    { sides: 2, size: 10, writing: 8 },
    { sides: 2, size: smallest, writing: 0 },
  ],
} as const;
/** Print larger than most read it is for sheets that have room for it, and for writing too. */
const large = { size: 11, writing: 9 };

const points = 72 / 25.4;
/** What A4 and Letter both have between their margins, and what each takes of it, all in points: see the style. */
const paper = { width: 185 * points, height: 259 * points };
const inset = 7 * points;
const headings = 35 * points;
const heading = 31 * points;
const gap = 7 * points;
/** How much of the height is counted on: another browser has other letters. */
const counted = 0.965;
const leastWriting = 6.5;
const mostWriting = 11;

/** From one line to the next, in the size of the text: small print stands closer. */
export function leadingOf(size: number): number {
  return Math.round(Math.min(1.42, 1.18 + (size - 7.5) * 0.06) * 100) / 100;
}

/** How much of the usual space there is between blocks. */
export function spacingOf(size: number): number {
  return Math.round(Math.min(1, 0.45 + (size - 7.5) * 0.2) * 100) / 100;
}

/** The roomiest layout in which a sheet takes no more sides than it may; of two the second only where the first is small print. */
export function layoutOf(sheet: Sheet): Layout {
  const longest = Math.max(0, ...sheet.parts.map(({ heading: words = "" }) => longestWord(words))) * headingSize;
  const beside = sheet.parts.some(hasWide) ? [] : roomy.filter((size) => longest * size <= heading);
  const layouts = [
    ...(beside.length > 0
      ? beside.map((size) => ({ shape: "beside", size }) as const)
      : roomy.map((size) => ({ shape: "whole", size }) as const)),
    ...small.map((size) => ({ shape: "columns", size }) as const),
  ];
  for (const wish of wishes[sheet.sides])
    for (const { shape, size } of layouts.filter((each) => each.size >= wish.size)) {
      const spare = roomFor(wish.sides, shape, size) - heightOf(sheet, shape, size);
      const writing = written(sheet, spare);
      const wanted = size > large.size ? large.writing : wish.writing;
      if (spare >= 0 && writing >= wanted) return { shape, size, writing };
    }
  return { shape: "columns", size: smallest, writing: leastWriting };
}

/** What there is, in points; where a column or a side ends, some of it stays empty. */
function roomFor(sides: number, shape: Layout["shape"], size: number): number {
  const ends = (shape === "columns" ? 2 * sides : 0) + (sides - 1) * 7;
  return paper.height * counted * sides - ends * size;
}

export function heightOf(sheet: Sheet, shape: Layout["shape"], size: number): number {
  const within = { leading: leadingOf(size), spacing: spacingOf(size), writing: (leastWriting * points) / size };
  const whole = (paper.width - (shape === "columns" ? 0 : inset)) / size;
  const rooms = { beside: whole - headings / size, whole, columns: (whole - gap / size) / 2 };
  const parts = sheet.parts.map((part) => {
    const look = hasWide(part) ? "whole" : shape;
    const height = partHeight(part, { ...within, room: rooms[look], headings: look === "beside" ? "beside" : "above" });
    return look === "columns" ? height / 2 : height;
  });
  return sum(parts, headHeight(sheet, { ...within, room: whole })) * size;
}

function hasWide({ blocks }: Part): boolean {
  return blocks.some(isWide);
}

/** Lines to write on share what is left over. */
function written(sheet: Sheet, spare: number): number {
  const lines = sum(sheet.parts.flatMap(({ blocks }) => blocks.map(writingLines)));
  if (lines === 0) return mostWriting;
  return Math.round(Math.min(mostWriting, leastWriting + (spare * 0.85) / lines / points) * 10) / 10;
}
