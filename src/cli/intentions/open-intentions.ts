import type { Entry, Journal, KeptJournal, Label, SessionLine } from "../../journal/journal.ts";
import { eventVersion } from "../../session/events.ts";
import type { IntentionOutcome } from "../../session/later.ts";
import type { Moment } from "../context.ts";
import { closedIntention, openIntention } from "../practice/labels.ts";

/** A "next time" as it stands now. */
export interface Intention {
  readonly session: SessionLine;
  /** As it was worded last. */
  readonly text: string;
  /** What became of it; undefined while it is open. */
  readonly outcome?: Exclude<IntentionOutcome, "still_true">;
  /** When the person made it, and when they last said something of it. */
  readonly made: Moment;
  readonly looked: Moment;
}

/** No more than so many are open at once. */
export const most = 3;

/** Those that are open, oldest first; or those that were closed, the latest of them. Throws Failure. */
export function intentionsIn(journal: Journal, which: "open" | "closed", limit?: number): Intention[] {
  const labels = [which === "open" ? openIntention : closedIntention];
  return journal
    .sessions({ labels, ...(limit !== undefined && { limit }) })
    .flatMap((session) => intentionOf(session, journal.entries(session.id)) ?? [])
    .reverse();
}

/** The "next time" of a session, from its entries; undefined where none was made. */
export function intentionOf(session: SessionLine, entries: readonly Entry[]): Intention | undefined {
  let intention: Intention | undefined;
  for (const { kind, body, at, offset } of entries) {
    const now = { at, offset };
    const text = String(body["text"] ?? "");
    if (kind === "intended" && text !== "") intention = { session, text, made: now, looked: now };
    if (!intention) continue;
    if (kind === "intention_reworded") intention = { ...intention, text, looked: now };
    if (kind === "intention_settled") intention = { ...intention, looked: now, ...outcomeIn(body) };
  }
  return intention;
}

function outcomeIn({ outcome }: Entry["body"]): Pick<Intention, "outcome"> {
  return outcome === "still_true" ? {} : { outcome: outcome as Exclude<IntentionOutcome, "still_true"> };
}

const closing: Readonly<Record<"labels" | "unlabels", readonly Label[]>> = {
  labels: [closedIntention],
  unlabels: [openIntention],
};

/** Says what became of a "next time"; `settles` is the step whose draft goes with it. Throws Failure. */
export function settleIntention(
  journal: Journal,
  { session }: Intention,
  outcome: IntentionOutcome,
  now: Moment,
  settles = "",
): void {
  const entry = { kind: "intention_settled", version: eventVersion, ...now, body: { outcome }, settles };
  journal.append(session.id, { ...entry, ...(outcome !== "still_true" && closing) });
}

/** Words a "next time" anew; the older wording stays in the journal. Throws Failure. */
export function rewordIntention(
  journal: Journal,
  { session }: Intention,
  text: string,
  now: Moment,
  settles = "",
): void {
  journal.append(session.id, { kind: "intention_reworded", version: eventVersion, ...now, body: { text }, settles });
}

/** Keeps what happened when it came up for real, as a field note tied to it. Throws Failure. */
export function keepWhatHappened(
  journal: KeptJournal,
  { session }: Intention,
  text: string,
  id: string,
  now: Moment,
): void {
  journal.beginNote({ id, beganAt: now.at, beganOffset: now.offset, about: session.id });
  journal.append(id, { kind: "noted", version: eventVersion, ...now, body: { text }, ends: "ends" });
}

/** Lets go those that were spoken of longest ago where more are open than can be; gives those that went. Throws Failure. */
export function makeRoom(journal: Journal, now: Moment): Intention[] {
  const open = intentionsIn(journal, "open").sort((one, other) => one.looked.at - other.looked.at);
  const going = open.slice(0, Math.max(0, open.length - most));
  for (const intention of going) settleIntention(journal, intention, "let_go", now);
  return going;
}
