import type { Sitting } from "../../authoring/stats.ts";
import { textsIn } from "../../authoring/stats-texts.ts";
import type { Given } from "../../session/events.ts";
import { lookBackCode, writeCode } from "../../session/facilitate.ts";
import { type AskingStep, newPlay } from "../../session/play.ts";
import { tell } from "../../session/replay.ts";
import type { Situation } from "../../session/situation.ts";

/** Names behind which stands nothing that is read, or only what the person has just written. */
const unread = new Set(["kind", "id", "of", "layout", "who", "to", "from", "how", "own", "before", "place"]);

/** More steps than any session has. */
const most = 300;

/** A session as it goes where the first of everything is taken, and all that others saw is read. */
export function sittingOf(situation: Situation): Sitting {
  const play = newPlay(situation);
  const story = tell(play);
  const asked: AskingStep[] = [];
  for (let next = story.next(); !next.done && asked.length < most; ) {
    const { value: step } = next;
    if (step.kind === "finished") break;
    asked.push(step);
    next = story.next(firstOf(step));
  }
  const passages = play.passages.filter(({ kind }) => kind !== "own" && kind !== "intention");
  const writings = asked.filter(({ kind }) => kind === "answer" || kind === "reflect" || kind === "intend");
  return { texts: textsIn([...passages, ...asked], unread), writings: writings.length };
}

/** What is given at a step by somebody who says something, and takes the first way that there is. */
function firstOf(step: AskingStep): Given {
  const { id } = step;
  const text = "…";
  switch (step.kind) {
    case "answer":
      return { kind: "answered", step: id, question: step.question, text };
    case "lean":
      return { kind: "leaned", step: id, way: Object.keys(step.ways)[0] ?? "" };
    case "confirm":
      return { kind: "confirmed", step: id, items: step.spotted.map((found) => found.id) };
    case "whether":
      return { kind: "held", step: id, answer: "yes" };
    case "ending":
      return { kind: "ended", step: id, ending: [...step.sentences.keys()][0] ?? null };
    case "predict":
      return { kind: "predicted", step: id, reaction: step.ways[0] ?? "softens" };
    case "land":
      return { kind: "landed", step: id, reaction: "softens" };
    case "reflect":
      return { kind: "reflected", step: id, question: step.question, text };
    case "field_note":
      return { kind: "noted", step: id, question: step.question, text };
    case "perspectives":
      return { kind: "wanted", step: id, answer: "yes" };
    case "limit":
      return { kind: "limit_placed", step: id, action: step.action, place: "skipped" };
    case "aloud":
    case "discuss":
      return { kind: "discussed", step: id, question: step.question };
    case "release":
      return { kind: "released", step: id, code: step.next ?? (step.part === "contact" ? lookBackCode : writeCode) };
    case "capture":
      return { kind: "captured", step: id, text };
    case "intend":
      return { kind: "intended", step: id, text };
    case "obstacle_kind":
      return { kind: "obstacle_named", step: id, obstacle: "other" };
    case "obstacle_text":
      return { kind: "obstacle_told", step: id, text };
    case "obstacle_place":
      return { kind: "obstacle_placed", step: id, place: "story" };
  }
}
