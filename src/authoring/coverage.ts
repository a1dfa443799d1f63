import type { Charter } from "../pack/generated/charter.ts";
import type { PackFile } from "../pack/generated/pack.ts";
import type { Scenario } from "../pack/generated/scenario.ts";
import type { Unmatched } from "../pack/overlay.ts";

/** Something that scenarios can hold, and the ids of those that do. */
export interface Covered {
  readonly id: string;
  readonly scenarios: readonly string[];
}

/** What of a pack is met in which of its scenarios. */
export interface Coverage {
  readonly pack: string;
  /** The ids of the scenarios that could be read. */
  readonly scenarios: readonly string[];
  readonly standards: readonly (Covered & { readonly text: string })[];
  readonly dilemmas: readonly (Covered & { readonly between: string; readonly and: string })[];
  /** The roles that somebody can have in a scenario: those of the pack, and those that scenarios tell of. */
  readonly roles: readonly Covered[];
  readonly channels: readonly Covered[];
  /** The ids of the scenarios that name no standard. */
  readonly withoutStandard: readonly string[];
  /** The ids of the scenarios that name no dilemma. */
  readonly withoutDilemma: readonly string[];
  /** The charter that is laid over the pack: the standards are its own, then. */
  readonly overlay: Overlay | null;
  /** The standards of the pack that nothing in that charter stands for. */
  readonly withoutCounterpart: readonly Unmatched[];
}

/** A charter that is laid over packs. */
export interface Overlay {
  readonly title: string;
  /** SHA-256 of its file, in hexadecimal. */
  readonly digest: string;
}

/** What coverage is told of. */
export interface Covering {
  readonly file: PackFile;
  readonly charter?: Charter;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** Where the charter is one that is laid over the pack. */
  readonly overlay?: Overlay & { readonly unmatched: readonly Unmatched[] };
}

/** Which standards, dilemmas, roles and channels are met in which scenarios, in the order of the pack's own files. */
export function coverageOf({ file, charter, scenarios, overlay }: Covering): Coverage {
  const all = [...scenarios.values()];
  const withAny = (holds: (scenario: Scenario) => boolean) => all.filter(holds).map(({ id }) => id);
  return {
    pack: file.name,
    scenarios: all.map(({ id }) => id),
    standards: (charter?.standards ?? []).map(({ id, text }) => ({
      id,
      text,
      scenarios: withAny(({ practises }) => practises?.includes(id) === true),
    })),
    dilemmas: Object.entries(file.dilemmas ?? {}).map(([id, { between, and }]) => ({
      id,
      between,
      and,
      scenarios: withAny(({ dilemmas }) => dilemmas?.includes(id) === true),
    })),
    roles: grouped([...Object.keys(file.roles ?? {})], all, rolesOf),
    channels: grouped([], all, ({ setting }) => [setting?.channel ?? file.channel].filter((one) => one !== undefined)),
    withoutStandard: withAny(({ practises = [] }) => practises.length === 0),
    withoutDilemma: withAny(({ dilemmas = [] }) => dilemmas.length === 0),
    overlay: overlay ? { title: overlay.title, digest: overlay.digest } : null,
    withoutCounterpart: overlay?.unmatched ?? [],
  };
}

/** A scenario that tells of no role is written for the adviser. */
function rolesOf({ roles = {} }: Scenario): string[] {
  const ids = Object.keys(roles);
  return ids.length > 0 ? ids : ["adviser"];
}

function grouped(known: readonly string[], all: readonly Scenario[], keysOf: (one: Scenario) => string[]): Covered[] {
  const groups = new Map<string, string[]>(known.map((id) => [id, []]));
  for (const scenario of all) {
    for (const key of keysOf(scenario)) groups.set(key, [...(groups.get(key) ?? []), scenario.id]);
  }
  return [...groups].map(([id, scenarios]) => ({ id, scenarios }));
}
