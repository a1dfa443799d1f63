import { say } from "../../messages/say.ts";
import { whatItCanBe } from "./problem-words.ts";
import { exampleOf, type SettingName, settingNames, settingsFormat } from "./settings.ts";

/** What a settings file holds before anything is set: each setting with what it does, none of them in force. */
export function describedSettings(): string {
  const parts = settingNames.map((name) => `${commented(describe(name))}\n#${name}: ${exampleOf(name)}\n`);
  return [`format: ${settingsFormat}\n`, `${commented(say("settings.file"))}\n`, ...parts].join("\n");
}

/** What a setting does, what it can be, and what holds without it: a sentence each. */
export function describe(name: SettingName): readonly [about: string, range: string, without: string] {
  return [say(`settings.about.${name}`), whatItCanBe(name), say(`settings.without.${name}`)];
}

function commented(text: string | readonly string[]): string {
  return [text]
    .flat()
    .flatMap((part) => part.split("\n"))
    .map((line) => `# ${line}`)
    .join("\n");
}
