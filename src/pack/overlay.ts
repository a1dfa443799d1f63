import type { Charter, Standard } from "./generated/charter.ts";
import type { Pack } from "./load-pack.ts";
import type { PackIndex, Themed } from "./pack-index.ts";

/** The standards of the charter laid over that stand for one of a pack's, in its order, and what links them. */
export interface Counterparts {
  readonly by: "stands_for" | "id" | "theme" | "nothing";
  readonly standards: readonly Standard[];
}

/** A standard of a pack that nothing in the charter laid over stands for, and the ids of the scenarios that practise it. */
export interface Unmatched {
  readonly id: string;
  readonly text: string;
  readonly scenarios: readonly string[];
}

/** A pack that speaks of the charter laid over it. */
export interface LaidOver {
  /** The pack with that charter for its own: its scenarios practise standards of that charter alone. */
  readonly pack: Pack;
  /** In the order of the pack's own charter. */
  readonly unmatched: readonly Unmatched[];
}

/**
 * What stands for a standard of a pack: the standards that say so themselves, else the one with the same id, else those with
 * the same theme. `names` are what the pack may be called in `stands_for`: its own name, and that of the pack it translates.
 */
export function counterpartsOf({ id, theme }: Themed, names: readonly string[], overlay: Charter): Counterparts {
  const references = [id, ...names.map((name) => `${name}/${id}`)];
  const links = {
    stands_for: (other: Standard) => other.stands_for?.some((reference) => references.includes(reference)) === true,
    id: (other: Standard) => other.id === id,
    theme: (other: Standard) => theme !== undefined && other.theme === theme,
  };
  for (const by of ["stands_for", "id", "theme"] as const) {
    const standards = overlay.standards.filter(links[by]);
    if (standards.length > 0) return { by, standards };
  }
  return { by: "nothing", standards: [] };
}

/** Lays a charter over a pack, or over as much of it as was loaded. */
export function layOver(overlay: Charter, pack: Pack): LaidOver {
  const own = new Map((pack.charter?.standards ?? []).map((standard) => [standard.id, standard]));
  const practised = practisedIn(overlay, namesOf(pack.id, pack.file.translation_of));
  const scenarios = [...pack.scenarios.values()];
  const speaking = scenarios.map((scenario) => {
    const standards = practised((scenario.practises ?? []).map((id) => own.get(id) ?? { id }));
    return [scenario.id, { ...scenario, practises: standards.map(({ id }) => id) }] as const;
  });
  const unmatched = [...own.values()].flatMap((standard) => {
    if (practised([standard]).length > 0) return [];
    const { id, text } = standard;
    const practising = scenarios.filter(({ practises }) => practises?.includes(id) === true);
    return [{ id, text, scenarios: practising.map((scenario) => scenario.id) }];
  });
  return { pack: { ...pack, charter: overlay, scenarios: new Map(speaking) }, unmatched };
}

/** Lays a charter over the index of a pack: what its scenarios put to work are then standards of that charter. */
export function layOverIndex(overlay: Charter, index: PackIndex): PackIndex {
  const practised = practisedIn(overlay, namesOf(index.id, index.translationOf));
  const scenarios = index.scenarios.map((entry) => ({ ...entry, practises: practised(entry.practises).map(themed) }));
  return { ...index, scenarios };
}

/** Everything that a pack may be called in `stands_for`. */
export function namesOf(name: string, translationOf: string | undefined): string[] {
  return translationOf === undefined ? [name] : [name, translationOf];
}

/** The counterparts of some standards of a pack, each once, in the order of the charter. */
function practisedIn(
  overlay: Charter,
  names: readonly string[],
): (standards: readonly Themed[]) => readonly Standard[] {
  // Ten thousand scenarios practise the same few standards together.
  const known = new Map<string, readonly Standard[]>();
  return (standards) => {
    const key = standards.map(({ id }) => id).join(" ");
    const before = known.get(key);
    if (before) return before;
    const met = new Set(standards.flatMap((standard) => counterpartsOf(standard, names, overlay).standards));
    const found = overlay.standards.filter((standard) => met.has(standard));
    known.set(key, found);
    return found;
  };
}

function themed({ id, theme }: Standard): Themed {
  return { id, ...(theme !== undefined && { theme }) };
}
