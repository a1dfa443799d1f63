import type { KeptJournal } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { type Played, play } from "../everything/stage.ts";
import type { Stage } from "../everything/world-of.ts";
import type { Library } from "../schedule/libraries.ts";
import { type Book, openBook, type Written } from "./book.ts";
import type { Doing } from "./calendar.ts";
import { createPerson, type Did, type Person } from "./person.ts";
import { dateOf, dayThere } from "./zones.ts";

/** What can be practised, and the flags by which it is reached. */
export interface Shelf {
  readonly library: Library;
  readonly flags: readonly string[];
  /** What stands in the offers and in the list. */
  readonly titles: readonly string[];
}

/** A run that was practised, or tried. */
export interface Run {
  readonly doing: Doing;
  readonly stage: Stage;
  readonly played: Played;
  readonly did: Did;
  /** Whether a situation was named, and not offered. */
  readonly named: boolean;
  /** What was due just before, by the dilemma; and how many sessions could be gone on with. */
  readonly due: readonly string[];
  readonly unfinished: number;
  /** What `due` said afterwards, where it was asked. */
  readonly told: Said | undefined;
  readonly session?: Written;
  readonly role?: string;
  /** Where it follows up: the dilemma, and what it follows, oldest first; as the journal has it. */
  readonly follows?: { readonly dilemma: string; readonly sessions: readonly Written[] };
  /** How it began: now, or in an older run. */
  readonly begins: "now" | "before";
  readonly state: "finished" | "unfinished";
  /** How many "next times" were open after it. */
  readonly open: number;
}

/** What the program said at a moment. */
export interface Said {
  readonly day: number;
  readonly text: string;
}

/** A person's time with the program. */
export interface Year {
  readonly shelf: Shelf;
  readonly home: string;
  readonly runs: readonly Run[];
  readonly pauses: readonly (Said & { readonly doing: Doing })[];
  readonly book: Book;
  readonly person: Person;
  /** All that was put out, of each kind of run. */
  readonly texts: readonly string[];
}

/** Lets a person live through a calendar, with all that they do and see going through `main`. */
export async function liveThrough(shelf: Shelf, doings: readonly Doing[], seed: number, home: string): Promise<Year> {
  const person = createPerson(seed);
  const book = openBook();
  const runs: Run[] = [];
  const pauses: Year["pauses"][number][] = [];
  const texts: string[] = [];
  const base = { columns: 80, language: "en", home } as const;
  const nothing = (): never => {
    throw new Error("Nothing is to be typed here.");
  };

  const told = async (argv: readonly string[], { clock }: Doing, at: number): Promise<Said> => {
    const { code, stdout, stderr } = await play({ ...base, by: "pipe", argv, at, offset: clock }, nothing);
    if (code !== 0) throw new Error(`${argv.join(" ")}: ${stderr}`);
    texts.push(stdout, stderr);
    return { day: dayThere(at, clock), text: stdout };
  };
  const dueAt = async (doing: Doing, at: number, ...flags: string[]) =>
    told(["due", ...flags, ...shelf.flags], doing, at);

  for (const [index, doing] of doings.entries()) {
    const { at, clock } = doing;
    if (doing.kind === "pause") {
      pauses.push({ doing, ...(await told(["pause", "2w"], doing, at)) });
      continue;
    }
    const due = JSON.parse((await dueAt(doing, at - 10_000, "--json")).text) as { dilemma: string }[];
    const unfinished = read(home, (journal) => journal.sessions({ state: "unfinished" }).length);
    const { name, argv } = argvFor(shelf, person);
    const by = index % 10 === 9 ? "rich" : "pipe";
    const stage: Stage = {
      ...base,
      by,
      columns: index % 20 === 9 ? 40 : 80,
      argv: by === "rich" ? argv : [...argv, "--plain"],
      at,
      offset: clock,
    };
    const { type, did } = person.run();
    const played = await play(stage, type);
    texts.push(played.screen?.rows().join("\n") ?? played.stdout, played.stderr);
    const after = index % 3 === 0 ? await dueAt(doing, at + 45 * 60_000) : undefined;
    runs.push({
      ...{ doing, stage, played, did, named: name !== undefined, unfinished, told: after },
      due: due.map(({ dilemma }) => dilemma),
      ...read(home, (journal) => outcomeIn(journal, book, did, doing)),
    });
  }
  return { shelf, home, runs, pauses, book, person, texts };
}

/** Mostly what is offered, at times a situation that is named; at times the short form, or the reasons. */
function argvFor({ library, flags }: Shelf, { chance }: Person): { name: string | undefined; argv: string[] } {
  const chosen = chance(9) === 0 ? library.candidates[chance(library.candidates.length)] : undefined;
  const name = chosen?.id.split("/")[1];
  const short = chance(8) === 0 ? ["--short"] : [];
  const why = chance(6) === 0 ? ["--why"] : [];
  return { name, argv: ["practice", ...(name === undefined ? [] : [name]), ...flags, ...short, ...why] };
}

function outcomeIn(
  journal: KeptJournal,
  book: Book,
  did: Did,
  { day }: Doing,
): Pick<Run, "session" | "role" | "follows" | "begins" | "state" | "open"> {
  const known = new Set(book.sessions.keys());
  const session = book.note(journal, did, day, dateOf(day));
  const open = journal.sessions({ labels: [{ kind: "next-time", value: "open" }] }).length;
  if (!session) return { begins: "before", state: "unfinished", open };
  const labels = journal.labels(session.id);
  const dilemma = labels.find(({ kind }) => kind === "follow-up")?.value;
  const followed = labels.filter(({ kind }) => kind === "follows").map(({ value }) => value);
  // As they are worded now: a "next time" may be worded anew later on.
  const asNow = (one: Written): Written => ({ ...one, answers: [...one.answers] });
  const sessions = [...book.sessions.values()].filter(({ id }) => followed.includes(id)).map(asNow);
  return {
    session: asNow(session),
    open,
    role: journal.session(session.id)?.role ?? "",
    begins: known.has(session.id) ? "before" : "now",
    state: journal.session(session.id)?.endedAt === undefined ? "unfinished" : "finished",
    ...(dilemma !== undefined && { follows: { dilemma, sessions } }),
  };
}

/** Looks into the journal of a home. */
export function read<Seen>(home: string, look: (journal: KeptJournal) => Seen): Seen {
  const journal = openJournal(home);
  try {
    return look(journal);
  } finally {
    journal.close();
  }
}
