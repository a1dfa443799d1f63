import { type ExitCode, exitCodes } from "../../failure.ts";
import type { Context } from "../context.ts";
import { settingsPath } from "../settings/known-setting.ts";

/** Prints where the settings are, whether there are any or not; nothing is made there. Throws Failure. */
export async function showSettingsPath(context: Context): Promise<ExitCode> {
  context.out(`${settingsPath(context)}\n`);
  return exitCodes.fine;
}
