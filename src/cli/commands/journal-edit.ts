import { type ExitCode, exitCodes, Failure, Interruption } from "../../failure.ts";
import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { Asking } from "../authoring/interview.ts";
import type { Context } from "../context.ts";
import { findRecord, shortId } from "../journal/find-record.ts";
import { type Editable, editableIn } from "../keeping/editable.ts";
import { givenWords } from "../keeping/given-words.ts";
import { addTo, editStep, putInPlace } from "../keeping/kept-edit.ts";
import { lineOf, listed, textMeant } from "../keeping/text-meant.ts";
import { numbered, picked, writtenWords } from "../keeping/write-words.ts";

/** What the command line says of an edit. */
export interface EditOptions {
  /** A part of the id of a session or a field note. */
  readonly record: string;
  /** Which of its texts, counted from 1. */
  readonly text?: number;
  /** The words; `-` for those on stdin. */
  readonly words?: string;
  readonly how: "add" | "replace" | "ask";
  readonly asking: Asking;
}

/** Adds to a finished text, or puts other words in its place. Throws Failure, Interruption. */
export async function editJournal(options: EditOptions, context: Context): Promise<ExitCode> {
  const words = options.words === undefined ? undefined : await givenWords(options.words, context);
  const journal = await context.openJournal("kept");
  try {
    const { line } = findRecord(journal, options.record);
    const id = shortId(line.id);
    if (line.endedAt === undefined) {
      throw new Failure(exitCodes.usage, say("keeping.edit.unfinished"), say("keeping.edit.unfinished.remedy", { id }));
    }
    const texts = editableIn(journal.entries(line.id));
    const text = textMeant(texts, { record: id, number: options.text });
    if (text && words !== undefined) {
      return finish(journal, line.id, { text, words, how: options.how === "replace" ? "replace" : "add" }, context);
    }
    if (options.asking === "nothing") {
      if (!text) context.out(listed(texts, context.columns));
      const message = say(text ? "keeping.edit.words-needed" : "keeping.edit.text-needed", { count: texts.length });
      throw new Failure(exitCodes.usage, message, say("keeping.edit.needed.remedy", { id }));
    }
    const terminal = await context.openTerminal(options.asking);
    try {
      const chosen = text ?? (await askText(terminal, texts));
      const edit = await askWords(terminal, journal, line.id, chosen, { ...options, words });
      if (edit) return finish(journal, line.id, edit, context);
      context.note(`${say("keeping.edit.left-off", { id })}\n`);
      return exitCodes.fine;
    } finally {
      terminal.close();
    }
  } finally {
    journal.close();
  }
}

interface Edit {
  readonly text: Editable;
  readonly words: string;
  readonly how: "add" | "replace";
}

async function askText(terminal: Terminal, texts: readonly Editable[]): Promise<Editable> {
  terminal.show({ kind: "question", text: say("keeping.edit.which") });
  const options = texts.map((text) => ({ label: lineOf(text), value: text }));
  return picked(terminal, { options: numbered(options) });
}

/** The new words and what becomes of the old ones; undefined where the person left. */
async function askWords(
  terminal: Terminal,
  journal: KeptJournal,
  record: string,
  text: Editable,
  { words: given, how: wish }: { readonly words: string | undefined; readonly how: EditOptions["how"] },
): Promise<Edit | undefined> {
  terminal.show({ kind: "own", label: text.label, text: text.words.text });
  const how =
    wish === "ask" && given === undefined ? await askHow(terminal, text) : wish === "replace" ? "replace" : "add";
  if (given !== undefined) return { text, words: given, how };
  const step = editStep(text.words);
  const before = journal.drafts(record).find((draft) => draft.step === step)?.text ?? "";
  const draft = before !== "" || how === "add" ? before : text.words.text;
  const isNextTime = text.words.kind === "next-time";
  const question = say(
    how === "replace" ? "keeping.edit.instead" : isNextTime ? "keeping.edit.reword" : "keeping.edit.add",
  );
  const keep = (typed: string) => journal.keepDraft(record, { step, text: typed });
  try {
    const words = await writtenWords(terminal, { question, hint: say("keeping.edit.hint"), draft, keep });
    return words === undefined ? undefined : { text, words, how };
  } catch (problem) {
    if (problem instanceof Interruption) {
      terminal.show({ kind: "note", text: say("keeping.edit.left-off", { id: shortId(record) }) });
    }
    throw problem;
  }
}

async function askHow(terminal: Terminal, { words }: Editable): Promise<"add" | "replace"> {
  terminal.show({ kind: "question", text: say("keeping.edit.how") });
  const add = say(words.kind === "next-time" ? "keeping.edit.how.reword" : "keeping.edit.how.add");
  return picked<"add" | "replace">(terminal, {
    options: numbered([{ label: say("keeping.edit.how.replace"), value: "replace" }]),
    enter: { label: add, value: "add" },
  });
}

function finish(journal: KeptJournal, record: string, { text, words, how }: Edit, context: Context): ExitCode {
  const old = text.words.text;
  if (words.trim() === "" || words === old) {
    context.note(`${say("keeping.edit.same")}\n`);
    return exitCodes.fine;
  }
  if (how === "replace") putInPlace(journal, record, text.words, words);
  else addTo(journal, record, text.words, words, context.now());
  const isNextTime = text.words.kind === "next-time";
  context.done(
    `${say(how === "replace" ? "keeping.edit.replaced" : isNextTime ? "keeping.edit.reworded" : "keeping.edit.added")}\n`,
  );
  if (how === "replace") context.note(`${say("keeping.edit.elsewhere")}\n`);
  return exitCodes.fine;
}
