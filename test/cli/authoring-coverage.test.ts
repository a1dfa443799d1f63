import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { fixtures, scenario } from "../pack/folders.ts";
import { installation, newFolder, run } from "./world.ts";

/** A pack with one standard and one dilemma met, one standard not, and one broken scenario. */
function packFolder(): string {
  const folder = newFolder();
  cpSync(join(fixtures, "around"), folder, { recursive: true });
  mkdirSync(join(folder, "scenarios"));
  const put = (id: string, ...lines: readonly string[]) =>
    writeFileSync(join(folder, "scenarios", `${id}.yaml`), scenario(id, ...lines));
  put(
    "late-return",
    "setting:",
    "  channel: chat",
    "practises:",
    "  - say-why",
    "dilemmas:",
    "  - promise-against-rule",
  );
  put("no-receipt", "practises:", "  - say-why", "roles:", "  cashier:", "    brief: You are at the till.");
  put("broken", "tiltle: x");
  return folder;
}

test("shows what is met and what is not met yet", async () => {
  const { code, stdout, stderr } = await run({ argv: ["pack", "coverage"], cwd: packFolder() });
  expect(code).toBe(0);
  expect(stderr).toBe("Left out, since their files have mistakes: broken. See: offscript validate .\n");
  expect(stdout).toBe(`
What “Clothes shop” meets
2 scenarios

Standards:
Standard           Met in
keep-our-promises  not met yet
say-why            late-return, no-receipt

Dilemmas:
Dilemma               Met in
promise-against-rule  late-return

Roles:
Role     Met in
cashier  no-receipt
adviser  late-return

Channels:
Channel  Met in
chat     late-return

Scenarios that name no dilemma:
- no-receipt

Scenarios that name no channel:
- no-receipt
`);
});

test("prints JSON as its schema describes it", async () => {
  const { stdout } = await run({ argv: ["pack", "coverage", "--json"], cwd: packFolder() });
  const data: unknown = JSON.parse(stdout);
  const schema = JSON.parse(readFileSync(join(installation, "schemas", "coverage.schema.json"), "utf8"));
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate(data) ? [] : validate.errors).toEqual([]);
  expect(data).toMatchObject({
    pack: "clothes",
    scenarios: ["late-return", "no-receipt"],
    standards: [
      { id: "keep-our-promises", scenarios: [] },
      { id: "say-why", scenarios: ["late-return", "no-receipt"] },
    ],
    dilemmas: [{ id: "promise-against-rule", scenarios: ["late-return"] }],
    channels: [{ id: "chat", scenarios: ["late-return"] }],
    withoutStandard: [],
    withoutDilemma: ["no-receipt"],
    overlay: null,
    withoutCounterpart: [],
    leftOut: ["broken"],
  });
});

test("the shipped pack meets every standard and every dilemma", async () => {
  const { stdout } = await run({ argv: ["pack", "coverage", join(installation, "scenarios/first-week"), "--json"] });
  const { standards, dilemmas } = JSON.parse(stdout) as Record<"standards" | "dilemmas", { scenarios: string[] }[]>;
  expect([...standards, ...dilemmas].filter(({ scenarios }) => scenarios.length === 0)).toEqual([]);
});

test("a pack without charter, dilemmas and scenarios says so", async () => {
  const cwd = newFolder();
  writeFileSync(join(cwd, "pack.yaml"), 'format: offscript/pack@1.0\nname: bare\ntitle: Bare\nversion: "1.0.0"\n');
  const { code, stdout } = await run({ argv: ["pack", "coverage", "."], cwd });
  expect(code).toBe(0);
  for (const words of ["no scenarios yet", "The pack has no charter.", "The pack names no dilemmas."]) {
    expect(stdout).toContain(words);
  }
});
