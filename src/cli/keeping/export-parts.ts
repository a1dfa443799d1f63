import { version } from "../../../package.json" with { type: "json" };
import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import { csvHead, csvRow } from "../../report/journal/csv.ts";
import { htmlContents, htmlOpening, htmlRecord, journalStyle } from "../../report/journal/html.ts";
import { jsonClosing, jsonOpening, jsonRecord } from "../../report/journal/json.ts";
import { markdownOpening, markdownRecord } from "../../report/journal/markdown.ts";
import { page } from "../../report/page.ts";
import { harmless } from "../../terminal/harmless.ts";
import type { KeptRecord } from "../journal/find-record.ts";
import { ownWords } from "../journal/own-words.ts";
import { localTime } from "../local-time.ts";
import { exported, exportFormat } from "./exported-record.ts";
import { headingOf, told } from "./told.ts";

/** The formats of an export, each with the ending of its files. */
export const exportFormats = { markdown: "md", html: "html", json: "json", csv: "csv" } as const;

export type ExportFormat = keyof typeof exportFormats;

/** What is exported, and what is said of it at the top. */
export interface Exported {
  readonly journal: KeptJournal;
  /** Oldest first. */
  readonly records: readonly KeptRecord[];
  readonly about: string;
}

/** An export in a format, record by record: however long the journal is, it is never held whole. Throws Failure. */
export function exportParts(format: ExportFormat, what: Exported): Iterable<string> {
  return { markdown: markdownParts, html: htmlParts, json: jsonParts, csv: csvParts }[format](what);
}

function* markdownParts({ journal, records, about }: Exported): Iterable<string> {
  yield markdownOpening(say("keeping.export.title"), about);
  for (const record of records) yield markdownRecord(told(journal, record));
}

function* htmlParts({ journal, records, about }: Exported): Iterable<string> {
  const title = say("keeping.export.title");
  // The frame is made around a sign that no text has, and parted there: what comes between is not held.
  const [before = "", after = ""] = page({ language: spokenLanguage(), title, body: "\0", style: journalStyle }).split(
    "\0",
  );
  yield before + htmlOpening(title, about);
  if (records.length > 1) yield* htmlContents(say("keeping.export.contents"), headingsOf(records));
  yield "<main>\n";
  for (const record of records) yield htmlRecord(told(journal, record));
  yield `</main>${after}`;
}

function* headingsOf(records: readonly KeptRecord[]) {
  for (const record of records) yield headingOf(record);
}

function* jsonParts({ journal, records }: Exported): Iterable<string> {
  yield jsonOpening(exportFormat, version);
  for (const [index, { line }] of records.entries()) {
    yield jsonRecord(exported(journal.whole(line.id)), index === 0 ? "first" : "further");
  }
  yield jsonClosing(records.length === 0 ? "none" : "some");
}

function* csvParts({ journal, records }: Exported): Iterable<string> {
  yield csvHead();
  for (const { kind, line } of records) {
    const [title, role] = kind === "session" ? [line.title, line.role] : ["", ""];
    for (const { kind: what, question = "", text, at, offset } of ownWords(journal, line.id)) {
      const row = { date: localTime(at, offset), session: line.id, title, role, what, question, text };
      yield csvRow({ ...row, title: harmless(title), question: harmless(question), text: harmless(text) });
    }
  }
}
