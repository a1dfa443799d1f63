import { width, wrap } from "./layout.ts";
import type { Paint } from "./style.ts";

/** The cells of a harmless text in which every line parts them by ` | `, as Markdown may do it too; nothing where it is no table. */
export function cells(text: string): string[][] | undefined {
  const lines = text.split("\n").filter((line) => !/^[-:| ]*$/.test(line));
  if (lines.length < 2 || !lines.every((line) => line.includes(" | "))) return undefined;
  return lines.map((line) => {
    const parts = withoutEdges(line).split(" | ");
    return parts.map((cell) => cell.trim());
  });
}

function withoutEdges(line: string): string {
  const row = line.trim();
  return row.slice(row.startsWith("|") ? 1 : 0, row.endsWith("|") ? -1 : undefined);
}

/** The rows of a table, its first row the headings: side by side where that fits, else one `heading: cell` a line. */
export function table(rows: readonly string[][], columns: number, paint: Paint, indent = ""): string[] {
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
          .map((cell, at) => pad(cell, widths[at] ?? 0))
          .join("  ")
          .trimEnd(),
    );
    return lines.map((line, at) => (at === 0 ? paint.strong(line) : line));
  }
  return records.flatMap((row, number) => [
    ...(number === 0 ? [] : [""]),
    ...row.flatMap((cell, at) => (cell === "" ? [] : wrap(named(headings[at], cell), columns, indent, `${indent}  `))),
  ]);
}

function pad(cell: string, columns: number): string {
  return cell + " ".repeat(columns - width(cell));
}

function named(heading: string | undefined, cell: string): string {
  return heading ? `${heading}: ${cell}` : cell;
}
