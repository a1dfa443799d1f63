import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Charter } from "../../pack/generated/charter.ts";
import { nearest } from "../../pack/nearest.ts";
import type { IndexEntry, IndexedRole, PackIndex, Themed } from "../../pack/pack-index.ts";
import type { Candidate } from "../../schedule/candidate.ts";
import type { Situation } from "../../session/situation.ts";
import { charterPlace } from "../charter/place.ts";
import type { Context } from "../context.ts";
import type { Billing } from "./offer.ts";
import { broken, type Meeting, openSituation } from "./open-situation.ts";
import { identityIn, inOwnLanguage } from "./own-language.ts";

/** A situation that can be practised, in the language in which it is offered. */
export interface Offered extends Candidate {
  /** The pack and the id that its sessions are kept under. */
  readonly pack: string;
  readonly scenario: string;
  /** SHA-256 of the pack's files. */
  readonly digest: string;
  readonly billing: Billing;
  readonly indexedRoles: readonly IndexedRole[];
  /** Opens the pack and makes the situation. Throws Failure where its file has mistakes. */
  realise(meeting: Meeting): Promise<Situation>;
}

/** What can be practised, and what cannot. */
export interface Library {
  readonly offered: readonly Offered[];
  /** The ids of the situations whose files have mistakes, and the pack that they are in, as it was named. */
  readonly leftOut: readonly string[];
  readonly path: string;
  /** The id, `pack/scenario`, by which a situation is known in whatever language it was met. */
  identityOf(session: { readonly pack: string; readonly scenario: string }): string;
  /** A dilemma of a pack as the schedule names it: by its theme, which links it to others, or by its own id. */
  dilemmaKey(pack: string, dilemma: { readonly id: string; readonly theme?: string }): string;
  /** Whether a situation with this id, or with this older id, is among them. */
  has(id: string): boolean;
}

/** The shipped packs, one of them by its id, or the packs in a folder. Throws Failure where that cannot be opened. */
export async function openLibrary(context: Context, wanted: string | undefined): Promise<Library> {
  const overlay = await charterLaidOver(context);
  if (wanted === undefined) return library(await laidOver(overlay, await shippedPacks(context)), overlay);
  const shipped = await shippedPacks(context);
  if (!existsSync(resolve(context.cwd, wanted))) {
    const named = shipped.filter(({ id }) => id === wanted);
    if (named.length > 0) return library(await laidOver(overlay, named), overlay, shipped);
  }
  const { packs, leftOut } = await packsIn(context, wanted);
  return { ...library(await laidOver(overlay, packs), overlay, [...shipped, ...packs]), leftOut, path: wanted };
}

/** The charter that the person's organisation has laid over all packs. Throws Failure where it cannot be read. */
async function charterLaidOver(context: Context): Promise<Charter | undefined> {
  const folder = await context.dataFolder();
  if (!existsSync(charterPlace(folder).pointer)) return undefined;
  const { charterInUse } = await import("../charter/charter-in-use.ts");
  return (await charterInUse(folder))?.charter;
}

async function laidOver(overlay: Charter | undefined, packs: readonly PackIndex[]): Promise<readonly PackIndex[]> {
  if (!overlay) return packs;
  const { layOverIndex } = await import("../../pack/overlay.ts");
  return packs.map((pack) => layOverIndex(overlay, pack));
}

/** What is offered is of `packs`; which of them is another's translation is told by `all`. */
function library(packs: readonly PackIndex[], overlay: Charter | undefined, all = packs): Library {
  const identities = new Map(all.map((pack) => [pack.id, identityIn(pack)]));
  const offered = inOwnLanguage(packs).flatMap(({ pack, entries }) =>
    entries.map((entry) => offer(pack, entry, overlay)),
  );
  const known = new Set(offered.flatMap(idsOf));
  return {
    offered,
    has: (id) => known.has(id),
    leftOut: [],
    path: "",
    identityOf: ({ pack, scenario }) => `${identities.get(pack) ?? pack}/${scenario}`,
    dilemmaKey: (pack, { id, theme }) => theme ?? `${identities.get(pack) ?? pack}/${id}`,
  };
}

