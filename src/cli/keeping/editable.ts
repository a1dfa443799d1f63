import type { Entry } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { type OwnKind, type OwnWords, ownWordsIn, standingEntries } from "../journal/own-words.ts";

/** A text of a record that can be added to, or put out by other words. */
export interface Editable {
  readonly kind: "text";
  readonly words: OwnWords;
  /** How it is called in a list: what it answers, or what it is. */
  readonly label: string;
}

const kinds: ReadonlySet<OwnKind> = new Set([
  "answer",
  "reflection",
  "next-time",
  "obstacle",
  "field-note",
  "captured",
  "addition",
]);

/** The texts of a record that can be edited, in their order; those that a step back has left among them. */
export function editableIn(entries: readonly Entry[]): Editable[] {
  const standing = standingEntries(entries);
  return entries.flatMap((entry) => {
    const words = ownWordsIn(entry);
    if (!words || !kinds.has(words.kind)) return [];
    const label = words.question ?? say(`records.kind.${words.kind}`);
    return [{ kind: "text", words, label: standing.includes(entry) ? label : say("keeping.edit.left", { label }) }];
  });
}
