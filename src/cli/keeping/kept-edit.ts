import type { KeptJournal } from "../../journal/journal.ts";
import { eventVersion } from "../../session/events.ts";
import type { Moment } from "../context.ts";
import type { OwnWords } from "../journal/own-words.ts";
import { withOtherWords } from "./other-words.ts";

/** The step under which an edit of a text is kept while it is being written. */
export function editStep({ sequence }: OwnWords): string {
  return `edit:${sequence}`;
}

/** Adds words to a text; a "next time" is worded anew. What stood there stays. Throws Failure. */
export function addTo(journal: KeptJournal, record: string, words: OwnWords, text: string, now: Moment): void {
  const isNextTime = words.kind === "next-time";
  journal.append(record, {
    kind: isNextTime ? "intention_reworded" : "added",
    version: eventVersion,
    ...now,
    body: isNextTime ? { text } : { entry: words.to ?? words.sequence, text },
    settles: editStep(words),
  });
}

/** Puts other words in the place of a text, wherever it stands in its record: nothing tells what stood there. Throws Failure. */
export function putInPlace(journal: KeptJournal, record: string, words: OwnWords, text: string): void {
  journal.replace(record, withOtherWords(journal.entries(record), words.sequence, text), editStep(words));
}
