import type { Journal, SessionLine } from "../../journal/journal.ts";
import type { Past } from "../../schedule/candidate.ts";
import type { MetVariation } from "../../schedule/seed.ts";
import { idsOf, type Library, type Offered } from "./library.ts";
import { eventsOf, situationIn } from "./record.ts";

/** The sessions as far as choosing goes. Throws Failure. */
export function pastOf(library: Library, journal: Journal): Past[] {
  return journal.sessions().map((line, index) => {
    const { id: session, role, drawn, beganAt, endedAt } = line;
    const id = library.identityOf(line);
    // Of a situation that is gone, only what was practised last still matters.
    const gone = index === 0 && !library.has(id) ? { dilemmas: dilemmasIn(library, journal, line) } : {};
    return { session, id, role, drawn, beganAt, ...(endedAt !== undefined && { endedAt }), ...gone };
  });
}

function dilemmasIn(library: Library, journal: Journal, { id, pack }: SessionLine): string[] {
  const { dilemmas } = situationIn(journal, id);
  return dilemmas.map((one) => one.theme ?? library.identityOf({ pack, scenario: one.id }));
}

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
  const sessions = journal.sessions().filter((line) => ids.has(library.identityOf(line)));
  const events = sessions.flatMap(({ id }) => eventsOf(journal, id));
  return {
    met: sessions.map(({ role, drawn }) => ({ role, drawn })),
    beside: [...new Set(sessions.map(({ role }) => role))],
    placed: events.flatMap((event) =>
      event.kind === "limit_placed" && event.place !== "skipped" ? [event.action] : [],
    ),
  };
}
