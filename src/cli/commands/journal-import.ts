import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Context } from "../context.ts";
import { recordWith } from "../journal/find-record.ts";
import { countOf } from "../keeping/count.ts";
import { restorable } from "../keeping/exported-record.ts";
import { readExport } from "../keeping/read-export.ts";

/** What the command line says of an import. */
export interface ImportOptions {
  /** An export in JSON; `-` for stdin. */
  readonly file: string;
  readonly outcome: "written" | "shown";
}

/** Adds the records of an export that are not there yet. Nothing is added where anything in it does not fit. Throws Failure. */
export async function importJournal({ file, outcome }: ImportOptions, context: Context): Promise<ExitCode> {
  const records = await readExport(file, context);
  const journal = await context.openJournal("kept");
  try {
    const lines = records.map(({ line }) => line);
    const added = new Set(
      outcome === "written"
        ? journal.restore(restorable(records))
        : lines.filter(({ id }) => !recordWith(journal, id)).map(({ id }) => id),
    );
    const there = lines.filter(({ id }) => !added.has(id));
    const values = { added: countOf(lines.filter(({ id }) => added.has(id))), there: countOf(there) };
    context.done(`${say(outcome === "shown" ? "keeping.import.would" : "keeping.import.done", values)}\n`);
    if (there.length > 0) context.done(`${say("keeping.import.there", values)}\n`);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}
