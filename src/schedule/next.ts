/** A situation that can be offered. */
export interface Candidate {
  /** `pack/scenario`. */
  readonly id: string;
}

/** A session as far as choosing goes. */
export interface Past {
  readonly session: string;
  /** `pack/scenario`. */
  readonly id: string;
  /** UTC milliseconds. */
  readonly beganAt: number;
  readonly endedAt?: number;
}

/** What to offer: a session to go on with, or a situation to begin. */
export type Offer<Item> =
  | { readonly kind: "go-on"; readonly session: string }
  | { readonly kind: "begin"; readonly candidate: Item };

/**
 * What is offered, in this order: unfinished sessions, the latest first; situations not met yet, as their packs order
 * them; then those met longest ago. A situation with an unfinished session is not offered afresh.
 */
export function nextOffers<Item extends Candidate>(candidates: readonly Item[], past: readonly Past[]): Offer<Item>[] {
  const unfinished = past.filter(({ endedAt }) => endedAt === undefined).sort((a, b) => b.beganAt - a.beganAt);
  const latest = new Map<string, number>();
  for (const { id, beganAt } of past) latest.set(id, Math.max(beganAt, latest.get(id) ?? 0));
  const open = new Set(unfinished.map(({ id }) => id));
  const fresh = candidates.filter(({ id }) => !latest.has(id));
  const met = candidates.filter(({ id }) => latest.has(id) && !open.has(id));
  met.sort((a, b) => (latest.get(a.id) ?? 0) - (latest.get(b.id) ?? 0));
  return [
    ...unfinished.map(({ session }): Offer<Item> => ({ kind: "go-on", session })),
    ...[...fresh, ...met].map((candidate): Offer<Item> => ({ kind: "begin", candidate })),
  ];
}
