import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import type { Part, ToldHeading, ToldRecord } from "../../report/journal/told-record.ts";
import { harmless } from "../../terminal/harmless.ts";
import { type KeptRecord, shortId } from "../journal/find-record.ts";
import { transcript } from "../journal/transcript.ts";
import { localDate, localTime } from "../local-time.ts";
import { situationIn } from "../practice/record.ts";
import { cleanPart } from "./clean-part.ts";

/** A record as it is read in a file: its title first, then when it began, then all that was shown and written. Throws Failure. */
export function told(journal: KeptJournal, record: KeptRecord): ToldRecord {
  const { id, beganAt, beganOffset } = record.line;
  // The first piece says when it began, by its whole id.
  const parts = transcript(journal, record).slice(1).map(cleanPart);
  const text = titleOf(record);
  const title = parts.find(({ kind }) => kind === "title") ?? { kind: "title", text: harmless(text) };
  const began: Part = { kind: "note", text: `${localTime(beganAt, beganOffset)} · ${shortId(id)}` };
  const rest = parts.filter((part) => part !== title);
  return {
    id,
    language: record.kind === "session" ? (situationIn(journal, id).language ?? "") : spokenLanguage(),
    // What the title says already need not stand over the words.
    parts: [title, began, ...rest.map((part) => (part.kind === "own" && part.label === text ? own(part.text) : part))],
  };
}

function own(text: string): Part {
  return { kind: "own", text };
}

/** What a list says of a record. */
export function headingOf(record: KeptRecord): ToldHeading {
  const { id, beganAt, beganOffset } = record.line;
  return { id, date: localDate(beganAt, beganOffset), title: harmless(titleOf(record)).replace(/\s+/g, " ") };
}

/** What a record is called: the title of the situation, or that it is a field note. */
export function titleOf(record: KeptRecord): string {
  return record.kind === "session" ? record.line.title : say("records.kind.field-note");
}
