import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { quotedPath } from "../authoring/new-files.ts";
import { dropCharter } from "../charter/charter-in-use.ts";
import type { Context } from "../context.ts";

/** Takes off the charter in use, and says how to lay it over again. Throws Failure. */
export async function takeOffCharter(context: Context): Promise<ExitCode> {
  const dropped = dropCharter(await context.dataFolder());
  context.note(`${say(dropped ? "charter.dropped" : "charter.none")}\n`);
  if (dropped?.copy !== undefined) {
    context.note(`${say("charter.again", { file: quotedPath(dropped.copy) })}\n`);
  }
  return exitCodes.fine;
}
