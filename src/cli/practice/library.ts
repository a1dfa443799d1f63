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
  readonly billing: Billing;
  /** Opens the pack and makes the situation. Throws Failure where its file has mistakes. */
  realise(wish: Wish): Promise<Situation>;
}

/** What can be practised: the shipped packs, or the one in a folder. Throws Failure where that cannot be opened. */
export async function openLibrary(context: Context, folder: string | undefined): Promise<Offered[]> {
  const indexes = folder === undefined ? await shippedPacks(context) : [await packIn(context, folder)];
  return indexes.flatMap((index) =>
    index.scenarios.map(({ id, title, field, channel, minutes, contentNotes }) => ({
      id: `${index.id}/${id}`,
      billing: { title, field, channel, minutes, contentNotes },
      realise: (wish: Wish) => open(index.folder, id, wish),
    })),
  );
}

async function shippedPacks({ installation }: Context): Promise<PackIndex[]> {
  const { readShippedPacks } = await import("../../pack/shipped-packs.ts");
  return readShippedPacks(installation);
}

async function packIn({ cwd }: Context, path: string): Promise<PackIndex> {
  const { resolve } = await import("node:path");
  const { loadPack } = await import("../../pack/load-pack.ts");
  const { indexPack } = await import("../../pack/pack-index.ts");
  const { pack } = await loadPack(resolve(cwd, path));
  if (pack) return indexPack(pack);
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
  const remedy = say("practice.broken.remedy", { path: folder });
  throw new Failure(exitCodes.unable, say("practice.broken", { scenario: id }), remedy);
}

/** The situation with this id, with or without its pack's. Throws Failure where there is none, or more than one. */
export function situationOf(library: readonly Offered[], scenario: string): Offered {
  const short = (id: string) => id.slice(id.indexOf("/") + 1);
  const found = library.filter(({ id }) => id === scenario || short(id) === scenario);
  const [first] = found;
  if (first && found.length === 1) return first;
  if (first) {
    const ids = found.map(({ id }) => id).join(", ");
    const remedy = say("practice.ambiguous.remedy", { ids });
    throw new Failure(exitCodes.usage, say("practice.ambiguous", { scenario }), remedy);
  }
  const near = nearest(
    scenario,
    library.map(({ id }) => (scenario.includes("/") ? id : short(id))),
  );
  const remedy = near ? say("practice.unknown.near", { near }) : say("practice.unknown.remedy");
  throw new Failure(exitCodes.usage, say("practice.unknown", { scenario }), remedy);
}
