import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import { jsonText } from "../../report/json-text.ts";
import type { Context } from "../context.ts";
import { fitted, fittedCells } from "../fitted.ts";
import { describe } from "../settings/described.ts";
import { type Effective, effective } from "../settings/effective.ts";
import { settingsPath } from "../settings/known-setting.ts";
import { rangeOf } from "../settings/settings.ts";
import { valuesOf } from "../settings/values-of.ts";

/** Lists the settings as they hold, and what says so: one a line, or as JSON. Throws Failure where there is no place for a file. */
export async function listSettings(options: { format: "text" | "json" }, context: Context): Promise<ExitCode> {
  const settings = effective(context.settings, context.env, spokenLanguage());
  const path = settingsPath(context);
  if (options.format === "json") {
    context.out(jsonText({ path, settings: settings.map(inFull) }));
    return exitCodes.fine;
  }
  for (const row of aligned(settings.map(cells))) context.out(`${fittedCells(row, context.columns, under)}\n`);
  const where = context.settingsFound.text === undefined ? "settings.where.none" : "settings.where";
  context.note(`\n${fitted(`${say(where, { path })}\n${say("settings.change")}`, context.columns)}\n`);
  return exitCodes.fine;
}

/** Beneath the values, where the terminal has no room for a whole row. */
const under = " ".repeat("language".length + 2);

function cells({ name, value, from, variable = "" }: Effective): string[] {
  const values = say("settings.can-be", { values: valuesOf(name) });
  return [name, String(value ?? "-"), say("settings.from", { from, variable }), values];
}

/** Each cell but the last of a row as wide as the widest of its column. */
function aligned(rows: readonly string[][]): string[][] {
  const wide = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) => row.map((cell, column) => (column < row.length - 1 ? cell.padEnd(wide(column)) : cell)));
}

function inFull({ name, value, from, variable }: Effective) {
  const [about, , without] = describe(name);
  return { name, value: value ?? null, from, ...(variable && { variable }), range: rangeOf(name), about, without };
}
