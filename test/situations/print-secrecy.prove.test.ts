import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { playableRoles } from "../../src/session/realise.ts";
import { foundIn, secretsOf } from "../cli/print-secrets.ts";
import { installation, run } from "../cli/world.ts";
import { announce, chosenRows, collection } from "./collection.ts";
import { writeSituationsPack } from "./situations-pack.ts";

/** What a sheet holds that whoever it is for may not know, in either form; and how much there was to look for. */
async function leaksIn(argv: readonly string[], secrets: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const form of [[], ["--html"]]) {
    const { code, stdout, stderr } = await run({ argv: ["print", ...argv, ...form] });
    expect({ argv, code, stderr }).toEqual({ argv, code: 0, stderr: "" });
    found.push(...foundIn(stdout, secrets).map((text) => `${argv.join(" ")}: ${text}`));
  }
  return found;
}

describe("the sheets of shipped scenarios hold nothing that only others know", () => {
  test.each(["first-week", "first-week-de"])("%s: every scenario, role and level, and several seeds", async (pack) => {
    const folder = join(installation, "scenarios", pack);
    const files = await readdir(join(folder, "scenarios"));
    expect(files.length).toBeGreaterThan(5);
    const leaks: string[] = [];
    let looked = 0;
    for (const file of files) {
      const yaml = await readFile(join(folder, "scenarios", file), "utf8");
      const scenario = parse(yaml);
      for (const role of playableRoles(scenario)) {
        const who = role === "customer" ? ["--customer"] : ["--participant", "--as", role];
        const secrets = secretsOf(yaml, role);
        expect(secrets.length, `${file} ${role}`).toBeGreaterThan(10);
        const { tight, wide } = scenario.roles[role].limits ?? {};
        const levels = [[], ...(tight ? [["--limits", "tight"]] : []), ...(wide ? [["--limits", "wide"]] : [])];
        for (const seed of ["1", "2", "3", "4", "5"]) {
          for (const level of seed === "1" ? levels : [[]]) {
            leaks.push(...(await leaksIn([scenario.id, "--pack", folder, ...who, ...level, "--seed", seed], secrets)));
            looked += 1;
          }
        }
      }
    }
    console.log(`${pack}: ${looked} sheets, each in two forms`);
    expect(leaks).toEqual([]);
  });
});

announce("Sheets of real situations");

describe.skipIf(!collection)("the sheets of real situations hold nothing that only others know", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "offscript-sheets-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("for those who take part, and for whoever plays the customer; and the check would see it", async () => {
    const leaks: string[] = [];
    let [situations, texts, seen] = [0, 0, 0];
    for (const row of await chosenRows()) {
      // A pack each: a sheet reads all the scenarios of its pack once.
      const pack = join(folder, row.id);
      const [id = ""] = await writeSituationsPack(pack, [row], collection ?? "");
      const yaml = await readFile(join(pack, "scenarios", `${id}.yaml`), "utf8");
      const secrets = secretsOf(yaml, "adviser");
      leaks.push(...(await leaksIn([id, "--pack", pack, "--participant"], secrets)));
      leaks.push(...(await leaksIn([id, "--pack", pack, "--customer"], secretsOf(yaml, "customer"))));
      const { stdout } = await run({ argv: ["print", id, "--pack", pack, "--facilitator"] });
      situations += 1;
      texts += secrets.length;
      // Whoever leads has most of it on paper: what is looked for there is found.
      if (secrets.length === 0 || foundIn(stdout, secrets).length > 0) seen += 1;
      await rm(pack, { recursive: true });
    }
    console.log(`${situations} real situations, ${texts} texts that only others know`);
    expect(leaks).toEqual([]);
    expect(situations).toBeGreaterThanOrEqual(300);
    expect(texts).toBeGreaterThan(situations);
    expect(seen).toBe(situations);
  });
});
