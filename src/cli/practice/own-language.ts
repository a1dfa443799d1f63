import { spokenLanguage } from "../../messages/spoken.ts";
import type { IndexEntry, PackIndex } from "../../pack/pack-index.ts";

/** A pack in several languages is one: its situations are known by the ids that they have in the original. */
export function identityIn({ id, translationOf }: PackIndex): string {
  return translationOf ?? id;
}

/** Of each situation the one in the language that is spoken; where it is not there in that, the original. */
export function inOwnLanguage(packs: readonly PackIndex[]): { pack: PackIndex; entries: readonly IndexEntry[] }[] {
  const spoken = spokenLanguage();
  const rank = ({ language, translationOf }: PackIndex) =>
    language.split("-")[0] === spoken ? 0 : translationOf === undefined ? 1 : 2;
  const taken = new Map<string, PackIndex>();
  for (const pack of [...packs].sort((one, other) => rank(one) - rank(other))) {
    for (const { id } of pack.scenarios) {
      const identity = `${identityIn(pack)}/${id}`;
      if (!taken.has(identity)) taken.set(identity, pack);
    }
  }
  return packs.map((pack) => ({
    pack,
    entries: pack.scenarios.filter(({ id }) => taken.get(`${identityIn(pack)}/${id}`) === pack),
  }));
}
