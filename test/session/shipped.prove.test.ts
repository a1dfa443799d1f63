import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownTexts } from "../../src/cli/practice/own-texts.ts";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import { loadPack, type Pack } from "../../src/pack/load-pack.ts";
import { draw } from "../../src/session/chance.ts";
import type { SessionEvent } from "../../src/session/events.ts";
import { playableRoles, realise, type Wish } from "../../src/session/realise.ts";
import type { Session } from "../../src/session/replay.ts";
import type { Level } from "../../src/session/situation.ts";
import { wordings } from "../../src/session/spot.ts";
import { drawAll, keyOf, variationsOf } from "../../src/session/variation.ts";
import { installation } from "../cli/world.ts";
import { playThrough } from "./simulate.ts";

const folder = join(installation, "scenarios");
const packs = await Promise.all(readdirSync(folder).map((name) => load(name)));
const shipped = packs.flatMap((pack) =>
  [...pack.scenarios.values()].map((scenario) => ({ name: `${pack.file.name}/${scenario.id}`, pack, scenario })),
);

async function load(name: string): Promise<Pack> {
  const { pack } = await loadPack(join(folder, name));
  if (!pack) throw new Error(`${name} cannot be loaded`);
  return pack;
}

/** Plays a scenario to its end; what is chosen is drawn from the seed, and the words hold some that are listed. */
function play({ file, digest, charter, policies }: Pack, scenario: Scenario, wish: Wish) {
  const source = { pack: file, digest, ...(charter && { charter }), scenario, files: policies };
  const words = listedWords(scenario);
  let drawn = 0;
  const next = (below: number) => draw(wish.seed, `step ${drawn++}`, below);
  const five = () => ["so", "then", "we", "see", words[next(words.length || 1)] ?? "on"].join(" ");
  return playThrough(realise(source, ownTexts(), wish), five, next);
}

/** Everything that could be spotted in a scenario. */
function listedWords({ facts = [], turns = [], endings = [] }: Scenario): string[] {
  return [...facts, ...turns, ...endings].flatMap(({ words }) => (words === undefined ? [] : wordings(words)));
}

/** Seeds that draw every combination of a scenario's choices, each twice. */
function everyCombination({ vary }: Scenario): number[] {
  const choices = vary?.choices ?? {};
  const seeds = new Map<string, number[]>();
  for (let seed = 0; [...seeds.values()].flat().length < 2 * variationsOf({ choices }); seed++) {
    const key = keyOf(drawAll({ choices }, seed).choices);
    const some = seeds.get(key) ?? [];
    if (some.length < 2) seeds.set(key, [...some, seed]);
  }
  return [...seeds.values()].flat();
}

/** The levels of room that a role has. */
function levelsOf({ roles = {} }: Scenario, role: string): Level[] {
  const { tight, wide } = roles[role]?.limits ?? {};
  return ["usual", ...(tight ? (["tight"] as const) : []), ...(wide ? (["wide"] as const) : [])];
}

/** The forms, and how much there is to type in each at the most. */
const forms = [
  { form: "short", answers: 1, reflections: 1 },
  { form: "default", answers: 2, reflections: 2 },
  { form: "long", answers: Number.POSITIVE_INFINITY, reflections: 2 },
] as const;

function shownIn({ passages }: Session): string[] {
  return passages.map(({ kind }) => kind);
}

function typed(events: readonly SessionEvent[], kind: "answered" | "reflected"): number {
  return events.filter((event) => event.kind === kind).length;
}

