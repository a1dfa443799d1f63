import type { TextEdit } from "../fix.ts";
import type { Source } from "../source.ts";
import { typable } from "../words.ts";
import { linesBelow } from "./quoting.ts";
import {
  blockFrom,
  column,
  inserted,
  isBlank,
  type Line,
  lineAbove,
  lineAt,
  type Repair,
  reindented,
  type Spot,
  wordsAt,
} from "./repair.ts";

/** `tags: - returns` */
export function* listOnKeyLine({ source, line: number }: Spot): Iterable<Repair> {
  const line = lineAt(source, number);
  if (line.key === undefined || !/^- +\S/.test(line.value)) return;
  const [next] = linesBelow(source, line).filter((below) => !isBlank(below));
  const pad = " ".repeat(next?.dashes ? next.indent : column(line) + 2);
  const { start, end } = line.valueSpan;
  const begun: TextEdit = { span: { start: start - blanksBefore(source.text, start), end: start }, text: `\n${pad}` };
  const further = [...line.value.matchAll(/ +- +/g)].map(({ 0: dash, index }) => ({
    span: { start: start + index, end: start + index + dash.length },
    text: `\n${pad}- `,
  }));
  const found = { problem: "list-on-key-line", span: { start, end } } as const;
  if (further.length > 0) yield { ...found, values: { more: "yes" }, edits: [begun, ...further], safety: "unsure" };
  else yield { ...found, values: { more: "no" }, edits: [begun], safety: "safe" };
}

function blanksBefore(text: string, at: number): number {
  let count = 0;
  while (text.charAt(at - count - 1) === " ") count += 1;
  return count;
}

/** Items of a list that have no dash: the first, a later one, or all. */
export function* missingDash({ source, line: number }: Spot): Iterable<Repair> {
  const near = [lineAt(source, number), lineAt(source, number + 1), firstOfBlock(source, number)];
  for (const first of near) {
    if (!first || isBlank(first) || first.dashes !== "" || !/^[a-z_]*$/i.test(first.key ?? "")) continue;
    const block = withoutItems(blockFrom(source, first.number, first.indent), first);
    const starts = block.filter((line) => line.indent === first.indent && line.key === first.key);
    const others = block.filter((line) => !starts.includes(line));
    const span = { start: wordsAt(first), end: wordsAt(first) + (first.key ?? first.value).length };
    const fix = typable(`- ${source.text.slice(wordsAt(first), first.end)}`);
    const name = nameAround(source, first);
    const outer = name ? column(name) : -1;
    const safety = first.key === undefined ? "safe" : "unsure";
    for (const [spaces, edits] of [
      [first.indent, starts.map((line) => inserted(wordsAt(line), "- "))],
      [first.indent, pushed(starts, others)],
      [first.indent - 2, starts.map(outward)],
    ] as const) {
      const values = { spaces, others: spaces + 2, fix, more: starts.length > 1 ? "yes" : "no" };
      if (spaces >= first.indent || spaces > outer) yield { problem: "missing-dash", span, values, edits, safety };
    }
  }
}

/** The first line below the name in which a line stands. */
function firstOfBlock(source: Source, number: number): Line | undefined {
  const name = nameAround(source, lineAt(source, number));
  return name && lineAt(source, name.number + 1);
}

/** The nearest name above that has nothing behind it and stands further out. */
function nameAround(source: Source, { number, indent }: Line): Line | undefined {
  for (let above = lineAbove(source, number); above; above = lineAbove(source, above.number)) {
    if (above.key !== undefined && above.value === "" && column(above) < indent) return above;
  }
  return undefined;
}

/** A dash in the place of the last two spaces before a line's words. */
function outward(line: Line): TextEdit {
  const at = wordsAt(line);
  return { span: { start: Math.max(line.start, at - 2), end: at }, text: "- " };
}

/** A dash before each first line of an item, and its other lines as much further in. */
function pushed(starts: readonly Line[], others: readonly Line[]): TextEdit[] {
  const edits = [
    ...starts.map((line) => inserted(wordsAt(line), "- ")),
    ...others.map((line) => inserted(line.start, "  ")),
  ];
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** The lines of a block before the first that begins an item of the same list. */
function withoutItems(block: readonly Line[], first: Line): Line[] {
  const item = block.findIndex((line) => line.indent <= first.indent && line.dashes !== "");
  return item === -1 ? [...block] : block.slice(0, item);
}

/** A dash before a name that is no item of a list, here and on the lines like it. */
export function* extraDash({ source, line: number }: Spot): Iterable<Repair> {
  for (const near of [number, number + 1, Math.max(1, number - 1)]) {
    const here = lineAt(source, near);
    if (here.dashes === "" || here.key === undefined) continue;
    const block = blockFrom(source, here.number, here.indent);
    const alike = block.filter((line) => line.indent === here.indent && line.dashes !== "" && line.key !== undefined);
    const inside = block.filter((line) => !alike.includes(line));
    const outdented = [...alike.map(undashed), ...reindented(inside, (line) => line.indent - here.dashes.length)];
    const span = { start: here.start + here.indent, end: here.start + here.indent + 1 };
    for (const [lines, edits] of [
      [alike, outdented.sort((a, b) => a.span.start - b.span.start)],
      [[here], [undashed(here)]],
    ] as const) {
      const values = { more: lines.length > 1 ? "yes" : "no", inside: edits.length > lines.length ? "yes" : "no" };
      yield { problem: "extra-dash", span, values, edits, safety: "unsure" };
    }
  }
}

function undashed(line: Line): TextEdit {
  return { span: { start: line.start + line.indent, end: wordsAt(line) }, text: "" };
}
