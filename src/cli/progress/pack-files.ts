import { resolve } from "node:path";
import { spokenLanguage } from "../../messages/spoken.ts";
import { checkFile } from "../../pack/check-file.ts";
import { findTargets } from "../../pack/find.ts";
import type { Charter } from "../../pack/generated/charter.ts";
import type { PackFile } from "../../pack/generated/pack.ts";
import { readInside } from "../../pack/read-file.ts";
import { nowhere } from "../../pack/scope.ts";
import { readShippedPacks } from "../../pack/shipped-packs.ts";
import type { Context } from "../context.ts";
import type { Library } from "../practice/library.ts";

/** What a pack says of itself, without its scenarios. */
export interface PackFiles {
  readonly file: PackFile;
  readonly charter?: Charter;
}

/** The packs of a library, those in the spoken language in front. Throws Failure. */
export async function readPackFiles(library: Library, context: Context): Promise<PackFiles[]> {
  const read = await Promise.all((await foldersOf(library, context)).map(filesIn));
  const isSpoken = ({ file: { language = "en" } }: PackFiles) => language.split("-")[0] === spokenLanguage();
  return read.flatMap((one) => one ?? []).sort((one, other) => Number(isSpoken(other)) - Number(isSpoken(one)));
}

async function foldersOf({ offered, path }: Library, { cwd, installation }: Context): Promise<string[]> {
  if (path === "") {
    const used = new Set(offered.map(({ pack }) => pack));
    return (await readShippedPacks(installation)).filter(({ id }) => used.has(id)).map(({ folder }) => folder);
  }
  const below = findTargets([path], cwd).targets.flatMap((target) => (target.kind === "pack" ? target.folder : []));
  return below.length > 0 ? below : [resolve(cwd, path)];
}

async function filesIn(folder: string): Promise<PackFiles | undefined> {
  const file = (await dataIn(folder, "pack")) as PackFile | undefined;
  const charter = (await dataIn(folder, "charter")) as Charter | undefined;
  return file && { file, ...(charter && { charter }) };
}

/** What stands in one of a pack's own files; undefined where it is not there or has mistakes. */
async function dataIn(folder: string, kind: "pack" | "charter"): Promise<unknown> {
  const file = `${kind}.yaml`;
  const read = readInside(folder, file);
  if (read.kind !== "bytes") return undefined;
  return (await checkFile({ file, bytes: read.bytes, kind, scope: nowhere, depth: "mistakes" })).data;
}
