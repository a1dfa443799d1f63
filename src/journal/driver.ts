import { statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import Connection from "libsql";
import { explaining } from "./trouble.ts";

/** What a column can hold here. */
export type Value = string | number | null;

/** An open SQLite file. What the disk or the database refuses is thrown as a Failure, without any value in it. */
export interface Database {
  /** Runs statements that take no values and whose rows nobody needs. */
  exec(sql: string): void;
  run(sql: string, ...values: readonly Value[]): void;
  /** All rows, as the statement names their columns. */
  all<Row>(sql: string, ...values: readonly Value[]): readonly Row[];
  /** Does all of the work or nothing of it, while nobody else writes. */
  transaction<Result>(work: () => Result): Result;
  /** Lets go of the file, has it changed meanwhile, and opens it again. */
  apart(change: () => void): void;
  /** A file to which only `exec` was applied is let go at once, any other one when the process ends. */
  close(): void;
}

/** Opens a SQLite file that exists: "looking" cannot change it, not even by the housekeeping of SQLite. */
export function openDatabase(path: string, purpose: "looking" | "writing"): Database {
  const guarded = <Result>(work: () => Result): Result => explaining(path, work);
  // Where nothing is in the log, the file holds all; without "immutable", SQLite would lay a log and its index beside it, and they would stay.
  const logged = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const looking = logged > 0 ? "mode=ro" : "mode=ro&immutable=1";
  const target = purpose === "looking" ? `${pathToFileURL(path).href}?${looking}` : path;
  // Without a timeout, whoever comes second fails at once.
  const connect = () => guarded(() => new Connection(target, { timeout: 5000 }));
  let connection = connect();
  const statements = new Map<string, Connection.Statement>();

  const prepared = (sql: string): Connection.Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const exec = (sql: string): void => {
    guarded(() => connection.exec(sql));
  };

  const close = (): void => {
    // libsql would go on with a statement whose connection was closed.
    statements.clear();
    connection.close();
  };

  return {
    exec,
    run: (sql, ...values) => {
      guarded(() => prepared(sql).run(bindable(values)));
    },
    // Never libsql's get: it puts a key of its own into the row.
    all: <Row>(sql: string, ...values: readonly Value[]) =>
      guarded(() => prepared(sql).all(bindable(values)) as readonly Row[]),
    transaction: (work) => {
      exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        exec("COMMIT");
        return result;
      } catch (error) {
        // SQLite has undone it already where the disk refused.
        if (connection.inTransaction) exec("ROLLBACK");
        throw error;
      }
    },
    apart: (change) => {
      close();
      try {
        change();
      } finally {
        connection = connect();
      }
    },
    close,
  };
}

/** libsql ends the whole process at a boolean or an object, cuts text at NUL and rounds large integers. */
function bindable(values: readonly unknown[]): unknown[] {
  for (const value of values) {
    const sound = value === null || (typeof value === "string" && !value.includes("\0")) || Number.isSafeInteger(value);
    if (!sound) throw new TypeError(`this ${typeof value} cannot be kept in a column`);
  }
  return [...values];
}