function offer(pack: PackIndex, entry: IndexEntry, overlay: Charter | undefined): Offered {
  const { id, title, field, channel, heat, minutes, contentNotes, roles, variations } = entry;
  const identity = identityIn(pack);
  // Two standards of the charter laid over may share a theme, and are two all the same.
  const named = ({ id: own, theme }: Themed) => (overlay ? `/${own}` : (theme ?? `${identity}/${own}`));
  return {
    id: `${identity}/${id}`,
    formerly: entry.formerly.map((older) => `${identity}/${older}`),
    ...(field && { field }),
    ...(channel && { channel }),
    ...(heat && { heat }),
    minutes,
    dilemmas: entry.dilemmas.map(({ id: own, theme }) => theme ?? `${identity}/${own}`),
    standards: entry.practises.map(named),
    roles: roles.map((role) => role.id),
    variations,
    pack: pack.id,
    scenario: id,
    digest: pack.digest,
    billing: { title, field, channel, minutes, contentNotes },
    indexedRoles: roles,
    realise: (meeting) => openSituation(pack.folder, id, overlay, meeting),
  };
}

async function shippedPacks({ installation }: Context): Promise<PackIndex[]> {
  const { readShippedPacks } = await import("../../pack/shipped-packs.ts");
  return readShippedPacks(installation);
}

/** The pack in a folder, or the packs below it. Throws Failure where there is none, or none that can be opened. */
async function packsIn({ cwd }: Context, path: string): Promise<{ packs: PackIndex[]; leftOut: readonly string[] }> {
  const { findTargets } = await import("../../pack/find.ts");
  const { loadPack } = await import("../../pack/load-pack.ts");
  const { indexPack } = await import("../../pack/pack-index.ts");
  const { playing } = await import("../../session/playing.ts");
  const below = findTargets([path], cwd).targets.flatMap((target) => (target.kind === "pack" ? [target.folder] : []));
  const loaded = await Promise.all((below.length > 0 ? below : [resolve(cwd, path)]).map(loadPack));
  const packs = loaded.flatMap(({ pack }) => (pack ? [indexPack(pack, playing)] : []));
  if (packs.length > 0) return { packs, leftOut: loaded.flatMap(({ leftOut }) => leftOut) };
  const remedy = say("practice.pack.broken.remedy", { path });
  throw new Failure(exitCodes.unable, say("practice.pack.broken", { path }), remedy);
}

/** The ids of a situation, each as `pack/scenario`: its own, and its older ones. */
export function idsOf({ id, formerly }: Offered): string[] {
  return [id, ...formerly];
}

/** The situation with this id, with or without its pack's. Throws Failure where there is none that can be played, or more than one. */
export function situationOf({ offered, leftOut, path }: Library, scenario: string): Offered {
  const shortOf = (id: string) => id.slice(id.indexOf("/") + 1);
  const named = (one: Offered) => [
    ...[one.id, `${one.pack}/${one.scenario}`, one.scenario],
    ...one.formerly.flatMap((id) => [id, shortOf(id)]),
  ];
  const found = offered.filter((one) => named(one).includes(scenario));
  const [first] = found;
  if (first && found.length === 1) return first;
  if (first) {
    const ids = found.map(({ id }) => id).join(", ");
    const remedy = say("practice.ambiguous.remedy", { ids });
    throw new Failure(exitCodes.usage, say("practice.ambiguous", { scenario }), remedy);
  }
  if (leftOut.includes(shortOf(scenario))) throw broken(scenario, path);
  const names = offered.map((one) => (scenario.includes("/") ? one.id : one.scenario));
  const near = nearest(scenario, names);
  const remedy = near ? say("practice.unknown.near", { near }) : say("practice.unknown.remedy");
  throw new Failure(exitCodes.usage, say("practice.unknown", { scenario }), remedy);
}
