import type { Entry, KeptJournal, NoteLine, SessionLine } from "../../journal/journal.ts";
import { type MessageKey, say } from "../../messages/say.ts";
import type { Passage } from "../../session/steps.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { localDate, localTime } from "../local-time.ts";
import { followedBy } from "../practice/labels.ts";
import { pieces } from "../practice/pieces.ts";
import { eventIn, shownIn, situationIn } from "../practice/record.ts";
import { companyNote } from "./company-name.ts";
import type { KeptRecord } from "./find-record.ts";
import { type OwnWords, ownWords, ownWordsIn } from "./own-words.ts";
import { sinceThen } from "./since-then.ts";
import { additionsTo, answerPieces, nextTimeIn, thenPieces } from "./then-pieces.ts";

/** A session or a field note as it was: the text as it was shown, and the person's own words, those of later among them. Throws Failure. */
export function transcript(journal: KeptJournal, record: KeptRecord): Piece[] {
  const { id, beganAt, beganOffset } = record.line;
  const began: Piece = { kind: "note", text: `${localTime(beganAt, beganOffset)}  ${id}` };
  const label = say("cli.journal.draft");
  return [
    began,
    ...(record.kind === "session" ? sessionPieces(journal, record.line) : notePieces(journal, record.line)),
    ...journal.drafts(id).map(({ text }): Piece => ({ kind: "own", label, text })),
  ];
}

function sessionPieces(journal: KeptJournal, { id }: SessionLine): Piece[] {
  const situation = situationIn(journal, id);
  const ways = new Map([situation, ...situation.turns].flatMap((one) => Object.entries(one.ways ?? {})));
  const entries = journal.entries(id);
  const followed = followedBy(journal, id);
  const words = entries.flatMap((entry) => ownWordsIn(entry) ?? []);
  const company = companyNote(situation.company);
  return [
    ...(company === undefined ? [] : [{ kind: "note", text: company } satisfies Piece]),
    ...entries.flatMap((entry, index) => {
      const own = wordsShownAt(index, entries);
      const [upTo, after] = cutBehindOwn(shownIn(entry)).map((passages) => shownPieces(journal, passages, followed));
      return [...asides(entry, ways), ...(upTo ?? []), ...(own ? added(own.sequence, words) : []), ...(after ?? [])];
    }),
    ...sinceThen(journal, id, entries),
  ];
}

/** The entry whose words are shown with one: an obstacle is shown once it is said where it stands. */
function wordsShownAt(index: number, entries: readonly Entry[]): Entry | undefined {
  const [before, entry, next] = [entries[index - 1], entries[index], entries[index + 1]];
  if (entry?.kind === "obstacle_told" && next?.kind === "obstacle_placed") return undefined;
  return entry?.kind === "obstacle_placed" && before?.kind === "obstacle_told" ? before : entry;
}

/** What was shown with an entry, up to the person's own words, and after them: the debrief comes with the last answer. */
function cutBehindOwn(shown: readonly Passage[]): readonly Passage[][] {
  const end = shown.findIndex(({ kind }) => ["own", "obstacle", "captured"].includes(kind)) + 1;
  return end === 0 ? [[...shown]] : [shown.slice(0, end), shown.slice(end)];
}

function shownPieces(journal: KeptJournal, shown: readonly Passage[], followed: readonly string[]): Piece[] {
  return shown.flatMap((passage) => {
    if (passage.kind === "then") return thenPieces(journal, followed);
    // The closing replay repeats what stands above.
    return pieces(passage.kind === "looking_back" ? { ...passage, own: [] } : passage);
  });
}

function asides(entry: Entry, ways: ReadonlyMap<string, string>): Piece[] {
  const event = eventIn(entry);
  const note = (text: string): Piece[] => [{ kind: "note", text }];
  switch (event?.kind) {
    case "went_back":
      return note(say("cli.journal.went-back"));
    case "asked":
      return note(say("cli.journal.asked", { words: event.words }));
    case "leaned":
      return note(say("cli.journal.leaned", { way: ways.get(event.way) ?? event.way }));
    case "landed":
    case "predicted": {
      const reaction = say(`practice.reaction.${event.reaction}` satisfies MessageKey);
      return note(say(event.kind === "landed" ? "cli.journal.landed" : "cli.journal.predicted", { reaction }));
    }
    default:
      return [];
  }
}

function added(sequence: number, words: readonly OwnWords[]): Piece[] {
  return answerPieces(additionsTo(sequence, words));
}

function notePieces(journal: KeptJournal, { id, about }: NoteLine): Piece[] {
  const words = ownWords(journal, id);
  const label = say("records.kind.field-note");
  return [
    ...(about === undefined ? [] : tiedTo(journal, about)),
    ...words.flatMap(({ kind, sequence, text }): Piece[] =>
      kind === "field-note" ? [{ kind: "own", label, text }, ...added(sequence, words)] : [],
    ),
  ];
}

/** The "next time" that a field note is tied to, where its session was not forgotten. */
function tiedTo(journal: KeptJournal, session: string): Piece[] {
  const line = journal.session(session);
  if (!line) return [];
  const { title, beganAt, beganOffset } = line;
  const nextTime = nextTimeIn(ownWords(journal, session));
  return [
    { kind: "note", text: say("records.tied-to", { title, date: localDate(beganAt, beganOffset) }) },
    ...(nextTime ? [{ kind: "own", label: say("practice.intend.label"), text: nextTime.text } satisfies Piece] : []),
  ];
}
