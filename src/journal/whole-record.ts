import type { Database } from "./driver.ts";
import type { Entry, KeptJournal, NewSession, RecordLine, WholeRecord } from "./journal.ts";
import { addLabels, addNote } from "./session-rows.ts";
import { journalFailure } from "./trouble.ts";

/** A record with all that belongs to it. Throws Failure where it is not there. */
export function wholeOf(journal: KeptJournal, id: string): WholeRecord {
  const session = journal.session(id);
  const note = journal.note(id);
  const rest = { labels: journal.labels(id), entries: journal.entries(id), drafts: journal.drafts(id) };
  if (session) return { line: { kind: "session", ...session, situation: journal.situation(id) }, ...rest };
  if (note) return { line: { kind: "note", ...note }, ...rest };
  throw journalFailure("gone");
}

/** How the parts of a record are written. */
interface Writing {
  readonly database: Database;
  beginRecord(line: RecordLine): void;
  insertSession(session: Omit<NewSession, "labels"> & RecordLine): void;
  insertEntry(record: string, entry: Entry): void;
}

/** Writes a record as it was. */
export function restored({ line, labels, entries, drafts }: WholeRecord, writing: Writing): void {
  const { database, beginRecord, insertSession, insertEntry } = writing;
  if (line.kind === "session") insertSession(line);
  else {
    beginRecord(line);
    addNote(database, line);
  }
  for (const entry of entries) insertEntry(line.id, entry);
  for (const { step, text } of drafts) {
    database.run("INSERT INTO draft VALUES (?, ?, ?)", line.id, step, JSON.stringify(text));
  }
  addLabels(database, line.id, labels);
}
