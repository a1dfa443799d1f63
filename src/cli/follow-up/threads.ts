import type { Journal, SessionLine } from "../../journal/journal.ts";
import { dueOn, handful, localDay, nextReturn, type Practised, type Thread } from "../../schedule/follow-up.ts";
import { type Due, dueThatCome } from "../../schedule/next.ts";
import type { Moment } from "../context.ts";
import { historyOf } from "../practice/history.ts";
import { dilemmaLabel, followUpLabel, threadLabel } from "../practice/labels.ts";
import type { Library, Offered } from "../practice/library.ts";
import type { Settings } from "../settings/settings.ts";
import { pausedUntil } from "./pause.ts";

/** How many days each horizon has that somebody can choose; the usual one is a quarter of a year. */
const days = { "1-month": 30, "3-months": 91, "6-months": 182, "1-year": 365 } as const;

/** For how many days the person wants what they practised to stay with them. */
export function horizonOf({ horizon = "3-months" }: Settings): number {
  return days[horizon];
}

/**
 * The dilemmas that came up, each with the session from which its follow-ups count, and with those that were made. What a clock that was
 * ahead has dated later than now does not count. Throws Failure.
 */
export function threadsIn(journal: Journal, library: Library, now: Moment, dilemmas = everyDilemma(library)): Thread[] {
  const practised = (line: SessionLine): Practised => ({
    session: line.id,
    situation: library.identityOf(line),
    role: line.role,
    day: dayOf(line),
  });
  return [...dilemmas].flatMap((dilemma) => {
    const [anchor] = journal.sessions({ labels: [threadLabel(dilemma)], to: now.at + 1, limit: 1 });
    if (!anchor) return [];
    const later = journal.sessions({ labels: [followUpLabel(dilemma)], from: anchor.beganAt, state: "finished" });
    return [{ dilemma, anchor: practised(anchor), followUps: later.map(practised) }];
  });
}

/** The local day on which a session was over, or else begun. */
function dayOf({ beganAt, beganOffset, endedAt = beganAt }: SessionLine): number {
  return localDay(Math.max(beganAt, endedAt), beganOffset);
}

function everyDilemma({ offered }: Library): Set<string> {
  return new Set(offered.flatMap(({ dilemmas }) => dilemmas));
}

/** Of all that is due, the handful for which there is another situation now. Throws Failure. */
export function dueNow(journal: Journal, library: Library, settings: Settings, all: readonly Thread[]): Thread[] {
  const due = all.map((thread) => ({
    ...thread,
    ...dueOf(thread),
  }));
  if (due.length === 0) return [];
  return dueThatCome(usuallyOffered(library, settings), historyOf(library, journal), due).slice(0, handful);
}

/**
 * All that is due now, be there a situation for it or not: none while there is a pause, and nothing that came up today or yesterday anyway.
 * Throws Failure.
 */
export function everythingDue(journal: Journal, library: Library, settings: Settings, now: Moment): Thread[] {
  const today = localDay(now.at, now.offset);
  if (pausedUntil(journal, today) !== undefined) return [];
  const horizon = horizonOf(settings);
  return dueOn(threadsIn(journal, library, now), horizon, today).filter(
    (thread) => (comesBackOn(thread, journal, horizon, today) ?? Number.POSITIVE_INFINITY) <= today,
  );
}

/** What is offered where nothing else is said: from the person's own role where there is one, and nothing that takes longer than they wish. */
function usuallyOffered({ offered }: Library, { role, minutes, form }: Settings): Offered[] {
  const fromOwn = offered.map((one) =>
    role !== undefined && one.roles.includes(role) ? { ...one, roles: [role] } : one,
  );
  // In the short form, nothing takes long.
  if (minutes === undefined || form === "short") return fromOwn;
  const least = offered.reduce((shortest, one) => Math.min(shortest, one.minutes), Number.POSITIVE_INFINITY);
  return fromOwn.filter((one) => one.minutes <= Math.max(minutes, least));
}

/**
 * The local day from which a thread may come back: not before the second day after its dilemma came up in any session. Undefined where it
 * does not, and while a follow-up of it can be gone on with. Throws Failure.
 */
export function comesBackOn(
  { dilemma, ...thread }: Thread,
  journal: Journal,
  horizon: number,
  today: number,
): number | undefined {
  const { beganAt: from = 0 } = journal.session(thread.anchor.session) ?? {};
  if (journal.sessions({ labels: [followUpLabel(dilemma)], from, state: "unfinished", limit: 1 }).length > 0) return;
  const [latest] = journal.sessions({ labels: [dilemmaLabel(dilemma)], limit: 1 });
  const days = [...(latest ? [dayOf(latest)] : []), ...[thread.anchor, ...thread.followUps].map(({ day }) => day)];
  const rested = Math.max(...days.filter((day) => day <= today), 0) + 2;
  const next = nextReturn({ dilemma, ...thread }, horizon, Math.max(today, rested));
  return next && Math.max(next.from, rested);
}

/** Whether there is a situation with the dilemma of a thread that is none of its own. */
export function canFollowUp(thread: Thread, { offered }: Library): boolean {
  const met = situationsOf(thread);
  return offered.some(
    ({ id, formerly, dilemmas }) =>
      dilemmas.includes(thread.dilemma) && ![id, ...formerly].some((one) => met.includes(one)),
  );
}

/** A thread as choosing sees it. */
export function dueOf(thread: Thread): Due {
  return { dilemma: thread.dilemma, after: situationsOf(thread), role: thread.anchor.role };
}

/** The situations that a thread went through. */
export function situationsOf({ anchor, followUps }: Thread): string[] {
  return [anchor, ...followUps].map(({ situation }) => situation);
}

/** Whether a session with a dilemma begins a thread of its own: no other is going on. */
export function beginsThread(
  dilemma: string,
  journal: Journal,
  library: Library,
  horizon: number,
  now: Moment,
): boolean {
  const today = localDay(now.at, now.offset);
  return threadsIn(journal, library, now, new Set([dilemma])).every(
    (thread) => nextReturn(thread, horizon, today) === undefined,
  );
}
