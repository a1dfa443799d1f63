import type { Candidate, MetBefore } from "./candidate.ts";
import { age, lately, type Memory, none } from "./memory.ts";

/**
 * As long as there are more words to meet than this, a year of practice, situations take turns. With fewer, what has most
 * left comes first: in turns, one with many variations would be left over, to be met time after time.
 */
const plenty = 250;

/** A situation with what decides its place. */
export interface Ranked<Item> {
  readonly candidate: Item;
  /** From whom it would be met. */
  readonly role: string;
  /** 2 where it has a dilemma of the latest session, 1 where it has one of a session begun since then, else 0. */
  readonly repeats: 0 | 1 | 2;
  /** In how many different words it can be met: in each variation from each role; and how many of them are left to meet. */
  readonly words: number;
  readonly left: number;
  /** In how many sessions it was met, and when last, in UTC milliseconds. */
  readonly times: number;
  readonly latest: number;
  /** How many of its dilemmas and standards have never come up. */
  readonly firsts: number;
  /** Sessions since its field, channel, heat, role, dilemma and standards last came up, each at most `lately`, in sum. */
  readonly unlikeness: number;
}

const never: readonly MetBefore[] = [];

/** What decides about a situation's place, from those of its roles that may be chosen (at least one). */
export function rank<Item extends Candidate>(candidate: Item, roles: readonly string[], memory: Memory): Ranked<Item> {
  const { dilemmas, standards, variations } = candidate;
  // Ten thousand are ranked before the first is offered: what is looked up for each is looked up here, without a call in between.
  const { latest, sessions } = memory;
  const unseen = Math.min(lately, sessions);
  const met = memory.met.get(candidate.id) ?? never;
  const { role, left } = leastMet(met, variations, roles, memory);

  let [times, last] = [0, 0];
  for (const one of met) {
    times += one.times;
    if (one.latest > last) last = one.latest;
  }
  let firsts = 0;
  let sinceDilemma = dilemmas.length === 0 ? age(memory, "dilemma", none) : sessions;
  for (const dilemma of dilemmas) {
    const since = latest.dilemma.get(dilemma);
    if (since === undefined) firsts += 1;
    else if (since < sinceDilemma) sinceDilemma = since;
  }
  let sinceStandard = standards.length === 0 ? age(memory, "standard", none) : 0;
  for (const standard of standards) {
    const since = latest.standard.get(standard) ?? sessions;
    if (since === sessions) firsts += 1;
    if (since > sinceStandard) sinceStandard = since;
  }
  return {
    candidate,
    role,
    repeats: sharing(dilemmas, memory.lastTouched) ? 2 : sharing(dilemmas, memory.lastBegun) ? 1 : 0,
    words: roles.length * variations,
    left,
    times,
    latest: last,
    firsts,
    unlikeness:
      (latest.field.get(candidate.field ?? none) ?? unseen) +
      (latest.channel.get(candidate.channel ?? none) ?? unseen) +
      (latest.heat.get(candidate.heat ?? none) ?? unseen) +
      Math.min(lately, latest.role.get(role) ?? unseen) +
      Math.min(lately, sinceStandard) +
      Math.min(lately, sinceDilemma),
  };
}

/** Puts situations into the order in which they are offered, in place. Where nothing tells two apart, they stay as they are. */
export function putInOrder<Item>(ranked: Ranked<Item>[]): Ranked<Item>[] {
  const left = ranked.reduce((sum, one) => sum + one.left, 0);
  const turn = (one: Ranked<Item>) => {
    if (one.left === 0) return one.latest;
    return left > plenty ? one.times : -one.left / one.words;
  };
  return ranked.sort(
    (one, other) =>
      one.repeats - other.repeats ||
      Number(one.left === 0) - Number(other.left === 0) ||
      turn(one) - turn(other) ||
      other.firsts - one.firsts ||
      other.unlikeness - one.unlikeness,
  );
}

/** In how many variations a situation was met from a role. */
export function variationsMet(met: readonly MetBefore[], role: string): number {
  const from = met.filter((one) => one.role === role);
  return from.length < 2 ? from.length : new Set(from.map(({ drawn }) => drawn)).size;
}

/**
 * The role in which a situation was met in the fewest variations; where several are, the one that came up longest ago in
 * any situation. Of a situation that was never met, the usual one. And how many words are left in all of them.
 */
function leastMet(
  met: readonly MetBefore[],
  variations: number,
  roles: readonly string[],
  memory: Memory,
): { role: string; left: number } {
  let [role = ""] = roles;
  if (met.length === 0) return { role, left: roles.length * variations };
  let least = Number.POSITIVE_INFINITY;
  let left = 0;
  for (const one of roles) {
    const count = variationsMet(met, one);
    const isOlder = age(memory, "role", one) > age(memory, "role", role);
    if (count < least || (count === least && isOlder)) [role, least] = [one, count];
    // A situation may once have had more variations than it has now.
    left += Math.max(0, variations - count);
  }
  return { role, left };
}

function sharing(values: readonly string[], others: readonly string[]): boolean {
  return others.some((value) => values.includes(value));
}
