import type { Readable, Writable } from "node:stream";

/** What the terminal measures, in character cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A stream of keys or bytes from outside; `setRawMode` exists only where it is a terminal. */
export type Input = Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };

/** A stream of text to outside. Only `terminal/` writes to it. */
export type Output = Writable & { readonly isTTY?: boolean };

/** A signal that asks the program to stop. */
export type StopSignal = "SIGHUP" | "SIGINT" | "SIGQUIT" | "SIGTERM";

/** All that the world gives to the program. Tests hand in their own; `thisProcess()` in main.ts makes the real one. */
export interface Host {
  /** The words after the program's name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The person's home folder. */
  readonly home: string;
  /** The folder in which the program is installed: it holds `scenarios/` and `dist/`. */
  readonly installation: string;
  readonly platform: string;
  /** The kind of processor, such as `x64`. */
  readonly arch: string;
  /** The version of Node, such as `22.1.0`. */
  readonly node: string;
  /** The language of the system, as a language tag such as `de-AT`. */
  systemLanguage(): string;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The size of the terminal now; 80 by 24 where there is none. */
  size(): Size;
  now(): Date;
  /** Minutes that the local clock is ahead of UTC at the given time. */
  offset(at: Date): number;
  /** `count` bytes of real chance. */
  random(count: number): Uint8Array;
  /** Calls back on a resize; the answer stops it. */
  onResize(react: () => void): () => void;
  /** Calls back, synchronously and once, before the program dies of a signal; the signal is then raised again. */
  onStop(react: (signal: StopSignal) => void): () => void;
  /** Has a piece of work done by src/worker.ts in another thread; undefined where the program runs from its sources. */
  readonly delegate?: (work: object) => Promise<unknown>;
  /** Runs another program without a shell and without input; resolves to its exit status, 127 where there is none, and what it printed. */
  run(program: string, args: readonly string[], cwd: string): Promise<{ status: number; stdout: string }>;
  /** Opens a file in a program of the person's choice; resolves to its exit status. */
  edit(command: string, file: string): Promise<number>;
}
