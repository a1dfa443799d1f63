import { type ExitCode, exitCodes } from "../../failure.ts";
import type { Context } from "../context.ts";

/** Prints where the journal is kept; nothing is made there. Throws Failure. */
export async function showJournalPath(context: Context): Promise<ExitCode> {
  context.out(`${await context.journalPath()}\n`);
  return exitCodes.fine;
}
