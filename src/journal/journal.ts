/** A session, once it has begun. Identifiers are UUIDv7, lower case. */
export interface SessionLine {
  readonly id: string;
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
  /** UTC milliseconds, and minutes that the local clock was ahead of UTC. */
  readonly beganAt: number;
  readonly beganOffset: number;
  /** UTC milliseconds when it was finished or let go; undefined while it can be gone on with. */
  readonly endedAt?: number;
}

export interface NewSession extends Omit<SessionLine, "endedAt"> {
  /** The situation as realised: JSON text, kept once under its SHA-256. */
  readonly situation: string;
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
  readonly body: Readonly<Record<string, unknown>>;
}

export interface NewEntry extends Omit<Entry, "sequence"> {
  /** The step whose draft this entry replaces; the draft goes in the same stroke. */
  readonly settles?: string;
  /** Whether nothing more is expected of the session after this. */
  readonly ends?: "ends";
}

export interface Draft {
  readonly step: string;
  readonly text: string;
}

/** Everything a person wrote. Synchronous: what a call has done is on disk when it returns. Throws Failure. */
export interface Journal {
  begin(session: NewSession): void;
  append(session: string, entry: NewEntry): Entry;
  entries(session: string): readonly Entry[];
  /** The situation as it was shown, as JSON text. */
  situation(session: string): string;
  /** Newest first. */
  sessions(): readonly SessionLine[];
  /** What is being typed, overwritten in place; never an entry. */
  keepDraft(session: string, draft: Draft): void;
  drafts(session: string): readonly Draft[];
  /** Where it is kept, for a person to read; undefined where nothing is kept. */
  readonly path: string | undefined;
  close(): void;
}
