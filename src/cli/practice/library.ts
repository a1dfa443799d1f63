import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { nearest } from "../../pack/nearest.ts";
import type { PackIndex } from "../../pack/pack-index.ts";
import { realise, type Wish } from "../../session/realise.ts";
import type { Situation } from "../../session/situation.ts";
import type { Context } from "../context.ts";
import type { Billing } from "./offer.ts";
import { ownTexts } from "./own-texts.ts";

/** A situation that can be practised. */
export interface Offered {
  /** `pack/scenario`. */
  readonly id: string;
  /** SHA-256 of the pack's files. */
  readonly digest: string;
  readonly billing: Billing;
  /** Opens the pack and makes the situation. Throws Failure where its file has mistakes. */
  realise(wish: Wish): Promise<Situation>;
}

/** What can be practised, and what cannot. */
export interface Library {
  readonly offered: readonly Offered[];
  /** The ids of the situations whose files have mistakes, and the pack that they are in, as it was named. */
  readonly leftOut: readonly string[];
  readonly path: string;
}

/** The shipped packs, or the one in a folder. Throws Failure where that cannot be opened. */
export async function openLibrary(context: Context, path: string | undefined): Promise<Library> {
  if (path === undefined) return { offered: (await shippedPacks(context)).flatMap(offers), leftOut: [], path: "" };
  const { index, leftOut } = await packIn(context, path);
  return { offered: offers(index), leftOut, path };
}

function offers(index: PackIndex): Offered[] {
  return index.scenarios.map(({ id, title, field, channel, minutes, contentNotes }) => ({
    id: `${index.id}/${id}`,
    digest: index.digest,
    billing: { title, field, channel, minutes, contentNotes },
    realise: (wish: Wish) => open(index.folder, id, wish),
  }));
}

async function shippedPacks({ installation }: Context): Promise<PackIndex[]> {
  const { readShippedPacks } = await import("../../pack/shipped-packs.ts");
  return readShippedPacks(installation);
}

async function packIn({ cwd }: Context, path: string): Promise<{ index: PackIndex; leftOut: readonly string[] }> {
  const { resolve } = await import("node:path");
  const { loadPack } = await import("../../pack/load-pack.ts");
  const { indexPack } = await import("../../pack/pack-index.ts");
  const { pack, leftOut } = await loadPack(resolve(cwd, path));
  if (pack) return { index: indexPack(pack), leftOut };
  const remedy = say("practice.pack.broken.remedy", { path });
  throw new Failure(exitCodes.unable, say("practice.pack.broken", { path }), remedy);
}

async function open(folder: string, id: string, wish: Wish): Promise<Situation> {
  const { loadScenario } = await import("../../pack/load-pack.ts");
  const { pack } = await loadScenario(folder, id);
  const scenario = pack?.scenarios.get(id);
  if (pack && scenario) {
    const { file, digest, charter, policies: files } = pack;
    return realise({ pack: file, digest, ...(charter && { charter }), scenario, files }, ownTexts(), wish);
  }
  throw broken(id, folder);
}

function broken(scenario: string, path: string): Failure {
  const remedy = say("practice.broken.remedy", { path });
  return new Failure(exitCodes.unable, say("practice.broken", { scenario }), remedy);
}

/** The situation with this id, with or without its pack's. Throws Failure where there is none that can be played, or more than one. */
export function situationOf({ offered, leftOut, path }: Library, scenario: string): Offered {
  const found = offered.filter(({ id }) => id === scenario || shortOf(id) === scenario);
  const [first] = found;
  if (first && found.length === 1) return first;
  if (first) {
    const ids = found.map(({ id }) => id).join(", ");
    const remedy = say("practice.ambiguous.remedy", { ids });
    throw new Failure(exitCodes.usage, say("practice.ambiguous", { scenario }), remedy);
  }
  if (leftOut.includes(shortOf(scenario))) throw broken(scenario, path);
  const names = offered.map(({ id }) => (scenario.includes("/") ? id : shortOf(id)));
  const near = nearest(scenario, names);
  const remedy = near ? say("practice.unknown.near", { near }) : say("practice.unknown.remedy");
  throw new Failure(exitCodes.usage, say("practice.unknown", { scenario }), remedy);
}

/** A scenario's id without its pack's. */
export function shortOf(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
