import type { Scenario } from "../generated/scenario.ts";
import type { Remark } from "../remark.ts";
import type { Setting } from "./rule.ts";
import { briefs, type Text, under, underEach } from "./texts.ts";

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
  for (const text of shown(scenario)) {
    const rows = rowsOf(text.text);
    if (rows > screen) yield { problem: "longer-than-a-screen", path: text.path, values: { rows, screen } };
    if (text.text.length < fewest * 4 || !measured.test(language)) continue;
    const lix = lixOf(text.text);
    if (lix >= hardest) yield { problem: "hard-to-read", path: text.path, values: { lix, hardest } };
  }
}

/** What is shown in one piece, before something is asked. */
function shown(scenario: Scenario): Text[] {
  return [
    ...under(scenario, ["situation"]),
    ...under(scenario.customer, ["opening"], "customer"),
    ...briefs(scenario),
    ...underEach(scenario.turns, ["happens", "say"], "turns"),
  ];
}

/** How many rows a text takes on a screen of a common width. */
function rowsOf(text: string): number {
  if (text.length <= screen) return 1;
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
