import type { WholeRecord } from "../../journal/journal.ts";
import type { JournalFile } from "./generated/journal.js";

/** The format of an export, and the newest of its versions that is understood. */
export const exportFormat: JournalFile["format"] = "offscript/journal@1.0";

/** A record for an export: its situation as data, where writing that as JSON gives the same text again, byte for byte. */
export function exported({ line, ...rest }: WholeRecord): object {
  if (line.kind === "note") return { line, ...rest };
  return { line: { ...line, situation: dataOf(line.situation) }, ...rest };
}

function dataOf(situation: string): unknown {
  try {
    const data: unknown = JSON.parse(situation);
    return JSON.stringify(data) === situation ? data : situation;
  } catch {
    return situation;
  }
}

/** The records of an export as a journal keeps them, one after the other. */
export function* restorable(records: JournalFile["records"]): Iterable<WholeRecord> {
  for (const { line, ...rest } of records) {
    if (line.kind === "note") yield { line, ...rest };
    else {
      const { situation } = line;
      const text = typeof situation === "string" ? situation : JSON.stringify(situation);
      yield { line: { ...line, situation: text }, ...rest };
    }
  }
}
