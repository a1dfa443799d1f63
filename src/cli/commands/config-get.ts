import { type ExitCode, exitCodes } from "../../failure.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import type { Context } from "../context.ts";
import { fitted } from "../fitted.ts";
import { describe } from "../settings/described.ts";
import { effective } from "../settings/effective.ts";
import { knownSetting } from "../settings/known-setting.ts";

/** Prints the value of a setting, nothing where there is none; and tells what the setting does. Throws Failure. */
export async function showSetting(asked: string, context: Context): Promise<ExitCode> {
  const name = knownSetting(asked);
  const found = effective(context.settings, context.env, spokenLanguage()).find((one) => one.name === name);
  if (found?.value !== undefined) context.out(`${found.value}\n`);
  context.note(`${fitted(describe(name).join("\n"), context.columns)}\n`);
  return exitCodes.fine;
}
