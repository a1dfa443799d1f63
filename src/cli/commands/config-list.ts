import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import { jsonText } from "../../report/json-text.ts";
import type { Context } from "../context.ts";
import { describe } from "../settings/described.ts";
import { type Effective, effective } from "../settings/effective.ts";
import { settingsPath } from "../settings/known-setting.ts";
import { rangeOf } from "../settings/settings.ts";

/** Lists the settings as they hold, and what says so: one a line, or as JSON. Throws Failure where there is no place for a file. */
export async function listSettings(options: { format: "text" | "json" }, context: Context): Promise<ExitCode> {
  const settings = effective(context.settings, context.env, spokenLanguage());
  const path = settingsPath(context);
  if (options.format === "json") {
    context.out(jsonText({ path, settings: settings.map(inFull) }));
    return exitCodes.fine;
  }
  const wide = Math.max(...settings.map(({ value }) => String(value ?? "-").length));
  for (const { name, value, from, variable = "" } of settings) {
    const cells = [
      name.padEnd("language".length),
      String(value ?? "-").padEnd(wide),
      say("settings.from", { from, variable }),
    ];
    context.out(`${cells.join("  ")}\n`);
  }
  const where = context.settingsFound.text === undefined ? "settings.where.none" : "settings.where";
  context.note(`\n${say(where, { path })}\n${say("settings.change")}\n`);
  return exitCodes.fine;
}

function inFull({ name, value, from, variable }: Effective) {
  const [about, , without] = describe(name);
  return { name, value: value ?? null, from, ...(variable && { variable }), range: rangeOf(name), about, without };
}
