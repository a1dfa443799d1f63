import type { Candidate, Past } from "./candidate.ts";
import { age, type Memory, none, orNone, touched } from "./memory.ts";

/**
 * How many sessions back "lately" reaches: what came up longer ago is as fresh as what never did. Two weeks of a session
 * on each working day, and as many as the format has channels: with fewer, some would not have had their turn in between.
 */
export const lately = 10;

/** A situation with what decides its place. Smaller comes first, in `firsts` and `unlikeness` larger. */
export interface Ranked<Item> {
  readonly candidate: Item;
  /** From whom it would be met. */
  readonly role: string;
  /** 2 where it has a dilemma of the latest session, 1 where it has one of a session begun since then, else 0. */
  readonly repeats: 0 | 1 | 2;
  /** 0 while there are words of it to meet, in another role or another variation; then 1. */
  readonly usedUp: 0 | 1;
  /** How often it was met; where its words are used up, when it was met last, in UTC milliseconds. */
  readonly turn: number;
  /** How many of its dilemmas and standards have never come up. */
  readonly firsts: number;
  /** Sessions since its field, channel, heat, role, dilemma and standards last came up, each at most `lately`, in sum. */
  readonly unlikeness: number;
}

const never: readonly Past[] = [];

/** What decides about a situation's place, from those of its roles that may be chosen (at least one). */
export function rank<Item extends Candidate>(candidate: Item, roles: readonly string[], memory: Memory): Ranked<Item> {
  const { field = none, channel = none, heat = none, dilemmas, standards, variations } = candidate;
  const met = memory.met.get(candidate.id) ?? never;
  const { role, count } = leastMet(roles, met, memory);
  const usedUp = count >= variations ? 1 : 0;

  let firsts = 0;
  let sinceDilemma = lately;
  for (const dilemma of orNone(dilemmas)) {
    const since = age(memory, "dilemma", dilemma);
    if (since === memory.sessions && dilemma !== none) firsts += 1;
    sinceDilemma = Math.min(sinceDilemma, since);
  }
  let sinceStandard = 0;
  for (const standard of orNone(standards)) {
    const since = age(memory, "standard", standard);
    if (since === memory.sessions && standard !== none) firsts += 1;
    sinceStandard = Math.max(sinceStandard, since);
  }
  return {
    candidate,
    role,
    repeats: sharing(dilemmas, memory.lastTouched) ? 2 : sharing(dilemmas, memory.lastBegun) ? 1 : 0,
    usedUp,
    turn: usedUp && met[0] ? touched(met[0]) : met.length,
    firsts,
    unlikeness:
      Math.min(lately, age(memory, "field", field)) +
      Math.min(lately, age(memory, "channel", channel)) +
      Math.min(lately, age(memory, "heat", heat)) +
      Math.min(lately, age(memory, "role", role)) +
      Math.min(lately, sinceStandard) +
      sinceDilemma,
  };
}

/** The order of what is offered; 0 where nothing tells two situations apart. */
export function inOrder(one: Ranked<Candidate>, other: Ranked<Candidate>): number {
  return (
    one.repeats - other.repeats ||
    one.usedUp - other.usedUp ||
    one.turn - other.turn ||
    other.firsts - one.firsts ||
    other.unlikeness - one.unlikeness
  );
}

/** In how many variations a situation was met from a role, by its sessions. */
export function variationsMet(met: readonly Past[], role: string): number {
  const from = met.filter((one) => one.role === role);
  return from.length < 2 ? from.length : new Set(from.map(({ drawn }) => drawn)).size;
}

/**
 * The role in which a situation was met in the fewest variations; where several are, the one that came up longest ago in
 * any situation. Of a situation that was never met, the usual one.
 */
function leastMet(roles: readonly string[], met: readonly Past[], memory: Memory): { role: string; count: number } {
  const [role = "", ...others] = roles;
  let least = { role, count: variationsMet(met, role) };
  if (met.length === 0) return least;
  for (const other of others) {
    const count = variationsMet(met, other);
    const isOlder = age(memory, "role", other) > age(memory, "role", least.role);
    if (count < least.count || (count === least.count && isOlder)) least = { role: other, count };
  }
  return least;
}

function sharing(values: readonly string[], others: readonly string[]): boolean {
  return others.some((value) => values.includes(value));
}
