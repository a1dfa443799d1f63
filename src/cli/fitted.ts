import { harmless } from "../terminal/harmless.ts";
import { usable, width, wrap } from "../terminal/layout.ts";

/** How wide the terminal is, in character cells; undefined for a file or a pipe, where every line stays one. */
type Columns = number | undefined;

/**
 * A text as it fits the terminal, made harmless: broken between words. `first` stands before the first row, `rest` before the others.
 */
export function fitted(text: string, columns: Columns, first = "", rest = first): string {
  if (columns !== undefined) return wrap(harmless(text), usable(columns), first, rest).join("\n");
  return first + text.replaceAll("\n", `\n${rest}`);
}

/** The cells of a record, as many in a row as fit the terminal; `under` stands before each row but the first. */
export function fittedCells([first = "", ...cells]: readonly string[], columns: Columns, under: string): string {
  const rows = [first];
  for (const cell of cells) {
    const longer = `${rows.at(-1)}  ${cell}`;
    const before = rows.length > 1 ? width(under) : 0;
    if (columns === undefined || before + width(longer) <= columns) rows[rows.length - 1] = longer;
    else rows.push(cell);
  }
  return rows.map((row, index) => fitted(row, columns, index === 0 ? "" : under, under)).join("\n");
}

/** Beside a name, this many columns at least have to be left for what is said of it. */
const beside = 24;

/** A help page as it fits the terminal: what is said of a name stays beside it, or stands below it where there is no room. */
export function fittedHelp(page: string, columns: Columns): string {
  if (columns === undefined) return page;
  return page
    .split("\n")
    .map((line) => helpLine(line, columns))
    .join("\n");
}

function helpLine(line: string, columns: number): string {
  if (width(line) <= columns) return line;
  const further = " ".repeat(6);
  const [, name = "", about] = /^( +\S.*? {2,})(\S.*)$/.exec(line) ?? [];
  if (about === undefined) {
    return line.startsWith(" ") ? fitted(line.trim(), columns, "  ", further) : fitted(line, columns);
  }
  const room = " ".repeat(width(name));
  const widest = Math.max(beside, ...about.split(" ").map(width));
  if (columns - room.length >= widest) return fitted(about, columns, name, room);
  return `${fitted(name, columns)}\n${fitted(about, columns, further)}`;
}
