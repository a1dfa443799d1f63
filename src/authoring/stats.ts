import type { PackFile } from "../pack/generated/pack.ts";
import type { Scenario, Vary } from "../pack/generated/scenario.ts";
import { countWords, minutesFor, readingSpeed } from "./reading-time.ts";
import { readable, running } from "./stats-texts.ts";

/** A role in which a scenario can be practised, and the limits other than the usual ones in which it can. */
export interface RoleStats {
  readonly id: string;
  readonly limits: readonly ("tight" | "wide")[];
}

/** Parts that a scenario can do without, in the order in which they are told. */
export const parts = [
  "facts",
  "records",
  "reactions",
  "turns",
  "endings",
  "limits",
  "pressures",
  "standards",
  "dilemmas",
  "questions",
  "perspectives",
  "variations",
] as const;

export type Part = (typeof parts)[number];

/** A scenario in figures. */
export interface ScenarioStats {
  readonly id: string;
  readonly title: string;
  /** Words that somebody reads in one session, and those in the scenario that can be read in any. */
  readonly words: { readonly session: number; readonly written: number };
  /** What the scenario or its pack says, and what reading and writing take; null where the reading speed is not known. */
  readonly minutes: { readonly says: number; readonly about: number | null };
  /** How hard its running text is to read; null where LIX is not made for the language, or the text too short to tell. */
  readonly lix: number | null;
  /** In how many ways what varies can be combined. */
  readonly situations: number;
  /** The usual role first. */
  readonly roles: readonly RoleStats[];
  readonly turns: number;
  readonly facts: number;
  readonly records: number;
  readonly endings: number;
  readonly questions: number;
  readonly perspectives: number;
  readonly absent: readonly Part[];
}

/** A pack in figures: its scenarios in the order of their ids. */
export interface Stats {
  readonly pack: string;
  readonly language: string;
  readonly scenarios: readonly ScenarioStats[];
  readonly total: { readonly scenarios: number; readonly words: number; readonly situations: number };
}

/** What is told in figures. */
export interface Counted {
  readonly file: PackFile;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** The texts of its policies, by their relative names. */
  readonly policies: ReadonlyMap<string, string>;
}

/** What others know better. */
export interface Measures {
  /** How hard a text is to read; undefined where that cannot be told. */
  lix(text: string): number | undefined;
  /** How many distinct situations give what varies. */
  variations(vary: Vary | undefined): number;
  /** The roles in which a scenario can be practised, the usual one first. */
  roles(scenario: Scenario): readonly string[];
  /** Some sessions of a scenario, as they go. */
  sessions(scenario: Scenario): readonly Sitting[];
}

/** A session as far as it takes time: the texts that are read in it, and how many things are written. */
export interface Sitting {
  readonly texts: readonly string[];
  readonly writings: number;
}

/** The figures of a pack, without a word on what they should be. */
export function statsOf({ file, scenarios, policies }: Counted, measures: Measures): Stats {
  const language = file.language ?? "en";
  const count = (text: string) => countWords(text, language);
  const speed = readingSpeed(language);
  const figures = [...scenarios.values()].map((scenario): ScenarioStats => {
    const { id, title, roles = {}, minutes } = scenario;
    const sittings = measures.sessions(scenario);
    const words = Math.round(mean(sittings.map(({ texts }) => sum(texts.map(count)))));
    const writings = mean(sittings.map((sitting) => sitting.writings));
    return {
      id,
      title,
      words: { session: words, written: sum(readable(scenario, policies).map(count)) },
      minutes: {
        says: minutes ?? file.defaults?.minutes ?? 10,
        about: speed === undefined ? null : minutesFor(words, speed, writings),
      },
      lix: measures.lix(running(scenario)) ?? null,
      situations: measures.variations(scenario.vary),
      roles: measures.roles(scenario).map((role) => ({
        id: role,
        limits: (["tight", "wide"] as const).filter((level) => roles[role]?.limits?.[level] !== undefined),
      })),
      ...countsOf(scenario),
      absent: parts.filter((part) => !has(scenario, part)),
    };
  });
  const total = {
    scenarios: figures.length,
    words: sum(figures.map(({ words }) => words.written)),
    situations: Math.min(Number.MAX_SAFE_INTEGER, sum(figures.map(({ situations }) => situations))),
  };
  return { pack: file.name, language, scenarios: figures, total };
}

function countsOf({ turns = [], facts = [], records = [], policy = [], endings = [], ...rest }: Scenario) {
  return {
    turns: turns.length,
    facts: facts.length,
    records: records.length + policy.length,
    endings: endings.length,
    questions: rest.debrief?.length ?? 0,
    perspectives: rest.perspectives?.length ?? 0,
  };
}

function has(scenario: Scenario, part: Part): boolean {
  const { customer, roles = {}, reactions = [] } = scenario;
  switch (part) {
    case "reactions":
      return reactions.length > 0 || customer.reactions !== undefined;
    case "limits":
    case "pressures":
      return Object.values(roles).some((role) => role[part] !== undefined);
    case "standards":
      return (scenario.practises ?? []).length > 0;
    case "dilemmas":
      return (scenario.dilemmas ?? []).length > 0;
    case "variations":
      return scenario.vary !== undefined;
    default:
      return countsOf(scenario)[part] > 0;
  }
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / (numbers.length || 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
