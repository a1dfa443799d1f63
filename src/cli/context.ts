import type { Host } from "../host.ts";
import type { Journal, KeptJournal } from "../journal/journal.ts";
import type { Piece, Terminal } from "../terminal/terminal.ts";
import type { SettingsFound } from "./settings/read-settings.ts";
import type { Settings } from "./settings/settings.ts";

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
  /** Prints a result, on stdout, made harmless; where a line ends stays, on a terminal too. */
  out(text: string): void;
  /**
   * Prints a long result part by part, as `out` does, and waits for whoever reads it: it is never held whole. It ends where nobody
   * reads any more.
   */
  outAll(parts: Iterable<string>): Promise<void>;
  /** Prints a result that is told in sentences: as `out`, but on a terminal it is broken between words, as all that follows. */
  tell(text: string): void;
  /** Says what was done, as a result on stdout, made harmless; not a word where quiet was asked for. */
  done(text: string): void;
  /** Tells what is going on, on stderr, made harmless; not a word where quiet was asked for. */
  note(text: string): void;
  /** Tells what goes otherwise than meant, though the command goes on: on stderr, made harmless, quiet or not. */
  warn(text: string): void;
  /** Whether only results, and what goes wrong, are to be told. */
  readonly quiet: boolean;
  /** Asks for quiet, from now on. */
  hush(): void;
  /** What the person has settled for themselves. Flags beat it, and so does the environment. */
  readonly settings: Settings;
  /** The file of the settings, as it was found at the start. */
  readonly settingsFound: SettingsFound;
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
  /** The computer on which the program runs. */
  readonly machine: Pick<Host, "platform" | "arch" | "node" | "home" | "size">;
  /** Whether results are shown in colour. */
  readonly styled: boolean;
  /** Whether somebody sits before it: both stdin and stdout are terminals. */
  readonly interactive: boolean;
  /** Whether the person, in the environment or the settings, or the terminal asked for plain text. */
  readonly prefersPlain: boolean;
  now(): Moment;
  /** A UUIDv7. */
  newId(): string;
  /** 32 bits of chance, unsigned. */
  newSeed(): number;
  openTerminal(style: "rich" | "plain"): Promise<Terminal>;
  /** The folder that holds the journal, whether it is there already or not. Throws Failure. */
  dataFolder(): Promise<string>;
  /** Where the journal is kept, whether it is there already or not. Throws Failure. */
  journalPath(): Promise<string>;
  /** The person's journal, or one that keeps nothing. Throws Failure. */
  openJournal(record: "kept"): Promise<KeptJournal>;
  openJournal(record: "kept" | "off-record"): Promise<Journal>;
}
