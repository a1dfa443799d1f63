import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { findTargets } from "../../pack/find.ts";
import { foldersFrom } from "../../pack/folders-above.ts";
import { loadPack, type Pack } from "../../pack/load-pack.ts";
import { typed } from "./new-files.ts";

/** The pack that somebody works on, as far as it can be read. */
export interface HomePack {
  readonly pack: Pack;
  /** The ids that scenarios have, or had. */
  readonly ids: ReadonlySet<string>;
  /** The ids of the scenarios whose files have mistakes. */
  readonly leftOut: readonly string[];
}

/**
 * The pack in a folder that was named, else the one round the working folder, else the only one below it. Throws Failure where
 * there is none, or more than one, or where its own file has mistakes.
 */
export async function openHomePack(named: string | undefined, cwd: string): Promise<HomePack> {
  const folder = findHomePack(named, cwd);
  const { pack, leftOut } = await loadPack(folder);
  if (!pack) throw brokenPack(folder, cwd);
  const former = [...pack.scenarios.values()].flatMap(({ formerly = [] }) => formerly);
  return { pack, ids: new Set([...pack.scenarios.keys(), ...leftOut, ...former]), leftOut };
}

/** Where that pack lies, unopened. Throws Failure where there is none, or more than one. */
export function findHomePack(named: string | undefined, cwd: string): string {
  const folder = named === undefined ? (packRound(cwd) ?? packBelow(cwd)) : resolve(cwd, named);
  if (existsSync(join(folder, "pack.yaml"))) return folder;
  throw new Failure(
    exitCodes.usage,
    say("authoring.no-pack", { folder: named ?? "" }),
    say("authoring.no-pack.remedy"),
  );
}

/** What is said of a pack whose own file has mistakes. */
export function brokenPack(folder: string, cwd: string): Failure {
  const remedy = say("authoring.broken-pack.remedy", { folder: typed(cwd, folder) });
  return new Failure(exitCodes.unable, say("authoring.broken-pack", { folder: typed(cwd, folder) }), remedy);
}

function packRound(cwd: string): string | undefined {
  return [...foldersFrom(cwd)].find((folder) => existsSync(join(folder, "pack.yaml")));
}

function packBelow(cwd: string): string {
  const folders = findTargets([], cwd).targets.map((target) => target.folder);
  const [only] = folders;
  if (only !== undefined && folders.length === 1) return only;
  if (only === undefined) {
    throw new Failure(exitCodes.usage, say("authoring.no-pack-here"), say("authoring.no-pack-here.remedy"));
  }
  const names = folders.map((folder) => typed(cwd, folder)).join(", ");
  throw new Failure(exitCodes.usage, say("authoring.several-packs", { names }), say("authoring.several-packs.remedy"));
}
