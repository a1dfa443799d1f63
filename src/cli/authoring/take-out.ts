import { cleanLine } from "../../authoring/clean-text.ts";
import type { PersonalKind } from "../../authoring/pattern.ts";
import { findPersonalData, type NeutralWords, type Removal, takeOut } from "../../authoring/personal-data.ts";
import { say } from "../../messages/say.ts";
import type { Piece, Terminal } from "../../terminal/terminal.ts";
import type { Context } from "../context.ts";
import { askLine, type Interview } from "./interview.ts";

/** The kinds of what is taken out; each has its neutral words. */
const kinds: readonly PersonalKind[] = [
  "name",
  "email",
  "link",
  "handle",
  "user",
  "phone",
  "card",
  "bank",
  "birth",
  "address",
  "postcode",
  "order",
  "account",
  "reference",
  "number",
];

/** How many persons have words of their own. */
const persons = 5;

/**
 * The note without what points at persons. What was taken out is shown to whoever sits there, and never goes where a file may be
 * written; with somebody to ask, it can be changed. Throws Interruption.
 */
export async function withoutPersonalData(note: string, { terminal }: Interview, context: Context): Promise<string> {
  const found = findPersonalData(note, neutralWords());
  const removals = terminal ? await review(terminal, note, found) : found;
  if (terminal) terminal.show({ kind: "note", text: say("authoring.note.reminder") });
  else {
    context.note(`${lines(removals).join("\n")}\n`);
    context.warn(`${say("authoring.note.reminder")}\n`);
  }
  return takeOut(note, removals);
}

/** What was taken out, a line each. */
function lines(removals: readonly Removal[]): string[] {
  if (removals.length === 0) return [say("authoring.note.none")];
  const rows = removals.map(({ original, replacement }) =>
    say("authoring.note.line", { before: cleanLine(original), after: replacement }),
  );
  return [say("authoring.note.title"), ...rows];
}

/** Shows what was found once, and then what is changed by its number alone: somebody may look over a shoulder. */
async function review(terminal: Terminal, note: string, found: readonly Removal[]): Promise<Removal[]> {
  const rows: (Removal | undefined)[] = [...found];
  const tell = (text: string) => terminal.show({ kind: "note", text });
  terminal.show(...table(found));
  for (;;) {
    const answer = await askLine(terminal, say("authoring.note.question"), say("authoring.note.hint"));
    if (answer === "") return rows.filter((row) => row !== undefined);
    const numbers = answer.split(/[\s,;]+/);
    if (numbers.every((number) => /^\d{1,3}$/.test(number) && rows[Number(number) - 1])) {
      for (const number of numbers) rows[Number(number) - 1] = undefined;
      tell(say("authoring.note.back", { numbers: numbers.join(", ") }));
      continue;
    }
    const [original = "", ...words] = answer.split("=").map(cleanLine);
    if (original === "" || !note.includes(original)) {
      tell(say("authoring.note.not-there", { words: original }));
      continue;
    }
    const replacement = words.join(" = ") || say("authoring.note.something");
    const before = rows.findIndex((row) => row?.original === original);
    rows[before === -1 ? rows.length : before] = { kind: "added", original, replacement };
    tell(say("authoring.note.added", { number: before === -1 ? rows.length : before + 1, replacement }));
  }
}

/** What stood in the note, and what stands there now. */
function table(removals: readonly Removal[]): Piece[] {
  if (removals.length === 0) return [{ kind: "note", text: say("authoring.note.none") }];
  const rows = removals.map(({ original, replacement }, at) =>
    [String(at + 1), inCell(original), inCell(replacement)].join(" | "),
  );
  const headings = [say("authoring.note.number"), say("authoring.note.before"), say("authoring.note.after")].join(
    " | ",
  );
  return [{ kind: "record", title: say("authoring.note.title"), text: [headings, ...rows].join("\n") }];
}

/** A text as a cell of a table can hold it. */
function inCell(text: string): string {
  return cleanLine(text).replaceAll("|", "/");
}

/** What stands for each kind of thing that points at somebody, in the language that is spoken. */
export function neutralWords(): NeutralWords {
  const words = Object.fromEntries(kinds.map((kind) => [kind, say(`authoring.neutral.${kind}`)]));
  return {
    kinds: words as NeutralWords["kinds"],
    person: (number) =>
      number <= persons
        ? say(`authoring.person.${number as 1 | 2 | 3 | 4 | 5}`)
        : say("authoring.person.more", { number }),
  };
}
