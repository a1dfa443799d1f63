import { lineAbove, type Repair, type Spot } from "./repair.ts";

/** Two files in one: where the line that a file begins with stands again. */
export function* secondFile({ source, line: number }: Spot): Iterable<Repair> {
  const [, second] = [...source.text.matchAll(/^format[ \t]*:.*$/gm)];
  if (!second || source.position(second.index).line > number) return;
  const start = second.index;
  const last = lineAbove(source, source.position(start).line);
  const edits = [{ span: { start: Math.min(start, (last?.end ?? start) + 1), end: source.text.length }, text: "" }];
  yield { problem: "second-file", span: { start, end: start + second[0].length }, values: {}, edits, safety: "unsure" };
}
