import type { SessionEvent } from "../../src/session/events.ts";
import { replay, type Session } from "../../src/session/replay.ts";
import type { Situation } from "../../src/session/situation.ts";

/** The answer to a step that asks what to say or do. */
export const answered = (step: string, text: string): SessionEvent => ({ kind: "answered", step, question: "?", text });
/** The answer to a question of the debrief. */
export const reflected = (step: string, text = "so"): SessionEvent => ({
  kind: "reflected",
  step,
  question: "?",
  text,
});

/** How a session stands after events. */
export function after(where: Situation, ...events: SessionEvent[]): Session {
  return replay(where, events);
}

/** The kinds of all that was shown. */
export const kinds = ({ passages }: Session) => passages.map(({ kind }) => kind);
/** All that somebody said. */
export const said = ({ passages }: Session) => passages.flatMap((one) => (one.kind === "speech" ? [one.text] : []));
/** All that happened. */
export const told = ({ passages }: Session) => passages.flatMap((one) => (one.kind === "happens" ? [one.text] : []));
