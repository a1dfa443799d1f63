import { type MessageKey, say } from "../../messages/say.ts";
import type { PlanItem } from "../../session/plan-item.ts";

/** How many of the wordings by which one asks for something are told: a hint is enough for somebody who listens. */
const told = 3;

/** When something comes, in a few words; empty where it comes by itself. */
export function occasionWords({ kind, occasion, then }: Pick<PlanItem, "kind" | "occasion" | "then">): string {
  const { when, words, taken, chose, during } = occasion;
  const isMentioned = kind === "turn" || kind === "ending";
  return [
    when === undefined ? undefined : say("print.occasion.when", { when }),
    // A sentence says it better than the words that are looked for.
    when !== undefined || words === undefined
      ? undefined
      : say(isMentioned ? "print.occasion.mentioned" : "print.occasion.asked", { words: shortened(words) }),
    taken === undefined ? undefined : say(`print.occasion.taken.${taken}` satisfies MessageKey),
    chose === undefined ? undefined : say("print.occasion.chose", { chose }),
    during === undefined ? undefined : say("print.occasion.during", { code: during }),
    then === undefined ? undefined : say("print.occasion.then", { code: then }),
  ]
    .filter((part) => part !== undefined)
    .join("; ");
}

/** The first of the wordings by which one asks for something. */
export function shortened(words: string): string {
  const all = words.split(" / ");
  return all.length > told ? `${all.slice(0, told).join(", ")} …` : all.join(", ");
}
