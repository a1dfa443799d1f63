import { width } from "./layout.ts";
import type { Page } from "./page.ts";

/** The cells of a harmless text in which every line parts them by ` | `, as Markdown may do it too; nothing where it is no table. */
export function cells(text: string): string[][] | undefined {
  const rows = text
    .split("\n")
    .filter((line) => !/^[-:| ]*$/.test(line))
    .map(cellsOfLine);
  return rows.length > 1 && rows.every((row) => row.length > 1) ? rows : undefined;
}

function cellsOfLine(line: string): string[] {
  const parts = line.split(/(?<=^|\s)\|(?=\s|$)/).map((cell) => cell.trim());
  return line.startsWith("|") && line.endsWith("|") ? parts.slice(1, -1) : parts;
}

/** The rows of a table, its first row the headings: side by side where that fits, else one `heading: cell` a line. */
export function table(rows: readonly string[][], page: Page, indent: string): string[] {
  const { usable: columns, wrap } = page;
  const [headings = [], ...records] = rows;
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, width(cell));
    });
  const total = widths.reduce((sum, each) => sum + each + 2, indent.length - 2);
  if (total <= columns) {
    const lines = rows.map(
      (row) =>
        indent +
        row
          .map((cell, at) => page.isolated(cell) + " ".repeat((widths[at] ?? 0) - width(cell)))
          .join("  ")
          .trimEnd(),
    );
    return lines.map((line, at) => (at === 0 ? page.strong(line) : line));
  }
  return records.flatMap((row, number) => [
    ...(number === 0 ? [] : [""]),
    ...row.flatMap((cell, at) => (cell === "" ? [] : wrap(named(headings[at], cell), columns, indent, `${indent}  `))),
  ]);
}

function named(heading: string | undefined, cell: string): string {
  return heading ? `${heading}: ${cell}` : cell;
}
