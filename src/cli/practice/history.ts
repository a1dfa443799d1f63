import type { Journal, SessionLine } from "../../journal/journal.ts";
import type { Past } from "../../schedule/candidate.ts";
import type { MetVariation } from "../../schedule/seed.ts";
import type { Library } from "./library.ts";
import { eventsOf } from "./record.ts";

/** The sessions as far as choosing goes. */
export function pastOf(library: Library, sessions: readonly SessionLine[]): Past[] {
  return sessions.map((line) => {
    const { id: session, role, drawn, beganAt, endedAt } = line;
    return {
      session,
      id: library.identityOf(line),
      role,
      drawn,
      beganAt,
      ...(endedAt === undefined ? {} : { endedAt }),
    };
  });
}

/** What the person has met of a situation before, newest first. */
export interface Before {
  readonly met: readonly MetVariation[];
  /** The roles in which they have met it. */
  readonly beside: readonly string[];
  /** The actions of which they have said how they stand where they work. */
  readonly placed: readonly string[];
}

/** Looks up what has been met of the situation with this identity. Throws Failure. */
export function before(identity: string, library: Library, journal: Journal): Before {
  const sessions = journal.sessions().filter((line) => library.identityOf(line) === identity);
  const events = sessions.flatMap(({ id }) => eventsOf(journal, id));
  return {
    met: sessions.map(({ role, drawn }) => ({ role, drawn })),
    beside: [...new Set(sessions.map(({ role }) => role))],
    placed: events.flatMap((event) =>
      event.kind === "limit_placed" && event.place !== "skipped" ? [event.action] : [],
    ),
  };
}
