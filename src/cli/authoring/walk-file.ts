import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { type NewFile, typed } from "./new-files.ts";

/** Where a walk is to be written: its folder, and the path from there. */
export interface WalkFile {
  readonly folder: string;
  readonly path: NewFile["path"];
}

/** The file that was named for a walk, so long as nothing is there yet. Throws Failure. */
export function namedWalk(named: string, cwd: string): WalkFile {
  const file = resolve(cwd, named);
  if (!existsSync(file)) return { folder: dirname(file), path: basename(file) };
  const message = say("authoring.there", { file: typed(cwd, file) });
  throw new Failure(exitCodes.unable, message, say("authoring.preview.walk-there.remedy"));
}

/** A new file among the walks of a pack: `walks/<scenario>-<role>.yaml`, numbered from the second on. */
export function freeWalk(folder: string, scenario: string, role: string): WalkFile {
  for (let number = 1; ; number++) {
    const path = `walks/${scenario}-${role}${number === 1 ? "" : `-${number}`}.yaml`;
    if (!existsSync(join(folder, path))) return { folder, path };
  }
}
