import type { Candidate, History, MetBefore, Past } from "../../src/schedule/candidate.ts";
import { lately, touched } from "../../src/schedule/memory.ts";
import { nextOffers, type Offer, type Wish } from "../../src/schedule/next.ts";

/** A situation with the given things; everything else is like in all others. */
export function candidate(id: string, given: Partial<Candidate> = {}): Candidate {
  const alike = { formerly: [], minutes: 8, dilemmas: [], standards: [], roles: ["adviser"], variations: 1 };
  return { id, ...alike, ...given };
}

/** Ended sessions, a day apart, in this order. */
export function sessions(...given: (Partial<Past> & { readonly id: string })[]): Past[] {
  return given.map((one, day) => ({
    ...{ session: `s${day}`, role: "adviser", drawn: "", beganAt: day * 10, endedAt: day * 10 + 1 },
    ...one,
  }));
}

/** A session that was not ended. */
export function unfinished({ endedAt: _, ...rest }: Past): Past {
  return rest;
}

/** Offers in short: "go on s1", "p/a", or "p/a as supervisor". */
export function named(offers: readonly Offer<Candidate>[]): string[] {
  return offers.map((offer) => {
    if (offer.kind === "go-on") return `go on ${offer.session}`;
    return offer.role === "adviser" ? offer.candidate.id : `${offer.candidate.id} as ${offer.role}`;
  });
}

/** The offers that follow from sessions, of which only so many are looked at one by one. */
export function offersAfter<Item extends Candidate>(
  candidates: readonly Item[],
  past: readonly Past[],
  wish: Wish = {},
  recent = lately,
): Offer<Item>[] {
  return nextOffers(candidates, historyOf(past, recent), wish);
}

/** Sessions as a journal sums them up. */
export function historyOf(past: readonly Past[], recent = lately): History {
  const met = new Map<string, MetBefore>();
  for (const one of past) {
    const { id, role, drawn } = one;
    const key = JSON.stringify([id, role, drawn]);
    const { times, latest } = met.get(key) ?? { times: 0, latest: 0 };
    met.set(key, { id, role, drawn, times: times + 1, latest: Math.max(latest, touched(one)) });
  }
  const last = (of: (one: Past) => number) => [...past].sort((one, other) => of(other) - of(one)).slice(0, recent);
  return {
    sessions: past.length,
    met: [...met.values()],
    recent: [...new Set([...last(({ beganAt }) => beganAt), ...last(({ endedAt = 0 }) => endedAt)])],
    unfinished: past.filter(({ endedAt }) => endedAt === undefined),
  };
}
