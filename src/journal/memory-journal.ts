import type { Draft, Entry, Journal, NewEntry, NewSession, SessionLine } from "./journal.ts";
import { journalFailure } from "./trouble.ts";

interface Kept {
  line: SessionLine;
  readonly situation: string;
  readonly entries: Entry[];
  readonly drafts: Map<string, string>;
}

/** A journal for practising off the record: nothing of it ever reaches a disk, and all of it ends with the program. */
export function openMemoryJournal(): Journal {
  const all = new Map<string, Kept>();

  const kept = (session: string): Kept => {
    const found = all.get(session);
    if (!found) throw journalFailure("gone");
    return found;
  };

  return {
    path: undefined,
    begin({ situation, ...line }: NewSession): void {
      if (all.has(line.id)) throw new Error("a session begins only once");
      all.set(line.id, { line, situation, entries: [], drafts: new Map() });
    },
    append(session: string, { settles, ends, ...entry }: NewEntry): Entry {
      const target = kept(session);
      const body = JSON.parse(JSON.stringify(entry.body)) as Entry["body"];
      const added = { ...entry, body, sequence: target.entries.length + 1 };
      target.entries.push(added);
      if (settles !== undefined) target.drafts.delete(settles);
      if (ends) target.line = { ...target.line, endedAt: entry.at };
      return added;
    },
    entries: (session) => [...(all.get(session)?.entries ?? [])],
    situation: (session) => kept(session).situation,
    sessions: () =>
      [...all.values()]
        .map(({ line }) => line)
        .sort((one, other) => other.beganAt - one.beganAt || (one.id < other.id ? 1 : -1)),
    keepDraft(session: string, { step, text }: Draft): void {
      kept(session).drafts.set(step, text);
    },
    drafts: (session) =>
      [...(all.get(session)?.drafts ?? [])]
        .map(([step, text]) => ({ step, text }))
        .sort((one, other) => (one.step < other.step ? -1 : 1)),
    close(): void {
      all.clear();
    },
  };
}
