import type { Journal, SessionLine } from "../../journal/journal.ts";
import type { History } from "../../schedule/candidate.ts";
import { historyOf } from "../practice/history.ts";
import { companyLabel } from "../practice/labels.ts";
import type { Library } from "../practice/library.ts";

/** What the person practised themselves: what a group talked about counts for choosing, and is nobody's own. Throws Failure. */
export function ownHistory(library: Library, journal: Journal): History {
  const history = historyOf(library, journal);
  const groups = (["huddle", "facilitated"] as const).flatMap((company) =>
    journal.sessions({ labels: [companyLabel(company)] }),
  );
  if (groups.length === 0) return history;
  const ids = new Set(groups.map(({ id }) => id));
  const shared = new Set(groups.map(wordsMet));
  const isOwn = ({ session }: { readonly session: string }) => !ids.has(session);
  const met = journal.met().flatMap((one) => {
    const id = library.identityOf(one);
    if (!shared.has(wordsMet(one))) return [{ ...one, id }];
    const { pack, scenario, role, drawn } = one;
    const own = journal.sessions({ pack, scenario, role }).filter((line) => line.drawn === drawn && !ids.has(line.id));
    const latest = own.map(({ beganAt, endedAt = beganAt }) => Math.max(beganAt, endedAt));
    return own.length === 0 ? [] : [{ ...one, id, times: own.length, latest: Math.max(...latest) }];
  });
  return {
    sessions: history.sessions - ids.size,
    met,
    recent: history.recent.filter(isOwn),
    unfinished: history.unfinished.filter(isOwn),
  };
}

/** The words that a session met: those of a situation, as one role, as they were drawn. */
function wordsMet({ pack, scenario, role, drawn }: Pick<SessionLine, "pack" | "scenario" | "role" | "drawn">): string {
  return JSON.stringify([pack, scenario, role, drawn]);
}
