import type { Command } from "commander";
import type { ExitCode } from "../../failure.ts";
import type { Context } from "../context.ts";

/** What the names and flags of a command are added to, and what its action is given. */
export interface Grammar {
  readonly program: Command;
  readonly context: Context;
  /** Runs an action; its exit code becomes the program's. The command itself is imported only in there. */
  run(action: () => Promise<ExitCode>): Promise<void>;
}

/** Gathers the values of a flag that may be given more than once. */
export function repeated(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
