import type { Journal, SessionLine } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { localDate } from "../local-time.ts";
import { type OwnWords, ownWords } from "./own-words.ts";

/** What the person wrote in older sessions, oldest first: their answers, and their "next time". What is forgotten is not there. */
export function thenPieces(journal: Journal, sessions: readonly string[]): Piece[] {
  return sessions.flatMap((id) => {
    const line = journal.session(id);
    return line ? sessionPieces(journal, line) : [];
  });
}

function sessionPieces(journal: Journal, { id, title, beganAt, beganOffset }: SessionLine): Piece[] {
  const words = ownWords(journal, id);
  const answers = answersIn(words);
  const nextTime = nextTimeIn(words);
  if (answers.length === 0 && !nextTime) return [];
  const date = localDate(beganAt, beganOffset);
  return [
    { kind: "heading", text: say("records.then", { date, title }) },
    ...answerPieces(answers),
    ...(nextTime ? [{ kind: "own", label: say("practice.intend.label"), text: nextTime.text } satisfies Piece] : []),
  ];
}

/** Answers with their questions, and what was added to them with its day. */
export function answerPieces(answers: readonly OwnWords[]): Piece[] {
  return answers.map(({ question, kind, text, at, offset }) => {
    const label = kind === "addition" ? say("records.added", { date: localDate(at, offset) }) : question;
    return { kind: "own", ...(label !== undefined && { label }), text };
  });
}

/** The answers in the contact with the customer, each followed by what was added to it. */
export function answersIn(words: readonly OwnWords[]): OwnWords[] {
  return withAdditions(words, ({ kind }) => kind === "answer");
}

/** What the person said a follow-up has in common with the sessions before it, followed by what was added to it. */
export function inCommonIn(words: readonly OwnWords[]): OwnWords[] {
  return withAdditions(words, ({ kind, step }) => kind === "reflection" && step === "reflect:after:in-common");
}

function withAdditions(words: readonly OwnWords[], isMeant: (words: OwnWords) => boolean): OwnWords[] {
  const given = new Set<string | undefined>();
  const meant = words.filter((one) => {
    if (!isMeant(one) || given.has(one.step)) return false;
    given.add(one.step);
    return true;
  });
  return meant.flatMap((one) => [one, ...additionsTo(one.sequence, words)]);
}

/** What was added to the words of an entry, in order. */
export function additionsTo(sequence: number, words: readonly OwnWords[]): OwnWords[] {
  return words.filter(({ kind, to }) => kind === "addition" && to === sequence);
}

/** The "next time" as it was worded last. */
export function nextTimeIn(words: readonly OwnWords[]): OwnWords | undefined {
  return words.findLast(({ kind }) => kind === "next-time");
}
