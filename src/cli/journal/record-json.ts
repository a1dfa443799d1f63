import type { KeptJournal, RecordLine, SessionLine } from "../../journal/journal.ts";
import { localTime } from "../local-time.ts";
import { companyOf } from "../practice/labels.ts";
import { situationIdOf } from "../practice/record.ts";
import type { KeptRecord } from "./find-record.ts";
import { ownWords } from "./own-words.ts";

/** A record in a list that another program reads. */
export function recordJson(journal: KeptJournal, { kind, line }: KeptRecord): object {
  const { id, beganAt, beganOffset, endedAt } = line;
  const began = localTime(beganAt, beganOffset);
  const ended = endedAt === undefined ? null : localTime(endedAt, beganOffset);
  if (kind === "note") {
    const words = ownWords(journal, id).map(({ text }) => text);
    return { kind, note: id, began, about: line.about ?? null, state: stateOf(line), words };
  }
  return { kind, session: id, began, ended, ...sessionJson(line), ...foundBy(journal, id) };
}

function sessionJson(line: SessionLine): object {
  const { title, role, seed, packVersion } = line;
  return { scenario: situationIdOf(line), title, role, state: stateOf(line), packVersion, seed };
}

function stateOf({ endedAt }: RecordLine): "finished" | "unfinished" {
  return endedAt === undefined ? "unfinished" : "finished";
}

/** What a session is found by in a list. */
function foundBy(journal: KeptJournal, id: string): object {
  const labels = journal.labels(id);
  const of = (kind: string) => labels.filter((label) => label.kind === kind).map(({ value }) => value);
  return { company: companyOf(labels), dilemmas: of("dilemma"), standards: of("standard"), followsUp: of("follow-up") };
}
