import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadPack, loadScenario } from "../../src/pack/load-pack.ts";
import { indexPack } from "../../src/pack/pack-index.ts";
import { playing } from "../../src/session/playing.ts";
import { packWith, scenario } from "./folders.ts";

const good = scenario("good");
const other = scenario("other", "minutes: 8", "dilemmas:", "  - promise-against-rule");
const bad = scenario("bad", "minutes: soon");

describe("a pack", () => {
  test("holds its own file, its charter, its scenarios by id and the texts of its policies", async () => {
    const folder = packWith({ "scenarios/good.yaml": good, "scenarios/other.yaml": other });
    const { pack, diagnostics, files } = await loadPack(folder);
    expect(diagnostics).toEqual([]);
    expect(pack).toMatchObject({ folder, id: "clothes", version: "1.0.0" });
    expect(pack?.charter?.standards.map(({ id }) => id)).toEqual(["keep-our-promises", "say-why"]);
    expect([...(pack?.scenarios.keys() ?? [])]).toEqual(["good", "other"]);
    expect(pack?.scenarios.get("other")).toMatchObject({ title: "The wrong size, too late", minutes: 8 });
    expect(pack?.policies.get("policies/returns.md")).toMatch(/^# Returns\n\nNinety days/);
    expect(files).toEqual([
      "charter.yaml",
      "pack.yaml",
      "policies/returns.md",
      "scenarios/good.yaml",
      "scenarios/other.yaml",
    ]);
  });

  test("is loaded without what is broken in it, and all the rest is still checked", async () => {
    const warned = scenario("warned", "summary: about order #4411");
    const folder = packWith({
      "scenarios/bad.yaml": bad,
      "scenarios/good.yaml": good,
      "scenarios/warned.yaml": warned,
    });
    const { pack, diagnostics } = await loadPack(folder);
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
      "scenarios/bad.yaml OFF209",
      "scenarios/warned.yaml OFF120",
    ]);
    expect([...(pack?.scenarios.keys() ?? [])]).toEqual(["good", "warned"]);
  });

  test("has a digest of the names and bytes of all its files", async () => {
    const digestOf = async (files: Record<string, string>) => (await loadPack(packWith(files))).pack?.digest;
    const digest = await digestOf({ "scenarios/good.yaml": good });
    expect(digest).toMatch(/^[\da-f]{64}$/);
    expect(await digestOf({ "scenarios/good.yaml": good })).toBe(digest);
    expect(await digestOf({ "scenarios/good.yaml": `${good}# more\n` })).not.toBe(digest);
    expect(await digestOf({ "scenarios/good.yaml": good, "walks/good.yaml": "a: b\n" })).not.toBe(digest);
    const named = await digestOf({ "scenarios/good.yaml": good, "walks/a.yaml": "" });
    expect(await digestOf({ "scenarios/good.yaml": good, "walks/b.yaml": "" })).not.toBe(named);
    expect(await digestOf({ "scenarios/good.yaml": good, "notes.txt": "not of the pack" })).toBe(digest);
  });

  test("whose own file is broken is none, and what refers to it is not told a second time", async () => {
    const folder = packWith({ "scenarios/other.yaml": other, "scenarios/bad.yaml": bad });
    appendFileSync(join(folder, "pack.yaml"), "colour: red\n");
    const { pack, diagnostics } = await loadPack(folder);
    expect(pack).toBeUndefined();
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
      "pack.yaml OFF211",
      "scenarios/bad.yaml OFF209",
    ]);
  });

  test("whose charter is broken does without, and what refers to it is not told", async () => {
    const folder = packWith({ "scenarios/good.yaml": scenario("good", "practises:", "  - anything") });
    appendFileSync(join(folder, "charter.yaml"), "colour: red\n");
    const { pack, diagnostics } = await loadPack(folder);
    expect(pack?.charter).toBeUndefined();
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual(["charter.yaml OFF211"]);
    expect(pack?.scenarios.size).toBe(1);
  });

  test("keeps names that mean something to the machine as names", async () => {
    const lines = [
      "customer:",
      "  opening: Hi!",
      "  if_asked:",
      '    __proto__: "no"',
      "    constructor: yes, why not",
    ];
    const text = scenario("constructor").replace(/customer:[\s\S]*/, lines.join("\n"));
    const { pack, diagnostics } = await loadPack(packWith({ "scenarios/constructor.yaml": text }));
    expect(diagnostics).toEqual([]);
    const asked = pack?.scenarios.get("constructor")?.customer.if_asked ?? {};
    expect(Object.entries(asked)).toEqual([
      ["__proto__", "no"],
      ["constructor", "yes, why not"],
    ]);
    expect(pack?.scenarios.get("__proto__")).toBeUndefined();
  });
});

