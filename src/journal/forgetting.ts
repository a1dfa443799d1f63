import type { Database } from "./driver.ts";
import { beginAnew, type JournalFile, removeCopies } from "./journal-file.ts";
import { rebuild } from "./search-index.ts";
import { recountMet } from "./session-rows.ts";
import { journalFailure } from "./trouble.ts";

/** Tables that hold something of a record, those first that refer to others. */
const ofRecords = ["label", "words", "draft", "entry", "note", "session"] as const;

/**
 * Takes records, or everything, out of the file, its log and the copies made before an older form was left: no page, no number and no
 * entry of the index tells that they were there. Called under the lock. What is replaced meanwhile, by `before`, goes in the same stroke.
 */
export function forget(file: JournalFile, records: readonly string[] | "everything", before?: () => void): void {
  const { path, database } = file;
  // Before anything else: whoever is stopped in between has lost a copy, but not left one behind.
  removeCopies(path);
  database.exec("PRAGMA synchronous = FULL");
  const isEmpty = database.transaction(() => {
    before?.();
    if (records === "everything") forgetAll(database);
    else forgetThese(database, records);
    database.exec("DELETE FROM situation WHERE NOT EXISTS (SELECT 1 FROM session WHERE situation = digest)");
    recountMet(database);
    rebuild(database);
    const holdsNothing = database.all("SELECT 1 FROM record LIMIT 1").length === 0;
    // What belongs to no record would tell that there was one.
    if (holdsNothing) database.exec("DELETE FROM setting");
    return holdsNothing;
  });
  database.exec("VACUUM; PRAGMA synchronous = NORMAL");
  const [cut] = database.all<{ readonly busy: number }>("PRAGMA wal_checkpoint(TRUNCATE)");
  // Whoever reads meanwhile reads the older pages, so they stay as long as that goes on.
  if (cut?.busy) throw journalFailure("read", { path });
  if (isEmpty) beginAnew(file);
}

function forgetAll(database: Database): void {
  for (const table of [...ofRecords, "record"]) database.exec(`DELETE FROM ${table}`);
}

function forgetThese(database: Database, records: readonly string[]): void {
  const ids = JSON.stringify(records);
  const these = "IN (SELECT value FROM json_each(?))";
  // What other records say of them: that they follow them up, or are tied to them.
  database.run(`DELETE FROM label WHERE value ${these}`, ids);
  database.run(`UPDATE note SET about = NULL WHERE about ${these}`, ids);
  for (const table of ofRecords) {
    database.run(
      `DELETE FROM ${table} WHERE ${table === "note" || table === "session" ? "id" : "record"} ${these}`,
      ids,
    );
  }
  database.run(`DELETE FROM record WHERE id ${these}`, ids);
}
