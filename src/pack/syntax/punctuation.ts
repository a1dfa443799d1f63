import { quoted } from "../words.ts";
import { linesBelow, underBar } from "./quoting.ts";
import { column, lineAbove, lineAt, type Repair, replaced, type Spot } from "./repair.ts";

/** `title:The wrong size` */
export function* noSpaceAfterColon({ source, line: number }: Spot): Iterable<Repair> {
  const { start, end } = source.line(number);
  const found = /^(\s*(?:- +)*)([A-Za-z_][\w-]*):(?=[^\s:/])/.exec(source.text.slice(start, end));
  if (!found) return;
  const at = start + found[0].length;
  const fix = quoted(`${found[2]}: ${source.text.slice(at, end)}`);
  const text = replaced(source.text, { start: at, end: at }, " ");
  yield { problem: "no-space-after-colon", span: { start: at - 1, end: at }, values: { fix }, text };
}

/** `title The wrong size`, where the first word is the name of something that the format knows. */
export function noColon(known: ReadonlySet<string>) {
  return function* ({ source, line: number }: Spot): Iterable<Repair> {
    const line = lineAt(source, number);
    const [word = ""] = /^[a-z_]+(?= )/.exec(line.value) ?? [];
    if (line.key !== undefined || !known.has(word)) return;
    const { start } = line.valueSpan;
    const end = start + word.length;
    const fix = quoted(`${word}:${source.text.slice(end, line.end)}`);
    const text = replaced(source.text, { start: end, end }, ":");
    yield { problem: "no-colon", span: { start, end }, values: { fix }, text };
  };
}

/** `-a refund` */
export function* noSpaceAfterDash({ source, line: number }: Spot): Iterable<Repair> {
  const { start, end } = source.line(number);
  const found = /^\s*-(?=[^\s-])/.exec(source.text.slice(start, end));
  if (!found) return;
  const at = start + found[0].length;
  const fix = quoted(`- ${source.text.slice(at, end)}`);
  const text = replaced(source.text, { start: at, end: at }, " ");
  yield { problem: "no-space-after-dash", span: { start: at - 1, end: at }, values: { fix }, text };
}

/** `situation: | A customer writes` */
export function* textAfterBar({ source, line: number }: Spot): Iterable<Repair> {
  const line = lineAt(source, number);
  const found = /^([|>])[-+\d]*[ \t]+(?=\S)/.exec(line.value);
  if (!found) return;
  const start = line.valueSpan.start + found[0].length;
  const pad = " ".repeat(column(line) + 2);
  const text = replaced(source.text, { start, end: start }, `\n${pad}`);
  const span = { start, end: line.valueSpan.end };
  yield { problem: "text-after-bar", span, values: { sign: found[1] ?? "|" }, text };
}

/** A list in brackets, or something in braces, that is not closed on its line. */
export function* openBracket({ source, line: number }: Spot): Iterable<Repair> {
  for (const line of [lineAt(source, number), lineAbove(source, number)]) {
    const sign = line?.value.charAt(0);
    if (!line || (sign !== "[" && sign !== "{")) continue;
    const close = sign === "[" ? "]" : "}";
    const end = line.valueSpan.end;
    const span = { start: line.valueSpan.start, end: line.valueSpan.start + 1 };
    yield {
      problem: "open-bracket",
      span,
      values: { sign, close },
      text: replaced(source.text, { start: end, end }, close),
    };
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
    const values = { fix: quoted(`${above.key}: |`) };
    yield { problem: "cut-in-the-middle", span: { start, end: start + 1 }, values, text: underBar(source, above) };
    return;
  }
}
