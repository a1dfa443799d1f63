import type { Scenario } from "../generated/scenario.ts";
import { fewestForLix, fitsLix, lixOf } from "../lix.ts";
import type { Remark } from "../remark.ts";
import { eachAt, plan } from "../select.ts";
import type { Path } from "../tree.ts";
import type { Setting } from "./rule.ts";

/** As wide as a line is set, and as many lines as stay on a small screen above the question. */
const width = 76;
const screen = 20;
/** From here on LIX calls a text very hard: that of laws and of science. */
const hardest = 60;

/** Texts that do not fit a screen, or that are hard to read. */
export function* readingRemarks(scenario: Scenario, { language }: Setting): Generator<Remark> {
  for (const { value, path } of longTexts(scenario)) {
    const rows = rowsOf(value);
    if (rows > screen) yield { problem: "longer-than-a-screen", path, values: { rows, screen } };
    if (!fitsLix(language)) continue;
    const lix = lixOf(value);
    if (lix !== undefined && lix >= hardest) yield { problem: "hard-to-read", path, values: { lix, hardest } };
  }
}

/** What is shown in one piece, before something is asked. */
const shown = plan(
  ["situation", "customer.opening", "roles.*.brief", "turns.*.happens", "turns.*.say"].map(
    (where) => [where, undefined] as const,
  ),
);

/** Those that are long enough to be too long, or hard. */
function longTexts(scenario: Scenario): { value: string; path: Path }[] {
  const found: { value: string; path: Path }[] = [];
  eachAt(scenario, shown, (value, way) => {
    if (
      typeof value === "string" &&
      (value.length >= fewestForLix * 4 || value.split("\n", screen + 1).length > screen)
    ) {
      found.push({ value, path: [...way] });
    }
  });
  return found;
}

/** How many rows a text takes on a screen of a common width. */
function rowsOf(text: string): number {
  let rows = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    rows += Math.max(1, Math.ceil((end - start) / width));
    start = end + 1;
  }
  return rows;
}
