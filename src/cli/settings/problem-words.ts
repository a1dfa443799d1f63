import { say } from "../../messages/say.ts";
import { nearest } from "../../pack/nearest.ts";
import type { SettingsFound, SettingsProblem } from "./read-settings.ts";
import { rangeOf, type SettingName, settingNames, settingsFormat } from "./settings.ts";

/** What is wrong, and what to do about it: whole sentences, both. */
export interface Words {
  readonly message: string;
  readonly remedy: string;
}

/** What can be said of the problems in a settings file, in their order. */
export function problemWords({ path = "", problems }: SettingsFound): Words[] {
  return problems.map((problem) => wordsOf(problem, path));
}

function wordsOf(problem: SettingsProblem, path: string): Words {
  const message = say(`settings.problem.${problem.kind}`, { path, ...problem });
  if (problem.kind === "unknown") return { message, remedy: whichSetting(problem.name) };
  if (problem.kind === "value") return { message, remedy: whatItCanBe(problem.name) };
  return { message, remedy: say(`settings.problem.${problem.kind}.remedy`) };
}

/** What somebody may have meant by a name that no setting has. */
export function whichSetting(name: string): string {
  const near = nearest(name, settingNames);
  return near
    ? say("settings.unknown.near", { near })
    : say("settings.unknown.remedy", { names: settingNames.join(", ") });
}

/** What a setting can be, in a sentence. */
export function whatItCanBe(name: SettingName | "format"): string {
  if (name === "format") return say("settings.range.format", { format: settingsFormat });
  const range = rangeOf(name);
  if (range.kind === "choice") return say("settings.range.choice", { choices: range.choices.join(", ") });
  if (range.kind === "number") return say("settings.range.number", { least: range.least, most: range.most });
  return say("settings.range.id");
}
