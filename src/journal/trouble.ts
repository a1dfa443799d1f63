import { exitCodes, Failure } from "../failure.ts";
import { say } from "../messages/say.ts";

type Reason =
  | "blocked"
  | "busy"
  | "damaged"
  | "foreign"
  | "full"
  | "gone"
  | "homeless"
  | "missing"
  | "newer"
  | "read"
  | "relative"
  | "unreachable"
  | "unwritable";

const reasons: readonly (readonly [RegExp, Reason])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, "busy"],
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/, "full"],
  [/^(SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS)/, "unwritable"],
  [/^SQLITE_(CORRUPT|NOTADB)/, "damaged"],
  // The only reference in the schema that can be missing is the session that something is written to.
  [/^SQLITE_CONSTRAINT_FOREIGNKEY/, "gone"],
  [/^(SQLITE_(CANTOPEN|IOERR)|E[A-Z0-9_]+$)/, "unreachable"],
];

/** Says why the journal cannot be used. `values` are what the message of that reason names. */
export function journalFailure(reason: Reason, values: Readonly<Record<string, string | number>> = {}): Failure {
  return new Failure(exitCodes.unable, say(`journal.${reason}`, values), say(`journal.${reason}.remedy`, values));
}

/** Runs work on the file or folder at `path`; what the disk or the database refuses becomes a Failure, a bug stays a bug. */
export function explaining<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    const reason = reasons.find(([pattern]) => pattern.test(code))?.[1];
    throw reason ? journalFailure(reason, { path, reason: code }) : error;
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  // Our statements are fixed, so a table that is not there was lost.
  if (error.message.startsWith("no such table")) return "SQLITE_CORRUPT";
  // libsql gives no code where it cannot open a file.
  if (error.message.startsWith("ConnectionFailed")) return "SQLITE_CANTOPEN";
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
