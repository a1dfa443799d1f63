import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Charter } from "../../pack/generated/charter.ts";
import { type MetVariation, seedFor } from "../../schedule/seed.ts";
import { realise, type Wish } from "../../session/realise.ts";
import type { Situation } from "../../session/situation.ts";
import { drawAll, keyOf } from "../../session/variation.ts";
import { ownTexts } from "./own-texts.ts";
import { sourceUnder } from "./source.ts";

/** How a situation is to be met. */
export interface Meeting extends Omit<Wish, "seed" | "role"> {
  readonly role: string;
  /** The seed that was asked for; without it, one is looked for that draws what was not met yet. */
  readonly seed?: number;
  /** The seed from which to look. */
  readonly chance: number;
  /** The variations of it that were met, newest first. */
  readonly met: readonly MetVariation[];
}

/** Makes a situation of a scenario in a pack's folder, and speaks of the charter laid over it. Throws Failure where its file has mistakes. */
export async function openSituation(
  folder: string,
  id: string,
  overlay: Charter | undefined,
  meeting: Meeting,
): Promise<Situation> {
  const { loadScenario } = await import("../../pack/load-pack.ts");
  const loaded = (await loadScenario(folder, id)).pack;
  if (!loaded) throw broken(id, folder);
  const source = await sourceUnder(overlay, loaded, id);
  if (!source) throw broken(id, folder);
  const { role, met, chance, seed: asked, ...rest } = meeting;
  const keyFor = (seed: number) => {
    const { slots, choices } = drawAll(source.scenario.vary, seed);
    return keyOf({ ...slots, ...choices });
  };
  const seed = asked ?? seedFor(keyFor, met, role, chance);
  return realise(source, ownTexts(), { ...rest, role, seed });
}

/** Why a situation cannot be played whose file has mistakes. */
export function broken(scenario: string, path: string): Failure {
  const remedy = say("practice.broken.remedy", { path });
  return new Failure(exitCodes.unable, say("practice.broken", { scenario }), remedy);
}
