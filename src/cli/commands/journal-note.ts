import { type ExitCode, exitCodes, Failure, Interruption } from "../../failure.ts";
import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { Asking } from "../authoring/interview.ts";
import type { Context } from "../context.ts";
import { shortId } from "../journal/find-record.ts";
import { ended, givenWords } from "../keeping/given-words.ts";
import { askNextTime, nextTimeMeant } from "../keeping/next-time-meant.ts";
import { writtenWords } from "../keeping/write-words.ts";
import { unfinishedNote, type WritingNote, whetherToGoOn, writingNote } from "../keeping/writing-note.ts";

/** What the command line says of a field note. */
export interface NoteOptions {
  /** The words; `-` for those on stdin. */
  readonly words?: string;
  /** An open "next time", by its number or a part of its session's id. */
  readonly nextTime?: string;
  /** Where words are written that are not given. */
  readonly where: "prompt" | "editor";
  readonly asking: Asking;
}

/** Keeps what happened when it came up for real. Throws Failure, Interruption. */
export async function writeNote(options: NoteOptions, context: Context): Promise<ExitCode> {
  const { where, asking } = options;
  const words = options.words === undefined ? undefined : await givenWords(options.words, context);
  if (asking === "nothing" && (words === undefined || where === "editor")) {
    throw new Failure(exitCodes.usage, say("keeping.note.needed"), say("keeping.note.needed.remedy"));
  }
  const journal = await context.openJournal("kept");
  try {
    if (asking === "nothing" || (words !== undefined && where === "prompt")) {
      const note = writingNote(journal, context, { about: meant(journal, options) });
      note.finish(words ?? "");
      return saved(note, context);
    }
    const terminal = await context.openTerminal(asking);
    try {
      const note = await begun(terminal, journal, { ...options, words }, context);
      if (!note) {
        context.note(`${say("keeping.note.left")}\n`);
        return exitCodes.fine;
      }
      const text = await written(terminal, note, { where, words });
      if (text !== undefined && text.trim() !== "") {
        note.finish(text);
        await tied(terminal, journal, note);
        return saved(note, context);
      }
      context.note(`${say(note.leave() === "kept" ? "keeping.note.left" : "keeping.nothing-written")}\n`);
      return exitCodes.fine;
    } finally {
      terminal.close();
    }
  } finally {
    journal.close();
  }
}

function meant(journal: KeptJournal, { nextTime }: Pick<NoteOptions, "nextTime">): string | undefined {
  return nextTime === undefined ? undefined : nextTimeMeant(journal, nextTime);
}

/** A new note, or one that was not finished; undefined where the person leaves. */
async function begun(
  terminal: Terminal,
  journal: KeptJournal,
  options: Omit<NoteOptions, "words"> & { readonly words: string | undefined },
  context: Context,
): Promise<WritingNote | undefined> {
  const about = meant(journal, options);
  const unfinished = options.words === undefined && about === undefined ? unfinishedNote(journal) : undefined;
  if (!unfinished) return writingNote(journal, context, { about });
  const wish = await whetherToGoOn(terminal, journal, unfinished);
  if (wish === undefined) return undefined;
  if (wish === "go-on") return writingNote(journal, context, { unfinished });
  if (wish === "forget") {
    journal.forget([unfinished.id]);
    terminal.show({ kind: "note", text: say("keeping.note.forgotten") });
  }
  return writingNote(journal, context, {});
}

/** Asks which "next time" a finished note belongs to, where that was not said: it comes after the words, and can be left open. */
async function tied(terminal: Terminal, journal: KeptJournal, { id }: WritingNote): Promise<void> {
  if (journal.note(id)?.about !== undefined) return;
  try {
    const session = await askNextTime(terminal, journal);
    if (session !== undefined) journal.tie(id, session);
  } catch (problem) {
    if (problem instanceof Interruption)
      terminal.show({ kind: "note", text: say("keeping.saved", { id: shortId(id) }) });
    throw problem;
  }
}

/** The words of a note; undefined where the person left. */
async function written(
  terminal: Terminal,
  note: WritingNote,
  { where, words }: { readonly where: NoteOptions["where"]; readonly words: string | undefined },
): Promise<string | undefined> {
  const draft = words ?? note.draft;
  if (where === "editor") {
    const text = await terminal.edit(draft);
    if (text !== undefined) return ended(text);
    note.keep(draft);
  }
  const wanted = { question: say("keeping.note.question"), hint: say("keeping.note.hint"), draft };
  try {
    return await writtenWords(terminal, { ...wanted, keep: note.keep });
  } catch (problem) {
    if (problem instanceof Interruption) {
      const text = say(note.leave() === "kept" ? "keeping.note.left" : "keeping.nothing-written");
      terminal.show({ kind: "note", text });
    }
    throw problem;
  }
}

function saved({ id }: WritingNote, context: Context): ExitCode {
  context.done(`${say("keeping.saved", { id: shortId(id) })}\n`);
  return exitCodes.fine;
}
