import type { KeptJournal, SessionLine } from "../../src/journal/journal.ts";
import { isLater } from "../../src/session/later.ts";
import type { Did, Said } from "./person.ts";

/** What the test itself knows of a session: what was typed in it, and on which day it was begun. */
export interface Written {
  readonly id: string;
  /** `pack/scenario`. */
  readonly situation: string;
  readonly title: string;
  readonly date: string;
  /** In whole days since 1970, by the clocks where it was begun. */
  readonly day: number;
  /** Each answer of the story, and how far one is that was left. */
  readonly answers: string[];
  half: string | undefined;
  /** As it was worded last. */
  nextTime: string | undefined;
}

/** What the test knows of a person's sessions. It reads from the journal which session a run was of, and nothing that was written. */
export interface Book {
  readonly sessions: ReadonlyMap<string, Written>;
  /** Notes what was typed in a run; gives the session that it was of, where one was begun or gone on with. */
  note(journal: KeptJournal, did: Did, day: number, date: string): Written | undefined;
}

export function openBook(): Book {
  const sessions = new Map<string, Written>();
  const lengths = new Map<string, number>();

  const sessionOf = (journal: KeptJournal, day: number, date: string): Written | undefined => {
    // What went on in a run is begun or ended last, or can still be gone on with.
    const lately = [...journal.latest(2), ...journal.sessions({ state: "unfinished" })];
    const grown = [...new Map(lately.map((line) => [line.id, line])).values()].filter((line) => {
      const length = journal.entries(line.id).filter(({ kind }) => !isLater(kind) && kind !== "let_go").length;
      const before = lengths.get(line.id);
      lengths.set(line.id, length);
      return length !== before;
    });
    if (grown.length > 1) throw new Error("More than one session went on in a run.");
    const [line] = grown;
    if (!line) return undefined;
    const known = sessions.get(line.id) ?? begun(line, day, date);
    sessions.set(line.id, known);
    return known;
  };

  const settle = ({ read, outcome, words }: Said): void => {
    if (outcome !== "reworded" || words === undefined) return;
    const meant = [...sessions.values()].filter(({ nextTime }) => nextTime !== undefined && read.includes(nextTime));
    const [session] = meant;
    if (!session || meant.length > 1) throw new Error(`A “next time” was asked about that nobody made:\n${read}`);
    session.nextTime = words;
  };

  return {
    sessions,
    note(journal, did, day, date) {
      if (did.said) settle(did.said);
      const session = sessionOf(journal, day, date);
      if (!session) return undefined;
      const [first, ...others] = did.answers;
      if (first !== undefined) {
        session.answers.push([session.half, first].filter(Boolean).join("\n"), ...others);
        session.half = undefined;
      }
      if (did.half !== undefined) session.half = [session.half, did.half].filter(Boolean).join("\n");
      session.nextTime = did.nextTime ?? session.nextTime;
      return session;
    },
  };
}

function begun({ id, pack, scenario, title }: SessionLine, day: number, date: string): Written {
  return { id, situation: `${pack}/${scenario}`, title, date, day, answers: [], half: undefined, nextTime: undefined };
}
