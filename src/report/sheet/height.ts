import { tableRows } from "../table-rows.ts";
import { sharesOf } from "./columns.ts";
import { linesIn, sum } from "./length.ts";
import { letterLines } from "./lines.ts";
import { proseBlocks } from "./prose.ts";
import type { Block, Part, Sheet } from "./sheet.ts";
import { talkLines } from "./talk.ts";
import { proseHeight, tableHeight } from "./text-height.ts";

/** What a block stands in. All lengths are in the size of the text. */
export interface Room {
  readonly room: number;
  readonly leading: number;
  /** How much of the usual space there is between blocks. */
  readonly spacing: number;
  /** From one line to write on to the next. */
  readonly writing: number;
}

/** How high the title is, and the small print at the end. */
export function headHeight({ title, aside = "", foot = "" }: Sheet, { room, leading, spacing }: Room): number {
  const small = foot === "" ? 0 : linesIn(foot, room / 0.85) * 0.85 * leading + 0.3 + 0.7 * spacing;
  return linesIn(title, room / 1.75) * 1.75 * 1.2 + linesIn(aside, room) * leading + 0.9 * spacing + small;
}

/** What a code takes before the text that it brings up. */
const gutter = 2.9;
/** How wide a heading is that stands beside, in its own size. */
const besides = 6.5;

/** How large a heading is. */
export const headingSize = 1.15;

export function partHeight(
  { heading = "", aside = "", blocks }: Part,
  within: Room & { readonly headings: "beside" | "above" },
): number {
  const { headings, room, spacing, leading } = within;
  const words = `${heading} ${aside}`.trim();
  const below = sum(
    blocks.map((block) => blockHeight(block, within)),
    0.9 * spacing,
  );
  const line = headingSize * 1.25;
  if (headings === "above")
    return below + (words === "" ? 0 : linesIn(words, room / headingSize) * line + 0.25 * spacing);
  const above = linesIn(heading, besides) * line + linesIn(aside, besides) * leading;
  return Math.max(above + 0.9 * spacing, below);
}

/** How many lines there are to be written on by hand. */
export function writingLines(block: Block): number {
  if (block.kind === "blank") return block.lines;
  if (block.kind === "fields") return block.labels.length;
  return block.kind === "grid" && block.cells === "words" ? block.rows.filter(isEmptied).length : 0;
}

function isEmptied(row: readonly string[]): boolean {
  return row.length === 0 || row.some((cell) => cell.trim() === "");
}

function blockHeight(block: Block, within: Room): number {
  const { room, leading, spacing, writing } = within;
  const text = (words: string, width = room) => linesIn(words, width) * leading;
  switch (block.kind) {
    case "own":
      return text(block.text) + 0.5 * spacing;
    case "prose":
      return proseHeight(proseBlocks(block.text), within);
    case "speech": {
      const width = room - (block.code ? gutter : 0);
      const lines = letterLines(block.text).map((each) => each.map((line) => text(line, width)));
      if (lines.flat().length <= 1) return text(`${block.who}: "${block.text}"`, width) + 0.5 * spacing;
      return (
        leading +
        sum(
          lines.map((each) => sum(each, 0.5 * spacing)),
          0.5 * spacing,
        )
      );
    }
    case "items": {
      const width = room - (block.items.some(({ code }) => code) ? gutter : 1.2);
      const items = block.items.map(({ label = "", text: words, aside = "" }) =>
        text(`${label} ${words} ${aside}`, width),
      );
      return text(block.label ?? "") + sum(items, (0.5 + items.length * 0.22) * spacing);
    }
    case "document":
      return documentHeight(block, { ...within, room: room - 1.3 - (block.code ? gutter : 0) });
    case "blank":
      return text(block.label ?? "") + block.lines * writing + 0.8 * spacing;
    case "fields":
      return block.labels.length * writing + 0.8 * spacing;
    case "grid":
      return gridHeight(block, within);
  }
}

function documentHeight({ title, layout, text }: Extract<Block, { kind: "document" }>, within: Room): number {
  const { room, leading, spacing } = within;
  const frame = linesIn(title, room) * leading + 0.9 + 0.9 * spacing;
  const rows = layout === "table" ? tableRows(text.replaceAll("\t", " | ")) : undefined;
  if (rows) return frame + tableHeight(rows, within);
  if (layout !== "talk") return frame + proseHeight(proseBlocks(text, "kept"), within);
  return sum(
    talkLines(text).map(({ who = "", text: said }) => linesIn(`${who}: ${said}`, room - 1) * leading),
    frame,
  );
}

function gridHeight(block: Extract<Block, { kind: "grid" }>, { room, leading, spacing, writing }: Room): number {
  const shares = sharesOf(block);
  const height = (row: readonly string[]) => {
    const lines = shares.map((share, at) => linesIn(row[at] ?? "", share * room - 1));
    const least = block.cells === "words" && isEmptied(row) ? writing * 1.15 : 0;
    return Math.max(Math.max(1, ...lines) * leading + 0.6, least);
  };
  return sum([block.columns, ...block.rows].map(height), 0.6 * spacing);
}
