import type { KeptJournal, SessionLine } from "../../journal/journal.ts";
import { followUpLabel, threadLabel } from "../practice/labels.ts";

/** The sessions that belong together by a dilemma, oldest first: the first one, and its follow-ups. */
export interface SessionThread {
  /** A theme, or `pack/dilemma`. */
  readonly dilemma: string;
  readonly sessions: readonly SessionLine[];
}

/** How many sessions are looked at for those that follow up another one, from the newest on. */
const lookedAt = 5000;

/** The threads with a follow-up, at most so many, those that went on last first. */
export function latestThreads(journal: KeptJournal, most: number): SessionThread[] {
  const threads = new Map<string, SessionThread>();
  for (const line of journal.sessions({ limit: lookedAt })) {
    for (const dilemma of valuesOf(followUpLabel(""), journal, line)) {
      const anchor = anchorBefore(journal, dilemma, line);
      const key = `${dilemma} ${anchor?.id}`;
      if (!threads.has(key)) threads.set(key, threadFrom(journal, dilemma, anchor));
    }
    if (threads.size >= most) break;
  }
  return [...threads.values()].slice(0, most);
}

/** The threads in which a session stands, the longest first. */
export function threadsThrough(journal: KeptJournal, line: SessionLine): SessionThread[] {
  const followed = valuesOf(followUpLabel(""), journal, line).map((dilemma) =>
    threadFrom(journal, dilemma, anchorBefore(journal, dilemma, line)),
  );
  const begun = valuesOf(threadLabel(""), journal, line).map((dilemma) => threadFrom(journal, dilemma, line));
  return [...followed, ...begun].sort((one, other) => other.sessions.length - one.sessions.length);
}

/** The thread of a dilemma that went on last; where there is none with a follow-up, the one that began last. */
export function threadOf(journal: KeptJournal, dilemma: string): SessionThread | undefined {
  const [followUp] = journal.sessions({ labels: [followUpLabel(dilemma)], limit: 1 });
  if (followUp) return threadFrom(journal, dilemma, anchorBefore(journal, dilemma, followUp));
  const [anchor] = journal.sessions({ labels: [threadLabel(dilemma)], limit: 1 });
  return anchor && threadFrom(journal, dilemma, anchor);
}

/** The session from which the follow-ups of a dilemma counted when this one was begun; undefined where it is forgotten. */
function anchorBefore(journal: KeptJournal, dilemma: string, { beganAt }: SessionLine): SessionLine | undefined {
  return journal.sessions({ labels: [threadLabel(dilemma)], to: beganAt, limit: 1 })[0];
}

/** A thread goes on until another one begins; where its beginning is forgotten, the rest of it is left. */
function threadFrom(journal: KeptJournal, dilemma: string, anchor: SessionLine | undefined): SessionThread {
  const from = anchor ? { from: anchor.beganAt + 1 } : {};
  const next = journal.sessions({ labels: [threadLabel(dilemma)], ...from }).at(-1);
  // A follow-up with which another thread begins still belongs to this one.
  const until = next ? { to: next.beganAt + 1 } : {};
  const followUps = journal.sessions({ labels: [followUpLabel(dilemma)], ...from, ...until });
  return { dilemma, sessions: [...(anchor ? [anchor] : []), ...[...followUps].reverse()] };
}

function valuesOf({ kind }: { readonly kind: string }, journal: KeptJournal, { id }: SessionLine): string[] {
  return journal.labels(id).flatMap((label) => (label.kind === kind ? label.value : []));
}
