import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtures } from "../pack/folders.ts";
import { newFolder, run } from "./world.ts";

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");

// The first of this file: what breaks lines is loaded when it is needed first, and nothing may overtake what waits for it.
test("what is told comes in its order, whether it was broken or not", async () => {
  const argv = ["pack", "new", "box", "--title", "Our pack", "--yes"];
  const piped = await run({ argv });
  const { stdout } = await run({ argv, terminal: { columns: 40, rows: 24 } });
  expect(stdout).toContain(
    "Written:\nbox/scenarios/promised-before-noon.yaml\nWritten: box/schemas/pack.schema.json\n",
  );
  expect(words(stdout)).toEqual(words(piped.stdout));
});

/** What some commands, one after the other, tell in a folder with packs; into pipes where there are no columns. */
async function told(steps: readonly (readonly string[])[], folder: string, columns?: number): Promise<string[]> {
  const [cwd, home] = [join(folder, "here"), join(folder, "home")];
  for (const each of [cwd, home]) rmSync(each, { recursive: true, force: true });
  cpSync(join(fixtures, "overlay"), cwd, { recursive: true });
  const terminal = columns === undefined ? {} : { terminal: { columns, rows: 24 } };
  const texts: string[] = [];
  for (const argv of steps) {
    const { stdout, stderr } = await run({ argv, cwd, home, env: { NO_COLOR: "1" }, ...terminal });
    texts.push(stdout, stderr);
  }
  return texts;
}

test.each<[string, ...string[][]]>([
  [
    "what becomes of a charter",
    ["charter", "use", "our-charter.yaml", "--plain"],
    ["charter", "drop"],
    ["charter", "drop"],
  ],
  ["a charter that is not understood", ["charter", "use", "shop/pack.yaml"], ["charter", "use", "nowhere"]],
  ["a folder that is set up", ["schema", "--setup"], ["schema", "--setup"]],
  ["what was written", ["scenario", "new", "--yes", "--pack", "shop", "--title", "The parcel that was left outside"]],
  ["a setting", ["config", "set", "form", "short"], ["config", "get", "form"]],
  ["a look at a scenario", ["pack", "preview", "shop/scenarios/half-a-pair.yaml", "--plain", "--seed", "7"]],
])("is broken between words: %s", async (_, ...steps) => {
  const folder = newFolder();
  const known = await told(steps, folder);
  for (const columns of [40, 80]) {
    const all = await told(steps, folder, columns);
    for (const line of all.join("\n").split("\n")) expect(line.length, line).toBeLessThanOrEqual(columns);
    expect(all.map((text) => words(text).join(""))).toEqual(known.map((text) => words(text).join("")));
    const whole = words(known.join("\n"));
    const long = whole.filter((word) => word.length > columns - 6);
    for (const word of words(all.join("\n"))) {
      expect(whole.includes(word) || long.some((one) => one.includes(word)), word).toBe(true);
    }
  }
});

test("what other programs read is the same at a terminal", async () => {
  const steps = [
    ["schema", "scenario"],
    ["completion", "bash"],
    ["pack", "coverage", "shop", "--json"],
    ["validate", "shop", "--format", "json"],
    ["validate", "shop", "--format", "sarif"],
    ["journal", "path"],
    ["config", "list", "--json"],
    ["scenario", "new", "--yes", "--dry-run", "--pack", "shop", "--title", "The parcel that was left outside"],
  ];
  const folder = newFolder();
  const results = (texts: readonly string[]) => texts.filter((_, index) => index % 2 === 0);
  const known = results(await told(steps, folder));
  const isWide = (text: string) => text.split("\n").some((line) => line.length > 40);
  expect(known.filter(isWide).length).toBeGreaterThan(5);
  expect(results(await told(steps, folder, 40))).toEqual(known);
});

/** The names of all commands, each behind the ones above it. */
async function commands(): Promise<string[][]> {
  const found: string[][] = [[]];
  for (const argv of found) {
    const { stdout } = await run({ argv: [...argv, "--help"] });
    const below = stdout.split("\nCommands:\n")[1]?.matchAll(/^ {2}([a-z]+)/gm) ?? [];
    found.push(...[...below].flatMap(([, name = ""]) => (name === "help" ? [] : [[...argv, name]])));
  }
  return found;
}

test.each(["en_GB.UTF-8", "de_DE.UTF-8"])("help fits every width, and breaks between words: %s", async (LANG) => {
  const all = await commands();
  expect(all.length).toBeGreaterThan(20);
  for (const argv of all) {
    const world = { argv: [...argv, "--help"], env: { LANG } };
    const known = words((await run(world)).stdout);
    for (const columns of [40, 80, 200]) {
      const { stdout } = await run({ ...world, terminal: { columns, rows: 24 } });
      const told = words(stdout);
      expect(told.join("")).toBe(known.join(""));
      const parts = told.filter((word) => !known.includes(word));
      for (const part of parts) {
        expect(
          known.some((word) => word.length > columns - 6 && word.includes(part)),
          part,
        ).toBe(true);
      }
      for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(columns);
    }
  }
});

test("what is said of a name stands beside it, or further in below it", async () => {
  const at = async (columns: number) =>
    (await run({ argv: ["--help"], terminal: { columns, rows: 24 } })).stdout.split("\n");
  expect(await at(40)).toEqual(
    expect.arrayContaining(["  offscript journal show", "      read your latest session", "  -q, --quiet"]),
  );
  const wide = await at(80);
  const first = wide.findIndex((line) => line.startsWith("  -q, --quiet"));
  const column = wide[first]?.indexOf("leave out") ?? 0;
  expect(wide[first + 1]?.search(/\S/)).toBe(column);
});

test("what a command lacks is told in the same way, on stderr", async () => {
  const { code, stdout, stderr } = await run({ argv: ["journal"], terminal: { columns: 40, rows: 24 } });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("\n  list [flags]\n");
  for (const line of stderr.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
});
