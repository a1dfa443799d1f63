import { closeSync, openSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Context } from "../context.ts";
import { datedName, orUnwritten } from "../keeping/new-file.ts";

/** Copies the whole journal into a new file, and says how to go back to it. Throws Failure. */
export async function backUpJournal(options: { readonly file?: string }, context: Context): Promise<ExitCode> {
  const { file = datedName(context.now(), "db") } = options;
  const path = resolve(context.cwd, file);
  const journal = await context.openJournal("kept");
  try {
    // Whether one may write there, and nothing is there yet, is told by this name; the copy then comes whole or not at all.
    orUnwritten(file, () => {
      closeSync(openSync(path, "wx", 0o600));
      rmSync(path);
    });
    journal.backUp(path);
    context.done(`${say("keeping.backup.written", { file })}\n`);
    context.note(`${say("keeping.backup.back", { file, journal: journal.path })}\n`);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}
