import { type ExitCode, exitCodes } from "../../failure.ts";
import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { jsonText } from "../../report/json-text.ts";
import { showPieces } from "../charter/show-pieces.ts";
import type { Context } from "../context.ts";
import { findRecord, type KeptRecord, latestRecord } from "../journal/find-record.ts";
import { transcript } from "../journal/transcript.ts";
import { situationIn } from "../practice/record.ts";

/** What the command line says of what is to be shown. */
export interface ShowOptions {
  /** The beginning or the end of the id of a session or a field note; without it, the latest session. */
  readonly record?: string;
  readonly format: "text" | "json";
  readonly style: "rich" | "plain";
}

/** Shows a session or a field note as it was: the text as it was shown, and the person's own words. Throws Failure. */
export async function showJournal({ record: part, format, style }: ShowOptions, context: Context): Promise<ExitCode> {
  const journal = await context.openJournal("kept");
  try {
    const record = part === undefined ? latestRecord(journal) : findRecord(journal, part);
    if (format === "json") context.out(jsonText(record ? data(journal, record) : null));
    else if (record) await showPieces(style, transcript(journal, record), context);
    else context.tell(`${say("cli.journal.none")}\n`);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}

function data(journal: KeptJournal, { kind, line }: KeptRecord): object {
  const rest = { labels: journal.labels(line.id), entries: journal.entries(line.id), drafts: journal.drafts(line.id) };
  if (kind === "note") return { note: line, ...rest };
  const notes = journal.notes({ about: line.id }).map(({ id }) => id);
  return { session: line, situation: situationIn(journal, line.id), ...rest, notes };
}
