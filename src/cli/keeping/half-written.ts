import type { Draft } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { Editable } from "./editable.ts";
import { type EditWay, editStep } from "./kept-edit.ts";

/** Words that are being written and not finished, in a record that is. */
export interface HalfWritten {
  readonly kind: "half-written";
  readonly step: string;
  readonly text: string;
  /** What they are to become. */
  readonly label: string;
  /** The edit that they belong to; undefined where nothing asks for them any more. */
  readonly edit?: { readonly text: Editable; readonly way: EditWay };
}

/** What is being written in a finished record, in the order of its steps. */
export function halfWrittenIn(drafts: readonly Draft[], texts: readonly Editable[]): HalfWritten[] {
  return drafts.flatMap(({ step, text }): HalfWritten[] => {
    if (text.trim() === "") return [];
    const edit = editOf(step, texts);
    const label = edit ? say(`keeping.edit.half.${edit.way}`, { label: edit.text.label }) : say("cli.journal.draft");
    return [{ kind: "half-written", step, text, label, ...(edit && { edit }) }];
  });
}

function editOf(step: string, texts: readonly Editable[]): HalfWritten["edit"] {
  for (const way of ["add", "replace"] as const) {
    const text = texts.find(({ words }) => editStep(words, way) === step);
    if (text) return { text, way };
  }
  return undefined;
}
