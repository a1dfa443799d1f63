import type { KeptJournal } from "../../journal/journal.ts";
import { localTime } from "../local-time.ts";
import { situationIdOf } from "../practice/record.ts";
import { type Compared, comparedIn, dilemmaText } from "./compared.ts";
import type { OwnWords } from "./own-words.ts";
import type { SessionThread } from "./thread-sessions.ts";

/** A thread for another program to read. Throws Failure. */
export function comparedJson(journal: KeptJournal, thread: SessionThread): object {
  const { dilemma } = thread;
  return { dilemma, text: dilemmaText(journal, thread), sessions: comparedIn(journal, thread).map(sessionData) };
}

function sessionData({ line, role, after, answers, inCommon, nextTime, fieldNotes }: Compared): object {
  const { id, title, beganAt, beganOffset, endedAt } = line;
  return {
    session: id,
    began: localTime(beganAt, beganOffset),
    state: endedAt === undefined ? "unfinished" : "finished",
    scenario: situationIdOf(line),
    title,
    role,
    daysAfterFirst: after,
    answers: answers.map(wordsData),
    inCommon: inCommon.map(wordsData),
    nextTime: nextTime?.text ?? null,
    fieldNotes: fieldNotes.map(wordsData),
  };
}

function wordsData({ kind, question, text, at, offset }: OwnWords): object {
  return { what: kind, written: localTime(at, offset), question: question ?? null, text };
}
