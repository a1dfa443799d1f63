import { say } from "../../messages/say.ts";
import type { Context } from "../context.ts";
import type { Finding } from "./finding.ts";

/** The narrowest terminal for which things are laid out, in character cells. */
const narrowest = 40;

/** What can be shown here, and how. */
export function checkTerminal(context: Context): Finding[] {
  return [terminal(context), ...letters(context)];
}

function terminal({ env, machine, interactive, prefersPlain, styled }: Context): Finding {
  const check = "terminal";
  if (!interactive) return { check, state: "fine", found: say("settings.doctor.no-terminal") };
  const { columns, rows } = machine.size();
  const name = env["TERM"] ?? "-";
  const look = prefersPlain ? "plain" : styled ? "colour" : "rich";
  const found = say("settings.doctor.terminal", { columns, rows, name, look });
  if (columns < narrowest) return { check, state: "mend", found, remedy: say("settings.doctor.narrow", { narrowest }) };
  const isUnnamed = !env["TERM"] && machine.platform !== "win32";
  if (isUnnamed) return { check, state: "note", found, remedy: say("settings.doctor.unnamed") };
  return { check, state: "fine", found };
}

/** Whether letters of all languages can be shown, as far as the locale tells. Windows has no such locale. */
function letters({ env, machine }: Context): Finding[] {
  if (machine.platform === "win32") return [];
  const variable = ["LC_ALL", "LC_CTYPE", "LANG"].find((name) => env[name]);
  const locale = (variable && env[variable]) || "";
  if (/\.utf-?8/i.test(locale)) return [];
  // A locale that names its letters means them; one that names none leaves it to the terminal.
  const state = locale.includes(".") ? "mend" : "note";
  const found = variable ? say("settings.doctor.letters", { variable, locale }) : say("settings.doctor.letters.none");
  return [{ check: "letters", state, found, remedy: say("settings.doctor.letters.remedy") }];
}
