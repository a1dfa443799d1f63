import fc from "fast-check";
import { expect, test } from "vitest";
import type { Vary } from "../../src/pack/generated/scenario.ts";
import { drawAll, keyOf, variationsOf } from "../../src/session/variation.ts";
import { situation } from "./situations.ts";

const vary: Vary = {
  slots: { name: "Ms Aho / Mr Ito", day: "Monday / Tuesday / Monday" },
  together: [
    { town: "Turku", sum: "40 €" },
    { town: "Osaka", sum: "¥6000" },
  ],
  choices: { proof: { kept: ["slip"], lost: [] }, van: { broke: ["van"], ran: ["slip"], stood: [] } },
};

test("so many situations come of what varies, and no more", () => {
  const drawn = (seed: number) => {
    const { slots, choices } = drawAll(vary, seed);
    return keyOf({ ...slots, ...choices });
  };
  const keys = new Set(Array.from({ length: 3000 }, (_, seed) => drawn(seed)));
  expect(variationsOf(vary)).toBe(2 * 2 * 2 * 2 * 3);
  expect(keys.size).toBe(variationsOf(vary));
  expect(variationsOf(undefined)).toBe(1);
});

test("what belongs together is drawn together, and an item is there with any alternative that names it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffffff }), (seed) => {
      const { slots, choices, absent } = drawAll(vary, seed);
      expect([`${slots["town"]} ${slots["sum"]}`]).toContainEqual(
        slots["town"] === "Turku" ? "Turku 40 €" : "Osaka ¥6000",
      );
      expect(absent.has("slip")).toBe(choices["proof"] === "lost" && choices["van"] !== "ran");
      expect(absent.has("van")).toBe(choices["van"] !== "broke");
    }),
  );
});

test("the same names and values have one key, in whatever order", () => {
  expect(keyOf({ a: "1", b: "2" })).toBe(keyOf({ b: "2", a: "1" }));
  expect(keyOf({ a: "1" })).not.toBe(keyOf({ a: "2" }));
  expect(keyOf({})).toBe("");
});

test("what a choice did not draw is gone, also from within a turn", () => {
  const reactions = [
    { id: "thunder", say: "Boom." },
    { id: "hail", say: "Tock." },
  ];
  const choices = { sky: { storm: ["thunder"], ice: ["hail"] } };
  const where = situation({ vary: { choices }, turns: [{ id: "rain", happens: "It rains.", reactions }] });
  const drawn = where.drawn["sky"] === "storm" ? "thunder" : "hail";
  expect(where.turns[0]?.reactions?.map(({ id }) => id)).toEqual([drawn]);
});

test("slots are filled in every text that people read, and a backslash keeps the characters", () => {
  const where = situation({
    vary: { slots: { name: "Ms Aho" } },
    customer: { name: "<name>", opening: "I am <name>, and \\<name> stays." },
    roles: {
      adviser: { brief: "<name> calls.", limits: { yours: ["ring <name>"], wide: { yours: ["visit <name>"] } } },
    },
  });
  expect(where).toMatchObject({
    customer: { name: "Ms Aho", opening: "I am Ms Aho, and <name> stays." },
    brief: "Ms Aho calls.",
    limits: { yours: ["ring Ms Aho"] },
  });
});
