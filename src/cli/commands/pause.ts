import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { localDay } from "../../schedule/follow-up.ts";
import type { Context } from "../context.ts";
import { keepPause, pausedUntil } from "../follow-up/pause.ts";
import { dayText } from "../local-time.ts";
import { isDay } from "../obstacles/is-day.ts";

/** How many days each letter stands for. */
const lengths: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30 };

/** A pause longer than this is one that nobody remembers. */
const longest = 366;

/** Lets nothing come back for a while, or again: `2w`, `10d`, `1m`, a date, or `end`. Without any, says how it stands. Throws Failure. */
export async function pause(howLong: string | undefined, context: Context): Promise<ExitCode> {
  const { at, offset } = context.now();
  const today = localDay(at, offset);
  const until = howLong === undefined || howLong === "end" ? undefined : dayMeant(howLong, today);
  const journal = await context.openJournal("kept");
  try {
    if (howLong !== undefined) keepPause(journal, until);
    const paused = pausedUntil(journal, today);
    const text =
      paused !== undefined
        ? say("intentions.paused", { date: dayText(paused) })
        : say(howLong === undefined ? "intentions.pause.none" : "intentions.pause.ended");
    if (howLong === undefined) context.tell(`${text}\n`);
    else context.done(`${text}\n`);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}

/** The local day on which the pause is over, in whole days since 1970. Throws Failure where that is no length and no day to come. */
function dayMeant(typed: string, today: number): number {
  const [, count, letter] = /^(\d{1,3}) ?(d|w|m)(?:(?:ay|eek|onth)s?)?$/i.exec(typed.trim()) ?? [];
  const date = isDay(typed.trim()) ? Date.parse(typed.trim()) / 86_400_000 : Number.NaN;
  const day = letter === undefined ? date : today + Number(count) * (lengths[letter.toLowerCase()] ?? 0);
  if (day > today && day <= today + longest) return day;
  throw new Failure(
    exitCodes.usage,
    say("intentions.pause.unknown", { typed }),
    say("intentions.pause.unknown.remedy"),
  );
}
