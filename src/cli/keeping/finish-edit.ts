import { type ExitCode, exitCodes } from "../../failure.ts";
import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { Context } from "../context.ts";
import type { Edit } from "./ask-edit.ts";
import type { HalfWritten } from "./half-written.ts";
import { addTo, putInPlace } from "./kept-edit.ts";

/** Where an edit is kept and told; the terminal is there where something was asked. */
export interface Place {
  readonly journal: KeptJournal;
  readonly record: string;
  readonly context: Context;
  readonly terminal?: Terminal;
}

/** Words for an edit, and the step at which they were written, where they were asked for. */
export interface EditWords {
  readonly words: string;
  readonly step?: string;
}

/** Keeps an edit and says what it has done. Throws Failure. */
export function finishEdit(place: Place, { text, way }: Edit, { words, step }: EditWords): ExitCode {
  const { journal, record, context, terminal } = place;
  if (words.trim() === "" || words === text.words.text) {
    if (step !== undefined) journal.dropDraft(record, step);
    return unchanged(place);
  }
  if (way === "add") {
    addTo(journal, record, text.words, {
      text: words,
      now: context.now(),
      ...(step !== undefined && { settles: step }),
    });
    const isNextTime = text.words.kind === "next-time";
    context.done(`${say(isNextTime ? "keeping.edit.reworded" : "keeping.edit.added")}\n`);
    return exitCodes.fine;
  }
  putInPlace(journal, record, text.words, words);
  terminal?.show({ kind: "own", label: text.label, text: words });
  context.done(`${say("keeping.edit.replaced")}\n`);
  context.note(`${say("keeping.edit.elsewhere")}\n`);
  return exitCodes.fine;
}

/** Takes away words that are being written. Throws Failure. */
export function forgetHalfWritten({ journal, record, context }: Place, { step }: HalfWritten): ExitCode {
  journal.dropDraft(record, step);
  context.done(`${say("keeping.edit.half.forgotten")}\n`);
  return exitCodes.fine;
}

/** Says that all stands as it was. */
export function unchanged({ context }: Place): ExitCode {
  context.note(`${say("keeping.edit.same")}\n`);
  return exitCodes.fine;
}
