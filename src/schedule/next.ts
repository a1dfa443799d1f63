import type { Candidate, History } from "./candidate.ts";
import { type Memory, remember } from "./memory.ts";
import { putInOrder, type Ranked, rank, variationsMet } from "./rank.ts";
import { type Reason, whyBegin } from "./reasons.ts";

/** A dilemma that is to come back, and the situations that it is to follow up. */
export interface Due {
  readonly dilemma: string;
  /** Each as `pack/scenario`: none of them comes again, and what comes is as unlike them as can be. */
  readonly after: readonly string[];
  /** From which role it was met: it comes back from that one, where it can. */
  readonly role: string;
}

/** What the person or the follow-up asks for. */
export interface Wish {
  /** Nothing that takes longer. */
  readonly minutes?: number;
  /** From this role and no other. */
  readonly role?: string;
  /** In the order in which they come. */
  readonly due?: readonly Due[];
}

/**
 * What to offer: a session to go on with, or a situation to begin from a role. The reasons are put together when they are
 * read: of thousands of offers, hardly any is asked why.
 */
export type Offer<Item> =
  | { readonly kind: "go-on"; readonly session: string; why(): readonly Reason[] }
  | {
      readonly kind: "begin";
      readonly candidate: Item;
      readonly role: string;
      /** The dilemma for which it was put in front. */
      readonly followsUp?: string;
      why(): readonly Reason[];
    };

/**
 * Everything that can be offered, in the order in which to offer it. Unfinished sessions come first, the latest in front;
 * then what follows up; then situations: those without a dilemma of the last session, those with words not met yet, the
 * least met, those with most dilemmas and standards that never came up, those least like what was practised lately.
 * Where nothing tells two apart, they stand as they were handed in. A situation with an unfinished session is not offered.
 */
export function nextOffers<Item extends Candidate>(
  candidates: readonly Item[],
  history: History,
  wish: Wish = {},
): Offer<Item>[] {
  const memory = remember(candidates, history);
  const { items, role, short } = fitting(candidates, wish);
  const unfinished = history.unfinished
    .filter((one) => (role ?? one.role) === one.role)
    .sort((one, other) => other.beganAt - one.beganAt);
  const ranked = rankFresh(items, role, history, memory);
  const followUps = dueFrom(ranked, wish.due ?? [], candidates);
  const toBegin = (one: Ranked<Item>): Offer<Item> => {
    const due = followUps.get(one);
    const asWho = due && role === undefined ? { ...one, role: roleAgain(one, due, memory) } : one;
    const why = () => [...whyBegin(asWho, due?.dilemma, memory), ...short];
    return { kind: "begin", candidate: one.candidate, role: asWho.role, ...(due && { followsUp: due.dilemma }), why };
  };
  return [
    ...unfinished.map(({ session }): Offer<Item> => ({ kind: "go-on", session, why: () => [{ kind: "unfinished" }] })),
    ...[...followUps.keys()].map(toBegin),
    ...ranked.filter((one) => !followUps.has(one)).map(toBegin),
  ];
}

/** Those of what is due for which there is a situation now. */
export function dueThatCome<One extends Due>(
  candidates: readonly Candidate[],
  history: History,
  due: readonly One[],
): One[] {
  const coming = new Set<Due>(
    dueFrom(rankFresh(candidates, undefined, history, remember(candidates, history)), due, candidates).values(),
  );
  return due.filter((one) => coming.has(one));
}

/** The role in which what is due was met, where there are words left to meet from it; else the one in which least was met. */
function roleAgain({ candidate, role }: Ranked<Candidate>, due: Due, { met }: Memory): string {
  const isLeft = variationsMet(met.get(candidate.id) ?? [], due.role) < candidate.variations;
  return candidate.roles.includes(due.role) && isLeft ? due.role : role;
}

/** What is not being practised already, in the order in which it is offered. */
function rankFresh<Item extends Candidate>(
  items: readonly Item[],
  role: string | undefined,
  { unfinished }: History,
  memory: Memory,
): Ranked<Item>[] {
  const open = new Set(
    unfinished.filter((one) => (role ?? one.role) === one.role).map(({ id }) => memory.byId.get(id)?.id),
  );
  const fresh = items.filter(({ id }) => !open.has(id));
  return putInOrder(fresh.map((item) => rank(item, role === undefined ? item.roles : [role], memory)));
}

/** What fits the wish, and the role if it can be had; where nothing fits, what comes nearest, and in what it falls short. */
function fitting<Item extends Candidate>(
  candidates: readonly Item[],
  { role, minutes = Number.POSITIVE_INFINITY }: Wish,
): { items: readonly Item[]; role: string | undefined; short: readonly Reason[] } {
  const short: Reason[] = [];
  const fromRole = role === undefined ? [] : candidates.filter(({ roles }) => roles.includes(role));
  const isThere = fromRole.length > 0;
  if (role !== undefined && !isThere) short.push({ kind: "no-such-role", role });

  const items = isThere ? fromRole : candidates;
  const least = items.reduce((shortest, one) => Math.min(shortest, one.minutes), Number.POSITIVE_INFINITY);
  if (least > minutes) short.push({ kind: "shortest", minutes: least });
  const most = Math.max(minutes, least);
  return { items: items.filter((one) => one.minutes <= most), role: isThere ? role : undefined, short };
}

/**
 * For each that is due the situation least often met and least like those that it follows, in field, channel and heat,
 * with its dilemma. Where only what was met in the same words is left, though there are others, it is let go for now.
 */
function dueFrom<Item extends Candidate>(
  ranked: readonly Ranked<Item>[],
  due: readonly Due[],
  candidates: readonly Candidate[],
): Map<Ranked<Item>, Due> {
  const isLeft = ranked.some(({ left }) => left > 0);
  const chosen = new Map<Ranked<Item>, Due>();
  for (const each of due) {
    const { dilemma, after } = each;
    const before: Candidate[] = candidates.filter(({ id, formerly }) =>
      [id, ...formerly].some((one) => after.includes(one)),
    );
    const [best] = ranked
      .filter((one) => !before.includes(one.candidate) && one.candidate.dilemmas.includes(dilemma) && !chosen.has(one))
      .filter(({ left }) => left > 0 === isLeft)
      .map((one) => ({ one, alike: before.reduce((sum, other) => sum + inCommon(one.candidate, other), 0) }))
      .sort((one, other) => one.one.times - other.one.times || one.alike - other.alike);
    if (best) chosen.set(best.one, each);
  }
  return chosen;
}

/** How many of the things that are seen at once two situations have in common. */
function inCommon(one: Candidate, other: Candidate): number {
  return [one.field === other.field, one.channel === other.channel, one.heat === other.heat].filter(Boolean).length;
}
