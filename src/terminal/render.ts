import { say } from "../messages/say.ts";
import { shown } from "./graphemes.ts";
import { directionOf, harmless } from "./harmless.ts";
import { width } from "./layout.ts";
import { type Look, type Page, pageFor } from "./page.ts";
import { unfilled } from "./paragraph.ts";
import { prose } from "./prose.ts";
import { cells, table } from "./table.ts";
import type { Piece } from "./terminal.ts";

/** A piece as final lines, each ended by a newline, after a blank line (a note, and what was found: without one); "" where there is no text in it. */
export function render(piece: Piece, look: Look): string {
  const rows = layOut(piece, pageFor(look));
  if (rows.every((row) => row === "")) return "";
  return `${piece.kind === "note" || piece.kind === "found" ? "" : "\n"}${rows.join("\n")}\n`;
}

function layOut(piece: Piece, page: Page): string[] {
  const { columns, indent, strong, quiet, wrap } = page;
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
      return prose(lines(piece.text), page);
    case "speech":
      return speech(lines(piece.text), piece.who, page);
    case "event": {
      const rows = prose(lines(piece.text), page);
      const short = rows.length === 1 && width(rows.join()) + 2 <= columns;
      return short ? rows.map((row) => dashed(row.trim(), page)) : rows;
    }
    case "found":
      return wrap(found(piece.text, piece.marks, page), columns, indent);
    case "own":
      return own(lines(piece.text), piece.label, page);
    case "record":
      return record(piece.title, piece.text, page);
    case "list": {
      const items = piece.items.flatMap((item, at) => {
        const first = `${indent}${oneLine(piece.signs?.[at] ?? "-")} `;
        return wrap(lines(item), columns, first, " ".repeat(width(first)));
      });
      return items.length > 0 && piece.label
        ? [...wrap(strong(labelled(piece.label)), columns, indent), ...items]
        : items;
    }
  }
}

/** A name and, beside it where there is room, what is said of it in passing. */
function title(name: string, aside: string, { rich, columns, indent, strong, quiet, wrap, isolated }: Page): string[] {
  const line = `${strong(isolated(name))}    ${quiet(isolated(aside))}`;
  if (rich && width(line) <= columns) return [line.trimEnd()];
  return [...wrap(strong(name), columns), ...(aside ? wrap(quiet(aside), columns, indent) : [])];
}

/**
 * What somebody says stands in quotation marks, unless it has its own. A letter keeps its lines; in rich style they stand further
 * in, and that says enough.
 */
function speech(text: string, who: string | undefined, { columns, indent, rich, strong, wrap }: Page): string[] {
  const words = unfilled(text);
  const isLetter = words.includes("\n");
  const marked = words === "" || /^\(|["“”„«»「『]/.test(words) || (rich && isLetter);
  const quoted = marked ? words : say("terminal.quoted", { words });
  if (!who) return wrap(quoted, columns, indent);
  const name = strong(labelled(who));
  if (!isLetter && directionOf(who) === directionOf(words)) return wrap(`${name} ${quoted}`, columns, indent);
  return [...wrap(name, columns, indent), ...wrap(quoted, columns, indent + indent)];
}

/** A line in which what was found stands out. It is made harmless as a whole: a mark moves with what comes before it. */
function found(text: string, marks: Extract<Piece, { kind: "found" }>["marks"], { strong }: Page): string {
  const place = (at: number) => shown(text.slice(0, at)).length;
  const line = shown(text);
  const parts = marks.map(([from, to], index) => {
    const before = line.slice(place(marks[index - 1]?.[1] ?? 0), place(from));
    return before + strong(line.slice(place(from), place(to)));
  });
  return parts.join("") + line.slice(place(marks.at(-1)?.[1] ?? 0));
}

/** The person's own words, line by line. What fits into one row with its label stands beside it. */
function own(text: string, label: string | undefined, { columns, rich, wrap, isolated }: Page): string[] {
  if (text === "") return [];
  const quoted = say("terminal.quoted", { words: text });
  const row = `${isolated(labelled(label ?? ""))} ${isolated(quoted)}`;
  if (label && !text.includes("\n") && width(row) <= columns) return [row];
  const [first, rest] = rich ? ["> ", "  "] : ["", ""];
  // Read aloud, nothing but quotation marks tells where the person's own words begin and end.
  const words = rich || !label ? text : quoted;
  const rows = words.split("\n").flatMap((line) => wrap(line, columns, first, rest));
  return label ? [...wrap(labelled(label), columns), ...rows] : rows;
}

function record(name: string, text: string, page: Page): string[] {
  const { indent, strong, wrap } = page;
  const inner = indent + indent;
  // A tab parts cells; made harmless it would be spaces like any other.
  const words = lines(text.replaceAll("\t", " | "));
  const rows = cells(words);
  const body = rows
    ? table(rows, page, inner)
    : lines(text)
        .split("\n")
        .flatMap((line) => wrap(line, page.usable, inner, `${inner}  `));
  const heading = wrap(strong(page.rich ? oneLine(name) : labelled(name)), page.columns, indent);
  // Further in, it is seen where it ends; read aloud, somebody has to say so.
  const isLong = !page.rich && body.includes("");
  const end = isLong ? wrap(say("terminal.record.end", { title: oneLine(name) }), page.columns) : [];
  return [...heading, ...body, ...end];
}

/** What is said in passing stands behind the question where it fits, else under it; in plain style it tells that a question begins. */
function question(text: string, aside: string, { rich, columns, strong, quiet, wrap }: Page): string[] {
  if (text !== "" && !rich)
    return wrap(`${labelled(aside === "" ? say("terminal.question") : capitalised(aside))} ${text}`, columns);
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

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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
