import { createHash } from "node:crypto";
import { Failure } from "../failure.ts";
import type { Draft, Entry, Journal, NewEntry, NewSession, SessionLine } from "./journal.ts";
import { logBytes, openJournalFile } from "./journal-file.ts";
import { journalFailure } from "./trouble.ts";

/** A draft is written whole at each key, so the log is cut back at this length. */
const longestLog = 4_000_000;

type Stored<Shape, Key extends keyof Shape> = Omit<Shape, Key> & { readonly [key in Key]: string };

/** Opens the journal in a folder, made where it does not exist. Texts are kept as JSON, so no character can cut them. */
export function openJournal(folder: string): Journal {
  const { path, database, lock } = openJournalFile(folder);
  let open = true;

  const cutLog = (): void => database.exec("PRAGMA wal_checkpoint(TRUNCATE)");

  /** On the disk itself, not only in the system's memory, when it returns; and no replaced draft is left in the log. */
  const commit = <Result>(work: () => Result): Result =>
    lock.transaction(() => {
      database.exec("PRAGMA synchronous = FULL");
      try {
        return database.transaction(work);
      } finally {
        database.exec("PRAGMA synchronous = NORMAL");
        orLater(cutLog);
      }
    });

  const parsed = <Shape>(text: string): Shape => {
    try {
      return JSON.parse(text) as Shape;
    } catch {
      // The error of JSON.parse quotes what the person wrote.
      throw journalFailure("damaged", { path });
    }
  };

  return {
    path,
    begin(session: NewSession): void {
      const digest = createHash("sha256").update(session.situation).digest("hex");
      commit(() => {
        database.run("INSERT INTO situation VALUES (?, ?) ON CONFLICT DO NOTHING", digest, session.situation);
        database.run(
          "INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)",
          session.id,
          session.pack,
          session.packVersion,
          session.packDigest,
          session.scenario,
          session.title,
          session.role,
          session.seed,
          session.beganAt,
          session.beganOffset,
          digest,
          session.drawn,
        );
      });
    },
    append(session: string, { kind, version, at, offset, settles, ends, ...entry }: NewEntry): Entry {
      const body = JSON.stringify(entry.body);
      return commit(() => {
        const [row] = database.all<{ sequence: number }>(
          `INSERT INTO entry SELECT ?1, coalesce(max(sequence), 0) + 1, ?2, ?3, ?4, ?5, ?6 FROM entry WHERE session = ?1
           RETURNING sequence`,
          session,
          kind,
          version,
          at,
          offset,
          body,
        );
        if (!row) throw new Error("an entry was not given a number");
        if (settles !== undefined) database.run("DELETE FROM draft WHERE session = ? AND step = ?", session, settles);
        if (ends) database.run("UPDATE session SET ended_at = ? WHERE id = ?", at, session);
        return { sequence: row.sequence, kind, version, at, offset, body: parsed<Entry["body"]>(body) };
      });
    },
    entries(session: string): readonly Entry[] {
      return database
        .all<Stored<Entry, "body">>(
          `SELECT sequence, kind, version, at, local_offset AS "offset", body FROM entry WHERE session = ? ORDER BY sequence`,
          session,
        )
        .map((row) => ({ ...row, body: parsed(row.body) }));
    },
    situation(session: string): string {
      const [row] = database.all<{ text: string }>(
        "SELECT text FROM situation JOIN session ON digest = situation WHERE id = ?",
        session,
      );
      if (!row) throw journalFailure("gone");
      return row.text;
    },
    sessions(): readonly SessionLine[] {
      return database
        .all<Omit<SessionLine, "endedAt"> & { readonly endedAt: number | null }>(
          `SELECT id, pack, pack_version AS packVersion, pack_digest AS packDigest, scenario, title, role, seed,
             drawn, began_at AS beganAt, began_offset AS beganOffset, ended_at AS endedAt
           FROM session ORDER BY began_at DESC, id DESC`,
        )
        .map(({ endedAt, ...line }) => (endedAt === null ? line : { ...line, endedAt }));
    },
    keepDraft(session: string, { step, text }: Draft): void {
      lock.transaction(() => {
        database.run(
          "INSERT INTO draft VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text",
          session,
          step,
          JSON.stringify(text),
        );
        if (logBytes(path) > longestLog) orLater(cutLog);
      });
    },
    drafts(session: string): readonly Draft[] {
      return database
        .all<Draft>("SELECT step, text FROM draft WHERE session = ? ORDER BY step", session)
        .map(({ step, text }) => ({ step, text: parsed(text) }));
    },
    close(): void {
      if (!open) return;
      open = false;
      orLater(() => lock.transaction(cutLog));
      database.close();
      lock.close();
    },
  };
}

/** The words are safe before the log is cut: where the disk refuses, the next entry, start or end does it. */
function orLater(cut: () => void): void {
  try {
    cut();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}
