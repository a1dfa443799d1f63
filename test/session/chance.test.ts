import { expect, test } from "vitest";
import { draw, shuffled } from "../../src/session/chance.ts";

test("the same seed and purpose give the same number on every machine", () => {
  const drawn = ["slot:name", "choice:proof", "opening:line"].map((purpose) => draw(2026, purpose, 1000));
  expect(drawn).toEqual([711, 84, 901]);
});

test("every number below the limit is drawn about as often", () => {
  const counts = new Map<number, number>();
  for (let seed = 0; seed < 7000; seed++) {
    const number = draw(seed, "die", 7);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test("shuffling keeps every item", () => {
  expect(shuffled(3, "cards", ["a", "b", "c", "d"]).sort()).toEqual(["a", "b", "c", "d"]);
});
