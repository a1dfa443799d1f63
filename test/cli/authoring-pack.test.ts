import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { installation, newFolder, run } from "./world.ts";

/** A folder in which the schemas lie, so that the written paths are the same everywhere. */
function desk(): string {
  const folder = newFolder();
  cpSync(join(installation, "schemas"), join(folder, "schemas"), { recursive: true });
  return folder;
}

function lines(file: string): number {
  return readFileSync(file, "utf8").split("\n").length - 1;
}

const flags = ["pack", "new", "--title", "Our: first #1", "--organisation", "Meridian Air", "--yes"];

test("a new pack by flags is exactly this, clean, and short", async () => {
  const cwd = desk();
  const made = await run({ argv: [...flags, "air"], cwd });
  expect(made.code).toBe(0);
  expect(made.stdout).toBe(`Written: air/pack.yaml
Written: air/charter.yaml
Written: air/scenarios/promised-before-noon.yaml
`);
  expect(made.stderr).toBe(`Walk through it, then make its texts yours:
  offscript pack preview --pack air
  offscript validate air
  offscript scenario new --pack air
`);
  expect(
    readFileSync(join(cwd, "air/pack.yaml"), "utf8"),
  ).toBe(`# yaml-language-server: $schema=../schemas/pack.schema.json
format: offscript/pack@1.0
name: air
title: "Our: first #1"
version: "0.1.0"
language: en
organisation: Meridian Air
dilemmas:
  promise-against-rule:
    between: we keep what was promised
    and: the same rule holds for everybody
    theme: promise-and-rule
`);
  expect(
    readFileSync(join(cwd, "air/charter.yaml"), "utf8"),
  ).toBe(`# yaml-language-server: $schema=../schemas/charter.schema.json
format: offscript/charter@1.0
title: How we serve
promises:
  - I hear what is so, and what happens next.
standards:
  - id: we-find-out-what-matters
    text: We find out what matters to this person before we answer.
  - id: everybody-who-turns-to-us
    text: Everybody who turns to us learns who does what, and by when.
`);
  const scenario = join(cwd, "air/scenarios/promised-before-noon.yaml");
  expect(readFileSync(scenario, "utf8")).toBe(`# yaml-language-server: $schema=../../schemas/scenario.schema.json
format: offscript/scenario@1.0
id: promised-before-noon
title: Promised before noon
practises:
  - we-find-out-what-matters
  - everybody-who-turns-to-us
dilemmas:
  - promise-against-rule
setting:
  channel: phone
situation: |
  A customer was told that somebody would come before noon. It is two now, and the list says tomorrow. The rule is that nobody is moved up.
customer:
  opening: Before noon, your colleague said. I have taken the day off for this.
  wants: to know whether somebody comes today
facts:
  - id: message
    say: She said it on the phone, and then sent me a message. I can read it to you.
    words: message / in writing / who said / proof
turns:
  - id: next
    happens: "The planner writes: one hour is free at five. Two others have waited longer for it."
    ask: What do you say or do now?
`);
  expect(lines(scenario)).toBeLessThanOrEqual(25);
  const checked = await run({ argv: ["validate", "air"], cwd });
  expect(checked.stdout).toBe("3 files checked: no errors, no warnings.\n");
});

test("a new pack can be practised at once, to the end", async () => {
  const cwd = desk();
  await run({ argv: [...flags, "air"], cwd });
  const input = ["", "I look into it.", ".", "I ask the planner.", ".", "a", ".", "b", ".", "", ""].join("\n");
  const { code, stdout } = await run({ argv: ["practice", "--pack", "air", "--plain", "--seed", "1"], cwd, input });
  expect(stdout).toContain("Before noon, your colleague said.");
  expect(stdout).toContain("one hour is free at five");
  expect(stdout.trimEnd().endsWith("Saved, on this computer only.")).toBe(true);
  expect(code).toBe(0);
});

test("questions come one by one; the charter holds one's own words", async () => {
  const cwd = desk();
  const input = [
    "",
    "Über uns",
    "Halle & Söhne",
    "deutsch",
    "de",
    "1",
    "Wir rufen zurück: heute.",
    "Wir rufen zurück.",
    "",
  ].join("\n");
  const { code, stdout, stderr } = await run({ argv: ["pack", "new", "--plain"], cwd, input });
  expect(code).toBe(0);
  expect(stdout).toContain("“deutsch” is not a language tag.");
  expect(stdout.match(/What is the pack called\?/g)?.length).toBe(2);
  expect(stderr).toContain("The first texts are in English: write them anew in your language.");
  const written = readFileSync(join(cwd, "uber-uns/pack.yaml"), "utf8");
  expect(written).toContain("title: Über uns\n");
  expect(written).toContain("organisation: Halle & Söhne\n");
  expect(written).toContain("language: de\n");
  expect(readFileSync(join(cwd, "uber-uns/charter.yaml"), "utf8")).toContain(`standards:
  - id: wir-rufen-zuruck-heute
    text: "Wir rufen zurück: heute."
  - id: wir-rufen-zuruck
    text: Wir rufen zurück.
`);
  expect((await run({ argv: ["validate", "uber-uns"], cwd })).stdout).toBe(
    "3 files checked: no errors, no warnings.\n",
  );
});

