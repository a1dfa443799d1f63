import { say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import type { Letter, LetterItem, OverTime } from "../../report/letter/letter.ts";
import { timelineOf } from "../../report/timeline.ts";
import { harmless } from "../../terminal/harmless.ts";
import { kindName } from "./kind-name.ts";
import { type Kind, kinds } from "./kinds.ts";
import { stretchName, whenInWords } from "./stretches.ts";

/** A line as it was worded for a letter, with the kind and the month (`2026-11`) of what it stands for. */
export interface Worded {
  readonly text: string;
  readonly met?: { readonly kind: Kind; readonly month: string };
}

/** What goes into a letter; where a text is empty nothing is said of it. */
export interface LetterContent {
  readonly lines: readonly Worded[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by?: string | undefined;
}

/** A letter of what was worded for it, in the language that is spoken; `month` is the one in which it is written. */
export function composeLetter({ lines, from, to, by }: LetterContent, month: string): Letter {
  const said = (key: "from" | "to" | "by", text: string | undefined) =>
    text ? [say(`obstacles.letter.${key}`, { text: harmless(text) })] : [];
  const overTime = overTimeOf(lines);
  return {
    language: spokenLanguage(),
    title: say("obstacles.letter.title"),
    head: [...said("to", to), ...said("from", from), stretchName(month, "month", "long")],
    lead: say(lines.length === 0 ? "obstacles.letter.empty" : "obstacles.letter.lead"),
    groups: groupsOf(lines),
    ...(overTime && { overTime }),
    closing:
      lines.length === 0 ? [] : [say("obstacles.letter.ask"), ...said("by", by), say("obstacles.letter.closing")],
  };
}

function groupsOf(lines: readonly Worded[]): Letter["groups"] {
  const groups = kinds.flatMap((kind) => {
    const own = lines.filter(({ met }) => met?.kind === kind);
    return own.length === 0 ? [] : [{ heading: capitalised(kindName(kind)), items: itemsOf(own) }];
  });
  const rest = itemsOf(lines.filter(({ met }) => met === undefined));
  if (rest.length === 0) return groups;
  return groups.length === 0
    ? [{ items: rest }]
    : [...groups, { heading: say("obstacles.letter.further"), items: rest }];
}

/** What was worded alike is one line, with all its months. */
function itemsOf(lines: readonly Worded[]): LetterItem[] {
  return [...new Set(lines.map(({ text }) => text))].map((text) => {
    const months = lines.flatMap((line) => (line.text === text && line.met ? [line.met.month] : []));
    const timeline = timelineOf(months.map((month) => ({ row: text, month })));
    const [row] = timeline.rows;
    return { text: harmless(text), ...(row && { when: whenInWords(timeline, row.counts, "short") }) };
  });
}

function overTimeOf(lines: readonly Worded[]): OverTime | undefined {
  const dated = lines.flatMap(({ met }) => (met ? [{ row: capitalised(kindName(met.kind)), month: met.month }] : []));
  const timeline = timelineOf(dated);
  // What came once is told by its line; it stays a picture of when, unless it all came at once.
  const hasTable = timeline.rows.some(({ total }) => total > 1);
  if (!hasTable && timeline.stretches.length < 2) return undefined;
  const rows = timeline.rows.map(({ row, counts }) => ({ name: row, when: whenInWords(timeline, counts, "short") }));
  const said = rows.map(({ name, when }) => `${name}: ${when}`).join("; ");
  return {
    heading: say("obstacles.letter.over-time"),
    columns: [say("obstacles.kind"), say("obstacles.times"), say("obstacles.when")],
    timeline,
    stretches: timeline.stretches.map((month) => stretchName(month, timeline.unit, "short")),
    rows,
    hasTable,
    description: say("obstacles.letter.chart", { unit: timeline.unit, said }),
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
