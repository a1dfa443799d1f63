import { existsSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import { makeFolder } from "../../journal/private-files.ts";
import { say } from "../../messages/say.ts";
import type { Context } from "../context.ts";
import { fitted } from "../fitted.ts";
import { describedSettings } from "../settings/described.ts";
import { plainFor } from "../settings/effective.ts";
import { knownSetting, settingsPath } from "../settings/known-setting.ts";
import { problemWords, whatItCanBe } from "../settings/problem-words.ts";
import { rangeOf, type SettingName, valueWithin } from "../settings/settings.ts";
import { withSetting } from "../settings/settings-lines.ts";
import { writeOver } from "../write-file.ts";

/** Puts a setting into force, or out of it where no value is given; all else in the file stays as it is. Throws Failure. */
export async function changeSetting(wish: { name: string; value?: string }, context: Context): Promise<ExitCode> {
  const name = knownSetting(wish.name);
  const value = wish.value === undefined ? undefined : valueFor(name, wish.value);
  const path = settingsPath(context);
  const before = textBefore(context);
  if (value === undefined && withSetting(before, name, value) === before) {
    context.note(`${fitted(say("settings.unset"), context.columns)}\n`);
    return exitCodes.fine;
  }
  write(path, withSetting(before || describedSettings(), name, value));
  context.note(`${fitted(say("settings.saved", { path }), context.columns)}\n`);
  const variable = plainFor(context.env);
  if (name === "style" && variable) {
    context.note(`${fitted(say("settings.overruled", { variable }), context.columns)}\n`);
  }
  return exitCodes.fine;
}

function valueFor(name: SettingName, written: string): string | number {
  const value = valueWithin(rangeOf(name), written);
  if (value !== undefined) return value;
  throw new Failure(exitCodes.usage, say("settings.outside", { name, value: written }), whatItCanBe(name));
}

/** What stands in the file. Throws Failure where it cannot be read, since nothing that is not known is to be overwritten. */
function textBefore({ settingsFound }: Context): string {
  if (settingsFound.text !== undefined) return settingsFound.text;
  const [problem] = problemWords(settingsFound);
  if (problem) throw new Failure(exitCodes.unable, problem.message, problem.remedy);
  return "";
}

/** A link to the file stays one: what it leads to is written. */
function write(path: string, text: string): void {
  try {
    // The journal may come into the same folder, so nobody else may enter it.
    makeFolder(dirname(path));
    writeOver(existsSync(path) ? realpathSync(path) : path, text);
  } catch (problem) {
    const reason = (problem as NodeJS.ErrnoException).code;
    if (reason === undefined) throw problem;
    const message = say("settings.not-written", { reason, path });
    throw new Failure(exitCodes.unable, message, say("settings.not-written.remedy"));
  }
}
