import type { Entry, KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { IntentionOutcome } from "../../session/later.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { localDate } from "../local-time.ts";
import { shownIn } from "../practice/record.ts";
import { type OwnKind, ownWords, ownWordsIn } from "./own-words.ts";

/** Something that came after a session, when it came, and how it is shown. */
interface Later {
  readonly at: number;
  readonly piece: Piece;
}

/** What the person said of a session afterwards, and the field notes tied to it, in order of time; what was added to an answer stands there. */
export function sinceThen(journal: KeptJournal, session: string, entries: readonly Entry[]): Piece[] {
  const said = entries.flatMap((entry) => laterOf(entry, entries) ?? []);
  const notes = journal.notes({ about: session }).flatMap(({ id }) => noteLines(journal, id));
  const all = [...said, ...notes].sort((one, other) => one.at - other.at);
  return all.length === 0 ? [] : [{ kind: "heading", text: say("records.since") }, ...all.map(({ piece }) => piece)];
}

function laterOf(entry: Entry, entries: readonly Entry[]): Later | undefined {
  const { kind, at, offset, body } = entry;
  const date = localDate(at, offset);
  const words = ownWordsIn(entry);
  const own = (label: string): Later | undefined =>
    words && { at, piece: { kind: "own", label: say("records.dated", { date, label }), text: words.text } };
  switch (kind) {
    case "intention_settled": {
      const outcome = say(`records.outcome.${body["outcome"] as IntentionOutcome}`);
      const label = say("practice.intend.label");
      return { at, piece: { kind: "note", text: `${say("records.dated", { date, label })}: ${outcome}` } };
    }
    case "intention_reworded":
      return own(say("records.reworded"));
    case "valued":
      return own(say("records.kind.worth"));
    case "obstacle_owned":
      return stands(entry, entries, "one")
        ? own(say("records.owner", { about: textAt(body["entry"], entries) }))
        : undefined;
    case "obstacle_answered": {
      if (!stands(entry, entries, "several")) return undefined;
      const label = say("records.reply", { about: textAt(body["entry"], entries) });
      const on = typeof body["on"] === "string" ? body["on"] : date;
      return (
        words && { at, piece: { kind: "own", label: say("records.dated", { date: on, label }), text: words.text } }
      );
    }
    default:
      return undefined;
  }
}

/** Whether it was not said anew since, where there can be one alone, nor taken back by saying nothing. */
function stands({ kind, sequence, body }: Entry, entries: readonly Entry[], count: "one" | "several"): boolean {
  return !entries.some(
    (other) =>
      other.kind === kind &&
      other.sequence > sequence &&
      other.body["entry"] === body["entry"] &&
      (count === "one" || other.body["text"] === ""),
  );
}

/** The obstacle of an entry, or the action of which nobody has said how it stands. */
function textAt(sequence: unknown, entries: readonly Entry[]): string {
  const entry = entries.find((one) => one.sequence === sequence);
  const shown = (entry ? shownIn(entry) : []).flatMap((passage) => {
    if (passage.kind === "obstacle") return passage.text;
    return passage.kind === "limit_placed" ? passage.action : [];
  });
  return shown[0] ?? String(entry?.body["text"] ?? "");
}

function noteLines(journal: KeptJournal, note: string): Later[] {
  return ownWords(journal, note).map(({ kind, text, at, offset }) => {
    const label = say(`records.kind.${kind satisfies OwnKind}`);
    return { at, piece: { kind: "own", label: say("records.dated", { date: localDate(at, offset), label }), text } };
  });
}
