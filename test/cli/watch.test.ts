import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { packWith, scenario } from "../pack/folders.ts";
import { installation } from "./world.ts";

/** A running `offscript validate --watch`, and what it has printed since it was last asked. */
function watchPack(cwd: string): { process: ChildProcess; answer(): Promise<string> } {
  const process = spawn(globalThis.process.execPath, [join(installation, "bin/offscript.js"), "validate", "--watch"], {
    cwd,
  });
  onTestFinished(() => void process.kill("SIGKILL"));
  let seen = "";
  let told: (() => void) | undefined;
  for (const stream of [process.stdout, process.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      seen += chunk.toString("utf8");
      told?.();
    });
  }
  return {
    process,
    async answer() {
      while (!seen.includes("Watching for changes.")) await new Promise<void>((resolve) => (told = resolve));
      const all = seen;
      seen = "";
      return all;
    },
  };
}

test("every saved file is answered: in place, by rename, new, gone, and with a folder that was not there", async () => {
  const pack = packWith({ "scenarios/good.yaml": scenario("good") });
  const file = join(pack, "scenarios/good.yaml");
  const { process, answer } = watchPack(pack);
  expect(await answer()).toMatch(
    /^4 files checked: no errors, no warnings\.\n\d\d:\d\d:\d\d · Watching for changes\. Ctrl-C ends it\.\n$/,
  );

  writeFileSync(file, scenario("good", "minutes: soon"));
  expect(await answer()).toContain("scenarios/good.yaml:7:10  error OFF209");

  // As vim, VS Code and others save: a file of another name is written, and then takes the place of the old one.
  writeFileSync(`${file}~`, scenario("good", "minutes: late"));
  renameSync(`${file}~`, file);
  expect(await answer()).toContain("late is none");

  rmSync(file);
  expect(await answer()).toContain("3 files checked");

  rmSync(join(pack, "scenarios"), { recursive: true });
  await answer();
  mkdirSync(join(pack, "scenarios"));
  await answer();
  writeFileSync(file, scenario("good"));
  expect(await answer()).toContain("no errors, no warnings");

  process.kill("SIGINT");
  expect(await once(process, "exit")).toEqual([null, "SIGINT"]);
});
