import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { type PseudoTerminal, type PseudoTerminalOptions, startInTerminal } from "./pseudo-terminal.ts";

/** What a person starts. */
export const bin = fileURLToPath(new URL("../../bin/offscript.js", import.meta.url));

/** A pack with one situation in which everything can happen that happens in a session. */
export const umbrellas = fileURLToPath(new URL("umbrella-pack", import.meta.url));

/** A computer on which nobody has practised yet: an empty home, no journal. Gone after the test. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), "offscript-home-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  mkdirSync(join(home, "user"));
  return home;
}

/** Where the journal of a home is. */
export const journalOf = (home: string): string => join(home, "journal");

function environment(home: string): Record<string, string | undefined> {
  return { PATH: process.env["PATH"], HOME: join(home, "user"), OFFSCRIPT_HOME: journalOf(home), LANG: "C.UTF-8" };
}

type Options = PseudoTerminalOptions & {
  /** Goes on top of an environment that is all but empty. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts any program in a pseudo-terminal, in a home; ended after the test. */
export function startProgram(
  home: string,
  command: readonly [string, ...string[]],
  options: Options = {},
): PseudoTerminal {
  const [file, ...args] = command;
  const env = { ...environment(home), ...options.env };
  const terminal = startInTerminal(file, args, { cwd: join(home, "user"), ...options, env });
  onTestFinished(() => terminal.dispose());
  return terminal;
}

/** Starts the program in a pseudo-terminal, in a home. */
export function start(home: string, args: readonly string[] = [], options: Options = {}): PseudoTerminal {
  return startProgram(home, [process.execPath, bin, ...args], options);
}

/** Runs the program with pipes for streams. */
export function run(home: string, args: readonly string[], input = "", env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: join(home, "user"),
    env: { ...environment(home), ...env },
    input,
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

/** The latest session, as `journal show --json` prints it. */
export interface Shown {
  readonly session: { readonly id: string; readonly title: string; readonly endedAt?: number };
  readonly situation: Readonly<Record<string, unknown>>;
  readonly entries: readonly { readonly kind: string; readonly body: Readonly<Record<string, unknown>> }[];
  readonly drafts: readonly { readonly step: string; readonly text: string }[];
}

export function latest(home: string): Shown {
  return JSON.parse(run(home, ["journal", "show", "--json"]).stdout) as Shown;
}

/** The texts that a person has given in a session, in their order. */
export function given({ entries }: Pick<Shown, "entries">): unknown[] {
  return entries.flatMap(({ body }) => ("text" in body ? [body["text"]] : []));
}

/** Waits until something holds; what stands on the screen is in the error where it never does. */
export async function until(terminal: PseudoTerminal, holds: () => boolean, milliseconds = 20_000): Promise<void> {
  const last = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > last) throw new Error(`It never came:\n${terminal.history()}`);
    await sleep(10);
  }
}
