import type { KeptJournal, SessionLine } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { localDate } from "../local-time.ts";
import { situationIn } from "../practice/record.ts";
import { shortId } from "./find-record.ts";
import { type OwnWords, ownWords } from "./own-words.ts";
import { answerPieces, answersIn, inCommonIn, nextTimeIn } from "./then-pieces.ts";
import type { SessionThread } from "./thread-sessions.ts";

/** A session of a thread, as far as it is set beside the others. */
export interface Compared {
  readonly line: SessionLine;
  readonly role: string;
  /** Days on the calendar since the first of them. */
  readonly after: number;
  /** Each followed by what was added to it. */
  readonly answers: readonly OwnWords[];
  /** What the person said it has in common with those before it; followed by what was added to that. */
  readonly inCommon: readonly OwnWords[];
  readonly nextTime: OwnWords | undefined;
  /** What happened when it came up for real, said in the session or in a field note tied to it. */
  readonly fieldNotes: readonly OwnWords[];
}

/** The sessions of a thread with the words that are set beside each other, oldest first. Throws Failure. */
export function comparedIn(journal: KeptJournal, { sessions }: SessionThread): Compared[] {
  const first = sessions[0];
  return sessions.map((line) => {
    const words = ownWords(journal, line.id);
    const tied = journal.notes({ about: line.id }).flatMap(({ id }) => ownWords(journal, id));
    const fieldNotes = [...words.filter(({ kind }) => kind === "field-note"), ...tied];
    return {
      line,
      role: situationIn(journal, line.id).role.label,
      after: first ? dayOf(line) - dayOf(first) : 0,
      answers: answersIn(words),
      inCommon: inCommonIn(words),
      nextTime: nextTimeIn(words),
      fieldNotes: fieldNotes.sort((one, other) => one.at - other.at),
    };
  });
}

/** What pulls two ways in a thread, in the words of its first session. */
export function dilemmaText(journal: KeptJournal, { dilemma, sessions: [first] }: SessionThread): string {
  const dilemmas = first ? situationIn(journal, first.id).dilemmas : [];
  const id = dilemma.slice(dilemma.lastIndexOf("/") + 1);
  const found = dilemmas.find(({ theme }) => theme === dilemma) ?? dilemmas.find((one) => one.id === id);
  return found ? say("records.compare.dilemma", { between: found.between, and: found.and }) : dilemma;
}

/** A thread, session by session: what was answered, what was to be done next time, and what came of it for real. */
export function comparedPieces(journal: KeptJournal, thread: SessionThread): Piece[] {
  const compared = comparedIn(journal, thread);
  const aside = say("records.compare.count", { count: compared.length });
  return [
    { kind: "title", text: dilemmaText(journal, thread), aside },
    ...compared.flatMap((one, index) => sessionPieces(one, index === 0 ? "first" : "later")),
    ...(compared.length === 1 ? [{ kind: "note", text: say("records.compare.alone") } satisfies Piece] : []),
  ];
}

function sessionPieces(
  { line, role, after, answers, inCommon, nextTime, fieldNotes }: Compared,
  place: "first" | "later",
): Piece[] {
  const { id, title, beganAt, beganOffset } = line;
  const date = localDate(beganAt, beganOffset);
  const when = place === "first" ? [] : [afterText(after)];
  return [
    { kind: "heading", text: say("records.then", { date, title }) },
    { kind: "note", text: [...when, say("practice.offer.role", { role }), shortId(id)].join(" · ") },
    ...answerPieces([...answers, ...inCommon]),
    ...(nextTime ? [{ kind: "own", label: say("practice.intend.label"), text: nextTime.text } satisfies Piece] : []),
    ...fieldNotes.map(({ text, at, offset }): Piece => {
      const label = say("records.kind.field-note");
      return { kind: "own", label: say("records.dated", { date: localDate(at, offset), label }), text };
    }),
  ];
}

const daysInWeek = 7;
const daysInMonth = 365.25 / 12;

/** How long after the first session: in days for three weeks, in weeks for three months. */
function afterText(days: number): string {
  if (days < 3 * daysInWeek) return say("records.compare.days", { count: days });
  if (days < 3 * daysInMonth) return say("records.compare.weeks", { count: Math.round(days / daysInWeek) });
  return say("records.compare.months", { count: Math.round(days / daysInMonth) });
}

function dayOf({ beganAt, beganOffset }: SessionLine): number {
  return Math.floor((beganAt + beganOffset * 60_000) / (24 * 60 * 60_000));
}
