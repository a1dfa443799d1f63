import { type ExitCode, exitCodes } from "../../failure.ts";
import type { KeptJournal, RecordLine, SessionLine } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { jsonText } from "../../report/json-text.ts";
import { ownValue } from "../../session/own-value.ts";
import type { Context } from "../context.ts";
import { fittedCells } from "../fitted.ts";
import { companyName } from "../journal/company-name.ts";
import { beginningOf } from "../journal/excerpt.ts";
import { type KeptRecord, shortId } from "../journal/find-record.ts";
import { noteWords } from "../journal/note-words.ts";
import { recordFilter, type TypedFilter, typedFilter } from "../journal/record-filter.ts";
import { recordJson } from "../journal/record-json.ts";
import { selectRecords } from "../journal/select-records.ts";
import { localTime } from "../local-time.ts";
import { companyOf } from "../practice/labels.ts";
import { ownTexts } from "../practice/own-texts.ts";

/** What the command line says of what is to be listed. */
export interface ListOptions {
  readonly filter: TypedFilter;
  /** At most so many, the latest. */
  readonly limit: number | "all";
  readonly format: "text" | "json";
}

/** What the roles are called that always exist. */
type Roles = Readonly<Record<string, string>>;

/** So much of a field note is told in its line. */
const noteBeginning = 60;

/** Lists sessions and field notes, the latest first: one a line, or as JSON. Throws Failure. */
export async function listJournal({ filter: typed, limit, format }: ListOptions, context: Context): Promise<ExitCode> {
  const journal = await context.openJournal("kept");
  try {
    const filter = await recordFilter(typed, journal, context);
    // One more than is told, to know whether there are more.
    const found = selectRecords(journal, { ...filter, ...(limit !== "all" && { limit: limit + 1 }) });
    const records = limit === "all" ? found : found.slice(0, limit);
    if (format === "json") {
      context.out(jsonText(records.map((record) => recordJson(journal, record))));
      return exitCodes.fine;
    }
    if (records.length === 0) context.tell(`${nothingText(typed)}\n`);
    const { roleLabels } = ownTexts();
    for (const record of records) {
      const { id, beganAt, beganOffset } = record.line;
      const line = [localTime(beganAt, beganOffset), shortId(id), ...cells(journal, record, roleLabels)];
      context.out(`${fittedCells(line, context.columns, "    ")}\n`);
    }
    if (found.length > records.length) context.note(`${say("records.list.more", { count: records.length })}\n`);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}

function nothingText(typed: TypedFilter): string {
  const filter = typedFilter(typed);
  return filter === "" ? say("cli.journal.none") : say("records.list.none", { filter });
}

function cells(journal: KeptJournal, { kind, line }: KeptRecord, roles: Roles): string[] {
  if (kind === "session") return sessionCells(journal, line, roles);
  const text = beginningOf(noteWords(journal, line), noteBeginning);
  const note = text === "" ? say("records.kind.field-note") : say("records.list.note", { text });
  return [note, ...stateCells(line)];
}

function sessionCells(journal: KeptJournal, line: SessionLine, roles: Roles): string[] {
  const { id, title, role } = line;
  const company = companyName(companyOf(journal.labels(id)));
  const as = role === "adviser" ? [] : [say("practice.offer.role", { role: ownValue(roles, role) ?? role })];
  return [title.replace(/\s+/g, " "), ...as, ...(company ? [company] : []), ...stateCells(line)];
}

function stateCells({ endedAt }: RecordLine): string[] {
  return endedAt === undefined ? [say("cli.journal.unfinished")] : [];
}
