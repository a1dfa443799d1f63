import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ownTexts } from "../../src/cli/practice/own-texts.ts";
import { loadPack, type Pack } from "../../src/pack/load-pack.ts";
import { indexPack } from "../../src/pack/pack-index.ts";
import type { Candidate } from "../../src/schedule/candidate.ts";
import { draw } from "../../src/session/chance.ts";
import { playing } from "../../src/session/playing.ts";
import { realise } from "../../src/session/realise.ts";
import { drawAll, keyOf } from "../../src/session/variation.ts";
import { installation } from "../cli/world.ts";

/** What can be practised in a simulation. */
export interface Library {
  readonly name: string;
  readonly candidates: readonly Candidate[];
  /** The key of what a seed draws. */
  drawn(candidate: Candidate, seed: number): string;
  /** Everything that somebody reads or hears of a situation, as one text. */
  words(candidate: Candidate, role: string, seed: number): string;
}

/** The shipped packs, each situation in the language in which it was written. */
export async function shippedLibrary(): Promise<Library> {
  const folder = join(installation, "scenarios");
  const loaded = await Promise.all(readdirSync(folder).map((name) => loadPack(join(folder, name))));
  return libraryOf(
    "shipped",
    loaded.flatMap(({ pack }) => (pack && pack.file.translation_of === undefined ? [pack] : [])),
  );
}

/** The situations of some packs. */
export function libraryOf(name: string, packs: readonly Pack[]): Library {
  const home = new Map(packs.flatMap((pack) => candidatesOf(pack).map((one) => [one.id, { pack, one }])));
  const scenarioOf = ({ id }: Candidate) => {
    const pack = home.get(id)?.pack;
    const scenario = pack?.scenarios.get(id.slice(id.indexOf("/") + 1));
    if (!pack || !scenario) throw new Error(`There is no situation ${id}.`);
    return { pack, scenario };
  };
  const own = ownTexts();
  return {
    name,
    candidates: [...home.values()].map(({ one }) => one),
    drawn: (candidate, seed) => {
      const { slots, choices } = drawAll(scenarioOf(candidate).scenario.vary, seed);
      return keyOf({ ...slots, ...choices });
    },
    words: (candidate, role, seed) => {
      const { pack, scenario } = scenarioOf(candidate);
      const { file, digest, charter, policies: files } = pack;
      const source = { pack: file, digest, ...(charter && { charter }), scenario, files };
      const { seed: _, drawn, ...words } = realise(source, own, { role, seed });
      return JSON.stringify(words);
    },
  };
}

function candidatesOf(pack: Pack): Candidate[] {
  return indexPack(pack, playing).scenarios.map((entry): Candidate => {
    const { id, formerly, field, channel, heat, minutes, dilemmas, practises, roles, variations } = entry;
    const whole = (short: string) => `${pack.id}/${short}`;
    return {
      ...{ id: whole(id), formerly: formerly.map(whole), minutes, variations },
      ...(field !== undefined && { field }),
      ...(channel !== undefined && { channel }),
      ...(heat !== undefined && { heat }),
      dilemmas: dilemmas.map((one) => one.theme ?? whole(one.id)),
      standards: practises.map((one) => one.theme ?? whole(one.id)),
      roles: roles.map((role) => role.id),
    };
  });
}

/**
 * The same library with dilemmas and standards dealt out to situations that have none: twelve and forty, some of them in
 * many situations, some in very few.
 */
export function dealtOut(library: Library): Library {
  const deal = (id: string, kind: string, of: number, most: number) => {
    const count = 1 + draw(7, `${id} ${kind}`, most);
    const one = (at: number) => Math.floor((draw(7, `${id} ${kind} ${at}`, 1000) / 1000) ** 2 * of);
    return [...new Set(Array.from({ length: count }, (_, at) => `${kind}-${one(at)}`))];
  };
  const candidates = library.candidates.map((one) => ({
    ...one,
    dilemmas: deal(one.id, "dilemma", 12, 2),
    standards: deal(one.id, "standard", 40, 4),
  }));
  return { ...library, name: `${library.name}, dealt out`, candidates };
}
