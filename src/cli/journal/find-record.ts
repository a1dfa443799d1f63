import { exitCodes, Failure } from "../../failure.ts";
import type { KeptJournal, NoteLine, SessionLine } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";

/** What stands in the journal under one id. */
export type KeptRecord =
  | { readonly kind: "session"; readonly line: SessionLine }
  | { readonly kind: "note"; readonly line: NoteLine };

/** The record whose id begins or ends so. Throws Failure where there is none, or more than one. */
export function findRecord(journal: KeptJournal, part: string): KeptRecord {
  const ids = part === "" ? [] : journal.idsLike(part.toLowerCase());
  const [id] = ids;
  const found = id === undefined ? undefined : recordWith(journal, id);
  if (found && ids.length === 1) return found;
  const message = found ? say("records.several", { id: part }) : say("records.unknown", { id: part });
  throw new Failure(exitCodes.usage, message, say("records.unknown.remedy"));
}

/** The record with this id; undefined where it is not there any more. */
export function recordWith(journal: KeptJournal, id: string): KeptRecord | undefined {
  const session = journal.session(id);
  if (session) return { kind: "session", line: session };
  const note = journal.note(id);
  return note && { kind: "note", line: note };
}

/** The session that was begun last, or where there is none, the latest field note. */
export function latestRecord(journal: KeptJournal): KeptRecord | undefined {
  const [session] = journal.sessions({ limit: 1 });
  if (session) return { kind: "session", line: session };
  const [note] = journal.notes({ limit: 1 });
  return note && { kind: "note", line: note };
}

/** The end of an id, by which a person names a record: the ids of records that began together differ there. */
export function shortId(id: string): string {
  return id.slice(-8);
}
