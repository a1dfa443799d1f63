import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { fileAt } from "../../pack/find.ts";
import { scenarioIdOf } from "../../pack/list-files.ts";
import { nearest } from "../../pack/nearest.ts";
import { listPack } from "../../pack/read-pack.ts";
import { findHomePack } from "./find-pack.ts";

/** Where a scenario lies, unopened: the folder of its pack, its id by its file's name, and the file. */
export interface Place {
  readonly folder: string;
  readonly id: string;
  readonly file: string;
}

/** The scenario that was named by its id, or by the path of its file; without a name, the only one of the pack. Throws Failure. */
export function findScenario(named: string | undefined, pack: string | undefined, cwd: string): Place {
  if (named !== undefined && /[/\\]|\.ya?ml$/i.test(named)) return atPath(named, cwd);
  const folder = findHomePack(pack, cwd);
  const ids = listPack(folder).files.flatMap((file) => scenarioIdOf(file) ?? []);
  const found = named === undefined && ids.length === 1 ? ids[0] : ids.find((id) => id === named);
  if (found !== undefined) return { folder, id: found, file: join(folder, "scenarios", `${found}.yaml`) };
  throw notFound(named, ids);
}

function atPath(path: string, cwd: string): Place {
  const file = resolve(cwd, path);
  if (!existsSync(file)) {
    throw new Failure(exitCodes.usage, say("authoring.no-file", { path }), say("authoring.no-file.remedy"));
  }
  const target = fileAt(file);
  const id = target.kind === "part" ? scenarioIdOf(target.file) : undefined;
  if (id !== undefined) return { folder: target.folder, id, file };
  throw new Failure(exitCodes.usage, say("authoring.no-scenario", { path }), say("authoring.no-scenario.remedy"));
}

function notFound(named: string | undefined, ids: readonly string[]): Failure {
  const remedy = say("authoring.which-scenario", { ids: namesOf(ids), count: ids.length });
  if (named === undefined) return new Failure(exitCodes.usage, say("authoring.scenario-needed"), remedy);
  return unknown(say("authoring.unknown.scenario", { id: named }), named, ids, remedy);
}

/** What is said of a name that is none of those that there are. */
export function unknown(message: string, name: string, names: readonly string[], remedy: string): Failure {
  const near = nearest(name, names);
  const hint = near === undefined ? [] : [say("authoring.unknown.near", { near })];
  return new Failure(exitCodes.usage, message, [...hint, remedy].join(" "));
}

/** How many names are told in a row; the rest are counted. */
const most = 20;

/** Names in a row. */
export function namesOf(names: readonly string[]): string {
  const more = names.length - most;
  const told = names.slice(0, most).join(", ");
  return more > 0 ? say("authoring.coverage.and-more", { names: told, count: more }) : told;
}
