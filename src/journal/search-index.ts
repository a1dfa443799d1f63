import type { Database } from "./driver.ts";
import { folded, matchFor } from "./fold.ts";
import type { Entry, Found } from "./journal.ts";

/**
 * So many places for each millisecond: an entry's place follows from its time, so a place that is free tells nothing, but where two
 * entries are of the same millisecond.
 */
const placesEach = 1024;

/** What the person wrote in an entry. */
function wordsIn(body: Entry["body"]): string {
  const { text, words } = body;
  return typeof text === "string" ? text : typeof words === "string" ? words : "";
}

/** Makes the words of an entry findable. */
export function addWords(
  database: Database,
  record: string,
  { sequence, at, body }: Pick<Entry, "sequence" | "at" | "body">,
): void {
  const text = folded(wordsIn(body));
  if (text.trim() === "") return;
  const place = freePlace(database, Math.trunc(Math.min(Math.abs(at), 2 ** 42)) * placesEach);
  database.run("INSERT INTO words VALUES (?, ?, ?, ?)", place, record, sequence, text);
  database.run("INSERT INTO search (rowid, text) VALUES (?, ?)", place, text);
}

/** The place behind those of the same millisecond; where that is full, behind all there are. */
function freePlace(database: Database, first: number): number {
  const last = first + placesEach - 1;
  const [within] = database.all<{ place: number | null }>(
    "SELECT max(place) AS place FROM words WHERE place BETWEEN ? AND ?",
    first,
    last,
  );
  const place = within?.place ?? first - 1;
  if (place < last) return place + 1;
  return (database.all<{ place: number }>("SELECT max(place) AS place FROM words")[0]?.place ?? last) + 1;
}

/** Indexes all that was written before there was an index. */
export function indexAll(database: Database): void {
  for (const { record } of database.all<{ record: string }>("SELECT DISTINCT record FROM entry")) {
    const entries = database.all<{ sequence: number; at: number; body: string }>(
      "SELECT sequence, at, body FROM entry WHERE record = ? AND json_valid(body) AND json_type(body) = 'object'",
      record,
    );
    for (const { body, ...entry } of entries) {
      addWords(database, record, { ...entry, body: JSON.parse(body) as Entry["body"] });
    }
  }
}

/** Makes the index anew from the words that there are: it holds no trace of others. */
export function rebuild(database: Database): void {
  database.exec("INSERT INTO search (search) VALUES ('rebuild')");
}

/**
 * The entries that hold all of the words, those that fit best first, and the latest of those that fit alike. Not by the column "rank":
 * the index would sort all that it found, and SQLite keeps only as many as are wanted, in half the time.
 */
export function find(database: Database, words: string, limit: number): readonly Found[] {
  const match = matchFor(words);
  if (match === undefined) return [];
  return database.all<Found>(
    `SELECT record, sequence FROM (
       SELECT rowid AS place, bm25(search) AS fit FROM search WHERE search MATCH ? ORDER BY fit, place DESC LIMIT ?
     ) JOIN words USING (place) ORDER BY fit, place DESC`,
    match,
    limit,
  );
}
