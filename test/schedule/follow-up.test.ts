import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueOn, gapFor, localDay, nextReturn, returnsOf, type Thread } from "../../src/schedule/follow-up.ts";

const met = (day: number, situation = `p/${day}`) => ({ session: `s${day}`, situation, role: "adviser", day });
const thread = (anchor: number, ...followUps: number[]): Thread => {
  return { dilemma: `d${anchor}`, anchor: met(anchor), followUps: followUps.map((day) => met(day)) };
};
const quarter = 91;

describe("the gap", () => {
  test.each([
    [7, 2],
    [30, 5],
    [91, 11],
    [182, 17],
    [365, 27],
  ])("for %i days is %i days: a smaller share of a longer horizon", (horizon, gap) => {
    expect(gapFor(horizon)).toBe(gap);
  });

  test("lies within what was found best for a week and for a year, and grows in between", () => {
    expect(gapFor(7) / 7).toBeGreaterThanOrEqual(0.2);
    expect(gapFor(7) / 7).toBeLessThanOrEqual(0.4);
    expect(gapFor(365) / 365).toBeGreaterThanOrEqual(0.05);
    expect(gapFor(365) / 365).toBeLessThanOrEqual(0.1);
    for (let days = 2; days < 800; days++) {
      expect(gapFor(days)).toBeGreaterThanOrEqual(gapFor(days - 1));
      expect(gapFor(days)).toBeGreaterThanOrEqual(1);
    }
  });
});

describe("a thread", () => {
  test("comes back after the gap and when the horizon is reached, each time for two gaps more", () => {
    expect(returnsOf(100, quarter)).toEqual([
      { from: 111, until: 133 },
      { from: 191, until: 213 },
    ]);
  });

  test("of which the first return was made or let go waits for the last, and then is over", () => {
    const last = { from: 191, until: 213 };
    expect(nextReturn(thread(100), quarter, 100)).toEqual({ from: 111, until: 133 });
    expect(nextReturn(thread(100), quarter, 133)).toEqual({ from: 111, until: 133 });
    expect(nextReturn(thread(100), quarter, 134)).toEqual(last);
    expect(nextReturn(thread(100, 111), quarter, 112)).toEqual(last);
    expect(nextReturn(thread(100, 111), quarter, 213)).toEqual(last);
    expect(nextReturn(thread(100, 111), quarter, 214)).toBeUndefined();
    expect(nextReturn(thread(100, 192, 111), quarter, 193)).toBeUndefined();
    expect(nextReturn(thread(100, 192), quarter, 193)).toBeUndefined();
  });

  test("is due from its day on, those of the earlier day in front", () => {
    const threads = [thread(100), thread(98), thread(105), thread(20), thread(99, 111)];
    const days = (today: number) => dueOn(threads, quarter, today).map(({ anchor }) => anchor.day);
    expect(days(108)).toEqual([]);
    // The last return of the day 20 begins with the first of the day 100.
    expect(days(111)).toEqual([98, 100, 20]);
    expect(days(116)).toEqual([98, 100, 20, 105]);
    expect(days(140)).toEqual([]);
  });

  test("is due only within a return, whatever was done, and never at once after it began", () => {
    const days = fc.array(fc.integer({ min: 100, max: 500 }), { maxLength: 4 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 7, max: 365 }),
        fc.integer({ min: 100, max: 900 }),
        (made, horizon, today) => {
          const one = thread(100, ...made.filter((day) => day < today));
          const isDue = dueOn([one], horizon, today).length > 0;
          const within = returnsOf(100, horizon).some(({ from, until }) => from <= today && today <= until);
          if (isDue) expect(within).toBe(true);
          if (today < 100 + gapFor(horizon)) expect(isDue).toBe(false);
          expect(dueOn([thread(100, today)], horizon, today)).toEqual([]);
        },
      ),
    );
  });
});

test("the day is that of the place: after midnight there it is the next, whatever the time in Greenwich", () => {
  const at = Date.UTC(2026, 2, 28, 23, 30);
  expect(localDay(at, 0)).toBe(Date.UTC(2026, 2, 28) / 86_400_000);
  expect(localDay(at, 60)).toBe(Date.UTC(2026, 2, 29) / 86_400_000);
  expect(localDay(at, -600)).toBe(Date.UTC(2026, 2, 28) / 86_400_000);
});
