import { longestWord, sum, widthOf } from "./length.ts";
import type { Block } from "./sheet.ts";

type Grid = Extract<Block, { kind: "grid" }>;

/** Which share of the width each column of a table to fill in takes; what is to be written on has its room. */
export function sharesOf({ columns, rows, cells }: Grid): number[] {
  const weights = columns.map((column, at) => {
    const texts = rows.map((row) => row[at]?.trim() ?? "");
    const heading = longestWord(column) + 1.5;
    if (cells === "ticks" && at > 0) return Math.max(heading, 4);
    const widest = Math.max(...texts.map(widthOf), 0);
    const empty = texts.includes("") ? 12 : 0;
    return Math.max(heading, Math.min(widest, 28), empty);
  });
  const isTicked = cells === "ticks" && weights.length > 1;
  // Boxes take no more room than they need: the rest is for what they are about.
  if (isTicked) weights[0] = Math.max(weights[0] ?? 0, 44 - sum(weights.slice(1)), 16);
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

/** Whether a table needs the whole width of the paper. */
export function isWide(block: Block): boolean {
  return block.kind === "grid" && block.columns.length > 3;
}
