import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { announce, chosenRows, collection } from "../situations/collection.ts";
import { writeSituationsPack } from "../situations/situations-pack.ts";
import { foundIn, type Secret, secretsOf } from "./customer-only.ts";
import { playPair, type Seen, withoutCodes } from "./pair-player.ts";
import { installation } from "./world.ts";

interface Case {
  readonly name: string;
  readonly pack: string;
  readonly id: string;
  readonly data: Record<string, unknown>;
}

/** So many are played at once: most of it is waiting until an Enter counts. */
const atOnce = 8;
const role = "adviser";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "offscript-pairs-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

announce("Pairs play real situations");

async function shipped(): Promise<Case[]> {
  const packs = join(installation, "scenarios");
  const cases: Case[] = [];
  for (const pack of await readdir(packs)) {
    for (const file of await readdir(join(packs, pack, "scenarios"))) {
      const data = parse(await readFile(join(packs, pack, "scenarios", file), "utf8"));
      cases.push({ name: `${pack}/${data.id}`, pack: join(packs, pack), id: data.id, data });
    }
  }
  return cases;
}

async function converted(): Promise<Case[]> {
  const cases: Case[] = [];
  for (const row of await chosenRows()) {
    const pack = join(folder, "packs", row.id);
    const [id = ""] = await writeSituationsPack(pack, [row], collection ?? "");
    const data = parse(await readFile(join(pack, "scenarios", `${id}.yaml`), "utf8"));
    // Whoever is told by the file to stand elsewhere does not speak with the customer.
    cases.push({ name: id, pack, id, data });
  }
  return cases;
}

/** Everything by which one would bring out what the customer knows. */
function tries(data: Record<string, unknown>): { tries: string[]; words: string } {
  const facts = (data["facts"] ?? []) as { id: string; words?: string }[];
  const asked = Object.keys(((data["customer"] as Record<string, unknown>)["if_asked"] ?? {}) as object);
  const listed = [...facts.map(({ id, words = id }) => words), ...asked];
  const words = listed.map((one) => one.split(" / ")[0] ?? "");
  const asking = words.slice(0, 4).map((one) => `/ask ${one}`);
  return { tries: [...asking, "/limits", "/standards", "/help", "/card"], words: words.join(", ") || "so" };
}

interface Played extends Case {
  readonly seen: Seen;
  readonly secrets: readonly Secret[];
}

async function playAll(cases: readonly Case[], flags: (index: number) => string[]): Promise<Played[]> {
  const played: Played[] = [];
  const waiting = [...cases.entries()];
  const play = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, one] = next;
      const home = await mkdtemp(join(folder, "home-"));
      const form = index % 2 === 0 ? ["--long"] : [];
      const argv = [
        "practice",
        one.id,
        "--pack",
        one.pack,
        "--pair",
        "--seed",
        String(index),
        ...form,
        ...flags(index),
      ];
      const seen = await playPair({ argv, home, ...tries(one.data), columns: index % 3 === 0 ? 40 : 80 });
      // What somebody has typed themselves gives nothing away.
      const secrets = secretsOf(one.data, role).filter(
        ({ letters }) => foundIn(seen.typed, [{ letters } as Secret]).length === 0,
      );
      played.push({ ...one, seen, secrets });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, play));
  return played;
}

function expectShown(played: readonly Played[], share: number, places: (one: Played) => string): void {
  let card = 0;
  let found = 0;
  for (const one of played) {
    const onCard = one.secrets.filter(({ isOnCard }) => isOnCard);
    const there = foundIn(places(one), onCard);
    card += onCard.length;
    found += there.length;
    if (onCard.length > 0) expect(there.length, one.name).toBeGreaterThan(0);
  }
  console.log(`${played.length} sessions; ${found} of ${card} pieces of their cards are found where they may be seen`);
  expect(found / card).toBeGreaterThanOrEqual(share);
}

/** The shipped ones are played in each of the three ways; of so many others each is played in one, by turns. */
const collections = [
  { what: "shipped", cases: shipped, least: 12, ways: 1, skip: false },
  { what: "converted", cases: converted, least: 300, ways: 3, skip: !collection },
];

describe.each(collections)("nobody but whoever plays the customer sees the card: $what", (among) => {
  const { least, ways, skip } = among;
  const cases = async (way: number) => {
    const all = await among.cases();
    expect(all.length).toBeGreaterThanOrEqual(least);
    return all.filter((_, index) => index % ways === way % ways);
  };

  test.skipIf(skip)("the ordinary screen never holds anything of it, nor what was scrolled away", async () => {
    const played = await playAll(await cases(0), () => []);
    for (const { name, seen, secrets } of played) {
      expect(seen.code, name).toBe(3);
      expect(foundIn(seen.ordinary, secrets), name).toEqual([]);
    }
    // The same search finds it on the screen of its own, but for what stands on two screenfuls; and when both may see it.
    expectShown(played, 0.8, ({ seen }) => withoutCodes(seen.before));
    expectShown(played, 1, ({ seen }) => withoutCodes(seen.after));
  });

  test.skipIf(skip)("in plain style the terminal gets no byte of it", async () => {
    const played = await playAll(await cases(1), () => ["--plain"]);
    for (const { name, seen, secrets } of played) expect(foundIn(withoutCodes(seen.before), secrets), name).toEqual([]);
    expectShown(played, 1, ({ seen }) => withoutCodes(seen.after));
  });

  test.skipIf(skip)("with a file beside, the terminal gets no byte of it, and the file all", async () => {
    const path = (index: number) => join(folder, `side-${least}-${index}.txt`);
    const all = await cases(2);
    const played = await playAll(all, (index) => ["--side", path(index)]);
    const sides = new Map<string, string>();
    for (const [index, { name }] of all.entries()) sides.set(name, await readFile(path(index), "utf8"));
    for (const { name, seen, secrets } of played) expect(foundIn(withoutCodes(seen.before), secrets), name).toEqual([]);
    expectShown(played, 1, ({ name }) => sides.get(name) ?? "");
  });
});
