import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { jsonText } from "../../report/json-text.ts";
import { ownValue } from "../../session/own-value.ts";
import type { Context } from "../context.ts";
import { fittedCells } from "../fitted.ts";
import { localTime } from "../local-time.ts";
import { ownTexts } from "../practice/own-texts.ts";
import { situationIdOf } from "../practice/record.ts";

/** Lists the sessions, the latest first: one a line, or as JSON. Throws Failure. */
export async function listJournal(options: { format: "text" | "json" }, context: Context): Promise<ExitCode> {
  const journal = await context.openJournal("kept");
  try {
    const sessions = journal.sessions();
    if (options.format === "json") {
      const rows = sessions.map((line) => ({
        session: line.id,
        began: localTime(line.beganAt, line.beganOffset),
        scenario: situationIdOf(line),
        title: line.title,
        role: line.role,
        state: line.endedAt === undefined ? "unfinished" : "finished",
      }));
      context.out(jsonText(rows));
      return exitCodes.fine;
    }
    if (sessions.length === 0) context.tell(`${say("cli.journal.none")}\n`);
    const { roleLabels } = ownTexts();
    for (const { id, title, role, beganAt, beganOffset, endedAt } of sessions) {
      const as = role === "adviser" ? [] : [say("practice.offer.role", { role: ownValue(roleLabels, role) ?? role })];
      const state = endedAt === undefined ? [say("cli.journal.unfinished")] : [];
      // The ids of sessions that began together differ at their end.
      const line = [localTime(beganAt, beganOffset), id.slice(-8), title.replace(/\s+/g, " "), ...as, ...state];
      context.out(`${fittedCells(line, context.columns, "    ")}\n`);
    }
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}
