import type { Journal } from "../../journal/journal.ts";

const name = "pause";

/** The local day on which what was paused comes back, in whole days since 1970; undefined where there is no pause. Throws Failure. */
export function pausedUntil(journal: Journal, today: number): number | undefined {
  const until = Number(journal.setting(name) ?? 0);
  return until > today ? until : undefined;
}

/** Pauses until a local day; without one, the pause is over. Throws Failure. */
export function keepPause(journal: Journal, until: number | undefined): void {
  journal.keepSetting(name, until === undefined ? undefined : String(until));
}
