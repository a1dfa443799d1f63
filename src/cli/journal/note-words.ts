import type { KeptJournal, NoteLine } from "../../journal/journal.ts";
import { ownWords } from "./own-words.ts";

/** The words of a field note: what was written, or where it is not finished, what is being written. Empty where there is nothing yet. */
export function noteWords(journal: KeptJournal, { id }: NoteLine): string {
  const written = ownWords(journal, id).find(({ kind }) => kind === "field-note");
  return written?.text ?? journal.drafts(id).find(({ text }) => text.trim() !== "")?.text ?? "";
}
