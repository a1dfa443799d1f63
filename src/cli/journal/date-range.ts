import { exitCodes, Failure } from "../../failure.ts";
import type { Query } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { Moment } from "../context.ts";
import { localDate } from "../local-time.ts";

/** Days as they were typed: `2026-11-30`, `2026-11`, `2026`, `today`, `yesterday`; each with all of its days. */
export interface TypedDays {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Days on the calendar, from the first to the last, both included. */
export interface DateRange {
  /** For a query, in UTC milliseconds: wide enough for the clocks of all places, so that a little is found which `includes` refuses. */
  readonly reach: Pick<Query, "from" | "to">;
  /** Whether a moment lies on one of the days, on the calendar of the place where it was: UTC milliseconds, and minutes ahead of UTC. */
  includes(at: number, offset: number): boolean;
}

const dayLength = 24 * 60 * 60_000;

/** The days that were typed, seen from now. Throws Failure where that is no day, or where the last lies before the first. */
export function dateRange({ from, to }: TypedDays, now: Moment): DateRange {
  const first = from === undefined ? undefined : days(from, now, "--from")[0];
  const last = to === undefined ? undefined : days(to, now, "--to")[1];
  if (first !== undefined && last !== undefined && last < first) {
    const values = { from: from ?? "", to: to ?? "" };
    throw new Failure(exitCodes.usage, say("records.days.turned", values), say("records.days.turned.remedy"));
  }
  return {
    reach: {
      ...(first !== undefined && { from: Date.parse(first) - dayLength }),
      ...(last !== undefined && { to: Date.parse(last) + 2 * dayLength }),
    },
    includes(at, offset) {
      const date = localDate(at, offset);
      return (first === undefined || date >= first) && (last === undefined || date <= last);
    },
  };
}

/** The first and the last of the days that are meant, such as `2026-11-30`. */
function days(typed: string, { at, offset }: Moment, flag: string): readonly [string, string] {
  const named = typed.trim().toLowerCase();
  const today = named === "today" ? localDate(at, offset) : undefined;
  const one = today ?? (named === "yesterday" ? localDate(at - dayLength, offset) : undefined);
  if (one !== undefined) return [one, one];
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(named) ?? [];
  if (year !== undefined) {
    const first = `${year}-${month ?? "01"}-${day ?? "01"}`;
    const last = day === undefined ? lastDay(Number(year), Number(month ?? 12)) : first;
    if (isDay(first) && isDay(last)) return [first, last];
  }
  throw new Failure(exitCodes.usage, say("records.days.unknown", { typed, flag }), say("records.days.unknown.remedy"));
}

/** The last day of a month; months count from 1. */
function lastDay(year: number, month: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.toISOString().slice(0, 10);
}

/** Whether there is such a day on the calendar. */
function isDay(date: string): boolean {
  const at = Date.parse(date);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}
