import fc from "fast-check";
import { expect, test } from "vitest";
import { ownTexts } from "../../../src/cli/practice/own-texts.ts";
import type { Scenario } from "../../../src/pack/generated/scenario.ts";
import type { SessionEvent } from "../../../src/session/events.ts";
import { playableRoles, realise } from "../../../src/session/realise.ts";
import { replay, type Session } from "../../../src/session/replay.ts";
import { findDeadEnds } from "../../../src/session/walk/dead-ends.ts";
import { scenarios } from "../../pack/playable/scenarios.ts";
import { give } from "../simulate.ts";

const pack = { format: "offscript/pack@1.0", name: "p", title: "P", version: "1" } as const;
const forms = ["short", "default", "long"] as const;

test("what is told as never met is met in no play", () => {
  const counts = { plays: 0, dead: 0 };
  fc.assert(
    fc.property(scenarios, fc.infiniteStream(fc.nat(9_999)), (scenario, chances) => {
      const found = findDeadEnds(scenario);
      const never = new Set(found.unmet.map(({ name }) => name));
      counts.dead += never.size;
      for (let round = 0; round < 25; round++) {
        const chance = (below: number) => (chances.next().value ?? 0) % below;
        const { session, told } = playedByChance(scenario, chance);
        counts.plays += 1;
        expect([...told].filter((name) => never.has(name))).toEqual([]);
        const { role, drawn } = session.situation;
        const endless = found.endless.get(role.id)?.some(({ choices }) => choices["one"] === drawn["one"]);
        if (endless) expect([...told].filter((name) => name.startsWith("ending-"))).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
  expect(counts.dead).toBeGreaterThan(50);
});

/** A session in which chance decides, and the names of all that was told in it. */
function playedByChance(
  scenario: Scenario,
  chance: (below: number) => number,
): { session: Session; told: Set<string> } {
  const roles = playableRoles(scenario);
  const [role = "", form = "long"] = [roles[chance(roles.length)], forms[chance(3)]];
  const source = { pack, digest: "", scenario, files: new Map<string, string>() };
  const situation = realise(source, ownTexts(), { role, form, seed: chance(9_999) });
  const events: SessionEvent[] = [];
  let session = replay(situation, events);
  while (session.step.kind !== "finished") {
    const words = sayings[chance(sayings.length)] ?? "";
    const asks = session.step.kind === "answer" && chance(12) === 0;
    events.push(asks ? { kind: "asked", words } : give(session.step, words, chance));
    session = replay(situation, events);
  }
  const told = new Set<string>();
  for (const passage of session.passages) {
    if (passage.kind === "looking_back") break;
    if (passage.kind === "document") told.add(passage.title);
    else if (passage.kind === "known" || passage.kind === "happens" || passage.kind === "speech")
      told.add(passage.text);
  }
  return { session, told };
}

const sayings = ["", "Well.", "receipt, sorry, fee, when", "fee. sorry", "fact 0", "fact 1", "Record 0"];
