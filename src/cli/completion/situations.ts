import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../failure.ts";
import type { IndexEntry, PackIndex } from "../../pack/pack-index.ts";
import { readShippedPacks } from "../../pack/shipped-packs.ts";
import { inOwnLanguage } from "../practice/own-language.ts";
import type { Candidate, Candidates, Wanted } from "./wanted.ts";

interface Found {
  readonly pack: PackIndex;
  readonly entry: IndexEntry;
}

/** The shipped packs where one of them is meant so far, else the folders that the shell finds. */
export async function packs({ typed, context }: Wanted): Promise<Candidates> {
  const shipped = await readShippedPacks(context.installation);
  const meant = shipped.filter(({ id }) => id.startsWith(typed));
  return meant.length > 0 ? meant.map(({ id, title }) => ({ value: id, about: title })) : "files";
}

/** The ids of the situations that can be practised, with their pack's where it is needed to tell them apart, or being typed. */
export async function scenarios(wanted: Wanted): Promise<Candidate[]> {
  const { typed, context } = wanted;
  const named = packNamed(wanted);
  const shipped = await readShippedPacks(context.installation);
  const chosen = named === undefined ? shipped : shipped.filter(({ id }) => id === named);
  if (named !== undefined && chosen.length === 0) return scenariosIn(resolve(context.cwd, named));
  const found = situationsOf(chosen);
  const isLong = !found.some(({ entry }) => entry.id.startsWith(typed));
  return found.map(({ pack, entry: { id, title } }) => {
    const isAlone = found.filter(({ entry }) => entry.id === id).length === 1;
    return { value: isAlone && !isLong ? id : `${pack.id}/${id}`, about: title };
  });
}

/** The ids of the scenarios of the pack that somebody works on. */
export async function ownScenarios(wanted: Wanted): Promise<Candidate[]> {
  const { findHomePack } = await import("../authoring/find-pack.ts");
  try {
    return await scenariosIn(findHomePack(packNamed(wanted), wanted.context.cwd));
  } catch (problem) {
    // Where there is no pack, there is nothing to complete: the command itself will say what is the matter.
    if (problem instanceof Failure) return [];
    throw problem;
  }
}

/** The roles of the scenario that is named on the line, or all that there are. */
export async function roles({ place, context }: Wanted): Promise<Candidate[]> {
  const [scenario] = place.given;
  const all = situationsOf(await readShippedPacks(context.installation));
  const meant = all.filter(({ pack, entry: { id } }) => scenario === id || scenario === `${pack.id}/${id}`);
  if (meant.length > 0) {
    return meant.flatMap(({ entry }) =>
      entry.roles.map(({ id, label }) => ({ value: id, ...(label && { about: label }) })),
    );
  }
  // Each scenario has its own name for a role, so none is told here.
  return [...new Set(all.flatMap(({ entry }) => entry.roles.map(({ id }) => id)))].map((value) => ({ value }));
}

function situationsOf(packs: readonly PackIndex[]): Found[] {
  return inOwnLanguage(packs).flatMap(({ pack, entries }) => entries.map((entry) => ({ pack, entry })));
}

function packNamed({ place: { flags } }: Wanted): string | undefined {
  return [...flags].find(([{ long }]) => long === "--pack")?.[1];
}

/** What the files of a pack say by their names alone. */
async function scenariosIn(folder: string): Promise<Candidate[]> {
  const files = await readdir(join(folder, "scenarios")).catch(() => []);
  return files.flatMap((file) => (file.endsWith(".yaml") ? { value: file.slice(0, -".yaml".length) } : [])).sort();
}
