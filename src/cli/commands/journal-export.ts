import { resolve } from "node:path";
import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Context } from "../context.ts";
import { recordFilter, type TypedFilter, typedFilter } from "../journal/record-filter.ts";
import { selectRecords } from "../journal/select-records.ts";
import { countOf } from "../keeping/count.ts";
import { type ExportFormat, exportFormats, exportParts } from "../keeping/export-parts.ts";
import { datedName, orUnwritten } from "../keeping/new-file.ts";
import { writePartsPrivately } from "../write-file.ts";

/** What the command line says of an export. */
export interface ExportOptions {
  readonly format: ExportFormat;
  /** A file to write to, `-` for stdout; without it, stdout where that is a file or a pipe, else a new file here. */
  readonly output?: string;
  readonly filter: TypedFilter;
}

/** Puts out sessions and field notes to be read, or to be taken into another journal. Throws Failure. */
export async function exportJournal({ format, output, filter }: ExportOptions, context: Context): Promise<ExitCode> {
  const journal = await context.openJournal("kept");
  try {
    const records = selectRecords(journal, await recordFilter(filter, journal, context)).reverse();
    const isShown = output === "-" || (output === undefined && context.columns === undefined);
    const typed = typedFilter(filter);
    if (records.length === 0 && !isShown) {
      context.tell(`${typed === "" ? say("cli.journal.none") : say("records.list.none", { filter: typed })}\n`);
      return exitCodes.fine;
    }
    const parts = exportParts(format, { journal, records, about: aboutOf(typed) });
    if (isShown) {
      await context.outAll(parts);
      return exitCodes.fine;
    }
    const file = output ?? datedName(context.now(), exportFormats[format]);
    orUnwritten(file, () => writePartsPrivately(resolve(context.cwd, file), format === "csv" ? marked(parts) : parts));
    context.done(`${say("keeping.export.written", { file, count: countOf(records) })}\n`);
    context.note(`${say("keeping.export.private")}\n`);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}

function aboutOf(filter: string): string {
  const whose = say("keeping.export.whose");
  return filter === "" ? say("keeping.export.about", { whose }) : say("keeping.export.about.some", { filter, whose });
}

/** A spreadsheet takes a file for UTF-8 where this mark stands first. */
function* marked(parts: Iterable<string>): Iterable<string> {
  yield "\uFEFF";
  yield* parts;
}
