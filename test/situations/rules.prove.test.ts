import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findings } from "../pack/folders.ts";
import { announce, collection } from "./collection.ts";
import { type Row, readRows } from "./row.ts";
import { writeSituationsPack } from "./situations-pack.ts";

/** What the rules against answer keys, scores and scripts refuse, and rightly so, each by its scenario. */
const refused = ["tau2-banking-task-101 OFF402", "tau2-banking-task-102 OFF402"];

announce("Real situations are checked with every rule");

describe.skipIf(!collection)("real situations", () => {
  let folder: string;
  let rows: Row[];
  let found: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "offscript-rules-"));
    rows = (await readRows(collection ?? "")).filter(({ tier }) => tier === "A" || tier === "B");
    await writeSituationsPack(folder, rows, collection ?? "");
    found = (await findings(folder)).map((line) =>
      line.replace(/^(?:scenarios\/)?([^:]+?)(?:\.yaml)?:\d+:\d+ (OFF\d+) .*$/, "$1 $2"),
    );
  }, 300_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("are taken for answer keys, scores, scripts or closed questions only where they hold some", () => {
    const counts: Record<string, number> = {};
    for (const line of found) {
      const code = line.slice(-6);
      counts[code] = (counts[code] ?? 0) + 1;
    }
    console.log(`${rows.length} situations, findings by code:`, counts);
    expect(rows.length).toBeGreaterThan(1100);
    expect(found.filter((line) => / OFF4\d\d$/.test(line))).toEqual(refused);
  });

  test("hold no word that can hurt where their authors speak", () => {
    expect(found.filter((line) => line.endsWith("OFF503"))).toEqual([]);
  });
});
