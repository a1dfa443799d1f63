import { say } from "../messages/say.ts";
import { harmless, isolated } from "./harmless.ts";
import { measure, usable, width, wrap } from "./layout.ts";
import { unfilled } from "./paragraph.ts";
import { prose } from "./prose.ts";
import { type Paint, paint } from "./style.ts";
import { cells, table } from "./table.ts";
import type { Piece } from "./terminal.ts";

/** For whom text is laid out. */
export interface Look {
  /** The width of the terminal, in character cells. */
  readonly columns: number;
  /** Whether bold and the like may be used. */
  readonly styled: boolean;
  /** `plain` has no indentation and as few signs as it can; `rich` is for a terminal only, never for a file or a pipe. */
  readonly style: "rich" | "plain";
}

/** What a piece is laid out on. */
interface Page extends Paint {
  readonly rich: boolean;
  /** The columns for running text; tables and records may use all that is usable. */
  readonly columns: number;
  readonly usable: number;
  /** What stands before running text. */
  readonly indent: string;
}

/** A piece as final lines, each ended by a newline, after a blank line (a note: without one); "" where there is no text in it. */
export function render(piece: Piece, look: Look): string {
  const rich = look.style === "rich";
  const rows = layOut(piece, {
    ...paint(look),
    rich,
    columns: measure(look.columns),
    usable: usable(look.columns),
    indent: rich ? "  " : "",
  });
  if (rows.every((row) => row === "")) return "";
  const text = rows.map((row) => (rich ? isolatedRow(row) : row)).join("\n");
  return `${piece.kind === "note" ? "" : "\n"}${text}\n`;
}

function layOut(piece: Piece, page: Page): string[] {
  const { columns, indent, strong, quiet } = page;
  switch (piece.kind) {
    case "title":
      return title(oneLine(piece.text), oneLine(piece.aside ?? ""), page);
    case "heading":
      return wrap(dashed(oneLine(piece.text), page), columns).map(strong);
    case "question":
      return question(lines(piece.text), oneLine(piece.aside ?? ""), page);
    case "note":
      return wrap(lines(piece.text), columns, indent).map(quiet);
    case "prose":
      return prose(lines(piece.text), columns, page, indent);
    case "speech":
      return speech(lines(piece.text), piece.who, page);
    case "event": {
      const rows = prose(lines(piece.text), columns, page, indent);
      const short = rows.length === 1 && width(rows.join()) + 2 <= columns;
      return short ? rows.map((row) => dashed(row.trim(), page)) : rows;
    }
    case "own":
      return own(lines(piece.text), piece.label, page);
    case "record":
      return record(piece.title, piece.text, page);
    case "list": {
      const items = piece.items.flatMap((item) => wrap(lines(item), columns, `${indent}- `, `${indent}  `));
      return items.length > 0 && piece.label
        ? [...wrap(strong(labelled(piece.label)), columns, indent), ...items]
        : items;
    }
  }
}

/** A name and, beside it where there is room, what is said of it in passing. */
function title(name: string, aside: string, { rich, columns, indent, strong, quiet }: Page): string[] {
  const line = `${strong(name)}    ${quiet(aside)}`;
  if (rich && width(line) <= columns) return [line.trimEnd()];
  return [...wrap(strong(name), columns), ...(aside ? wrap(quiet(aside), columns, indent) : [])];
}

/** A letter keeps its lines; one paragraph stands in quotation marks, unless it has its own or the speaker's name says enough. */
function speech(text: string, who: string | undefined, { columns, indent, rich, strong }: Page): string[] {
  const words = unfilled(text);
  const name = who && strong(labelled(who));
  if (words.includes("\n"))
    return [...(name ? wrap(name, columns, indent) : []), ...wrap(words, columns, name ? indent + indent : indent)];
  const marked = (name && !rich) || words === "" || /^\(|["“”„«»「『]/.test(words);
  const quoted = marked ? words : say("terminal.quoted", { words });
  return wrap(name ? `${name} ${quoted}` : quoted, columns, indent);
}

/** The person's own words, line by line. What fits into one row with its label stands beside it. */
function own(text: string, label: string | undefined, { columns, rich }: Page): string[] {
  if (text === "") return [];
  const quoted = say("terminal.quoted", { words: text });
  const row = `${labelled(label ?? "")} ${quoted}`;
  if (label && !text.includes("\n") && width(row) <= columns) return [row];
  const [first, rest] = rich ? ["> ", "  "] : ["", ""];
  // Read aloud, nothing but quotation marks tells where the person's own words begin and end.
  const words = rich || !label ? text : quoted;
  const rows = words.split("\n").flatMap((line) => wrap(line, columns, first, rest));
  return label ? [...wrap(labelled(label), columns), ...rows] : rows;
}

function record(name: string, text: string, page: Page): string[] {
  const { indent, strong } = page;
  const inner = indent + indent;
  // A tab parts cells; made harmless it would be spaces like any other.
  const words = lines(text.replaceAll("\t", " | "));
  const rows = cells(words);
  const body = rows
    ? table(rows, page.usable, page, inner)
    : lines(text)
        .split("\n")
        .flatMap((line) => wrap(line, page.usable, inner, `${inner}  `));
  return [...wrap(strong(page.rich ? oneLine(name) : labelled(name)), page.columns, indent), ...body];
}

/** What is said in passing stands behind the question where it fits, else under it. */
function question(text: string, aside: string, { columns, strong, quiet }: Page): string[] {
  const rows = wrap(text, columns);
  const styled = rows.map(strong);
  if (aside === "") return styled;
  const passing = `(${aside})`;
  const last = width(rows.at(-1) ?? "") + 2 + width(passing);
  if (last > columns) return [...styled, ...wrap(passing, columns).map(quiet)];
  return [...styled.slice(0, -1), `${styled.at(-1) ?? ""}  ${quiet(passing)}`];
}

function dashed(line: string, { rich }: Page): string {
  return rich && line !== "" ? `— ${line} —` : line;
}

function labelled(label: string): string {
  const line = oneLine(label);
  return /\p{P}$/u.test(line) ? line : `${line}:`;
}

/** Harmless text without empty lines around it. */
function lines(text: string): string {
  return harmless(text)
    .replace(/^(?: *\n)+/, "")
    .trimEnd();
}

function oneLine(text: string): string {
  return lines(text)
    .split("\n")
    .map((line) => line.trim())
    .join(" ");
}

/** Indentation and a mark at the start of a row, styled or not. */
const margin = /^(?:\u001B\[\d+m| )*(?:[>-](?:\u001B\[\d+m)* )?/;

/** A row whose right-to-left words stay within it, its margin outside. */
function isolatedRow(row: string): string {
  const [before = ""] = margin.exec(row) ?? [];
  return before + isolated(row.slice(before.length));
}
