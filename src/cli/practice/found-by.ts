import type { Journal, Label } from "../../journal/journal.ts";
import type { Thread } from "../../schedule/follow-up.ts";
import type { SessionEvent } from "../../session/events.ts";
import type { Situation } from "../../session/situation.ts";
import type { Moment } from "../context.ts";
import { beginsThread } from "../follow-up/threads.ts";
import {
  companyLabel,
  dilemmaLabel,
  followsLabel,
  followUpLabel,
  nobodyHasSaid,
  obstacleAtWork,
  openIntention,
  placedLabel,
  standardLabel,
  threadLabel,
} from "./labels.ts";
import type { Library } from "./library.ts";

/** What a session is found by from its beginning. */
export function labelsAtBegin(situation: Situation, library: Library, followed?: Thread): Label[] {
  const { pack, standards, dilemmas, company } = situation;
  if (!isOwnPractice(situation)) return [companyLabel(company)];
  const practised = standards.filter((one) => one.practised === "here");
  return [
    ...(company === "alone" ? [] : [companyLabel(company)]),
    ...practised.map(({ id }) => standardLabel(id)),
    ...dilemmas.map((one) => dilemmaLabel(library.dilemmaKey(pack.name, one))),
    ...(followed ? followUp(followed) : []),
  ];
}

/** Whether the person practised it themselves: what a group talks about is nobody's own. */
function isOwnPractice({ company }: Situation): boolean {
  return company === "alone" || company === "pair";
}

function followUp({ dilemma, anchor, followUps }: Thread): Label[] {
  return [followUpLabel(dilemma), ...[anchor, ...followUps].map(({ session }) => followsLabel(session))];
}

/** What a session is found by once something has happened in it. */
export function labelsAfter(event: SessionEvent, { pack, scenario }: Situation, library: Library): Label[] {
  switch (event.kind) {
    case "intended":
      return event.text === "" ? [] : [openIntention];
    case "obstacle_placed":
      return event.place === "work" ? [obstacleAtWork] : [];
    case "limit_placed": {
      if (event.place === "skipped") return [];
      const placed = placedLabel(library.identityOf({ pack: pack.name, scenario }));
      return event.place === "nobody_has_said" ? [placed, nobodyHasSaid] : [placed];
    }
    default:
      return [];
  }
}

/** What a session is found by once it is finished: as the one from which the follow-ups of a dilemma count. Throws Failure. */
export function labelsAtEnd(
  situation: Situation,
  library: Library,
  journal: Journal,
  now: Moment,
  horizon: number,
): Label[] {
  // What somebody in the customer's role met was not theirs to decide.
  const { pack, dilemmas, follows, stands } = situation;
  if (stands === "customer" || !isOwnPractice(situation)) return [];
  return dilemmas
    .map((one) => library.dilemmaKey(pack.name, one))
    .filter((key) => key !== follows?.dilemma && beginsThread(key, journal, library, horizon, now))
    .map(threadLabel);
}
