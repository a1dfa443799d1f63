import type { Charter, Standard } from "../../pack/generated/charter.ts";
import { loadPack, type Pack } from "../../pack/load-pack.ts";
import { nearest } from "../../pack/nearest.ts";
import { type Counterparts, counterpartsOf, namesOf } from "../../pack/overlay.ts";
import { readShippedPacks } from "../../pack/shipped-packs.ts";
import { openHomePack } from "../authoring/find-pack.ts";
import type { Context } from "../context.ts";

/** What stands for what, where a charter is laid over packs. */
export interface Mapping {
  readonly packs: readonly PackMapping[];
  /** The standards of the charter that stand for nothing in these packs. */
  readonly unmatched: readonly Standard[];
  /** What the charter names in `stands_for`, and none of these packs has. */
  readonly unknown: readonly Unknown[];
}

/** What `stands_for` names and no pack has; `near` is the standard that was most likely meant. */
export interface Unknown {
  readonly reference: string;
  readonly near?: string;
}

/** The standards of a pack's own charter, each with what stands for it. */
export interface PackMapping {
  readonly name: string;
  readonly title: string;
  readonly standards: readonly (Counterparts & { readonly standard: Standard })[];
}

/** Maps a charter onto the shipped packs, and onto those in the folders that are named besides. Throws Failure. */
export async function mapOnto(charter: Charter, folders: readonly string[], context: Context): Promise<Mapping> {
  const packs = new Map((await shippedPacks(context)).map((pack) => [pack.id, pack]));
  for (const folder of folders) {
    const { pack } = await openHomePack(folder, context.cwd);
    packs.set(pack.id, pack);
  }
  const mapped = [...packs.values()].map((pack) => mapPack(charter, pack));
  const met = new Set(mapped.flatMap(({ standards }) => standards.flatMap((one) => one.standards)));
  const known = new Set([...packs.values()].flatMap(referencesTo));
  const named = new Set(charter.standards.flatMap(({ stands_for = [] }) => stands_for));
  return {
    packs: mapped,
    unmatched: charter.standards.filter((standard) => !met.has(standard)),
    unknown: [...named].filter((reference) => !known.has(reference)).map((reference) => unknownOf(reference, known)),
  };
}

function unknownOf(reference: string, known: ReadonlySet<string>): Unknown {
  const near = nearest(reference, known);
  return { reference, ...(near !== undefined && { near }) };
}

/** A translation has the standards of the pack that it translates. */
async function shippedPacks({ installation }: Context): Promise<Pack[]> {
  const indexes = (await readShippedPacks(installation)).filter(({ translationOf }) => translationOf === undefined);
  const loaded = await Promise.all(indexes.map(({ folder }) => loadPack(folder)));
  return loaded.flatMap(({ pack }) => pack ?? []);
}

function mapPack(overlay: Charter, { id: name, file, charter }: Pack): PackMapping {
  const names = namesOf(name, file.translation_of);
  const standards = (charter?.standards ?? []).map((standard) => ({
    standard,
    ...counterpartsOf(standard, names, overlay),
  }));
  return { name, title: file.title, standards };
}

/** Everything that `stands_for` may call the standards of a pack. */
function referencesTo({ id: name, file, charter }: Pack): string[] {
  const names = namesOf(name, file.translation_of);
  return (charter?.standards ?? []).flatMap(({ id }) => [id, ...names.map((one) => `${one}/${id}`)]);
}
