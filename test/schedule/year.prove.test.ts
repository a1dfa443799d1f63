import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadPack } from "../../src/pack/load-pack.ts";
import { announce, collection } from "../situations/collection.ts";
import { readRows } from "../situations/row.ts";
import { sample } from "../situations/sample.ts";
import { writeSituationsPack } from "../situations/situations-pack.ts";
import { dealtOut, type Library, libraryOf, shippedLibrary } from "./libraries.ts";
import { byChance, byOffer, live } from "./live.ts";
import { type Measures, measure } from "./measures.ts";

/** A year of one person, and how many years by chance it is held against. */
const sessions = 250;
const others = 10;

/** What a year shows as it is offered, with a row of the table for it and one for chance. */
function aYear(library: Library): Measures {
  const offered = measure(library, live(library, byOffer, sessions, 1));
  const byLuck = Array.from({ length: others }, (_, at) => measure(library, live(library, byChance, sessions, at + 2)));
  const words = library.candidates.reduce((sum, { roles, variations }) => sum + roles.length * variations, 0);
  console.log(`${library.name}: ${library.candidates.length} situations, in ${words} different wordings and roles`);
  console.table({ "as offered": row([offered]), [`by chance (mean of ${others})`]: row(byLuck) });
  return offered;
}

function row(all: readonly Measures[]): Record<string, number | string> {
  const mean = (of: (one: Measures) => number) =>
    Number((all.reduce((sum, one) => sum + of(one), 0) / all.length).toFixed(2));
  const never = all.filter(({ allMet }) => allMet === undefined).length;
  return {
    "same words, others left": mean(({ again }) => again),
    "of these, all others had the last dilemma": mean(({ excused }) => excused),
    "same dilemma, others without it left": mean(({ twice }) => twice),
    "all dilemmas and standards met by session": never > 0 ? `never in ${never}` : mean(({ allMet = 0 }) => allMet),
    "of field, channel, heat like the one before": mean(({ inCommon }) => inCommon),
    "situations met": mean(({ situations }) => situations),
  };
}

function holds({ again, excused, twice, allMet }: Measures): void {
  expect(twice).toBe(0);
  expect(again - excused).toBe(0);
  expect(allMet).toBeLessThanOrEqual(60);
}

test("a year on the shipped packs", async () => {
  const year = aYear(await shippedLibrary());
  holds(year);
  expect(year.again).toBe(0);
});

announce("A year on 300 real situations");

describe.skipIf(!collection)("a year on 300 real situations", () => {
  let folder: string;
  let library: Library;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "offscript-year-"));
    const rows = (await readRows(collection ?? "")).filter(({ tier }) => tier === "A" || tier === "B");
    await writeSituationsPack(folder, sample(rows, 300), collection ?? "");
    const { pack } = await loadPack(folder);
    if (!pack) throw new Error("The situations were not loaded.");
    library = libraryOf("real situations", [pack]);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("as they are: they name no dilemma and no standard", () => {
    const year = aYear(library);
    holds(year);
    expect(library.candidates).toHaveLength(300);
    expect(year.again).toBe(0);
    expect(year.situations).toBe(sessions);
  });

  test("with dilemmas and standards dealt out to them", () => {
    const year = aYear(dealtOut(library));
    holds(year);
    expect(year.again).toBe(0);
  });

  test("until every word of them is known, and beyond", () => {
    const few = dealtOut({ ...library, name: "forty of them", candidates: library.candidates.slice(0, 40) });
    holds(aYear(few));
  });
});
