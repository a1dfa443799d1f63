import { draw } from "../../src/session/chance.ts";
import { clockOf, momentOn } from "./zones.ts";

/** Something that somebody does on a day. */
export interface Doing {
  readonly kind: "practise" | "pause";
  /** UTC milliseconds, and how the clocks go where they are. */
  readonly at: number;
  readonly clock: (at: Date) => number;
  /** By the calendar there, in whole days since 1970. */
  readonly day: number;
}

/** From a day to another, both included, counted from the first of the calendar. */
export type Stretch = readonly [from: number, to: number];

/** What a calendar holds. */
export interface Shape {
  readonly days: number;
  /** Nothing at all is done then. */
  readonly ill?: Stretch;
  /** Elsewhere, with a pause of two weeks said on the first of these days, and two sessions all the same. */
  readonly holiday?: Stretch;
}

/** Monday, 5 January 2026. */
export const firstDay = Date.UTC(2026, 0, 5) / 86_400_000;

const home = clockOf("Europe/Berlin");
const elsewhere = clockOf("America/New_York");

/** Two sessions begin in an hour that the clocks leave out, and in one that comes twice. */
const oddHours: ReadonlyMap<number, number> = new Map([
  [Date.UTC(2026, 2, 29) / 86_400_000, 150],
  [Date.UTC(2026, 9, 25) / 86_400_000, 150],
]);

/** About three sessions a week, at any hour; two on some days, the last of them shortly before midnight on some. */
export function calendar({ days, ill, holiday }: Shape, seed: number): Doing[] {
  const chance = (purpose: string, below: number) => draw(seed, `calendar ${purpose}`, below);
  const doings: Doing[] = [];
  const add = (kind: Doing["kind"], day: number, minutes: number, clock = home) =>
    doings.push({ kind, day, clock, at: momentOn(day, minutes, clock) });
  for (let count = 0; count < days; count++) {
    const day = firstDay + count;
    const early = oddHours.get(day) ?? 6 * 60 + chance(`${count} minute`, 12 * 60);
    if (isIn(ill, count)) continue;
    if (holiday && isIn(holiday, count)) {
      if (count === holiday[0]) add("pause", day, 8 * 60);
      if (count === holiday[0] + 3 || count === holiday[0] + 9) add("practise", day, early, elsewhere);
      continue;
    }
    if (count > 0 && !oddHours.has(day) && chance(`${count} whether`, 14) >= 5) continue;
    add("practise", day, early);
    if (chance(`${count} again`, 5) === 0) add("practise", day, early + 60 + chance(`${count} later`, 23 * 60 - early));
  }
  return doings;
}

function isIn(stretch: Stretch | undefined, count: number): boolean {
  return stretch !== undefined && count >= stretch[0] && count <= stretch[1];
}
