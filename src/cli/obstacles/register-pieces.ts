import { say } from "../../messages/say.ts";
import { type Timeline, timelineOf } from "../../report/timeline.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { partsOf } from "./choose-lines.ts";
import { type Count, countsBy, scenarioOf, standardsOf } from "./counts.ts";
import { kindName } from "./kind-name.ts";
import type { RegisterLine } from "./register.ts";
import { monthIn, stretchName, whenInWords } from "./stretches.ts";

/** The register as it is shown: in figures, then line by line. `picture` draws the kinds over time, `words` tells them. */
export function registerPieces(lines: readonly RegisterLine[], how: "picture" | "words"): Piece[] {
  const { obstacles, questions } = partsOf(lines);
  const counts = { obstacles: obstacles.length, questions: questions.length };
  return [
    { kind: "title", text: say("obstacles.title"), aside: say("obstacles.count", counts) },
    ...kindPieces(lines, how),
    ...countPieces(say("obstacles.by-standard", counts), say("obstacles.standard"), countsBy(lines, standardsOf)),
    ...countPieces(say("obstacles.by-scenario", counts), say("obstacles.scenario"), countsBy(lines, scenarioOf)),
    ...linePieces(say("obstacles.named"), obstacles),
    ...linePieces(say("obstacles.questions"), questions),
  ];
}

function kindPieces(lines: readonly RegisterLine[], how: "picture" | "words"): Piece[] {
  const timeline = timelineOf(lines.map(({ kind, date }) => ({ row: kindName(kind), month: monthIn(date) })));
  const { unit, stretches, rows } = timeline;
  const [first = "", last = ""] = [stretches[0], stretches.at(-1)].map((month) =>
    stretchName(month ?? "", unit, "short"),
  );
  const isDrawn = how === "picture" && stretches.length > 1;
  const headings = [say("obstacles.kind"), say("obstacles.times"), say("obstacles.when")];
  const body = rows.map(({ row, counts, total }) => [
    row,
    total,
    isDrawn ? bars(counts, timeline) : whenInWords(timeline, counts, "short"),
  ]);
  const table = tableOf(say("obstacles.by-kind"), [headings, ...body]);
  return isDrawn ? [table, { kind: "note", text: say("obstacles.chart", { unit, first, last }) }] : [table];
}

const heights = "▁▂▃▄▅▆▇█";

/** One sign for each stretch, the taller the more often. */
function bars(counts: readonly number[], { most }: Timeline): string {
  return counts.map((count) => (count === 0 ? "·" : heights[Math.ceil((count / most) * 8) - 1])).join("");
}

function countPieces(title: string, what: string, counts: readonly Count[]): Piece[] {
  if (counts.length === 0) return [];
  return [tableOf(title, [[what, say("obstacles.how-many")], ...counts.map(({ name, count }) => [name, count])])];
}

function tableOf(title: string, rows: readonly (readonly (string | number)[])[]): Piece {
  const cell = (text: string | number) => String(text).replace(/\s+/gu, " ").replaceAll("|", "/");
  return { kind: "record", title, text: rows.map((row) => row.map(cell).join(" | ")).join("\n") };
}

function linePieces(heading: string, lines: readonly RegisterLine[]): Piece[] {
  if (lines.length === 0) return [];
  return [{ kind: "heading", text: heading }, ...lines.flatMap(onePiece)];
}

function onePiece({ id, date, kind, text, owner, replies }: RegisterLine): Piece[] {
  const label = [id, date, ...(kind === "nobody-has-said" ? [] : [kindName(kind)])].join(" · ");
  const notes = [
    ...(owner === undefined ? [] : [say("obstacles.owner", { owner })]),
    ...replies.map((reply) => say("obstacles.reply", { date: reply.on, text: reply.text })),
  ];
  return [{ kind: "own", label, text }, ...notes.map((note): Piece => ({ kind: "note", text: note }))];
}
