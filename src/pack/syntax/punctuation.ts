import { typable } from "../words.ts";
import { linesBelow, underBar } from "./quoting.ts";
import {
  blockFrom,
  column,
  inserted,
  type Line,
  lineAbove,
  lineAt,
  linesOf,
  type Repair,
  type Spot,
  wordsAt,
} from "./repair.ts";

/** `title:The wrong size` */
export function* noSpaceAfterColon({ source, line: number }: Spot): Iterable<Repair> {
  const { start, end } = source.line(number);
  const found = /^(\s*(?:- +)*)([A-Za-z_][\w-]*):(?=[^\s:/])/.exec(source.text.slice(start, end));
  if (!found) return;
  const at = start + found[0].length;
  const fix = typable(`${found[2]}: ${source.text.slice(at, end)}`);
  const span = { start: at - 1, end: at };
  yield { problem: "no-space-after-colon", span, values: { fix }, edits: [inserted(at, " ")], safety: "safe" };
}

/** `title The wrong size`, or `customer` alone, where the word is the name of something that the format knows. */
export function noColon(known: ReadonlySet<string>) {
  return function* ({ source, line: number }: Spot): Iterable<Repair> {
    for (const line of [lineAt(source, number), lineAt(source, number + 1)]) {
      const [word = ""] = /^[a-z_]+(?= |$)/.exec(line.value) ?? [];
      if (line.key !== undefined || !known.has(word)) continue;
      const start = wordsAt(line);
      const end = start + word.length;
      const fix = typable(`${word}:${source.text.slice(end, line.end)}`);
      yield {
        problem: "no-colon",
        span: { start, end },
        values: { fix },
        edits: [inserted(end, ":")],
        safety: "unsure",
      };
    }
  };
}

/** `-a refund`, here and on the lines like it. */
export function* noSpaceAfterDash({ source, line: number }: Spot): Iterable<Repair> {
  const spot = [number, number - 1, number + 1].map((near) => lineAt(source, Math.max(1, near))).find(isStuck);
  if (!spot) return;
  const alike = linesOf(source).filter((line) => isStuck(line) && line.indent === spot.indent);
  const [first = spot] = alike;
  const at = first.start + first.indent + 1;
  const edits = alike.map((line) => inserted(line.start + line.indent + 1, " "));
  // Lines that were set below the first letter behind the dash move with it.
  const inside = alike.flatMap((line) => blockFrom(source, line.number + 1, line.indent + 1));
  const moved = [...edits, ...inside.map((line) => inserted(line.start, " "))];
  const fix = typable(`- ${source.text.slice(at, first.end)}`);
  for (const [with_, made] of [
    ["no", edits],
    ["yes", moved.sort((a, b) => a.span.start - b.span.start)],
  ] as const) {
    const values = { fix, more: alike.length > 1 ? "yes" : "no", inside: with_ };
    yield { problem: "no-space-after-dash", span: { start: at - 1, end: at }, values, edits: made, safety: "safe" };
  }
}

/** Whether a line begins with a dash and something directly behind it. */
function isStuck(line: Line): boolean {
  return line.dashes === "" && /^-[^\s-]/.test(line.key ?? line.value);
}

/** `situation: | A customer writes` */
export function* textAfterBar({ source, line: number }: Spot): Iterable<Repair> {
  const line = lineAt(source, number);
  const found = /^([|>])[-+\d]*[ \t]*(?=\S)/.exec(line.value);
  if (!found) return;
  const start = line.valueSpan.start + found[0].length;
  const pad = " ".repeat(column(line) + 2);
  const blanks = found[0].length - found[0].trimEnd().length;
  const edits = [{ span: { start: start - blanks, end: start }, text: `\n${pad}` }];
  const span = { start, end: line.valueSpan.end };
  const safety = blanks > 0 ? "safe" : "unsure";
  yield { problem: "text-after-bar", span, values: { sign: found[1] ?? "|" }, edits, safety };
}

/** A list in brackets, or something in braces, that is not closed on its line. */
export function* openBracket({ source, line: number }: Spot): Iterable<Repair> {
  for (let up = number; up >= Math.max(1, number - 8); up--) {
    const opened = lineAt(source, up);
    const sign = opened.value.charAt(0);
    if (sign !== "[" && sign !== "{") continue;
    const close = sign === "[" ? "]" : "}";
    const span = { start: opened.valueSpan.start, end: opened.valueSpan.start + 1 };
    for (let last = up; last <= number; last++) {
      const end = lineAt(source, last).valueSpan.end;
      const values = { sign, close, line: last === up ? 0 : last };
      yield { problem: "open-bracket", span, values, edits: [inserted(end, close)], safety: "unsure" };
    }
    return;
  }
}

/** A text of several lines, cut by ` #` before its last one. */
export function* cutInTheMiddle({ source, line: number }: Spot): Iterable<Repair> {
  for (let above = lineAbove(source, number); above; above = lineAbove(source, above.number)) {
    if (above.key === undefined) continue;
    const lines = [above, ...linesBelow(source, above)].filter((line) => line.number < number);
    const cut = lines.map((line) => ({ line, at: line.value.search(/\s#/) })).find(({ at }) => at !== -1);
    if (!cut || above.value === "") return;
    const start = cut.line.valueSpan.start + cut.at + 1;
    const values = { fix: typable(`${above.key}: |`) };
    const edits = underBar(source, above);
    yield { problem: "cut-in-the-middle", span: { start, end: start + 1 }, values, edits, safety: "unsure" };
    return;
  }
}
