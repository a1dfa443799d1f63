/** A session as far as following up goes: on which local day it was begun, in whole days since 1970, and what it was a practice of. */
export interface Practised {
  readonly session: string;
  /** `pack/scenario`, and from which role. */
  readonly situation: string;
  readonly role: string;
  readonly day: number;
}

/** A dilemma with the session from which its follow-ups count, and those that were finished, in whatever order. */
export interface Thread {
  readonly dilemma: string;
  readonly anchor: Practised;
  readonly followUps: readonly Practised[];
}

/** When a follow-up is best made: from a local day to another, both included. After that it is let go. */
export interface Return {
  readonly from: number;
  readonly until: number;
}

/** No more than so many are ever due at once. */
export const handful = 3;

/**
 * After how many days something is best met again so that it is still there after `horizon` days: 30 % of one week, 7.5 % of one year, and
 * in between what lies on a straight line where both are counted in powers (Cepeda et al. 2008: 20 to 40 %, and 5 to 10 %).
 */
export function gapFor(horizon: number): number {
  const [week, year] = [7, 365];
  const [afterWeek, afterYear] = [0.3 * week, 0.075 * year];
  const power = Math.log(afterYear / afterWeek) / Math.log(year / week);
  return Math.max(1, Math.round(afterWeek * (horizon / week) ** power));
}

/**
 * A dilemma comes back twice: after the gap that suits the horizon, and when the horizon is reached. To be late by two gaps costs little,
 * to be early costs more; what comes later still is let go.
 */
export function returnsOf(day: number, horizon: number): readonly [first: Return, last: Return] {
  const gap = gapFor(horizon);
  return [gap, horizon].map((days) => ({ from: day + days, until: day + days + 2 * gap })) as [Return, Return];
}

/** The follow-up of a thread that is due or still to come; undefined where both were made or let go. */
export function nextReturn({ anchor, followUps }: Thread, horizon: number, today: number): Return | undefined {
  const [first, last] = returnsOf(anchor.day, horizon);
  const isMade = ({ from }: Return) => followUps.some(({ day }) => day >= from);
  if (followUps.length === 0 && today <= first.until) return first;
  return isMade(last) || today > last.until ? undefined : last;
}

/** The threads that are due on a local day, those that came up first in front. */
export function dueOn(threads: readonly Thread[], horizon: number, today: number): Thread[] {
  return threads
    .map((thread) => ({ thread, from: nextReturn(thread, horizon, today)?.from ?? Number.POSITIVE_INFINITY }))
    .filter(({ from }) => from <= today)
    .sort((one, other) => one.from - other.from)
    .map(({ thread }) => thread);
}

/** The local day of a moment, in whole days since 1970: UTC milliseconds, and minutes that the local clock was ahead of UTC. */
export function localDay(at: number, offset: number): number {
  return Math.floor((at + offset * 60_000) / 86_400_000);
}
