import type { Database } from "./driver.ts";
import { indexAll } from "./search-index.ts";

/** A step from one form of the journal to the next: statements, and what statements alone cannot do. */
export type Step = string | { readonly sql: string; after(database: Database): void };

/**
 * What made the journal what it is, oldest first; each step leads from the version of its index to the next. Append only: a released
 * step is never edited. No number in it is given out in turn, so none shows that something was taken out.
 */
export const migrations: readonly Step[] = [
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
  // Field notes beside sessions, labels to find them by, what was met in sum, and an index of the person's own words.
  {
    sql: `
  CREATE TABLE record (
    id TEXT PRIMARY KEY,
    began_at INTEGER NOT NULL,
    began_offset INTEGER NOT NULL,
    ended_at INTEGER
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX record_begun ON record (began_at);
  CREATE INDEX record_ended ON record (ended_at);
  INSERT INTO record SELECT id, began_at, began_offset, ended_at FROM session;

  CREATE TABLE note (
    id TEXT PRIMARY KEY REFERENCES record (id),
    began_at INTEGER NOT NULL,
    about TEXT
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX note_begun ON note (began_at);
  CREATE INDEX note_about ON note (about);

  ALTER TABLE session RENAME TO older_session;
  CREATE TABLE session (
    id TEXT PRIMARY KEY REFERENCES record (id),
    pack TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    pack_digest TEXT NOT NULL,
    scenario TEXT NOT NULL,
    title TEXT NOT NULL,
    role TEXT NOT NULL,
    seed INTEGER NOT NULL,
    drawn TEXT NOT NULL,
    situation TEXT NOT NULL REFERENCES situation (digest)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX session_situation ON session (situation);
  CREATE INDEX session_scenario ON session (scenario, pack);
  INSERT INTO session SELECT id, pack, pack_version, pack_digest, scenario, title, role, seed, drawn, situation FROM older_session;

  ALTER TABLE entry RENAME TO older_entry;
  CREATE TABLE entry (
    record TEXT NOT NULL REFERENCES record (id),
    sequence INTEGER NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    local_offset INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (record, sequence)
  ) WITHOUT ROWID, STRICT;
  INSERT INTO entry SELECT * FROM older_entry;

  ALTER TABLE draft RENAME TO older_draft;
  CREATE TABLE draft (
    record TEXT NOT NULL REFERENCES record (id),
    step TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (record, step)
  ) WITHOUT ROWID, STRICT;
  INSERT INTO draft SELECT * FROM older_draft;
  DROP TABLE older_draft;
  DROP TABLE older_entry;
  DROP TABLE older_session;

  CREATE TABLE label (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    record TEXT NOT NULL REFERENCES record (id),
    PRIMARY KEY (kind, value, began_at, record)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX label_record ON label (record);

  CREATE TABLE met (
    pack TEXT NOT NULL,
    scenario TEXT NOT NULL,
    role TEXT NOT NULL,
    drawn TEXT NOT NULL,
    times INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    PRIMARY KEY (pack, scenario, role, drawn)
  ) WITHOUT ROWID, STRICT;
  INSERT INTO met SELECT pack, scenario, role, drawn, count(*), max(max(began_at, coalesce(ended_at, began_at)))
    FROM session JOIN record USING (id) GROUP BY 1, 2, 3, 4;

  CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE words (
    place INTEGER PRIMARY KEY,
    record TEXT NOT NULL REFERENCES record (id),
    sequence INTEGER NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX words_record ON words (record, sequence);
  CREATE VIRTUAL TABLE search USING fts5 (
    text, content = 'words', content_rowid = 'place', tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
  );
  INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

  WITH sound AS (
    SELECT session.id, pack, scenario, began_at, ended_at, situation.text AS text
    FROM session JOIN record USING (id) JOIN situation ON digest = situation WHERE json_valid(situation.text)
  ),
  dilemma AS (
    SELECT sound.id, began_at, ended_at,
      coalesce(json_extract(one.value, '$.theme'), pack || '/' || json_extract(one.value, '$.id')) AS value
    FROM sound, json_each(sound.text, '$.dilemmas') AS one
  ),
  standing AS (SELECT record, kind, body FROM entry WHERE json_valid(body))
  INSERT OR IGNORE INTO label
  SELECT 'standard', json_extract(one.value, '$.id'), began_at, sound.id
    FROM sound, json_each(sound.text, '$.standards') AS one
    WHERE json_extract(one.value, '$.practised') = 'here' AND json_extract(one.value, '$.id') IS NOT NULL
  UNION ALL SELECT 'dilemma', value, began_at, id FROM dilemma WHERE value IS NOT NULL
  UNION ALL SELECT 'thread', value, max(began_at), id FROM dilemma
    WHERE value IS NOT NULL AND ended_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.record = dilemma.id AND kind = 'let_go')
    GROUP BY value
  UNION ALL SELECT 'obstacle', 'work', began_at, id FROM standing JOIN record ON id = record
    WHERE kind = 'obstacle_placed' AND json_extract(body, '$.place') = 'work'
  UNION ALL SELECT 'question', 'nobody-has-said', began_at, id FROM standing JOIN record ON id = record
    WHERE kind = 'limit_placed' AND json_extract(body, '$.place') = 'nobody_has_said'
  UNION ALL SELECT 'placed', pack || '/' || scenario, began_at, id
    FROM standing JOIN record ON id = record JOIN session USING (id)
    WHERE kind = 'limit_placed' AND json_extract(body, '$.place') <> 'skipped'
  UNION ALL SELECT 'next-time', 'open', began_at, id FROM (
    SELECT DISTINCT began_at, id FROM standing JOIN record ON id = record
    WHERE kind = 'intended' AND json_extract(body, '$.text') <> '' ORDER BY began_at DESC LIMIT 3
  );
  `,
    after: indexAll,
  },
];

/** Leads a database from the version `from` to the end of `steps`: the whole way or not at all. */
export function migrate(database: Database, from: number, steps: readonly Step[]): void {
  database.transaction(() => {
    for (const step of steps.slice(from)) {
      if (typeof step === "string") database.exec(step);
      else {
        database.exec(step.sql);
        // A file that is being made holds nothing yet, and what is only executed is let go at once when it is closed.
        if (from > 0) step.after(database);
      }
    }
    database.exec(`PRAGMA user_version = ${steps.length}`);
  });
}
