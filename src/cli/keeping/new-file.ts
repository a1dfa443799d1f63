import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Moment } from "../context.ts";
import { localDate } from "../local-time.ts";

/** The name of a new file of the journal, by the day: `offscript-journal-2026-11-30.md`. */
export function datedName({ at, offset }: Moment, ending: string): string {
  return `offscript-journal-${localDate(at, offset)}.${ending}`;
}

/** Writes a new file; what the system says against it becomes a Failure with the name as it was typed. */
export function orUnwritten(file: string, write: () => void): void {
  try {
    write();
  } catch (problem) {
    const code = (problem as NodeJS.ErrnoException).code;
    if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw problem;
    if (code === "EEXIST") {
      throw new Failure(exitCodes.unable, say("keeping.there", { file }), say("keeping.there.remedy"));
    }
    throw new Failure(exitCodes.unable, say("keeping.unwritten", { file, code }), say("keeping.unwritten.remedy"));
  }
}
