import type { Journal } from "../journal/journal.ts";
import type { Piece, Terminal } from "../terminal/terminal.ts";

/** A moment: UTC milliseconds, and minutes that the local clock was ahead of UTC. */
export interface Moment {
  readonly at: number;
  readonly offset: number;
}

/** What a command is given to work with. */
export interface Context {
  readonly cwd: string;
  /** The folder in which the program is installed; holds `scenarios/` and `dist/packs.json`. */
  readonly installation: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Prints a result, on stdout, made harmless. */
  out(text: string): void;
  /** Tells what is going on, on stderr, made harmless. */
  note(text: string): void;
  /** All that comes in on stdin, but no more than `most` bytes and one. */
  readInput(most: number): Promise<Uint8Array>;
  /** Whether stdin is a terminal, at which somebody would have to type. */
  readonly inputIsTyped: boolean;
  /** Has a piece of work done by another thread of the built program; undefined where it is not built. */
  readonly delegate?: (work: object) => Promise<unknown>;
  /** Runs another program in the working folder, without a shell; its status is 127 where there is no such program. */
  run(program: string, args: readonly string[]): Promise<{ readonly status: number; readonly stdout: string }>;
  /** Shows pieces on stdout, as a result. */
  show(...pieces: readonly Piece[]): Promise<void>;
  /** How wide the terminal is on which results are shown, in character cells; undefined where they go into a file or a pipe. */
  readonly columns: number | undefined;
  /** Whether somebody sits before it: both stdin and stdout are terminals. */
  readonly interactive: boolean;
  /** Whether the person or the terminal asked for plain text. */
  readonly prefersPlain: boolean;
  now(): Moment;
  /** A UUIDv7. */
  newId(): string;
  /** 32 bits of chance, unsigned. */
  newSeed(): number;
  openTerminal(style: "rich" | "plain"): Promise<Terminal>;
  /** Where the journal is kept, whether it is there already or not. Throws Failure. */
  journalPath(): Promise<string>;
  /** The person's journal, or one that keeps nothing. Throws Failure. */
  openJournal(record: "kept" | "off-record"): Promise<Journal>;
}
