import type { PackFile } from "./generated/pack.ts";
import type { Limits, Scenario } from "./generated/scenario.ts";
import type { Pack } from "./load-pack.ts";

/** What the offer of a situation needs to know of a pack, so that no scenario is parsed before one is chosen. */
export interface PackIndex {
  readonly folder: string;
  /** The pack's id. */
  readonly id: string;
  readonly title: string;
  readonly digest: string;
  /** A language tag. */
  readonly language: string;
  /** The id of the pack that this one is a translation of. */
  readonly translationOf?: string;
  /** In the order of their ids. */
  readonly scenarios: readonly IndexEntry[];
}

/** Something that has an id in its pack, and perhaps a theme that other packs know as well. */
export interface Themed {
  readonly id: string;
  readonly theme?: string;
}

/** What is known of a scenario before it begins; the pack's own defaults are put in. */
export interface IndexEntry {
  readonly id: string;
  readonly formerly: readonly string[];
  readonly title: string;
  readonly field?: string;
  readonly channel?: string;
  readonly heat?: NonNullable<Scenario["heat"]>;
  readonly minutes: number;
  /** What holds for the whole pack, and then what holds for this scenario. */
  readonly contentNotes: readonly string[];
  readonly dilemmas: readonly Themed[];
  /** The standards that it puts to work. */
  readonly practises: readonly Themed[];
  /** Those in which it can be practised, the usual one first. */
  readonly roles: readonly IndexedRole[];
  /** How many distinct situations its variations give. */
  readonly variations: number;
}

export interface IndexedRole {
  readonly id: string;
  /** What the scenario or the pack calls it. */
  readonly label?: string;
  /** Whether there are tighter or wider limits than the usual ones. */
  readonly levels: readonly ("tight" | "wide")[];
}

/** What the session machine knows of a scenario, handed in: packs know nothing of how they are played. */
export interface Playing {
  roles(scenario: Scenario): readonly string[];
  variations(vary: Scenario["vary"]): number;
}

/** The index of a loaded pack. It can be written as JSON. */
export function indexPack({ folder, id, digest, file, charter, scenarios }: Pack, playing: Playing): PackIndex {
  const themes = new Map(charter?.standards.map((standard) => [standard.id, standard.theme]));
  const entries = [...scenarios.values()].map((scenario): IndexEntry => {
    const { setting, heat, minutes, content_notes = [], dilemmas = [], practises = [], formerly = [], vary } = scenario;
    const { field, channel = file.channel } = setting ?? {};
    return {
      id: scenario.id,
      formerly,
      title: scenario.title,
      ...(field !== undefined && { field }),
      ...(channel !== undefined && { channel }),
      ...(heat !== undefined && { heat }),
      minutes: minutes ?? file.defaults?.minutes ?? 10,
      contentNotes: [...(file.content_notes ?? []), ...content_notes],
      dilemmas: dilemmas.map((one) => themed(one, file.dilemmas?.[one]?.theme)),
      practises: practises.map((one) => themed(one, themes.get(one))),
      roles: playing.roles(scenario).map((role) => indexRole(role, scenario, file)),
      variations: playing.variations(vary),
    };
  });
  const { title, language = "en", translation_of: translationOf } = file;
  return { folder, id, title, digest, language, ...(translationOf && { translationOf }), scenarios: entries };
}

function themed(id: string, theme: string | undefined): Themed {
  return theme === undefined ? { id } : { id, theme };
}

function indexRole(id: string, { roles }: Scenario, { roles: ofPack }: PackFile): IndexedRole {
  const label = roles?.[id]?.label ?? ofPack?.[id]?.label;
  return { id, ...(label !== undefined && { label }), levels: levelsOf(roles?.[id]?.limits) };
}

function levelsOf({ tight, wide }: Limits = {}): ("tight" | "wide")[] {
  return [...(tight ? (["tight"] as const) : []), ...(wide ? (["wide"] as const) : [])];
}
