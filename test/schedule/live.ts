import type { Candidate, Past } from "../../src/schedule/candidate.ts";
import { seedFor } from "../../src/schedule/seed.ts";
import { draw } from "../../src/session/chance.ts";
import type { Library } from "./libraries.ts";
import { offersAfter } from "./samples.ts";

/** A session of a simulation: what was met, and the sessions before it. */
export interface Lived {
  readonly candidate: Candidate;
  readonly role: string;
  readonly words: string;
  readonly past: readonly Past[];
}

/** How somebody comes to a situation. */
export type Way = (
  library: Library,
  past: readonly Past[],
  chance: (below: number) => number,
) => {
  candidate: Candidate;
  role: string;
  seed: number;
};

/** The first situation that is offered. */
export const byOffer: Way = (library, past, chance) => {
  const offer = offersAfter(library.candidates, past).find(({ kind }) => kind === "begin");
  if (offer?.kind !== "begin") throw new Error("Nothing was offered.");
  const { candidate, role } = offer;
  const met = past.filter(({ id }) => id === candidate.id).reverse();
  return { candidate, role, seed: seedFor((seed) => library.drawn(candidate, seed), met, role, chance(0xffffffff)) };
};

/** Any situation from any of its roles. */
export const byChance: Way = ({ candidates }, _past, chance) => {
  const candidate = oneOf(candidates, chance);
  return { candidate, role: oneOf(candidate.roles, chance), seed: chance(0xffffffff) };
};

const hour = 3_600_000;

/**
 * Sessions of one person, at irregular times: several on some days, none for weeks. One in ten is left, and gone on with,
 * or let go, before or after the next.
 */
export function live(library: Library, way: Way, sessions: number, seed: number): Lived[] {
  let drawn = 0;
  const chance = (below: number) => {
    drawn += 1;
    return draw(seed, `live ${drawn}`, below);
  };
  const past: Past[] = [];
  const lived: Lived[] = [];
  let now = Date.UTC(2026, 0, 5, 9);
  for (let at = 0; at < sessions; at++) {
    now += chance(12) === 0 ? 600 * hour : chance(3) === 0 ? hour : (10 + chance(80)) * hour;
    const open = past.findIndex(({ endedAt }) => endedAt === undefined);
    if (open >= 0 && chance(2) === 0) {
      past.splice(open, 1, { ...(past[open] as Past), endedAt: now });
      now += hour;
    }
    const { candidate, role, seed: own } = way(library, past, chance);
    lived.push({ candidate, role, words: library.words(candidate, role, own), past: [...past] });
    const session = { session: `${at}`, id: candidate.id, role, drawn: library.drawn(candidate, own), beganAt: now };
    past.push(chance(10) === 0 ? session : { ...session, endedAt: now + hour / 6 });
  }
  return lived;
}

function oneOf<Item>(items: readonly Item[], chance: (below: number) => number): Item {
  const one = items[chance(items.length)];
  if (one === undefined) throw new Error("There is nothing to take from.");
  return one;
}
