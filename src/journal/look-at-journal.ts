import { lstatSync } from "node:fs";
import { examine, logBytes } from "./journal-file.ts";
import { journalFile } from "./location.ts";
import { migrations } from "./migrations.ts";
import { explaining, journalFailure } from "./trouble.ts";

/**
 * The version of the journal in a folder, and the newest that there is; undefined where there is no journal yet. Nothing in it is
 * changed; where a crash has left a log, SQLite lays its index of that log beside it. Throws Failure where the journal cannot be used.
 */
export function lookAtJournal(folder: string): { readonly version: number; readonly newest: number } | undefined {
  const path = journalFile(folder);
  if (!explaining(path, () => lstatSync(path, { throwIfNoEntry: false }))) {
    if (logBytes(path) > 0) throw journalFailure("missing", { path: `${path}-wal` });
    return undefined;
  }
  return { version: examine(path, migrations.length), newest: migrations.length };
}
