/** A session or a field note, once it has begun. Identifiers are UUIDv7, lower case. */
export interface RecordLine {
  readonly id: string;
  /** UTC milliseconds, and minutes that the local clock was ahead of UTC. */
  readonly beganAt: number;
  readonly beganOffset: number;
  /** UTC milliseconds when it was finished or let go; undefined while it can be gone on with. */
  readonly endedAt?: number;
}

export interface SessionLine extends RecordLine {
  /** The id of the pack, its version, and the SHA-256 of its files. */
  readonly pack: string;
  readonly packVersion: string;
  readonly packDigest: string;
  /** The id of the scenario within the pack, and its title as it was shown. */
  readonly scenario: string;
  readonly title: string;
  readonly role: string;
  /** 32-bit unsigned. */
  readonly seed: number;
  /** What was drawn of what varies in the scenario: one text for the same names and values; empty where nothing varies. */
  readonly drawn: string;
}

/** What a record is found by: of which sort, and which one. It only finds: what holds is in the entries. */
export interface Label {
  readonly kind: string;
  readonly value: string;
}

export interface NewSession extends Omit<SessionLine, "endedAt"> {
  /** The situation as realised: JSON text, kept once under its SHA-256. */
  readonly situation: string;
  readonly labels?: readonly Label[];
}

/** A field note: what happened when it came up for real. Its words are entries, as those of a session are. */
export interface NoteLine extends RecordLine {
  /** The session whose "next time" it is tied to. */
  readonly about?: string;
}

/** One thing that happened. `body` is JSON data and knows nothing of the store. */
export interface Entry {
  /** 1 for the first; order is by this, never by time. */
  readonly sequence: number;
  readonly kind: string;
  readonly version: number;
  /** UTC milliseconds, and minutes that the local clock was ahead of UTC. */
  readonly at: number;
  readonly offset: number;
  /** What stands under `text`, or else under `words`, is what the person wrote: it can be searched for. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface NewEntry extends Omit<Entry, "sequence"> {
  /** The step whose draft this entry replaces; the draft goes in the same stroke. */
  readonly settles?: string;
  /** Whether nothing more is expected of the record after this. */
  readonly ends?: "ends";
  /** What the record is found by from now on, and no longer. */
  readonly labels?: readonly Label[];
  readonly unlabels?: readonly Label[];
}

export interface Draft {
  readonly step: string;
  readonly text: string;
}

/** Which records are meant: all that is named has to hold. */
export interface Query {
  /** UTC milliseconds: begun at this moment or later; begun before this one. */
  readonly from?: number;
  readonly to?: number;
  /** At most so many, the newest. */
  readonly limit?: number;
}

export interface SessionQuery extends Query {
  readonly labels?: readonly Label[];
  readonly pack?: string;
  readonly scenario?: string;
  readonly role?: string;
  readonly state?: "finished" | "unfinished";
}

/** What was met of a situation: one for each role and drawing. */
export interface Met {
  readonly pack: string;
  readonly scenario: string;
  readonly role: string;
  readonly drawn: string;
  /** In how many sessions, and when one of them was begun or ended last, in UTC milliseconds. */
  readonly times: number;
  readonly latest: number;
}

/** What practising needs to keep and to look up. Synchronous: what a call has done is on disk when it returns. Throws Failure. */
export interface Journal {
  begin(session: NewSession): void;
  append(record: string, entry: NewEntry): Entry;
  entries(record: string): readonly Entry[];
  /** The situation as it was shown, as JSON text. */
  situation(session: string): string;
  session(id: string): SessionLine | undefined;
  /** Newest first. */
  sessions(query?: SessionQuery): readonly SessionLine[];
  /** The sessions that were begun or ended last, so many of either, latest first. However long the journal is, it takes no longer. */
  latest(count: number): readonly SessionLine[];
  /** How many sessions there are. */
  count(): number;
  met(): readonly Met[];
  labels(record: string): readonly Label[];
  /** What is being typed, overwritten in place; never an entry. With `alone`, the log holds nothing of what it was before either. */
  keepDraft(record: string, draft: Draft, log?: "alone" | "with-earlier"): void;
  drafts(record: string): readonly Draft[];
  /** Takes away what was being typed: nothing in the file tells that it was there. */
  dropDraft(record: string, step: string): void;
  /** Something that belongs to no record, such as a pause; undefined takes it away. */
  setting(name: string): string | undefined;
  keepSetting(name: string, value: string | undefined): void;
  /** Where it is kept, for a person to read; undefined where nothing is kept. */
  readonly path: string | undefined;
  close(): void;
}

/** Where somebody's words were found: in an entry of a record. */
export interface Found {
  readonly record: string;
  readonly sequence: number;
}

/** A record with all that belongs to it, as it goes from one journal into another. */
export interface WholeRecord {
  readonly line:
    | ({ readonly kind: "session"; readonly situation: string } & SessionLine)
    | ({ readonly kind: "note" } & NoteLine);
  readonly labels: readonly Label[];
  readonly entries: readonly Entry[];
  readonly drafts: readonly Draft[];
}

/** Everything a person wrote, with what can be done to it as a whole. Throws Failure. */
export interface KeptJournal extends Journal {
  readonly path: string;
  beginNote(note: Omit<NoteLine, "endedAt">): void;
  note(id: string): NoteLine | undefined;
  /** Ties a field note to the "next time" of a session. */
  tie(note: string, session: string): void;
  /** Newest first. */
  notes(query?: Query & { readonly about?: string }): readonly NoteLine[];
  /** The ids of sessions and notes that begin or end so. */
  idsLike(part: string): readonly string[];
  /** The entries that hold all of these words, each as the beginning of a word; those that fit best first. */
  search(words: string, limit: number): readonly Found[];
  /**
   * Puts other bodies in the place of those of some entries; the draft of the step that it settles goes with them. Nothing in the file
   * tells what stood there, or that something did.
   */
  replace(record: string, bodies: ReadonlyMap<number, Entry["body"]>, settles: string): void;
  /** Takes sessions and notes out of the file, its log and the copies that the program itself keeps. Nothing tells that they were there. */
  forget(records: readonly string[] | "everything"): void;
  /** Writes a copy of the whole to a path at which there is nothing yet. */
  backUp(path: string): void;
  /** The ids of all records, oldest first. */
  ids(query?: Query): readonly string[];
  whole(id: string): WholeRecord;
  /** Adds records as they were, all of them or none, but those whose id is there already; gives the ids of those that were added. */
  restore(records: Iterable<WholeRecord>): readonly string[];
}
