import type { KeptJournal } from "../../journal/journal.ts";
import { beginningOf, inOneLine } from "../journal/excerpt.ts";
import { type KeptRecord, shortId } from "../journal/find-record.ts";
import { noteWords } from "../journal/note-words.ts";
import { localTime } from "../local-time.ts";
import { titleOf } from "./told.ts";

/** So much of a field note is told in a line. */
const beginning = 40;

/** A record in a line, cell by cell: when it began, the end of its id, and what it is. */
export function recordLine(journal: KeptJournal, record: KeptRecord): string[] {
  const { id, beganAt, beganOffset } = record.line;
  const cells = [localTime(beganAt, beganOffset), shortId(id), inOneLine(titleOf(record))];
  if (record.kind === "session") return cells;
  const text = noteWords(journal, record.line);
  return text === "" ? cells : [...cells, beginningOf(text, beginning)];
}