describe("one scenario", () => {
  test("comes with its pack and charter, and nothing else is parsed", async () => {
    const folder = packWith({ "scenarios/good.yaml": good, "scenarios/bad.yaml": bad });
    const { pack, diagnostics, files } = await loadScenario(folder, "good");
    expect(diagnostics).toEqual([]);
    expect(files).not.toContain("scenarios/bad.yaml");
    expect([...(pack?.scenarios.keys() ?? [])]).toEqual(["good"]);
    expect(pack?.digest).toBe((await loadPack(folder)).pack?.digest);
  });

  test("that is broken is told", async () => {
    const { pack, diagnostics } = await loadScenario(packWith({ "scenarios/bad.yaml": bad }), "bad");
    expect(pack?.scenarios.size).toBe(0);
    expect(diagnostics).toHaveLength(1);
  });

  test("with a name that leads out of the pack is none", async () => {
    const folder = packWith({ "scenarios/good.yaml": good });
    expect((await loadScenario(folder, "../charter")).pack?.scenarios.size).toBe(0);
  });
});

test("the shipped pack is without findings, and its index says what an offer needs", async () => {
  const { pack, diagnostics } = await loadPack(fileURLToPath(new URL("../../scenarios/first-week", import.meta.url)));
  expect(diagnostics).toEqual([]);
  if (!pack) throw new Error("No pack.");
  const index = indexPack(pack, playing);
  expect(JSON.parse(JSON.stringify(index))).toEqual(index);
  expect(index).toMatchObject({ id: "first-week", digest: pack.digest });
  expect(index.scenarios.length).toBeGreaterThanOrEqual(6);
  for (const { title, minutes, dilemmas, field, channel } of index.scenarios) {
    expect([title, field, channel].every(Boolean)).toBe(true);
    expect(minutes).toBeGreaterThan(0);
    expect(dilemmas.length).toBeGreaterThan(0);
  }
});

test("an index takes what a scenario does not say from its pack", async () => {
  const folder = packWith({
    "scenarios/good.yaml": good,
    "scenarios/other.yaml": `${other}content_notes:\n  - a death\n`,
  });
  const said =
    "organisation: Meridian\nchannel: chat\nform: long\ncontent_notes:\n  - anger\ndefaults:\n  minutes: 6\n";
  appendFileSync(join(folder, "pack.yaml"), said);
  const { pack } = await loadPack(folder);
  if (!pack) throw new Error(readFileSync(join(folder, "pack.yaml"), "utf8"));
  const shared = {
    title: "The wrong size, too late",
    formerly: [],
    channel: "chat",
    practises: [],
    roles: [{ id: "adviser", levels: [] }],
    variations: 1,
  };
  expect(indexPack(pack, playing).scenarios).toEqual([
    { id: "good", ...shared, minutes: 6, contentNotes: ["anger"], dilemmas: [] },
    {
      id: "other",
      ...shared,
      minutes: 8,
      contentNotes: ["anger", "a death"],
      dilemmas: [{ id: "promise-against-rule", theme: "promise-and-rule" }],
    },
  ]);
});
