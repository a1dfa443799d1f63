import { contact } from "./contact.ts";
import { lookBack } from "./debrief.ts";
import type { SessionEvent } from "./events.ts";
import { facilitate } from "./facilitate.ts";
import { huddle } from "./huddle.ts";
import { fits, newPlay, type Play, type Story } from "./play.ts";
import type { Situation } from "./situation.ts";
import { standing } from "./standing.ts";
import type { Passage, Step } from "./steps.ts";

/** A session as its events have made it. */
export interface Session {
  readonly situation: Situation;
  /** What is awaited now. */
  readonly step: Step;
  /** Everything shown so far, in order. */
  readonly passages: readonly Passage[];
  /** What the person had written at a step before going back, by the step's id. */
  readonly recalled: ReadonlyMap<string, string>;
}

/** The fold of a session's events over its situation. */
export function replay(situation: Situation, events: readonly SessionEvent[]): Session {
  const { events: standingEvents, recalled } = standing(events);
  const play = newPlay(situation);
  const story = tell(play);
  let result = story.next();
  for (const event of standingEvents) {
    if (result.done) break;
    // Two windows may have answered the same question: the first answer counts, and both stay in the journal.
    if (fits(result.value, event)) result = story.next(event);
  }
  const step: Step = result.done ? { kind: "finished" } : result.value;
  return { situation, step, passages: play.passages, recalled };
}

/** The whole of a session: the contact, and then the looking back; a group has a story of its own. */
export function* tell(play: Play): Story {
  const { company } = play.situation;
  if (company === "huddle") return yield* huddle(play);
  if (company === "facilitated") return yield* facilitate(play);
  yield* contact(play);
  yield* lookBack(play);
}
