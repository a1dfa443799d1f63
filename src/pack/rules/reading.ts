import type { Scenario } from "../generated/scenario.ts";
import type { Remark } from "../remark.ts";
import { eachAt, plan } from "../select.ts";
import type { Path } from "../tree.ts";
import type { Setting } from "./rule.ts";

/** As wide as a line is set, and as many lines as stay on a small screen above the question. */
const width = 76;
const screen = 20;
/** Below this many words, how hard a text is to read hangs on a single sentence. */
const fewest = 100;
/** From here on LIX calls a text very hard: that of laws and of science. */
const hardest = 60;

/** Languages whose words are parted by spaces and are not joined to sentence-long ones: those that LIX was tried on. */
const measured = /^(?:en|da|de|es|fr|it|nb|nl|nn|no|pt|sv)\b/i;

/** Texts that do not fit a screen, or that are hard to read. */
export function* readingRemarks(scenario: Scenario, { language }: Setting): Generator<Remark> {
  for (const { value, path } of longTexts(scenario)) {
    const rows = rowsOf(value);
    if (rows > screen) yield { problem: "longer-than-a-screen", path, values: { rows, screen } };
    if (!measured.test(language)) continue;
    const lix = lixOf(value);
    if (lix >= hardest) yield { problem: "hard-to-read", path, values: { lix, hardest } };
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
    if (typeof value === "string" && (value.length >= fewest * 4 || value.split("\n", screen + 1).length > screen)) {
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

/**
 * How hard a text is to read, by LIX: words in a sentence, and words of more than six letters in a hundred (Björnsson,
 * "Läsbarhet", 1968). Where a text has too few words to tell, 0.
 */
function lixOf(text: string): number {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  if (words.length < fewest) return 0;
  const sentences = text.match(/[.!?:…]["”’')]?(?:\s|$)|\n\s*\n|\n(?=\s*[-*])/g)?.length ?? 1;
  const long = words.filter((word) => word.length > 6).length;
  return Math.round(words.length / sentences + (100 * long) / words.length);
}
