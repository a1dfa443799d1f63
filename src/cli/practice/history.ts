import type { Journal, SessionLine } from "../../journal/journal.ts";
import type { History, Past } from "../../schedule/candidate.ts";
import { lately } from "../../schedule/memory.ts";
import type { MetVariation } from "../../schedule/seed.ts";
import { standing } from "../../session/standing.ts";
import { placedLabel } from "./labels.ts";
import { idsOf, type Library, type Offered } from "./library.ts";
import { eventsOf, situationIn } from "./record.ts";

/** What was practised, as far as choosing goes; it takes no longer however long the journal is. Throws Failure. */
export function historyOf(library: Library, journal: Journal): History {
  const recent = journal.latest(lately);
  return {
    sessions: journal.count(),
    met: journal.met().map((one) => ({ ...one, id: library.identityOf(one) })),
    // Of a situation that is gone, only what was practised last still matters.
    recent: recent.map((line, index) => pastOf(line, library, index === 0 ? journal : undefined)),
    unfinished: journal.sessions({ state: "unfinished" }).map((line) => pastOf(line, library)),
  };
}

/** A session as far as choosing goes; with its dilemmas where its situation is gone and a journal tells them. */
function pastOf(line: SessionLine, library: Library, journal?: Journal): Past {
  const { id: session, role, drawn, beganAt, endedAt } = line;
  const id = library.identityOf(line);
  const gone = journal && !library.has(id) ? { dilemmas: dilemmasIn(library, journal, line) } : {};
  return { session, id, role, drawn, beganAt, ...(endedAt !== undefined && { endedAt }), ...gone };
}

function dilemmasIn(library: Library, journal: Journal, { id, pack }: SessionLine): string[] {
  return situationIn(journal, id).dilemmas.map((one) => library.dilemmaKey(pack, one));
}

/** Each session places one action, and no situation has more. */
const most = 100;

/** What the person has met of a situation before, newest first. */
export interface Before {
  readonly met: readonly MetVariation[];
  /** The roles in which they have met it. */
  readonly beside: readonly string[];
  /** The actions of which they have said how they stand where they work. */
  readonly placed: readonly string[];
}

/** Looks up what has been met of a situation, under whatever id. Throws Failure. */
export function before(candidate: Offered, library: Library, journal: Journal): Before {
  const ids = new Set(idsOf(candidate));
  const met = journal
    .met()
    .filter((one) => ids.has(library.identityOf(one)))
    .sort((one, other) => other.latest - one.latest);
  const sessions = [...ids, `${candidate.pack}/${candidate.scenario}`].flatMap((id) =>
    journal.sessions({ labels: [placedLabel(id)], limit: most }),
  );
  return {
    met: met.map(({ role, drawn }) => ({ role, drawn })),
    beside: [...new Set(met.map(({ role }) => role))],
    placed: sessions
      .flatMap(({ id }) => standing(eventsOf(journal, id)).events)
      .flatMap((event) => (event.kind === "limit_placed" && event.place !== "skipped" ? [event.action] : [])),
  };
}
