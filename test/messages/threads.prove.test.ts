import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installation, newFolder } from "../cli/world.ts";

/** So many that a second thread takes a share of them. */
const many = 1_200;

test("the second thread speaks the language of the first", () => {
  const folder = newFolder();
  mkdirSync(join(folder, "scenarios"));
  writeFileSync(join(folder, "pack.yaml"), 'format: offscript/pack@1.0\nname: viele\ntitle: Viele\nversion: "1.0.0"\n');
  for (let number = 1; number <= many; number++) {
    const text = `format: offscript/scenario@1.0\nid: s-${number}\ntitle: Nummer ${number}\nheat: lukewarm\nsituation: Fall ${number}.\ncustomer:\n  opening: Wo ist Nummer ${number}?\n`;
    writeFileSync(join(folder, "scenarios", `s-${number}.yaml`), text);
  }
  const program = [join(installation, "bin/offscript.js"), "validate", folder, "--format", "json"];
  const env = { ...process.env, LC_ALL: "de_DE.UTF-8", LANGUAGE: "" };
  const { stdout } = spawnSync(process.execPath, program, { env, encoding: "utf8", maxBuffer: 1 << 26 });
  const { findings } = JSON.parse(stdout) as { findings: { remedy: string }[] };
  const remedies = new Set(findings.map(({ remedy }) => remedy.slice(0, "Schreiben Sie warm.".length)));
  expect({ count: findings.length, remedies: [...remedies] }).toEqual({
    count: many,
    remedies: ["Schreiben Sie warm."],
  });
});