test("without a charter there is none, and the pack is clean", async () => {
  const cwd = desk();
  await run({ argv: [...flags, "air", "--no-charter"], cwd });
  expect(existsSync(join(cwd, "air/charter.yaml"))).toBe(false);
  expect((await run({ argv: ["validate", "air"], cwd })).stdout).toBe("2 files checked: no errors, no warnings.\n");
});

test("standards by flags are the charter's, and the first scenario practises them", async () => {
  const cwd = desk();
  const own = ["--standard", " We call\nback. ", "--standard", "We say: why."];
  expect((await run({ argv: [...flags, ...own, "air"], cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, "air/charter.yaml"), "utf8")).toContain(`standards:
  - id: we-call-back
    text: We call back.
  - id: we-say-why
    text: "We say: why."
`);
  const many = Array.from({ length: 6 }, (_, at) => ["--standard", `Number ${at}.`]).flat();
  expect((await run({ argv: [...flags, ...many, "sea"], cwd })).code).toBe(2);
});

test("nothing is ever overwritten", async () => {
  const cwd = desk();
  mkdirSync(join(cwd, "air"));
  writeFileSync(join(cwd, "air", "charter.yaml"), "mine\n");
  const { code, stderr } = await run({ argv: [...flags, "air"], cwd });
  expect(code).toBe(3);
  expect(stderr).toContain("charter.yaml is there already, and nothing is overwritten.");
  expect(readdirSync(join(cwd, "air"))).toEqual(["charter.yaml"]);
  expect(readFileSync(join(cwd, "air", "charter.yaml"), "utf8")).toBe("mine\n");
});

test("a dry run shows the files and writes none", async () => {
  const cwd = desk();
  const { code, stdout } = await run({ argv: [...flags, "air", "--dry-run"], cwd });
  expect(code).toBe(0);
  expect(stdout).toContain(
    "Would be written: air/pack.yaml\n\n# yaml-language-server: $schema=../schemas/pack.schema.json\n",
  );
  expect(existsSync(join(cwd, "air"))).toBe(false);
});

test("with nobody to ask, the flags are named", async () => {
  const { code, stderr } = await run({ argv: ["pack", "new", "air"], cwd: desk() });
  expect(code).toBe(2);
  for (const flag of ["--title", "--organisation", "--language", "--standard", "--no-charter"])
    expect(stderr).toContain(flag);
});

test("where the answers end too early, nothing is written, and that is said", async () => {
  const cwd = desk();
  const { code, stdout } = await run({ argv: ["pack", "new", "air", "--plain"], cwd, input: "Our pack\n" });
  expect(code).toBe(3);
  expect(stdout).toContain("Nothing was written.");
  expect(existsSync(join(cwd, "air"))).toBe(false);
});

test("where no schemas lie above it, a pack gets copies of its own, so that its first lines hold on every computer", async () => {
  const cwd = newFolder();
  const { code, stdout } = await run({ argv: ["pack", "new", "air", "--title", "Air", "--no-input"], cwd });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: [
      "pack.yaml",
      "charter.yaml",
      "scenarios/promised-before-noon.yaml",
      ...["pack", "charter", "scenario"].map((kind) => `schemas/${kind}.schema.json`),
    ]
      .map((file) => `Written: air/${file}\n`)
      .join(""),
  });
  const files = ["pack.yaml", "charter.yaml", "scenarios/promised-before-noon.yaml"].map((file) =>
    join(cwd, "air", file),
  );
  for (const file of files) {
    const [, schema = ""] = readFileSync(file, "utf8").match(/^# yaml-language-server: \$schema=(\S+)\n/) ?? [];
    expect(JSON.parse(readFileSync(join(dirname(file), schema), "utf8")).$schema).toContain("json-schema.org");
  }
  expect(await run({ argv: ["validate", "air"], cwd })).toMatchObject({
    code: 0,
    stdout: "3 files checked: no errors, no warnings.\n",
  });
});
