import { createHash } from "node:crypto";
import { Failure } from "../failure.ts";
import { forget } from "./forgetting.ts";
import type { Draft, Entry, KeptJournal, NewEntry, NewSession, RecordLine } from "./journal.ts";
import { copyTo, logBytes, openJournalFile } from "./journal-file.ts";
import { addWords, find } from "./search-index.ts";
import {
  addLabels,
  addMet,
  addNote,
  idsIn,
  labelsIn,
  latestIn,
  metIn,
  notesIn,
  removeLabels,
  sessionIn,
  sessionsIn,
} from "./session-rows.ts";
import { journalFailure } from "./trouble.ts";
import { restored, wholeOf } from "./whole-record.ts";

/** A draft is written whole at each key, so the log is cut back at this length. */
const longestLog = 4_000_000;

type Stored<Shape, Key extends keyof Shape> = Omit<Shape, Key> & { readonly [key in Key]: string };

/** Opens the journal in a folder, made where it does not exist. Texts are kept as JSON, so no character can cut them. */
export function openJournal(folder: string): KeptJournal {
  const file = openJournalFile(folder);
  const { path, database, lock } = file;
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

  const beginRecord = ({ id, beganAt, beganOffset, endedAt }: RecordLine): void =>
    database.run("INSERT INTO record VALUES (?, ?, ?, ?)", id, beganAt, beganOffset, endedAt ?? null);

  const insertSession = (session: Omit<NewSession, "labels"> & RecordLine): void => {
    const digest = createHash("sha256").update(session.situation).digest("hex");
    beginRecord(session);
    database.run("INSERT INTO situation VALUES (?, ?) ON CONFLICT DO NOTHING", digest, session.situation);
    database.run(
      "INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      session.id,
      session.pack,
      session.packVersion,
      session.packDigest,
      session.scenario,
      session.title,
      session.role,
      session.seed,
      session.drawn,
      digest,
    );
    addMet(database, session);
  };

  const insertEntry = (record: string, { sequence, kind, version, at, offset, body }: Entry): void => {
    database.run(
      "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)",
      record,
      sequence,
      kind,
      version,
      at,
      offset,
      JSON.stringify(body),
    );
    addWords(database, record, { sequence, at, body });
  };

  const deleteDraft = (record: string, step: string): void =>
    database.run("DELETE FROM draft WHERE record = ? AND step = ?", record, step);

  const journal: KeptJournal = {
    path,
    begin: ({ labels, ...session }: NewSession) =>
      commit(() => {
        insertSession(session);
        addLabels(database, session.id, labels);
      }),
    beginNote: (note) =>
      commit(() => {
        beginRecord(note);
        addNote(database, note);
      }),
    append(record: string, { settles, ends, labels, unlabels, ...entry }: NewEntry): Entry {
      const body = parsed<Entry["body"]>(JSON.stringify(entry.body));
      return commit(() => {
        const [row] = database.all<{ last: number | null }>(
          "SELECT max(sequence) AS last FROM entry WHERE record = ?",
          record,
        );
        const added = { ...entry, body, sequence: (row?.last ?? 0) + 1 };
        insertEntry(record, added);
        if (settles !== undefined) deleteDraft(record, settles);
        if (ends) end(record, entry.at);
        addLabels(database, record, labels);
        removeLabels(database, record, unlabels);
        return added;
      });
    },
    entries: (record) =>
      database
        .all<Stored<Entry, "body">>(
          `SELECT sequence, kind, version, at, local_offset AS "offset", body FROM entry WHERE record = ? ORDER BY sequence`,
          record,
        )
        .map((row) => ({ ...row, body: parsed(row.body) })),
    situation(session: string): string {
      const [row] = database.all<{ text: string }>(
        "SELECT text FROM situation JOIN session ON digest = situation WHERE id = ?",
        session,
      );
      if (!row) throw journalFailure("gone");
      return row.text;
    },
    session: (id) => sessionIn(database, id),
    sessions: (query) => sessionsIn(database, query),
    latest: (count) => latestIn(database, count),
    count: () => database.all<{ count: number }>("SELECT coalesce(sum(times), 0) AS count FROM met")[0]?.count ?? 0,
    met: () => metIn(database),
    labels: (record) => labelsIn(database, record),
    keepDraft(record: string, { step, text }: Draft, log = "with-earlier"): void {
      lock.transaction(() => {
        database.run(
          "INSERT INTO draft VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text",
          record,
          step,
          JSON.stringify(text),
        );
        if (log === "alone" || logBytes(path) > longestLog) orLater(cutLog);
      });
    },
    drafts: (record) =>
      database
        .all<Draft>("SELECT step, text FROM draft WHERE record = ? ORDER BY step", record)
        .map(({ step, text }) => ({ step, text: parsed(text) })),
    dropDraft: (record, step) => commit(() => deleteDraft(record, step)),
    setting: (name) => database.all<{ value: string }>("SELECT value FROM setting WHERE name = ?", name)[0]?.value,
    keepSetting: (name, value) =>
      commit(() => {
        if (value === undefined) database.run("DELETE FROM setting WHERE name = ?", name);
        else
          database.run(
            "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            name,
            value,
          );
      }),
    note: (id) => notesIn(database, { id })[0],
    tie: (note, session) => commit(() => database.run("UPDATE note SET about = ? WHERE id = ?", session, note)),
    notes: (query = {}) => notesIn(database, query),
    idsLike: (part) =>
      database
        .all<{ id: string }>(
          "SELECT id FROM record WHERE substr(id, 1, ?2) = ?1 OR substr(id, -?2) = ?1 ORDER BY id",
          part,
          part.length,
        )
        .map(({ id }) => id),
    search: (words, limit) => find(database, words, limit),
    replace: (record, bodies, settles) =>
      lock.transaction(() =>
        forget(file, [], () => {
          for (const entry of journal.entries(record)) {
            const body = bodies.get(entry.sequence);
            if (!body) continue;
            const text = JSON.stringify(body);
            database.run("UPDATE entry SET body = ? WHERE record = ? AND sequence = ?", text, record, entry.sequence);
            database.run("DELETE FROM words WHERE record = ? AND sequence = ?", record, entry.sequence);
            addWords(database, record, { ...entry, body: parsed(text) });
          }
          database.run("DELETE FROM draft WHERE record = ? AND step = ?", record, settles);
        }),
      ),
    forget: (records) => lock.transaction(() => forget(file, records)),
    backUp: (to) => copyTo(database, to),
    ids: (query = {}) => idsIn(database, query),
    whole: (id) => wholeOf(journal, id),
    restore: (records) =>
      commit(() => {
        const added: string[] = [];
        for (const whole of records) {
          const { id } = whole.line;
          if (database.all("SELECT 1 FROM record WHERE id = ?", id).length > 0) continue;
          restored(whole, { beginRecord, insertSession, insertEntry, database });
          added.push(id);
        }
        return added;
      }),
    close(): void {
      if (!open) return;
      open = false;
      orLater(() => lock.transaction(cutLog));
      database.close();
      lock.close();
    },
  };
  return journal;

  function end(record: string, at: number): void {
    database.run("UPDATE record SET ended_at = ? WHERE id = ?", at, record);
    database.run(
      `UPDATE met SET latest = max(latest, ?2) WHERE (pack, scenario, role, drawn) =
         (SELECT pack, scenario, role, drawn FROM session WHERE id = ?1)`,
      record,
      at,
    );
  }
}

/** The words are safe before the log is cut: where the disk refuses, the next entry, start or end does it. */
function orLater(cut: () => void): void {
  try {
    cut();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}
