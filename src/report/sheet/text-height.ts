import { linesIn, sum, widthOf } from "./length.ts";
import type { ProseBlock } from "./prose.ts";
import type { Span } from "./spans.ts";

/** What a text stands in. All lengths are in the size of the text. */
interface Room {
  readonly room: number;
  readonly leading: number;
  readonly spacing: number;
}

/** How high a text is that its author wrote as Markdown. */
export function proseHeight(blocks: readonly ProseBlock[], within: Room): number {
  return sum(blocks.map((block) => blockHeight(block, within)));
}

function blockHeight(block: ProseBlock, within: Room): number {
  const { room, leading, spacing } = within;
  const line = (text: string, width = room) => Math.max(1, linesIn(text, width)) * leading;
  switch (block.kind) {
    case "paragraph":
      return sum(
        block.lines.map((each) => line(said(each))),
        0.5 * spacing,
      );
    case "quote":
      return sum(
        block.lines.map((each) => line(said(each), room - 1)),
        0.5 * spacing,
      );
    case "heading":
      return line(said(block.words)) + 0.4 * spacing;
    case "item":
      return line(said(block.words), room - 1.2) + 0.25 * spacing;
    case "table":
      return tableHeight(block.rows, within) + 0.5 * spacing;
    case "kept":
      return sum(
        block.lines.map((each) => line(each)),
        0.5 * spacing,
      );
  }
}

function said(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join("");
}

/** How high a record in columns is; they are as wide as their words ask for. */
export function tableHeight(rows: readonly (readonly string[])[], { room, leading }: Room): number {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, widthOf(cell) + 0.8);
  const share = Math.min(1, room / sum(widths, 0.1));
  const height = (row: readonly string[]) => {
    const lines = row.map((cell, at) => linesIn(cell, (widths[at] ?? 0) * share - 0.7));
    return Math.max(1, ...lines) * leading + 0.28;
  };
  return sum(rows.map(height));
}
