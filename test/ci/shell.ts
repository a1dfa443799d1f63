import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installation, newFolder } from "../cli/world.ts";

/** What came of a script. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script as GitHub runs the steps of an action whose shell is bash; nothing is fetched from anywhere. */
export function bash(script: string, cwd: string, env: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd,
    env: {
      PATH: process.env["PATH"],
      HOME: cwd,
      npm_config_offline: "true",
      npm_config_update_notifier: "false",
      ...env,
    },
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

/** A folder with a pack in `packs/clothes`, of one scenario with these further lines, and with this Offscript installed. */
export function repository(...lines: readonly string[]): string {
  const folder = newFolder();
  const pack = join(folder, "packs/clothes");
  mkdirSync(join(pack, "scenarios"), { recursive: true });
  writeFileSync(
    join(pack, "pack.yaml"),
    'format: offscript/pack@1.0\nname: clothes\ntitle: Clothes\nversion: "1.0.0"\n',
  );
  const scenario = [
    "format: offscript/scenario@1.0",
    "id: late-parcel",
    "title: The late parcel",
    "situation: A customer writes in the shop's chat.",
    "customer:",
    "  opening: Where is my parcel?",
    ...lines,
  ];
  writeFileSync(join(pack, "scenarios/late-parcel.yaml"), `${scenario.join("\n")}\n`);
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  symlinkSync(installation, join(folder, "node_modules/offscript"), "dir");
  symlinkSync("../offscript/bin/offscript.js", join(folder, "node_modules/.bin/offscript"));
  return folder;
}

/** One line that is an error, and one that is a warning. */
export const mistake = "weather: rain";
export const doubt = "content_notes: [a death, long ago]";