describe.each(shipped)("$name", ({ pack, scenario }) => {
  const roles = playableRoles(scenario);
  const seeds = everyCombination(scenario);

  test("can be met in three roles, the customer's among them, each but that one with less and with more room", () => {
    expect(roles).toContain("customer");
    expect(roles.length).toBeGreaterThanOrEqual(3);
    for (const role of roles) {
      const levels = role === "customer" ? ["usual"] : ["usual", "tight", "wide"];
      expect([role, ...levelsOf(scenario, role)]).toEqual([role, ...levels]);
    }
  });

  test.each(forms)("comes to an ending in the $form form from every role", ({ form, answers, reflections }) => {
    for (const role of roles) {
      for (const level of levelsOf(scenario, role)) {
        for (const seed of level === "usual" && form === "default" ? seeds : seeds.slice(0, 4)) {
          const { session, events } = play(pack, scenario, { role, level, form, seed });
          expect(session.step.kind).toBe("finished");
          expect(typed(events, "answered")).toBeLessThanOrEqual(answers);
          expect(typed(events, "reflected")).toBeLessThanOrEqual(reflections);
          if (form !== "short") expect(shownIn(session)).toContain("ending");
        }
      }
    }
  });

  test("tells what makes the customer give way, and what they never say, to nobody but the customer", () => {
    const { gives_way_when = "", never_says = [] } = scenario.customer;
    expect([gives_way_when, ...never_says].filter(Boolean).length).toBeGreaterThanOrEqual(2);
    for (const role of roles) {
      for (const seed of seeds) {
        const { session } = play(pack, scenario, { role, form: "long", seed });
        const shown = JSON.stringify(session.passages);
        const found = [gives_way_when, ...never_says].filter((text) => shown.includes(text));
        expect([role, found]).toEqual([role, role === "customer" ? [gives_way_when, ...never_says] : []]);
      }
    }
  });

  test("names neither standard nor dilemma before the person has reflected", () => {
    for (const role of roles) {
      const shown = shownIn(play(pack, scenario, { role, seed: 1 }).session);
      expect(shown.filter((kind) => kind === "about")).toHaveLength(1);
      expect(shown.indexOf("about")).toBeGreaterThan(shown.lastIndexOf("own"));
    }
  });

  test("speaks at least twice to the customer before it ends, and shows the customer nothing that is written inside", () => {
    for (const seed of seeds) {
      const { session, events } = play(pack, scenario, { role: "customer", seed });
      const landed = events.flatMap((event) => (event.kind === "landed" ? [event.reaction] : []));
      expect(landed.includes("leaves") || landed.length >= 2).toBe(true);
      expect(shownIn(session)).not.toContain("document");
      expect(shownIn(session)).not.toContain("within_reach");
    }
  });

  test("differs for every role with everything that is drawn, without anybody asking", () => {
    const items = [...(scenario.facts ?? []), ...(scenario.records ?? []), ...(scenario.policy ?? [])];
    const noticed = (role: string, id: string) => {
      const turn = scenario.turns?.find((one) => one.id === id);
      if (turn) return turn.known_to?.includes(role) ?? true;
      const item = items.find((one) => one.id === id);
      const isFact = scenario.facts?.some((fact) => fact.id === id) ?? false;
      return item !== undefined && (item.known_to?.includes(role) ?? isFact === (role === "customer"));
    };
    for (const role of roles) {
      for (const [choice, alternatives] of Object.entries(scenario.vary?.choices ?? {})) {
        const seen = Object.values(alternatives).map((ids) => ids.filter((id) => noticed(role, id)).join(" "));
        expect([role, choice, new Set(seen).size]).toEqual([role, choice, seen.length]);
      }
    }
  });
});

/** The keys under which a name stands that means something to the program, and not a text. */
const names = new Set(
  "id how kind tell truth heat channel need possible then when_chose when_customer at role theme".split(" "),
);
const lists = new Set(["known_to", "practises", "dilemmas", "choices"]);

/** What stays of a file in another language: its keys, its names, and how many texts there are. */
function bones(data: unknown, key = ""): unknown {
  if (typeof data === "string") return names.has(key) || data === "adviser" ? data : "text";
  if (Array.isArray(data)) return lists.has(key) ? data : data.map((item) => bones(item, key));
  if (data === null || typeof data !== "object") return data;
  if (key === "choices") return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, bones(value, name)]));
}

describe.each(packs.filter(({ file }) => file.translation_of !== undefined))("$file.name", (translation) => {
  const original = packs.find(({ file }) => file.name === translation.file.translation_of);

  test("has the dilemmas and standards of its original", () => {
    expect(bones(translation.file.dilemmas)).toEqual(bones(original?.file.dilemmas));
    expect(bones(translation.charter)).toEqual(bones(original?.charter));
  });

  test.each([...translation.scenarios.keys()])("%s has the roles, turns, facts and endings of its original", (id) => {
    expect(bones(translation.scenarios.get(id))).toEqual(bones(original?.scenarios.get(id)));
  });

  test("has all its scenarios, and differs from it in every situation", () => {
    expect([...translation.scenarios.keys()].sort()).toEqual([...(original?.scenarios.keys() ?? [])].sort());
    for (const [id, { situation, title }] of translation.scenarios) {
      expect(situation).not.toBe(original?.scenarios.get(id)?.situation);
      expect(title).not.toBe(original?.scenarios.get(id)?.title);
    }
  });
});
