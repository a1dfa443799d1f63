import { say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import type { Timeline, Unit } from "../../report/timeline.ts";

/** How much room the name of a month has. */
export type Room = "short" | "long";

/** The month of a local date. */
export function monthIn(date: string): string {
  return date.slice(0, "2026-11".length);
}

/** A month (`2026-11`), or the quarter or the year that begins with it, in the language that is spoken. */
export function stretchName(month: string, unit: Unit, room: Room): string {
  const [year = "", number = "1"] = month.split("-");
  if (unit === "year") return year;
  if (unit === "quarter") return say("obstacles.quarter", { quarter: String((Number(number) + 2) / 3), year });
  const look = { month: room, year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(spokenLanguage(), look).format(new Date(`${month}-01T00:00:00Z`));
}

/** When something came, in words: `October 2026, November 2026 (2)`. */
export function whenInWords({ unit, stretches }: Timeline, counts: readonly number[], room: Room): string {
  const names = stretches.flatMap((month, at) => {
    const [count = 0, stretch] = [counts[at], stretchName(month, unit, room)];
    if (count === 0) return [];
    return [count === 1 ? stretch : say("obstacles.stretch-times", { stretch, count: String(count) })];
  });
  return names.join(", ");
}
