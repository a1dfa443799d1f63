import type { Given } from "../events.ts";
import type { AskingStep, Play } from "../play.ts";
import { mentions } from "../revealing.ts";
import { reactionKeys } from "../situation.ts";
import { wordings } from "../spot.ts";
import type { Step } from "../steps.ts";
import type { Matters } from "./matters.ts";

/** Of so many things that can be confirmed or not, every combination is tried; of more, each alone, all and none. */
export const combined = 6;

/** What a person can do at a step of the contact, as far as it makes a difference, the most fruitful first. */
export function optionsAt(play: Play, step: AskingStep, matters: Matters): Given[] {
  switch (step.kind) {
    case "answer": {
      const say = (text: string): Given => ({ kind: "answered", step: step.id, question: "", text });
      return [say(wordsFor(play)), say("")];
    }
    case "land":
      return some(reactionKeys, matters.taken).map((reaction) => ({ kind: "landed", step: step.id, reaction }));
    case "lean":
      return some(Object.keys(step.ways), matters.ways).map((way) => ({ kind: "leaned", step: step.id, way }));
    case "predict":
      return some(step.ways, matters.taken).map((reaction) => ({ kind: "predicted", step: step.id, reaction }));
    case "confirm":
      return confirmations(step, matters).map((items) => ({ kind: "confirmed", step: step.id, items }));
    case "whether":
      return [
        { kind: "held", step: step.id, answer: "yes" },
        { kind: "held", step: step.id, answer: "no" },
      ];
    case "ending":
      return [...step.sentences.keys(), null].map((ending) => ({ kind: "ended", step: step.id, ending }));
    case "reflect":
      return [{ kind: "reflected", step: step.id, question: "", text: "" }];
    default:
      throw new Error(`A contact does not ask for this: ${step.kind}`);
  }
}

/** Everything that something waits for, in one answer: what of it was meant, the next step asks. */
function wordsFor(play: Play): string {
  const words = mentions(play).flatMap((mention) => wordings(mention.words).slice(0, 1));
  return words.length === 0 ? "…" : words.join(". ");
}

/** Those that matter, and one of those that do not. */
function some<Item>(items: readonly Item[], matter: ReadonlySet<Item>): Item[] {
  const other = items.find((item) => !matter.has(item));
  return [...items.filter((item) => matter.has(item)), ...(other === undefined ? [] : [other])];
}

/**
 * What can be confirmed of what was spotted. What leads nowhere else is confirmed each time; what happens by a sentence as well is
 * asked later, and left to that.
 */
function confirmations({ spotted }: Extract<Step, { kind: "confirm" }>, { leading, byWords }: Matters): string[][] {
  const ids = spotted.map(({ id }) => id);
  const decisive = ids.filter((id) => leading.has(id) || byWords.has(id));
  const harmless = ids.filter((id) => !decisive.includes(id) && !/^(?:turn|ending):/.test(id));
  return subsets(decisive).map((subset) => [...harmless, ...subset]);
}

function subsets(items: readonly string[]): string[][] {
  if (items.length > combined) return [[...items], ...items.map((item) => [item]), []];
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_, at) => (bits >> at) % 2 === 0));
}
