import type { TextEdit } from "../fix.ts";
import { nearest } from "../nearest.ts";
import { kindOf, knownNames, namesAt, schemaAt, takes } from "../schema-lookup.ts";
import type { Source } from "../source.ts";
import { anyOf } from "../wording.ts";
import { quoted, typable } from "../words.ts";
import { linesBelow, underBar } from "./quoting.ts";
import {
  blockFrom,
  column,
  isBlank,
  type Line,
  lineAbove,
  lineAt,
  linesOf,
  type Repair,
  reindented,
  type Spot,
} from "./repair.ts";

/** Tabs where only spaces may stand. */
export function* tabs({ source, line: number }: Spot): Iterable<Repair> {
  for (const candidate of [number, number + 1, number - 1]) {
    const { start, end } = source.line(Math.max(1, candidate));
    const tab = /^\s*?\t/.exec(source.text.slice(start, end));
    if (!tab) continue;
    const span = { start: start + tab[0].length - 1, end: start + tab[0].length };
    for (const spaces of [
      (blanks: string) => blanks.replaceAll("\t", "  "),
      (blanks: string) => blanks.replaceAll("\t", "    "),
      (blanks: string) => blanks.replaceAll("\t", " "),
      (blanks: string) => blanks.replaceAll("\t", ""),
      // The whole was set one step in.
      (blanks: string) => blanks.replace("\t", "").replaceAll("\t", "  "),
      (_: string, next: number) => " ".repeat(next),
    ]) {
      const edits = withoutTabs(source, spaces);
      const own = edits.find((edit) => edit.span.start <= span.start && span.start < edit.span.end);
      const values = { spaces: own?.text.length ?? 0 };
      yield { problem: "tab-indent", span, values, edits, safety: "safe" };
    }
    return;
  }
}

/** Spaces for the blanks of each line that has a tab among them; `next` is where a line belongs after the one above it. */
function withoutTabs(source: Source, spaces: (blanks: string, next: number) => string): TextEdit[] {
  let next = 0;
  return linesOf(source).flatMap((line) => {
    const span = { start: line.start, end: line.start + line.indent };
    if (isBlank(line)) return hasTab(source, line) ? { span, text: "" } : [];
    const text = hasTab(source, line) ? spaces(source.text.slice(span.start, span.end), next) : " ".repeat(line.indent);
    next = text.length + line.dashes.length + (line.key !== undefined && line.value === "" ? 2 : 0);
    return hasTab(source, line) ? { span, text } : [];
  });
}

function hasTab(source: Source, { start, indent }: Line): boolean {
  return source.text.slice(start, start + indent).includes("\t");
}

/** An empty line at the start of a text under a `|`, with more spaces than the text has. */
export function* blankLine({ source, line: number }: Spot): Iterable<Repair> {
  const blanks = linesOf(source).filter((line) => isBlank(line) && line.end > line.start && line.number >= number - 3);
  const [first] = blanks;
  if (!first) return;
  const edits = blanks.map(({ start, end }) => ({ span: { start, end }, text: "" }));
  yield { problem: "blank-line", span: { start: first.start, end: first.end }, values: {}, edits, safety: "safe" };
}

