import type { Database } from "./driver.ts";

/**
 * What made the journal what it is, oldest first; each step leads from the version of its index to the next.
 * Append only: a released step is never edited. No table has a rowid, so none shows that something was taken out.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE situation (
    digest TEXT PRIMARY KEY,
    text TEXT NOT NULL
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE session (
    id TEXT PRIMARY KEY,
    pack TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    pack_digest TEXT NOT NULL,
    scenario TEXT NOT NULL,
    title TEXT NOT NULL,
    role TEXT NOT NULL,
    seed INTEGER NOT NULL,
    began_at INTEGER NOT NULL,
    began_offset INTEGER NOT NULL,
    ended_at INTEGER,
    situation TEXT NOT NULL REFERENCES situation (digest)
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE entry (
    session TEXT NOT NULL REFERENCES session (id),
    sequence INTEGER NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    local_offset INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (session, sequence)
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE draft (
    session TEXT NOT NULL REFERENCES session (id),
    step TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (session, step)
  ) WITHOUT ROWID, STRICT;
  `,
  // What was drawn of a situation that varies: a list of names and values, in the order of the names, as JSON text.
  `
  ALTER TABLE session ADD COLUMN drawn TEXT NOT NULL DEFAULT '';

  UPDATE session SET drawn = (
    SELECT CASE count(*) WHEN 0 THEN '' ELSE json_group_array(json_array(one.key, one.value) ORDER BY one.key) END
    FROM situation, json_each(situation.text, '$.drawn') AS one
    WHERE situation.digest = session.situation AND json_valid(situation.text)
  );
  `,
];

/** Leads a database from the version `from` to the end of `steps`: the whole way or not at all. */
export function migrate(database: Database, from: number, steps: readonly string[]): void {
  database.transaction(() => {
    for (const step of steps.slice(from)) database.exec(step);
    database.exec(`PRAGMA user_version = ${steps.length}`);
  });
}
