import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Context } from "../context.ts";
import { noFolder } from "../no-folder.ts";
import { whichSetting } from "./problem-words.ts";
import { isSetting, type SettingName } from "./settings.ts";

/** The setting of this name. Throws Failure where there is none, with what may be meant. */
export function knownSetting(name: string): SettingName {
  if (isSetting(name)) return name;
  throw new Failure(exitCodes.usage, say("settings.unknown", { name }), whichSetting(name));
}

/** Where the settings are, or will be. Throws Failure where there is no place for them. */
export function settingsPath({
  settingsFound,
  machine,
  env,
}: Pick<Context, "settingsFound" | "machine" | "env">): string {
  if (settingsFound.path === undefined) throw noFolder({ ...machine, env });
  return settingsFound.path;
}