/** A line of a text that stands no further in than the name of the text, or less far than the text's first line. */
export function* textNotIndented({ source, line: number }: Spot): Iterable<Repair> {
  const header = headerAbove(source, number);
  const here = lineAt(source, number);
  if (!header || here.dashes !== "" || hasTab(source, here)) return;
  if (!/^[\p{L}\p{N}"'(<%“]/u.test(source.text.slice(here.start + here.indent))) return;
  const lines: Line[] = [];
  for (let next = number; next <= source.lineCount; next++) {
    const line = lineAt(source, next);
    if (isName(line.key) && line.indent <= column(header)) break;
    if (!isBlank(line)) lines.push(line);
  }
  const span = { start: here.start + here.indent, end: here.end };
  if (here.key === undefined) {
    const first = linesBelow(source, header).find((line) => !isBlank(line));
    const indent = first ? first.indent : column(header) + 2;
    const edits = reindented(
      lines.filter((line) => line.indent < indent),
      () => indent,
    );
    const values = { how: "indent", spaces: indent, fix: "" };
    if (edits.length > 0) yield { problem: "text-not-indented", span, values, edits, safety: "unsure" };
  }
  if (!isProse(here.key) || lines.length === 0 || /^[|>]/.test(header.value)) return;
  const above = linesBelow(source, header).filter((line) => line.number < number);
  const values = { how: "bar", spaces: column(header) + 2, fix: typable(`${header.key}: |`) };
  const edits = underBar(source, header, [...above, ...lines]);
  yield { problem: "text-not-indented", span, values, edits, safety: "unsure" };
}

function headerAbove(source: Source, number: number): Line | undefined {
  for (let above = lineAbove(source, number); above; above = lineAbove(source, above.number)) {
    if (isName(above.key)) return above.value === "" ? undefined : above;
  }
  return undefined;
}

/** Whether a key looks like one of the format, and not like the beginning of a sentence with a colon in it. */
function isName(key: string | undefined): boolean {
  return key !== undefined && /^[a-z_]+$/.test(key);
}

/** Whether what stands before a colon is a piece of a sentence, and no name that somebody wrote in another way. */
function isProse(key: string | undefined): boolean {
  return key !== undefined && /\s/.test(key) && nearest(key, knownNames()) === undefined;
}

/** `customer: Ms Okafor`, and below it keys that belong to the customer. */
export function* textAndKeys({ source, line: number }: Spot): Iterable<Repair> {
  const line = lineAt(source, number);
  const [next] = linesBelow(source, line);
  if (line.key === undefined || line.value === "" || !next?.key || next.indent - column(line) < 2) return;
  const below = linesBelow(source, line).flatMap(({ key }) => key ?? []);
  const name = nameFor(source, line);
  const isNamed = name !== undefined && !below.includes(name);
  const text = isNamed ? `${name}: ${line.value}` : `# ${line.value}`;
  const kind = kindOf(source.text);
  const among = kind && line.indent === 0 ? namesAt(kind, [line.key]) : [];
  const free = among.filter(
    (each) => !below.includes(each) && takes(schemaAt(kind ?? "scenario", [line.key ?? "", each])) === "text",
  );
  const values = {
    key: quoted(line.key),
    next: quoted(next.key),
    how: isNamed ? "named" : "note",
    fix: typable(text),
    names: free.length > 0 ? anyOf(free) : "none",
  };
  const span = { start: line.valueSpan.start - 1, end: line.valueSpan.end };
  const edits = [{ span, text: `\n${" ".repeat(next.indent)}${text}` }];
  yield { problem: "text-and-keys", span: line.valueSpan, values, edits, safety: "unsure" };
}

/** The name that a text behind `customer:`, or behind the name of a role, is most likely meant to have. */
function nameFor(source: Source, line: Line): string | undefined {
  const outer = linesOf(source).findLast(({ number, indent }) => number < line.number && indent < line.indent);
  if (outer?.key === "roles") return "brief";
  if (line.key !== "customer") return undefined;
  return /^(?:\p{Lu}[\p{L}.'’-]* ?){1,4}$/u.test(line.value) ? "name" : "persona";
}

/** A line that begins a little further in, or out, than the ones it belongs with. */
export function* unevenIndent({ source, line: number }: Spot): Iterable<Repair> {
  const here = lineAt(source, number);
  const above = lineAbove(source, number);
  const below = lineAt(source, number + 1);
  const around = below.indent > column(here) ? [below, here, above] : [here, below, above];
  for (const line of around) {
    if (!line || isBlank(line) || hasTab(source, line) || /^(---|\.\.\.)$/.test(line.value)) continue;
    for (const indent of indentsAround(source, line)) {
      const block = blockFrom(source, line.number, line.indent);
      yield moved(line, [line], indent);
      if (block.length > 1) yield moved(line, block, indent);
    }
  }
}

function moved(line: Line, lines: readonly Line[], indent: number): Repair {
  const { start, indent: has } = line;
  const values = { has, others: indent, last: lines.length > 1 ? (lines.at(-1)?.number ?? 0) : 0 };
  const edits = reindented(lines, (each) => each.indent + indent - has);
  const span = { start, end: start + Math.max(1, has) };
  return { problem: "uneven-indent", span, values, edits, safety: "unsure" };
}

/** The other indents that lines near this one have, the nearest first; and a step further in than the line above. */
function indentsAround(source: Source, line: Line): number[] {
  const above = lineAbove(source, line.number);
  const near: number[] = above ? [above.indent, column(above)] : [];
  if (above?.value === "") near.push(column(above) + 2);
  for (let number = Math.max(1, line.number - 6); number <= Math.min(source.lineCount, line.number + 3); number++) {
    const other = lineAt(source, number);
    if (number !== line.number && !isBlank(other)) near.push(other.indent, column(other));
  }
  const others = [...new Set(near)].filter((indent) => indent !== line.indent);
  return others.sort((a, b) => Math.abs(a - line.indent) - Math.abs(b - line.indent)).slice(0, 4);
}
