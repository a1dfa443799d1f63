import type { Given, SessionEvent } from "../../src/session/events.ts";
import { lookBackCode, writeCode } from "../../src/session/facilitate.ts";
import type { AskingStep } from "../../src/session/play.ts";
import { replay, type Session } from "../../src/session/replay.ts";
import { reactionKeys, type Situation } from "../../src/session/situation.ts";

/** Gives something at each step; numbers are drawn from 0 up to, not including, their argument. */
export function give(step: AskingStep, words: string, draw: (below: number) => number): Given {
  const { id } = step;
  const one = <Item>(items: readonly Item[]): Item => items[draw(items.length)] as Item;
  switch (step.kind) {
    case "answer":
      return { kind: "answered", step: id, question: step.question, text: words };
    case "land":
      return { kind: "landed", step: id, reaction: one(reactionKeys) };
    case "lean":
      return { kind: "leaned", step: id, way: one(Object.keys(step.ways)) };
    case "confirm":
      return { kind: "confirmed", step: id, items: step.spotted.filter(() => draw(2) === 0).map((found) => found.id) };
    case "whether":
      return { kind: "held", step: id, answer: one(["yes", "no"]) };
    case "ending":
      return { kind: "ended", step: id, ending: one([...step.sentences.keys(), null]) };
    case "predict":
      return { kind: "predicted", step: id, reaction: one(step.ways) };
    case "reflect":
      return { kind: "reflected", step: id, question: step.question, text: words };
    case "field_note":
      return { kind: "noted", step: id, question: step.question, text: words };
    case "perspectives":
      return { kind: "wanted", step: id, answer: one(["yes", "no"]) };
    case "limit":
      return {
        kind: "limit_placed",
        step: id,
        action: step.action,
        place: one(["yours", "nobody_has_said", "skipped"]),
      };
    case "aloud":
    case "discuss":
      return { kind: "discussed", step: id, question: step.question };
    case "release":
      return { kind: "released", step: id, code: step.next ?? (step.part === "contact" ? lookBackCode : writeCode) };
    case "capture":
      return { kind: "captured", step: id, text: words };
    case "intend":
      return { kind: "intended", step: id, text: words };
    case "obstacle_kind":
      return { kind: "obstacle_named", step: id, obstacle: "tool" };
    case "obstacle_text":
      return { kind: "obstacle_told", step: id, text: words };
    case "obstacle_place":
      return { kind: "obstacle_placed", step: id, place: one(["story", "work"]) };
  }
}

/** Plays a situation to its end; gives every session on the way and every event. Fails where it does not end. */
export function playThrough(
  situation: Situation,
  words: (step: AskingStep) => string,
  draw: (below: number) => number,
): { session: Session; events: SessionEvent[] } {
  const events: SessionEvent[] = [];
  for (let round = 0; round < 300; round++) {
    const session = replay(situation, events);
    if (session.step.kind === "finished") return { session, events };
    events.push(give(session.step, words(session.step), draw));
  }
  throw new Error(`no end: ${situation.scenario}`);
}
