import { Interruption } from "../../failure.ts";
import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { shortId } from "../journal/find-record.ts";
import { numbered } from "../numbered.ts";
import type { Editable } from "./editable.ts";
import type { HalfWritten } from "./half-written.ts";
import { type EditWay, editStep } from "./kept-edit.ts";
import { type Choice, lineOf } from "./text-meant.ts";
import { picked, writtenWords } from "./write-words.ts";

/** A text of a record, and what becomes of it. */
export interface Edit {
  readonly text: Editable;
  readonly way: EditWay;
}

/** Where an edit is asked for and kept. */
export interface Desk {
  readonly terminal: Terminal;
  readonly journal: KeptJournal;
  readonly record: string;
}

/** Asks which of several is meant; undefined where it is none of them. Throws Interruption. */
export async function askChoice({ terminal }: Desk, choices: readonly Choice[]): Promise<Choice | undefined> {
  terminal.show({ kind: "question", text: say("keeping.edit.which") });
  return picked<Choice | undefined>(terminal, {
    options: numbered(choices.map((choice) => ({ label: lineOf(choice), value: choice }))),
    enter: { label: say("keeping.edit.which.enter"), value: undefined },
  });
}

/** Asks what becomes of a text; undefined where the person leaves. Throws Interruption. */
export async function askWay({ terminal }: Desk, { words }: Editable): Promise<EditWay | undefined> {
  terminal.show({ kind: "question", text: say("keeping.edit.how") });
  const add = say(words.kind === "next-time" ? "keeping.edit.how.reword" : "keeping.edit.how.add");
  return picked<EditWay>(terminal, {
    options: numbered([{ label: say("keeping.edit.how.replace"), value: "replace" as const }]),
    enter: { label: add, value: "add" },
  });
}

/** Shows words that are being written, and asks what becomes of them; undefined where they stay as they are. Throws Interruption. */
export async function askHalfWritten(
  { terminal }: Desk,
  { label, text, edit }: HalfWritten,
): Promise<"finish" | "forget" | undefined> {
  terminal.show({ kind: "own", label, text }, { kind: "question", text: say("keeping.edit.half.question") });
  const finish = { label: say("keeping.edit.half.finish"), value: "finish" as const };
  const forget = { label: say("keeping.edit.half.forget"), value: "forget" as const };
  return picked<"finish" | "forget" | undefined>(terminal, {
    options: numbered<"finish" | "forget" | undefined>(edit ? [finish, forget] : [forget]),
    enter: { label: say("keeping.edit.half.enter"), value: undefined },
  });
}

/** The words of an edit, which begin with those that were left at it; undefined where the person leaves. Throws Interruption. */
export async function askWords({ terminal, journal, record }: Desk, { text, way }: Edit): Promise<string | undefined> {
  const step = editStep(text.words, way);
  const draft = journal.drafts(record).find((one) => one.step === step)?.text ?? "";
  const adding = text.words.kind === "next-time" ? "keeping.edit.reword" : "keeping.edit.add";
  const wanted = {
    question: say(way === "replace" ? "keeping.edit.instead" : adding),
    hint: say("keeping.edit.hint"),
    draft,
    keep: (typed: string) => journal.keepDraft(record, { step, text: typed }),
    // What is added never begins with what it is added to.
    ...(way === "replace" && { before: text.words.text }),
  };
  try {
    return await writtenWords(terminal, wanted);
  } catch (problem) {
    if (problem instanceof Interruption) terminal.show({ kind: "note", text: leftText({ journal, record }, step) });
    throw problem;
  }
}

/** What is said to somebody who leaves an edit; what has no words goes. Throws Failure. */
export function leftText({ journal, record }: Omit<Desk, "terminal">, step: string): string {
  const draft = journal.drafts(record).find((one) => one.step === step);
  if (draft && draft.text.trim() !== "") return say("keeping.edit.left-off", { id: shortId(record) });
  if (draft) journal.dropDraft(record, step);
  return say("keeping.edit.same");
}
