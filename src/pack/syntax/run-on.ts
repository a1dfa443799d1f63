import { knownNames } from "../schema-lookup.ts";
import { quoted } from "../words.ts";
import { column, type Line, lineAt, type Repair, type Spot } from "./repair.ts";

const names = knownNames();

/** `from: customer, would: go home, weighed: the class`: several names with their texts on one line. */
export function* runOn({ source, line: number }: Spot): Iterable<Repair> {
  const line = lineAt(source, number);
  const parts = partsOf(line);
  if (parts.length < 2) return;
  const [first = "", ...rest] = parts;
  const isOuter = nameOf(first) !== undefined;
  const pad = " ".repeat(column(line) + (isOuter ? 2 : 0));
  const text = (isOuter ? ["", ...parts] : parts).join(`\n${pad}`);
  const start = line.valueSpan.start - (isOuter ? 1 : 0);
  const colon = line.valueSpan.start + line.value.search(/:\s/);
  const shown = isOuter ? parts : [`${line.key}: ${first}`, ...rest];
  yield {
    problem: "colon-in-text",
    span: { start: colon, end: colon + 1 },
    values: { how: isOuter ? "below" : "names", fix: onLines(shown) },
    edits: [{ span: { start, end: line.valueSpan.end }, text }],
    safety: "unsure",
  };
}

/** A value in pieces, each of which but perhaps the first begins with a name of the format; one piece where no name is in it. */
export function partsOf({ key, value }: Line): string[] {
  if (key === undefined || /^["'|>[{]/.test(value)) return [value];
  const places = [...value.matchAll(/,\s+(?=[a-z_]+:\s)/g)].filter(({ 0: comma, index }) =>
    nameOf(value.slice(index + comma.length)),
  );
  const starts = [0, ...places.map(({ 0: comma, index }) => index + comma.length)];
  return starts.map((start, at) => value.slice(start, places[at]?.index));
}

function nameOf(part: string): string | undefined {
  const [, name = ""] = /^([a-z_]+):\s/.exec(part) ?? [];
  return names.has(name) ? name : undefined;
}

/** Lines for a message, which stands on one. */
export function onLines(lines: readonly string[]): string {
  return lines.map(quoted).join(" ⏎ ");
}
