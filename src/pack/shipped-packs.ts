import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { exitCodes, Failure } from "../failure.ts";
import { indexPack, type PackIndex, type Playing } from "./pack-index.ts";

/** Where a build leaves the index of the shipped packs, within the installation. */
const indexFile = "dist/packs.json";

/** Makes the index, its folders relative to the installation; a build does this once. Throws where a shipped pack has an error. */
export async function indexShippedPacks(installation: string, playing: Playing): Promise<PackIndex[]> {
  const { findTargets } = await import("./find.ts");
  const { loadPack } = await import("./load-pack.ts");
  const indexes: PackIndex[] = [];
  for (const { folder } of findTargets(["scenarios"], installation).targets) {
    const { pack, diagnostics } = await loadPack(folder);
    const error = diagnostics.find(({ severity }) => severity === "error");
    if (!pack || error) throw new Error(`${folder}: ${error?.file}: ${error?.message}`);
    indexes.push({ ...indexPack(pack, playing), folder: relative(installation, folder).replaceAll(sep, "/") });
  }
  return indexes;
}

/** Reads the index, its folders as whole paths. Throws Failure where a build has not left it. */
export async function readShippedPacks(installation: string): Promise<PackIndex[]> {
  const path = join(installation, indexFile);
  const text = await readFile(path, "utf8").catch(async () => {
    // Completion asks for this list at each Tab, and has nothing to say.
    const { say } = await import("../messages/say.ts");
    throw new Failure(exitCodes.unable, say("cli.unbuilt", { path }), say("cli.unbuilt.remedy"));
  });
  const indexes = JSON.parse(text) as PackIndex[];
  return indexes.map((index) => ({ ...index, folder: join(installation, index.folder) }));
}
