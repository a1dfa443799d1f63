import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { jsonText } from "../../report/json-text.ts";
import { showPieces } from "../charter/show-pieces.ts";
import type { Context } from "../context.ts";
import { dateRange, type TypedDays } from "../journal/date-range.ts";
import { type LineFilter, linesThat } from "../obstacles/choose-lines.ts";
import { countsBy, scenarioOf, standardsOf } from "../obstacles/counts.ts";
import { type RegisterLine, readRegister } from "../obstacles/register.ts";
import { registerPieces } from "../obstacles/register-pieces.ts";
import { monthIn } from "../obstacles/stretches.ts";

/** What the command line says of what is to be shown of the register. */
export interface ObstaclesOptions extends Omit<LineFilter, "days">, TypedDays {
  readonly format: "text" | "json";
  readonly style: "rich" | "plain";
}

/** Shows what the person said is so where they work, in figures and line by line, or as JSON. Throws Failure. */
export async function showObstacles(
  { format, style, from, to, ...filter }: ObstaclesOptions,
  context: Context,
): Promise<ExitCode> {
  const days = dateRange({ from, to }, context.now());
  const journal = await context.openJournal("kept");
  try {
    const all = readRegister(journal);
    const lines = linesThat(all, { ...filter, days });
    if (format === "json") context.out(jsonText(data(lines)));
    else if (lines.length > 0) {
      const how = style === "rich" && context.interactive ? "picture" : "words";
      await showPieces(style, registerPieces(lines, how), context);
      context.note(`\n${say("obstacles.next")}\n`);
    } else context.tell(`${say(all.length === 0 ? "obstacles.none" : "obstacles.none-such")}\n`);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}

function data(lines: readonly RegisterLine[]): object {
  const months = countsBy(lines, ({ date, kind }) => [{ id: `${monthIn(date)} ${kind}`, name: "" }]);
  const over = months.map(({ id, count }) => ({ month: monthIn(id), kind: id.slice("2026-11 ".length), count }));
  return {
    counts: {
      kinds: countsBy(lines, ({ kind }) => [{ id: kind, name: "" }]).map(({ id, count }) => ({ kind: id, count })),
      standards: countsBy(lines, standardsOf).map(({ id, name, count }) => ({ standard: id, text: name, count })),
      scenarios: countsBy(lines, scenarioOf).map(({ id, name, count }) => ({ scenario: id, title: name, count })),
      months: over.sort((one, other) => (one.month < other.month ? -1 : one.month > other.month ? 1 : 0)),
    },
    lines: lines.map(({ id, session, entry, date, kind, text, scenario, title, standards, owner, replies }) => ({
      id,
      session,
      entry,
      date,
      kind,
      text,
      scenario,
      title,
      standards: standards.map((standard) => standard.id),
      owner: owner ?? null,
      replies,
    })),
  };
}
