import type { Database, Value } from "./driver.ts";
import type { Label, Met, NoteLine, Query, SessionLine, SessionQuery } from "./journal.ts";

/** A row of the database: what may be missing is null in it. */
type Row<Line extends { readonly endedAt?: number }> = Omit<Line, "endedAt"> & { readonly endedAt: number | null };

const times = "record.began_at AS beganAt, record.began_offset AS beganOffset, record.ended_at AS endedAt";
const sessionColumns = `id, pack, pack_version AS packVersion, pack_digest AS packDigest, scenario, title, role, seed, drawn, ${times}`;

function withoutNull<Line extends { readonly endedAt?: number }>({ endedAt, ...line }: Row<Line>): Line {
  return (endedAt === null ? line : { ...line, endedAt }) as Line;
}

/** Conditions, and the values that they name, in the order of the conditions. */
type Conditions = readonly (readonly [condition: string, ...values: Value[]] | false)[];

function where(conditions: Conditions): readonly [sql: string, values: Value[]] {
  const held = conditions.filter((one) => one !== false);
  const sql = held.length === 0 ? "" : `WHERE ${held.map(([condition]) => condition).join(" AND ")}`;
  return [sql, held.flatMap(([, ...values]) => values)];
}

/** Those of a query that speak of the record's time; `began` is the column. */
function within({ from, to }: Query, began: string): Conditions {
  return [from !== undefined && [`${began} >= ?`, from], to !== undefined && [`${began} < ?`, to]];
}

/** Sessions, newest first. The first label leads to them, where there is one; else the scenario does. */
export function sessionsIn(database: Database, query: SessionQuery = {}): readonly SessionLine[] {
  const { labels = [], pack, scenario, role, state, limit = -1 } = query;
  const [lead, ...others] = labels;
  const began = lead ? "label.began_at" : "record.began_at";
  const from = lead
    ? "label CROSS JOIN record ON record.id = label.record CROSS JOIN session USING (id)"
    : `${scenario === undefined ? "record CROSS JOIN session" : "session CROSS JOIN record"} USING (id)`;
  const [sql, values] = where([
    lead !== undefined && ["label.kind = ? AND label.value = ?", lead.kind, lead.value],
    ...others.map(
      ({ kind, value }) =>
        [
          "EXISTS (SELECT 1 FROM label AS also WHERE also.kind = ? AND also.value = ? AND also.began_at = record.began_at AND also.record = id)",
          ...[kind, value],
        ] as const,
    ),
    ...within(query, began),
    pack !== undefined && ["pack = ?", pack],
    scenario !== undefined && ["scenario = ?", scenario],
    role !== undefined && ["role = ?", role],
    state !== undefined && [`record.ended_at IS ${state === "unfinished" ? "" : "NOT "}NULL`],
  ]);
  return database
    .all<Row<SessionLine>>(
      `SELECT ${sessionColumns} FROM ${from} ${sql} ORDER BY ${began} DESC, ${lead ? "record" : "id"} DESC LIMIT ?`,
      ...values,
      limit,
    )
    .map(withoutNull);
}

/** The session with this id. */
export function sessionIn(database: Database, id: string): SessionLine | undefined {
  return database
    .all<Row<SessionLine>>(`SELECT ${sessionColumns} FROM session JOIN record USING (id) WHERE id = ?`, id)
    .map(withoutNull)[0];
}

/** The sessions that were begun or ended last, so many of either, latest first. */
export function latestIn(database: Database, count: number): readonly SessionLine[] {
  const newest = (time: string) =>
    `SELECT id FROM (SELECT id FROM record CROSS JOIN session USING (id) WHERE ${time} IS NOT NULL ORDER BY ${time} DESC LIMIT ?)`;
  return database
    .all<Row<SessionLine>>(
      `SELECT ${sessionColumns} FROM session JOIN record USING (id)
       WHERE id IN (${newest("began_at")} UNION ${newest("ended_at")})
       ORDER BY max(began_at, coalesce(ended_at, began_at)) DESC, id DESC`,
      count,
      count,
    )
    .map(withoutNull);
}

/** Field notes, newest first. */
export function notesIn(
  database: Database,
  query: Query & { readonly about?: string; readonly id?: string },
): readonly NoteLine[] {
  const { about, id, limit = -1 } = query;
  const [sql, values] = where([
    ...within(query, "note.began_at"),
    about !== undefined && ["about = ?", about],
    id !== undefined && ["id = ?", id],
  ]);
  return database
    .all<Row<NoteLine> & { readonly about: string | null }>(
      `SELECT id, about, ${times} FROM note CROSS JOIN record USING (id) ${sql} ORDER BY note.began_at DESC, id DESC LIMIT ?`,
      ...values,
      limit,
    )
    .map(({ about: tied, ...row }) => ({ ...withoutNull(row), ...(tied !== null && { about: tied }) }));
}

/** Makes a record that has begun a field note. */
export function addNote(database: Database, { id, beganAt, about }: NoteLine): void {
  database.run("INSERT INTO note VALUES (?, ?, ?)", id, beganAt, about ?? null);
}

/** The ids of all records, oldest first. */
export function idsIn(database: Database, query: Query): readonly string[] {
  const [sql, values] = where(within(query, "began_at"));
  return database
    .all<{ id: string }>(`SELECT id FROM record ${sql} ORDER BY began_at, id LIMIT ?`, ...values, query.limit ?? -1)
    .map(({ id }) => id);
}

/** What was met, in sum. It is read at every start, and thousands of rows come four times as fast as one text. */
export function metIn(database: Database): readonly Met[] {
  const [row] = database.all<{ met: string }>(
    "SELECT json_group_array(json_array(pack, scenario, role, drawn, times, latest)) AS met FROM met",
  );
  const rows = JSON.parse(row?.met ?? "[]") as readonly [string, string, string, string, number, number][];
  return rows.map(([pack, scenario, role, drawn, times, latest]) => ({ pack, scenario, role, drawn, times, latest }));
}

/** Adds a session to what was met. */
export function addMet(
  database: Database,
  { pack, scenario, role, drawn, beganAt, endedAt = beganAt }: SessionLine,
): void {
  database.run(
    `INSERT INTO met VALUES (?, ?, ?, ?, 1, ?)
     ON CONFLICT DO UPDATE SET times = times + 1, latest = max(latest, excluded.latest)`,
    pack,
    scenario,
    role,
    drawn,
    Math.max(beganAt, endedAt),
  );
}

/** Counts anew what was met, from the sessions that there are. */
export function recountMet(database: Database): void {
  database.exec(`
    DELETE FROM met;
    INSERT INTO met SELECT pack, scenario, role, drawn, count(*), max(max(began_at, coalesce(ended_at, began_at)))
      FROM session JOIN record USING (id) GROUP BY 1, 2, 3, 4`);
}

/** What a record is found by. */
export function labelsIn(database: Database, record: string): readonly Label[] {
  return database.all<Label>("SELECT kind, value FROM label WHERE record = ? ORDER BY kind, value", record);
}

/** Has a record found by labels, or no longer. */
export function addLabels(database: Database, record: string, labels: readonly Label[] = []): void {
  for (const { kind, value } of labels) {
    database.run("INSERT OR IGNORE INTO label SELECT ?, ?, began_at, id FROM record WHERE id = ?", kind, value, record);
  }
}

export function removeLabels(database: Database, record: string, labels: readonly Label[] = []): void {
  for (const { kind, value } of labels) {
    database.run("DELETE FROM label WHERE record = ? AND kind = ? AND value = ?", record, kind, value);
  }
}
