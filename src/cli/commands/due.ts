import { existsSync } from "node:fs";
import { type ExitCode, exitCodes } from "../../failure.ts";
import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { jsonText } from "../../report/json-text.ts";
import { gapFor, localDay, nextReturn, type Thread } from "../../schedule/follow-up.ts";
import type { Context } from "../context.ts";
import { fittedCells } from "../fitted.ts";
import { pausedUntil } from "../follow-up/pause.ts";
import { canFollowUp, comesBackOn, dueNow, everythingDue, horizonOf, threadsIn } from "../follow-up/threads.ts";
import { dayText, localDate } from "../local-time.ts";
import { followsLabel } from "../practice/labels.ts";
import { type Library, openLibrary } from "../practice/library.ts";

export interface DueOptions {
  readonly pack?: string;
  readonly format: "text" | "brief" | "json";
  readonly why: "told" | "untold";
}

/** Tells what may come back now: a handful at most, and never what was let go. Throws Failure. */
export async function showDue(options: DueOptions, context: Context): Promise<ExitCode> {
  // A line at the start of a shell makes no journal.
  if (options.format === "brief" && !existsSync(await context.journalPath())) return exitCodes.fine;
  const library = await openLibrary(context, options.pack);
  const journal = await context.openJournal("kept");
  try {
    const due = dueNow(
      journal,
      library,
      context.settings,
      everythingDue(journal, library, context.settings, context.now()),
    );
    if (options.format === "json") context.out(jsonText(due.map((thread) => rowOf(thread, journal, context))));
    else if (options.format === "text") tellDue(due, journal, library, options, context);
    else if (due.length > 0) context.tell(`${say("intentions.due.brief")}\n`);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}

function tellDue(
  due: readonly Thread[],
  journal: KeptJournal,
  library: Library,
  { why }: DueOptions,
  context: Context,
): void {
  const horizon = horizonOf(context.settings);
  // Two dilemmas of one session come back one after the other.
  const sessions = [...new Set(due.map(({ anchor }) => anchor.session))].flatMap((id) => journal.session(id) ?? []);
  if (due.length > 0) context.tell(`${say("intentions.due", { count: sessions.length })}\n`);
  for (const session of sessions) {
    const { id, title, beganAt, beganOffset } = session;
    // One side of it came back already, under another dilemma.
    const isMore = journal.sessions({ labels: [followsLabel(id)], limit: 1 }).length > 0;
    const name = title.replace(/\s+/g, " ");
    const cells = [localDate(beganAt, beganOffset), name, ...(isMore ? [say("intentions.due.more")] : [])];
    context.out(`${fittedCells(cells, context.columns, "    ")}\n`);
  }
  context.tell(due.length > 0 ? `${say("intentions.due.how")}\n` : nothingDue(journal, library, horizon, context));
  if (why === "told") {
    const { horizon: named = "3-months" } = context.settings;
    context.tell(`${say("intentions.due.why", { gap: gapFor(horizon), days: horizon, horizon: named })}\n`);
  }
}

/** That nothing is due, and what is known of when something will be. */
function nothingDue(journal: KeptJournal, library: Library, horizon: number, context: Context): string {
  const { at, offset } = context.now();
  const today = localDay(at, offset);
  const paused = pausedUntil(journal, today);
  if (paused !== undefined) return `${say("intentions.paused", { date: dayText(paused) })}\n`;
  const next = threadsIn(journal, library, context.now())
    .filter((thread) => canFollowUp(thread, library))
    .map((thread) => comesBackOn(thread, journal, horizon, today) ?? Number.POSITIVE_INFINITY)
    .filter((day) => day > today)
    .reduce((first, one) => Math.min(first, one), Number.POSITIVE_INFINITY);
  if (next === Number.POSITIVE_INFINITY) return `${say("intentions.due.none")}\n`;
  return `${say("intentions.due.later", { date: dayText(next) })}\n`;
}

function rowOf({ dilemma, anchor, followUps }: Thread, journal: KeptJournal, { settings, now }: Context): object {
  const { at, offset } = now();
  const found = nextReturn({ dilemma, anchor, followUps }, horizonOf(settings), localDay(at, offset));
  const session = journal.session(anchor.session);
  return {
    session: anchor.session,
    title: session?.title ?? null,
    scenario: anchor.situation,
    dilemma,
    from: found ? dayText(found.from) : null,
    until: found ? dayText(found.until) : null,
  };
}
