import { linesBelow } from "./quoting.ts";
import {
  column,
  isBlank,
  type Line,
  lineAbove,
  lineAt,
  type Repair,
  reindented,
  replaced,
  type Spot,
} from "./repair.ts";

/** Tabs where only spaces may stand. */
export function* tabs({ source, line: number }: Spot): Iterable<Repair> {
  for (const candidate of [number, number + 1, number - 1]) {
    if (candidate < 1 || candidate > source.lineCount) continue;
    const { start, end } = source.line(candidate);
    const tab = /^\s*?\t/.exec(source.text.slice(start, end));
    if (!tab) continue;
    const span = { start: start + tab[0].length - 1, end: start + tab[0].length };
    for (const spaces of ["  ", "    ", " ", ""]) {
      const text = source.text.replace(/^[ \t]+/gm, (blanks) => blanks.replaceAll("\t", spaces));
      yield { problem: "tab-indent", span, values: {}, text };
    }
  }
}

/** A line of a text that stands no further in than the name of the text, or less far than the text's first line. */
export function* textNotIndented({ source, line: number }: Spot): Iterable<Repair> {
  const header = headerAbove(source, number);
  const here = lineAt(source, number);
  if (!header || here.key !== undefined || !/^[\p{L}\p{N}"'(<%]/u.test(here.value) || here.dashes !== "") return;
  const first = linesBelow(source, header).find((line) => !isBlank(line));
  const indent = first ? first.indent : column(header) + 2;
  const lines: Line[] = [];
  for (let next = number; next <= source.lineCount; next++) {
    const line = lineAt(source, next);
    if (isName(line.key) && line.indent <= column(header)) break;
    if (!isBlank(line) && line.indent < indent) lines.push(line);
  }
  const text = reindented(source.text, lines, () => indent);
  const { start, indent: has, end } = here;
  yield { problem: "text-not-indented", span: { start: start + has, end }, values: { spaces: indent }, text };
}

function headerAbove(source: Spot["source"], number: number): Line | undefined {
  for (let above = lineAbove(source, number); above; above = lineAbove(source, above.number)) {
    if (isName(above.key)) return above.value === "" ? undefined : above;
  }
  return undefined;
}

/** Whether a key looks like one of the format, and not like the beginning of a sentence with a colon in it. */
function isName(key: string | undefined): boolean {
  return key !== undefined && /^[a-z_]+$/.test(key);
}

/** `customer: Ms Okafor`, and below it keys that belong to the customer. */
export function* textAndKeys({ source, line: number }: Spot): Iterable<Repair> {
  const line = lineAt(source, number);
  const [next] = linesBelow(source, line);
  if (line.key === undefined || line.value === "" || !next?.key || next.indent - column(line) < 2) return;
  const text = replaced(source.text, line.valueSpan, "");
  yield { problem: "text-and-keys", span: line.valueSpan, values: { key: line.key, next: next.key }, text };
}

/** A line that begins a little further in, or out, than the ones it belongs with. */
export function* unevenIndent({ source, line: number }: Spot): Iterable<Repair> {
  const above = lineAbove(source, number);
  const here = lineAt(source, number);
  const below = lineAt(source, number + 1);
  for (const line of below.indent > column(here) ? [below, here] : [here, below]) {
    if (isBlank(line)) continue;
    for (const indent of indentsAround(source, line, above)) {
      const { start, indent: has } = line;
      const values = { has, others: indent };
      for (const lines of [[line], [line, ...shiftedWith(source, line)]]) {
        const text = reindented(source.text, lines, (moved) => moved.indent + indent - has);
        yield { problem: "uneven-indent", span: { start, end: start + Math.max(1, has) }, values, text };
      }
    }
  }
}

/** The other indents that lines near this one have, the nearest first. */
function indentsAround(source: Spot["source"], line: Line, above: Line | undefined): number[] {
  const near: number[] = above ? [above.indent, column(above)] : [];
  for (let number = Math.max(1, line.number - 6); number <= Math.min(source.lineCount, line.number + 3); number++) {
    const other = lineAt(source, number);
    if (number !== line.number && !isBlank(other)) near.push(other.indent, column(other));
  }
  const others = [...new Set(near)].filter((indent) => indent !== line.indent);
  return others.sort((a, b) => Math.abs(a - line.indent) - Math.abs(b - line.indent)).slice(0, 4);
}

/** The lines below that were moved together with a line: all that stand as far in, or further. */
function shiftedWith(source: Spot["source"], line: Line): Line[] {
  const lines: Line[] = [];
  for (let number = line.number + 1; number <= source.lineCount; number++) {
    const next = lineAt(source, number);
    if (!isBlank(next) && next.indent < line.indent) break;
    if (!isBlank(next)) lines.push(next);
  }
  return lines;
}
