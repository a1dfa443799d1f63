import { execFileSync } from "node:child_process";
import { appendFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makePack } from "../bench/make-pack.js";
import { installation, newFolder, run } from "../cli/world.ts";

test("a pack so large that two threads share it is reported on as by one", async () => {
  const cwd = newFolder();
  makePack(join(cwd, "large"), 1_200, 7);
  const scenarios = join(cwd, "large", "scenarios");
  const names = readdirSync(scenarios).sort();
  // In both halves: a mistake, something for the whole pack to say, a file that cannot be read, an allowance that covers nothing.
  const lines = ["minutes: soon\n", "titel: x\n", "\u0007\n", "# offscript: allow OFF320 because so\nheat: calm\n"];
  for (const [index, name] of names.entries()) {
    const line = lines[index % 300];
    if (line !== undefined) appendFileSync(join(scenarios, name), line);
  }
  rmSync(join(cwd, "large", "charter.yaml"));
  // From its sources the program has one thread, built it has two.
  const one = await run({ argv: ["validate", "large", "--format", "json"], cwd });
  const bin = join(installation, "bin/offscript.js");
  let two = "";
  try {
    execFileSync(process.execPath, [bin, "validate", "large", "--format", "json"], { cwd, maxBuffer: 1 << 28 });
  } catch (error) {
    two = String((error as { stdout: Buffer }).stdout);
  }
  expect(JSON.parse(one.stdout).summary.errors).toBeGreaterThan(8);
  expect(two).toBe(one.stdout);
});
