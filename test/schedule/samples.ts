import type { Candidate, Past } from "../../src/schedule/candidate.ts";
import type { Offer } from "../../src/schedule/next.ts";

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
