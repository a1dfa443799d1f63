import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { exitCodes, Failure } from "../failure.ts";
import { say } from "../messages/say.ts";
import { findTargets } from "./find.ts";
import { loadPack, type Pack } from "./load-pack.ts";

/** What the offer of a situation needs, so that no scenario is parsed for it. */
export interface ScenarioIndex {
  readonly id: string;
  readonly title: string;
  readonly field?: string;
  readonly channel?: string;
  readonly minutes: number;
  readonly contentNotes: readonly string[];
}

/** What can be said of a pack without opening its scenarios. */
export interface PackIndex {
  readonly folder: string;
  readonly name: string;
  readonly digest: string;
  readonly scenarios: readonly ScenarioIndex[];
}

/** Where a build leaves the index of the shipped packs, within the installation. */
const shippedIndex = "dist/packs.json";

/** The index of a pack, its scenarios in the order of their files. */
export function indexPack({ folder, id: name, digest, file, scenarios }: Pack): PackIndex {
  return {
    folder,
    name,
    digest,
    scenarios: [...scenarios.values()].map(({ id, title, setting, minutes, content_notes = [] }) => {
      const channel = setting?.channel ?? file.channel;
      return {
        id,
        title,
        ...(setting?.field && { field: setting.field }),
        ...(channel && { channel }),
        minutes: minutes ?? file.defaults?.minutes ?? 10,
        contentNotes: [...(file.content_notes ?? []), ...content_notes],
      };
    }),
  };
}

/** The index of every pack below `scenarios/`, with folders relative to the installation. Throws where a pack is not clean. */
export async function indexShipped(installation: string): Promise<PackIndex[]> {
  const { targets } = findTargets(["scenarios"], installation);
  const indexes: PackIndex[] = [];
  for (const { folder } of targets) {
    const { pack, diagnostics } = await loadPack(folder);
    const [error] = diagnostics.filter(({ severity }) => severity === "error");
    if (!pack || error) throw new Error(`${folder}: ${error?.file}: ${error?.message}`);
    indexes.push({ ...indexPack(pack), folder: relative(installation, folder).replaceAll(sep, "/") });
  }
  return indexes;
}

/** The index of the shipped packs, with whole paths. Throws Failure where the build did not leave it. */
export async function readShippedIndex(installation: string): Promise<PackIndex[]> {
  const path = join(installation, shippedIndex);
  const text = await readFile(path, "utf8").catch(() => {
    throw new Failure(exitCodes.unable, say("cli.unbuilt", { path }), say("cli.unbuilt.remedy"));
  });
  const indexes = JSON.parse(text) as PackIndex[];
  return indexes.map((index) => ({ ...index, folder: join(installation, index.folder) }));
}
