import type { KeptJournal, NoteLine } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { eventVersion } from "../../session/events.ts";
import type { Option, Terminal } from "../../terminal/terminal.ts";
import type { Context } from "../context.ts";
import { localTime } from "../local-time.ts";
import { picked } from "./write-words.ts";

/** The step of a field note whose words are being written. */
const step = "note";

/** A field note that is being written: it is in the journal from its first key on. */
export interface WritingNote {
  readonly id: string;
  readonly draft: string;
  keep(text: string): void;
  /** Ends it with its words. */
  finish(text: string): void;
  /** Leaves it as it stands; what has no words goes. */
  leave(): "kept" | "gone";
}

type Clock = Pick<Context, "now" | "newId">;

/** A note that begins with its first words, or goes on from where it was left. */
export function writingNote(
  journal: KeptJournal,
  { now, newId }: Clock,
  from: { readonly about?: string | undefined; readonly unfinished?: NoteLine | undefined },
): WritingNote {
  const { about, unfinished } = from;
  const id = unfinished?.id ?? newId();
  let isBegun = unfinished !== undefined;
  let draft = unfinished ? draftOf(journal, unfinished) : "";
  const begin = (): void => {
    if (isBegun) return;
    const { at, offset } = now();
    journal.beginNote({ id, beganAt: at, beganOffset: offset, ...(about !== undefined && { about }) });
    isBegun = true;
  };
  return {
    id,
    draft,
    keep(text) {
      draft = text;
      if (text === "" && !isBegun) return;
      begin();
      journal.keepDraft(id, { step, text });
    },
    finish(text) {
      begin();
      journal.append(id, {
        kind: "noted",
        version: eventVersion,
        ...now(),
        body: { text },
        settles: step,
        ends: "ends",
      });
    },
    leave() {
      if (isBegun && draft.trim() === "") journal.forget([id]);
      return draft.trim() === "" ? "gone" : "kept";
    },
  };
}

/** The latest note that was begun and has words, but no end. */
export function unfinishedNote(journal: KeptJournal): NoteLine | undefined {
  return journal.notes().find((note) => note.endedAt === undefined && draftOf(journal, note).trim() !== "");
}

function draftOf(journal: KeptJournal, { id }: NoteLine): string {
  return journal.drafts(id).find((draft) => draft.step === step)?.text ?? "";
}

/** Shows a note that was not finished, and asks what to do with it; undefined where the person leaves. Throws Interruption. */
export function whetherToGoOn(
  terminal: Terminal,
  journal: KeptJournal,
  note: NoteLine,
): Promise<"go-on" | "another" | "forget" | undefined> {
  const began = localTime(note.beganAt, note.beganOffset);
  terminal.show(
    { kind: "own", label: say("keeping.note.unfinished", { began }), text: draftOf(journal, note) },
    { kind: "question", text: say("keeping.note.unfinished.question") },
  );
  const options: Option<"another" | "forget">[] = [
    { key: say("keeping.note.another.key"), label: say("keeping.note.another"), value: "another" },
    { key: say("keeping.note.forget.key"), label: say("keeping.note.forget"), value: "forget" },
  ];
  return picked<"go-on" | "another" | "forget">(terminal, {
    options,
    enter: { label: say("keeping.note.go-on"), value: "go-on" },
  });
}
