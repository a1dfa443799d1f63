/** A moment on the clock of the place where it was: `2026-11-22 19:40`. UTC milliseconds, and minutes ahead of UTC. */
export function localTime(at: number, offset: number): string {
  return new Date(at + offset * 60_000).toISOString().slice(0, 16).replace("T", " ");
}

/** A time of day at the place where it was: `19:40:07`. */
export function clockTime({ at, offset }: { readonly at: number; readonly offset: number }): string {
  return new Date(at + offset * 60_000).toISOString().slice(11, 19);
}

/** The day on the calendar of the place where it was: `2026-11-22`. UTC milliseconds, and minutes ahead of UTC. */
export function localDate(at: number, offset: number): string {
  return localTime(at, offset).slice(0, 10);
}

/** A local day, in whole days since 1970, as a date: `2026-11-22`. */
export function dayText(day: number): string {
  return localDate(day * 86_400_000, 0);
}
