import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Sheet } from "../../report/sheet/sheet.ts";
import type { Context } from "../context.ts";
import { pairRole } from "../pair/pair-role.ts";
import { checkLevel } from "../practice/choose.ts";
import { groupRole, situationForGroup } from "../practice/company.ts";
import { type Offered, openLibrary, situationOf } from "../practice/library.ts";
import { customerSheet } from "./customer-sheet.ts";
import { facilitatorSheet } from "./facilitator-sheet.ts";
import { participantSheet } from "./participant-sheet.ts";
import type { PrintOptions } from "./print-options.ts";
import { commandsFor, type RoleSheet, roleSheets } from "./sheet-commands.ts";

/** The sheets of one situation that were asked for, always in the same order. Throws Failure where none was, or a name means nothing. */
export async function scenarioSheets(
  options: PrintOptions,
  asked: readonly RoleSheet[],
  context: Context,
): Promise<readonly Sheet[]> {
  const { scenario, pack } = options;
  if (scenario === undefined) {
    throw new Failure(exitCodes.usage, say("print.needed"), say("print.needed.remedy"));
  }
  const candidate = situationOf(await openLibrary(context, pack), scenario);
  if (asked.length === 0) {
    throw new Failure(exitCodes.usage, say("print.which", { scenario }), say("print.which.remedy"));
  }
  const sheets = roleSheets.filter((one) => asked.includes(one));
  return Promise.all(sheets.map((one) => sheetOf(one, candidate, options)));
}

async function sheetOf(sheet: RoleSheet, candidate: Offered, options: PrintOptions): Promise<Sheet> {
  const { role: wanted, level = "usual", seed } = options;
  const role = sheet === "customer" ? pairRole(candidate, wanted) : groupRole(candidate, wanted);
  checkLevel(candidate, role, level);
  const company = sheet === "customer" ? "pair" : "facilitated";
  const situation = await situationForGroup(candidate, { company, role, level, ...(seed !== undefined && { seed }) });
  const commands = commandsFor(situation, candidate, options);
  return { facilitator: facilitatorSheet, participant: participantSheet, customer: customerSheet }[sheet](
    situation,
    commands,
  );
}
