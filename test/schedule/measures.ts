import type { Candidate, Past } from "../../src/schedule/candidate.ts";
import type { Library } from "./libraries.ts";
import type { Lived } from "./live.ts";

/** What a simulated time shows. */
export interface Measures {
  /** Sessions in words met before, though there were others to meet. */
  readonly again: number;
  /** Those of them before which every situation with other words had a dilemma of the session just before. */
  readonly excused: number;
  /** Sessions with a dilemma of the session just before, though there was a situation without one. */
  readonly twice: number;
  /** The number of the session by which every dilemma and standard had come up, 0 where there is none; undefined where some never did. */
  readonly allMet: number | undefined;
  /** Of field, channel and heat, how many a session has in common with the one before, on average. */
  readonly inCommon: number;
  /** How many situations were met. */
  readonly situations: number;
}

/** Looks at what was lived. */
export function measure(library: Library, lived: readonly Lived[]): Measures {
  const { candidates } = library;
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const known = new Set<string>();
  const toMeet = new Set(candidates.flatMap(thingsOf));
  let [again, excused, twice, common] = [0, 0, 0, 0];
  let allMet = toMeet.size === 0 ? 0 : undefined;
  for (const [at, { candidate, words, past }] of lived.entries()) {
    const open = new Set(past.filter(({ endedAt }) => endedAt === undefined).map(({ id }) => id));
    const before = justBefore(past).flatMap(({ id }) => byId.get(id)?.dilemmas ?? []);
    const available = candidates.filter(({ id }) => !open.has(id));
    if (known.has(words)) {
      const others = available.filter((one) => hasNewWords(one, past));
      if (others.length > 0) again += 1;
      if (others.length > 0 && others.every((one) => shares(one, before))) excused += 1;
    }
    known.add(words);
    if (shares(candidate, before) && available.some((one) => !shares(one, before))) twice += 1;
    for (const thing of thingsOf(candidate)) toMeet.delete(thing);
    if (toMeet.size === 0) allMet ??= at + 1;
    const previous = lived[at - 1]?.candidate;
    if (previous) {
      common += (["field", "channel", "heat"] as const).filter((trait) => candidate[trait] === previous[trait]).length;
    }
  }
  const situations = new Set(lived.map(({ candidate }) => candidate.id)).size;
  return { again, excused, twice, allMet, inCommon: common / (lived.length - 1), situations };
}

/** The session that was begun or ended last, and the one begun last. */
function justBefore(past: readonly Past[]): Past[] {
  const touched = ({ beganAt, endedAt = beganAt }: Past) => endedAt;
  const latest = (when: (one: Past) => number) => [...past].sort((one, other) => when(other) - when(one)).slice(0, 1);
  return [...latest(touched), ...latest(({ beganAt }) => beganAt)];
}

function hasNewWords({ id, roles, variations }: Candidate, past: readonly Past[]): boolean {
  const met = new Set(past.filter((one) => one.id === id).map(({ role, drawn }) => `${role} ${drawn}`));
  return met.size < roles.length * variations;
}

function shares({ dilemmas }: Candidate, others: readonly string[]): boolean {
  return dilemmas.some((one) => others.includes(one));
}

function thingsOf({ dilemmas, standards }: Candidate): string[] {
  return [...dilemmas.map((one) => `dilemma ${one}`), ...standards.map((one) => `standard ${one}`)];
}
