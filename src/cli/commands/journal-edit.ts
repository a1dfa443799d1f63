import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Asking } from "../authoring/interview.ts";
import type { Context } from "../context.ts";
import { findRecord, shortId } from "../journal/find-record.ts";
import { askChoice, askHalfWritten, askWay, askWords, type Desk, type Edit, leftText } from "../keeping/ask-edit.ts";
import { type Editable, editableIn } from "../keeping/editable.ts";
import { finishEdit, forgetHalfWritten, type Place, unchanged } from "../keeping/finish-edit.ts";
import { givenWords } from "../keeping/given-words.ts";
import { halfWrittenIn } from "../keeping/half-written.ts";
import { editStep } from "../keeping/kept-edit.ts";
import { type Choice, listed, textMeant } from "../keeping/text-meant.ts";

/** What the command line says of an edit. */
export interface EditOptions {
  /** A part of the id of a session or a field note. */
  readonly record: string;
  /** Which of its texts, counted from 1. */
  readonly text?: number;
  /** The words; `-` for those on stdin. */
  readonly words?: string;
  /** `forget` takes away words that are being written. */
  readonly how: "replace" | "forget" | "ask";
  readonly asking: Asking;
}

/** Adds to a finished text, puts other words in its place, or takes away what is being written. Throws Failure, Interruption. */
export async function editJournal(options: EditOptions, context: Context): Promise<ExitCode> {
  const { how, asking } = options;
  const words = options.words === undefined ? undefined : await givenWords(options.words, context);
  const journal = await context.openJournal("kept");
  try {
    const { line } = findRecord(journal, options.record);
    const id = shortId(line.id);
    if (line.endedAt === undefined) {
      throw new Failure(exitCodes.usage, say("keeping.edit.unfinished"), say("keeping.edit.unfinished.remedy", { id }));
    }
    const place: Place = { journal, record: line.id, context };
    const texts = editableIn(journal.entries(line.id));
    // Words are given for a finished text, never for what is being written.
    const halfWritten = words === undefined && how !== "replace" ? halfWrittenIn(journal.drafts(line.id), texts) : [];
    const choices = [...texts, ...halfWritten];
    const named = textMeant(choices, { record: id, number: options.text });
    if (how === "forget" && (named?.kind === "text" || halfWritten.length === 0)) {
      throw new Failure(exitCodes.usage, say("keeping.edit.half.none"), say("keeping.edit.half.none.remedy", { id }));
    }
    if (named?.kind === "text" && words !== undefined) {
      return finishEdit(place, { text: named, way: how === "replace" ? "replace" : "add" }, { words });
    }
    if (named?.kind === "half-written" && how === "forget") return forgetHalfWritten(place, named);
    if (asking === "nothing") {
      if (!named) context.out(listed(choices, context.columns));
      throw unasked(named, choices, id);
    }
    const terminal = await context.openTerminal(asking);
    try {
      const desk = { ...place, terminal };
      const chosen = named ?? (await askChoice(desk, how === "forget" ? halfWritten : choices));
      return await edited(desk, chosen, { words, how });
    } finally {
      terminal.close();
    }
  } finally {
    journal.close();
  }
}

/** Asks what is not said yet of what was chosen, and does it. Throws Failure, Interruption. */
async function edited(
  desk: Place & Desk,
  chosen: Choice | undefined,
  { words, how }: { readonly words: string | undefined; readonly how: EditOptions["how"] },
): Promise<ExitCode> {
  if (!chosen) return unchanged(desk);
  if (chosen.kind === "half-written") {
    const wish = how === "forget" ? "forget" : await askHalfWritten(desk, chosen);
    if (wish === "forget") return forgetHalfWritten(desk, chosen);
    if (wish === undefined || !chosen.edit) return unchanged(desk);
    show(desk, chosen.edit.text);
    return written(desk, chosen.edit);
  }
  show(desk, chosen);
  const way = how === "replace" ? "replace" : words === undefined ? await askWay(desk, chosen) : "add";
  if (!way) return unchanged(desk);
  if (words !== undefined) return finishEdit(desk, { text: chosen, way }, { words });
  return written(desk, { text: chosen, way });
}

function show({ terminal }: Desk, { label, words }: Editable): void {
  terminal.show({ kind: "own", label, text: words.text });
}

async function written(desk: Place & Desk, edit: Edit): Promise<ExitCode> {
  const step = editStep(edit.text.words, edit.way);
  const words = await askWords(desk, edit);
  if (words !== undefined) return finishEdit(desk, edit, { words, step });
  desk.context.note(`${leftText(desk, step)}\n`);
  return exitCodes.fine;
}

/** Why nothing can be done where there is nobody to ask. */
function unasked(choice: Choice | undefined, choices: readonly Choice[], id: string): Failure {
  const number = choice ? choices.indexOf(choice) + 1 : 0;
  if (choice?.kind === "half-written") {
    const remedy = say("keeping.edit.half.unasked.remedy", { id, number });
    return new Failure(exitCodes.usage, say("keeping.edit.half.unasked", { number }), remedy);
  }
  const message = say(choice ? "keeping.edit.words-needed" : "keeping.edit.text-needed", { count: choices.length });
  return new Failure(exitCodes.usage, message, say("keeping.edit.needed.remedy", { id }));
}
