import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { type Loaded, loadPack } from "../../src/pack/load-pack.ts";
import { announce, chosenRows, collection } from "./collection.ts";
import { findLost } from "./kept.ts";
import type { Row } from "./row.ts";
import { countByPair } from "./sample.ts";
import { writeSituationsPack } from "./situations-pack.ts";

/** Parts of a scenario, none of which says anything that another one says too. */
const parts = [
  ...[
    "facts",
    "records",
    "policy",
    "turns",
    "reactions",
    "endings",
    "as_it_happened",
    "facilitator",
    "roles",
    "source",
  ],
  ...[
    "customer.persona",
    "customer.manner",
    "customer.requests",
    "customer.limits",
    "customer.stops_when",
    "customer.if_asked",
  ],
];

announce("Real situations become scenarios");

describe.skipIf(!collection)("real situations become scenarios", () => {
  let folder: string;
  let rows: Row[];
  let ids: string[];
  let loaded: Loaded;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "offscript-situations-"));
    rows = await chosenRows();
    ids = await writeSituationsPack(folder, rows, collection ?? "");
    loaded = await loadPack(folder);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("at least 330 rows, over all sources and domains", () => {
    const counts = countByPair(rows);
    console.table(counts);
    expect(rows.length).toBeGreaterThanOrEqual(330);
    expect(new Set(ids).size).toBe(rows.length);
    expect(Object.keys(counts)).toHaveLength(12);
    expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(17);
  });

  test("every scenario loads, with no finding of level error", () => {
    const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
    expect(errors).toEqual([]);
    expect([...(loaded.pack?.scenarios.keys() ?? [])].sort()).toEqual([...ids].sort());
  });

  test("no text is cut or misread on the way, and each scenario says whose view it lacks", () => {
    // The rows hold the customer's view alone; a second one would have to be made up.
    // One row holds half of a quotation in each of two items: that is so, and is told.
    const known = ["OFF320", "OFF144"];
    const others = loaded.diagnostics.filter(({ code }) => !known.includes(code));
    expect(others).toEqual([]);
  });

  test("nothing that the rows hold is lost", async () => {
    const lost: string[] = [];
    for (const [index, row] of rows.entries()) {
      const yaml = await readFile(join(folder, "scenarios", `${ids[index]}.yaml`), "utf8");
      lost.push(...findLost(row, yaml).map((piece) => `${row.id}: ${piece}`));
    }
    expect(lost).toEqual([]);
  });

  test.each(parts)("%s, taken out of a scenario, is missed", async (part) => {
    let cut = 0;
    for (const [index, row] of rows.entries()) {
      const document = parseDocument(await readFile(join(folder, "scenarios", `${ids[index]}.yaml`), "utf8"));
      if (!document.deleteIn(part.split("."))) continue;
      cut += 1;
      expect(findLost(row, document.toString()), `${row.id} without ${part}`).not.toEqual([]);
      if (cut === 25) break;
    }
    expect(cut).toBeGreaterThan(0);
  });
});
