import type { Database } from "./driver.ts";
import { beginAnew, type JournalFile, removeCopies } from "./journal-file.ts";
import { rebuild } from "./search-index.ts";
import { recountMet } from "./session-rows.ts";

/** Tables that hold something of a record, those first that refer to others. */
const ofRecords = ["label", "words", "draft", "entry", "note", "session"] as const;

/**
 * Takes records, or everything, out of the file, its log and the copies made before an older form was left: no page, no number and no
 * entry of the index tells that they were there. Called under the lock; with no records, it only makes sure of what was replaced.
 */
export function forget(file: JournalFile, records: readonly string[] | "everything"): void {
  const { path, database } = file;
  // Before anything else: whoever is stopped in between has lost a copy, but not left one behind.
  removeCopies(path);
  database.exec("PRAGMA synchronous = FULL");
  database.transaction(() => {
    if (records === "everything") forgetAll(database);
    else forgetThese(database, records);
    database.exec("DELETE FROM situation WHERE NOT EXISTS (SELECT 1 FROM session WHERE situation = digest)");
    recountMet(database);
    rebuild(database);
  });
  database.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous = NORMAL");
  if (records === "everything") beginAnew(file);
}

function forgetAll(database: Database): void {
  for (const table of [...ofRecords, "record", "setting"]) database.exec(`DELETE FROM ${table}`);
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
