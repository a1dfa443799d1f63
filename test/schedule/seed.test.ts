import fc from "fast-check";
import { expect, test } from "vitest";
import { seedFor } from "../../src/schedule/seed.ts";
import { drawAll, keyOf } from "../../src/session/variation.ts";

/** A situation with so many alternatives of one choice, and what a seed draws of it. */
const drawing = (variations: number) => {
  const alternatives = Object.fromEntries(Array.from({ length: variations }, (_, at) => [`v${at}`, []]));
  return (seed: number) => keyOf(drawAll({ choices: { one: alternatives } }, seed).choices);
};
const keys = (variations: number) => Array.from({ length: variations }, (_, at) => keyOf({ one: `v${at}` }));
const adviser = (drawn: string) => ({ role: "adviser", drawn });

test("as long as a variation was never met, one such is drawn, whatever the seed to begin from", () => {
  const some = fc.integer({ min: 1, max: 40 }).chain((variations) =>
    fc.record({
      variations: fc.constant(variations),
      met: fc.subarray(keys(variations), { maxLength: variations - 1 }),
      first: fc.nat(0xffffffff),
    }),
  );
  fc.assert(
    fc.property(some, ({ variations, met, first }) => {
      const seed = seedFor(drawing(variations), met.map(adviser), "adviser", first);
      expect(met).not.toContain(drawing(variations)(seed));
      expect(seed).toBe(seed >>> 0);
    }),
    { numRuns: 300 },
  );
});

test("where all were met, one that was not met from this role; where all were, the one met longest ago", () => {
  const newestFirst = keys(12);
  const fromAdviser = newestFirst.map(adviser);
  for (const first of [0, 7, 0xffffffff]) {
    const again = seedFor(drawing(12), fromAdviser, "adviser", first);
    expect(drawing(12)(again)).toBe(newestFirst[11]);
    const asManager = fromAdviser.map((one, at) => (at === 3 ? one : { ...one, role: "manager" }));
    expect(drawing(12)(seedFor(drawing(12), asManager, "manager", first))).toBe(newestFirst[3]);
  }
});

test("what is met again counts from its latest session", () => {
  const [one = "", two = ""] = keys(2);
  expect(drawing(2)(seedFor(drawing(2), [one, two, two, one].map(adviser), "adviser", 5))).toBe(two);
});

test("the first seed that will do is taken, and the search ends where nothing varies", () => {
  expect(seedFor(drawing(9), [], "adviser", 41)).toBe(41);
  let tries = 0;
  const same = () => {
    tries += 1;
    return "";
  };
  expect(seedFor(same, [adviser("")], "adviser", 41)).toBe(41);
  expect(tries).toBe(32);
});
