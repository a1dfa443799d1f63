import { exitCodes, Failure } from "../../failure.ts";
import type { Journal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { nextOffers } from "../../schedule/next.ts";
import { historyOf } from "../practice/history.ts";
import type { Library, Offered } from "../practice/library.ts";

/** The situation that `offscript huddle` would offer first, had none been begun. Throws Failure where there is none. */
export function nextSituation(library: Library, journal: Journal, role: string | undefined): Offered {
  const isWanted = (id: string) => id !== "customer" && (role === undefined || id === role);
  const candidates = library.offered
    .map((one) => ({ ...one, roles: one.roles.filter(isWanted).slice(0, 1) }))
    .filter(({ roles }) => roles.length > 0);
  const history = { ...historyOf(library, journal), unfinished: [] };
  const [first] = nextOffers(candidates, history).flatMap((one) => (one.kind === "begin" ? [one.candidate] : []));
  const found = library.offered.find(({ id }) => id === first?.id);
  if (found) return found;
  throw new Failure(exitCodes.unable, say("practice.offer.none"), say("practice.offer.none.remedy"));
}
