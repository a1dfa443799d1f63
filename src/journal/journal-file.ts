import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure.ts";
import { type Database, openDatabase, type Value } from "./driver.ts";
import { journalFile } from "./location.ts";
import { migrate, migrations, type Step } from "./migrations.ts";
import { closeToOthers, makeEmpty, makeFolder, makeSure } from "./private-files.ts";
import { explaining, journalFailure } from "./trouble.ts";

/** "Offs", which marks a SQLite file as a journal of ours. */
const applicationId = 0x4f666673;

/** Up to here, about 400 sessions, a journal is checked as a whole at every start. */
const checkedBytes = 8_000_000;

/** And up to here where something is in the log: after a crash, or while another window is typed in. It takes half a second. */
const checkedWithLog = 100_000_000;

const settings = `
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA journal_mode = WAL;
  PRAGMA wal_autocheckpoint = 0;
  PRAGMA synchronous = NORMAL;
  PRAGMA fullfsync = ON;
  PRAGMA checkpoint_fullfsync = ON;
`;

export interface JournalFile {
  readonly path: string;
  readonly database: Database;
  /**
   * An empty database beside it. Whoever writes to the journal, or tidies its log, does so within a transaction of this
   * one, which the system ends at any death: SQLite 3.7.0 to 3.51.2 can lose a page where writing and tidying meet.
   */
  readonly lock: Database;
}

/**
 * Opens the journal in a folder; makes both where they do not exist, and leads an older journal to the form of today.
 * Throws Failure, the file unchanged, where it is damaged, foreign or newer, or the disk refuses.
 */
export function openJournalFile(folder: string, steps: readonly Step[] = migrations): JournalFile {
  const path = journalFile(folder);
  const lockPath = join(folder, "journal.lock");
  // A folder that is there already is the person's: its mode is theirs to choose, and the files are closed in any case.
  explaining(folder, () => makeFolder(folder));
  makeSure(lockPath);
  const lock = openDatabase(lockPath, "writing");
  return orClose(lock, () => ({ path, lock, database: lock.transaction(() => openUnderLock(path, steps)) }));
}

function openUnderLock(path: string, steps: readonly Step[]): Database {
  if (!explaining(path, () => lstatSync(path, { throwIfNoEntry: false }))) create(path, steps);
  const version = examine(path, steps.length);
  for (const file of [path, `${path}-wal`, `${path}-shm`]) closeToOthers(file);
  const database = openDatabase(path, "writing");
  return orClose(database, () => {
    database.exec(settings);
    if (version < steps.length) {
      copyTo(database, copyBefore(path, version));
      migrate(database, version, steps);
    }
    // What a crash left in the log may hold replaced drafts.
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return database;
  });
}

function orClose<Result>(database: Database, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Makes the whole file under another name first: what is called a journal is always a whole one. */
function create(path: string, steps: readonly Step[]): void {
  if (logBytes(path) > 0) throw journalFailure("missing", { path: `${path}-wal` });
  const fresh = `${path}.new`;
  makeEmpty(fresh);
  const database = openDatabase(fresh, "writing");
  database.exec(`${settings} PRAGMA application_id = ${applicationId};`);
  migrate(database, 0, steps);
  database.close();
  explaining(path, () => renameSync(fresh, path));
}

/** The version of the journal's form, found without changing anything. Throws Failure where it cannot be used. */
export function examine(path: string, newest: number): number {
  const found = explaining(path, () => lstatSync(path));
  if (!found.isFile()) throw journalFailure("blocked", { path });
  const damaged = (): Failure => journalFailure("damaged", { path });
  // SQLite takes less than its smallest page for a new file.
  if (found.size < 512) throw damaged();
  const database = openDatabase(path, "looking");
  try {
    const told = (pragma: string): Value | undefined =>
      Object.values(database.all<Record<string, Value>>(`PRAGMA ${pragma}`)[0] ?? {})[0];
    database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
    if (told("application_id") !== applicationId) throw journalFailure("foreign", { path });
    const version = Number(told("user_version"));
    if (version > newest) throw journalFailure("newer", { path, found: version, known: newest });
    const wasClosed = logBytes(path) === 0;
    // The bytes that are missing from a page would count as zeros.
    if (wasClosed && found.size % Number(told("page_size")) > 0) throw damaged();
    if (found.size <= (wasClosed ? checkedBytes : checkedWithLog) && told("quick_check(1)") !== "ok") throw damaged();
    return version;
  } finally {
    database.close();
  }
}

/** Where the copy is that was made before a journal was led away from an older form. */
function copyBefore(path: string, version: number): string {
  return path.replace(/\.db$/, `-version-${version}.db`);
}

/** Takes away the copies that were made before the journal was led to another form. */
export function removeCopies(path: string, newest = migrations.length): void {
  for (let version = 1; version < newest; version++) {
    const copy = copyBefore(path, version);
    explaining(copy, () => {
      for (const file of [copy, `${copy}.new`]) rmSync(file, { force: true });
    });
  }
}

/**
 * Puts a journal that was just made in the place of one that holds nothing any more, so that nothing tells of what it held. Where
 * another window has it open, it stays as it is: whoever writes there would write into a file that is gone.
 */
export function beginAnew({ path, database }: JournalFile): void {
  try {
    database.exec("PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE");
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    database.exec("PRAGMA busy_timeout = 5000");
    return;
  }
  database.apart(() => create(path, migrations));
  database.exec(settings);
}

/** Writes a copy of the whole to a path, for the person alone. */
export function copyTo(database: Database, path: string): void {
  const unfinished = `${path}.new`;
  makeEmpty(unfinished);
  database.run("VACUUM INTO ?", unfinished);
  explaining(path, () => {
    const handle = openSync(unfinished, "r+");
    fsyncSync(handle);
    closeSync(handle);
    renameSync(unfinished, path);
  });
}

/** The length of the log beside a journal. */
export function logBytes(path: string): number {
  return explaining(path, () => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0);
}
