import { say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import type { Context } from "../context.ts";
import { effective } from "../settings/effective.ts";
import { problemWords } from "../settings/problem-words.ts";
import type { Finding } from "./finding.ts";

/** The person's settings, and the language that follows from them and from the system. */
export function checkSettings({ settingsFound, settings, env }: Context): Finding[] {
  const problems = problemWords(settingsFound).map(
    ({ message, remedy }): Finding => ({ check: "settings", state: "mend", found: message, remedy }),
  );
  const { path, text } = settingsFound;
  const found = say(text === undefined ? "settings.where.none" : "settings.where", { path: path ?? "" });
  const told: Finding[] =
    path === undefined || problems.length > 0 ? problems : [{ check: "settings", state: "fine", found }];
  const language = effective(settings, env, spokenLanguage()).find(({ name }) => name === "language");
  if (!language) return told;
  const { value = "", from, variable = "" } = language;
  const by = say("settings.from", { from, variable });
  return [...told, { check: "language", state: "fine", found: say("settings.doctor.language", { value, by }) }];
}
