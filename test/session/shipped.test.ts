import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownTexts } from "../../src/cli/practice/own-texts.ts";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import { loadPack, type Pack } from "../../src/pack/load-pack.ts";
import { draw } from "../../src/session/chance.ts";
import { realise } from "../../src/session/realise.ts";
import type { Situation } from "../../src/session/situation.ts";
import { wordings } from "../../src/session/spot.ts";
import { installation } from "../cli/world.ts";
import { playThrough } from "./simulate.ts";

const { pack } = await loadPack(join(installation, "scenarios", "first-week"));
if (!pack) throw new Error("the first pack cannot be loaded");
const scenarios = [...pack.scenarios.values()];

function situation(
  { file, digest, charter, policies }: Pack,
  scenario: Scenario,
  seed: number,
  form?: Situation["form"],
) {
  const source = { pack: file, digest, ...(charter && { charter }), scenario, files: policies };
  return realise(source, ownTexts(), { seed, ...(form && { form }) });
}

/** Everything that could be spotted in a scenario, so that an answer can hold some of it. */
function listedWords(scenario: Scenario): string[] {
  const items = [...(scenario.facts ?? []), ...(scenario.turns ?? []), ...(scenario.endings ?? [])];
  return items.flatMap(({ words }) => (words === undefined ? [] : wordings(words)));
}

describe.each(scenarios.map((scenario) => ({ id: scenario.id, scenario })))("$id", ({ scenario }) => {
  test("ends on every path, asks for two answers at the most, and for five things to type in all", () => {
    const words = listedWords(scenario);
    for (let seed = 0; seed < 120; seed++) {
      let drawn = 0;
      const next = (below: number) => draw(seed, `step ${drawn++}`, below);
      const five = () => ["so", "then", "we", "see", words[next(words.length || 1)] ?? "on"].join(" ");
      const { session, events } = playThrough(situation(pack, scenario, seed), five, next);
      expect(session.step.kind).toBe("finished");
      expect(events.filter(({ kind }) => kind === "answered").length).toBeLessThanOrEqual(2);
      expect(events.filter((event) => "text" in event).length).toBeLessThanOrEqual(5);
    }
  });

  test("ends in the short and in the long form as well", () => {
    for (const form of ["short", "long"] as const) {
      for (let seed = 0; seed < 20; seed++) {
        let drawn = 0;
        const next = (below: number) => draw(seed, `${form} ${drawn++}`, below);
        const { session } = playThrough(situation(pack, scenario, seed, form), () => "so we see", next);
        expect(session.step.kind).toBe("finished");
      }
    }
  });

  test("names neither standard nor dilemma before the person has reflected", () => {
    const { session } = playThrough(
      situation(pack, scenario, 1),
      () => "so we see",
      () => 0,
    );
    const shown = session.passages.map(({ kind }) => kind);
    expect(shown.filter((kind) => kind === "about")).toHaveLength(1);
    expect(shown.indexOf("about")).toBeGreaterThan(shown.lastIndexOf("own"));
  });
});
