import type { Journal, Label } from "../../journal/journal.ts";
import { type Company, companies } from "../../session/situation.ts";

/** A standard of the charter that the session put to work, by its id. */
export const standardLabel = (id: string): Label => ({ kind: "standard", value: id });

/** A dilemma that it met: its theme, or `pack/dilemma` where it has none. */
export const dilemmaLabel = (key: string): Label => ({ kind: "dilemma", value: key });

/** It is the one that a dilemma's follow-ups look back to. */
export const threadLabel = (dilemma: string): Label => ({ kind: "thread", value: dilemma });

/** It follows up an older one with the same dilemma. */
export const followUpLabel = (dilemma: string): Label => ({ kind: "follow-up", value: dilemma });

/** It follows up this one. */
export const followsLabel = (session: string): Label => ({ kind: "follows", value: session });

/** The sessions that one follows up, oldest first, without those that were forgotten. */
export function followedBy(journal: Pick<Journal, "labels">, session: string): string[] {
  const labels = journal.labels(session).filter(({ kind }) => kind === followsLabel("").kind);
  // Ids begin with the time at which they were given.
  return labels.map(({ value }) => value).sort();
}

/** It was not practised alone, but in such company. */
export const companyLabel = (company: Company): Label => ({ kind: "company", value: company });

/** With whom a session was practised. */
export function companyOf(labels: readonly Label[]): Company {
  const named = labels.find(({ kind }) => kind === companyLabel("alone").kind)?.value;
  return companies.find((company) => company === named) ?? "alone";
}

/** It holds a "next time" that is open, or one that was closed. */
export const openIntention: Label = { kind: "next-time", value: "open" };
export const closedIntention: Label = { kind: "next-time", value: "closed" };

/** It holds an obstacle that the person said is so where they work. */
export const obstacleAtWork: Label = { kind: "obstacle", value: "work" };

/** It holds an action of which they said that nobody has said how it stands. */
export const nobodyHasSaid: Label = { kind: "question", value: "nobody-has-said" };

/** It holds an action of which they said how it stands, in this situation: `pack/scenario`. */
export const placedLabel = (situation: string): Label => ({ kind: "placed", value: situation });

/** Whether it was worth the time was asked after it. */
export const valuedLabel: Label = { kind: "valued", value: "asked" };
