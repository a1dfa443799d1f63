import type { KeptJournal } from "../../journal/journal.ts";
import { eventVersion } from "../../session/events.ts";
import type { Moment } from "../context.ts";
import type { OwnWords } from "../journal/own-words.ts";
import { withOtherWords } from "./other-words.ts";

/** What becomes of a text: words are added to it, or put in its place. */
export type EditWay = "add" | "replace";

/** The step under which an edit of a text is kept while it is being written: what is being added never stands in the place of the text. */
export function editStep({ sequence }: Pick<OwnWords, "sequence">, way: EditWay): string {
  return `${way === "add" ? "edit" : "replace"}:${sequence}`;
}

/** What is added to a text, and when; `settles` is the step at which it was written. */
export interface Addition {
  readonly text: string;
  readonly now: Moment;
  readonly settles?: string;
}

/** Adds words to a text; a "next time" is worded anew. What stood there stays. Throws Failure. */
export function addTo(journal: KeptJournal, record: string, words: OwnWords, { text, now, settles }: Addition): void {
  const isNextTime = words.kind === "next-time";
  journal.append(record, {
    kind: isNextTime ? "intention_reworded" : "added",
    version: eventVersion,
    ...now,
    body: isNextTime ? { text } : { entry: words.to ?? words.sequence, text },
    ...(settles !== undefined && { settles }),
  });
}

/** Puts other words in the place of a text, wherever it stands in its record: nothing tells what stood there. Throws Failure. */
export function putInPlace(journal: KeptJournal, record: string, words: OwnWords, text: string): void {
  const bodies = withOtherWords(journal.entries(record), words.sequence, text);
  const steps = new Set([...bodies.keys()].map((sequence) => editStep({ sequence }, "replace")));
  // The same answer may stand there twice, and the old words may be in what was to replace either.
  for (const { step } of journal.drafts(record)) if (steps.has(step)) journal.dropDraft(record, step);
  journal.replace(record, bodies, editStep(words, "replace"));
}
