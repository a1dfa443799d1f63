import { kindOf, namesAt, schemaAt, takes } from "../schema-lookup.ts";
import { place } from "../wording.ts";
import { quoted } from "../words.ts";
import { blockFrom, column, inserted, type Line, linesOf, type Repair, type Spot } from "./repair.ts";

/** Lines that stand further in below a text, and belong below a name that the file does not have: `customer:` was left out. */
export function* missingName({ source }: Spot): Iterable<Repair> {
  const kind = kindOf(source.text);
  if (kind === undefined) return;
  const lines = linesOf(source);
  const top = lines.filter(({ indent, dashes }) => indent === 0 && dashes === "").map(({ key }) => key);
  const homes = namesAt(kind, []).filter((name) => takes(schemaAt(kind, [name])) === "keys" && !top.includes(name));
  for (const here of lines.filter((line) => isBelowText(lines, line))) {
    const block = blockFrom(source, here.number, here.indent).filter(({ indent }) => indent === here.indent);
    const home = homes.find((name) => block.every(({ key = "" }) => namesAt(kind, [name]).includes(key)));
    if (home === undefined) continue;
    const span = { start: here.start + here.indent, end: here.start + here.indent + (here.key ?? "").length };
    const values = { key: quoted(here.key ?? ""), home: place([home]), name: home };
    const edits = [inserted(here.start, `${home}:\n`)];
    yield { problem: "misplaced-key", span, values, edits, safety: "unsure" };
    return;
  }
}

/** Whether a line with a name stands further in than the nearest name above it, which has a text behind its colon. */
function isBelowText(lines: readonly Line[], { number, indent, dashes, key }: Line): boolean {
  if (indent === 0 || dashes !== "" || key === undefined) return false;
  const outer = lines.findLast((line) => line.number < number && line.key !== undefined && column(line) < indent);
  return outer !== undefined && outer.indent === 0 && outer.value !== "";
}
