import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Context } from "../context.ts";
import { recordWith } from "../journal/find-record.ts";
import { countOf } from "../keeping/count.ts";
import { openExport } from "../keeping/open-export.ts";
import { checkExport, recordsOf } from "../keeping/read-export.ts";

/** What the command line says of an import. */
export interface ImportOptions {
  /** An export in JSON; `-` for stdin. */
  readonly file: string;
  readonly outcome: "written" | "shown";
}

/** Adds the records of an export that are not there yet. Nothing is added where anything in it does not fit. Throws Failure. */
export async function importJournal({ file: path, outcome }: ImportOptions, context: Context): Promise<ExitCode> {
  const file = await openExport(path, context);
  try {
    const held = checkExport(file);
    const journal = await context.openJournal("kept");
    try {
      const isThere = new Set(held.filter(({ id }) => recordWith(journal, id)));
      const [there, added] = [[...isThere], held.filter((record) => !isThere.has(record))];
      if (outcome === "written") journal.restore(recordsOf(file));
      const values = { added: countOf(added), there: countOf(there) };
      context.done(`${say(outcome === "shown" ? "keeping.import.would" : "keeping.import.done", values)}\n`);
      if (there.length > 0) context.done(`${say("keeping.import.there", values)}\n`);
      return exitCodes.fine;
    } finally {
      journal.close();
    }
  } finally {
    file.close();
  }
}
