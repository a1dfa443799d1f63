import fc from "fast-check";
import { expect, test } from "vitest";
import { player } from "../../../src/cli/validate/player.ts";
import { needsPlaying } from "../../../src/pack/rules/needs-playing.ts";
import { deadEndRemarks } from "../../../src/pack/rules/playable.ts";
import { scenarios } from "./scenarios.ts";

test("whatever is not played has no dead end when it is played", () => {
  const seen = { unplayed: 0, sound: 0, dead: 0 };
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const problems = [...deadEndRemarks(scenario, player)].map(({ problem, path }) => `${problem} ${path.join(".")}`);
      if (!needsPlaying(scenario)) {
        seen.unplayed += 1;
        expect(problems).toEqual([]);
      } else if (problems.length === 0) seen.sound += 1;
      else seen.dead += 1;
    }),
    { numRuns: 700 },
  );
  console.log(seen);
  expect(Object.values(seen).every((count) => count > 30)).toBe(true);
});
