import { at } from "./asides.ts";
import { capture } from "./capture.ts";
import { open } from "./contact.ts";
import { planOf } from "./plan.ts";
import type { PlanItem } from "./plan-item.ts";
import type { Play, Story } from "./play.ts";

/** What begins the looking back, and what ends it. */
export const lookBackCode = "b";
export const writeCode = "w";

/**
 * A group is led through it by somebody who brings up, by hand, what people ask for and what happens next; then the looking back, and a
 * line from whoever wants to keep one.
 */
export function* facilitate(play: Play): Story {
  const { situation, passages } = play;
  const plan = planOf(situation);
  open(play);
  passages.push({ kind: "question", text: situation.ask, ways: Object.values(situation.ways) });
  const released: PlanItem[] = [];
  let part: "contact" | "back" = "contact";
  for (let count = 1; ; count++) {
    const next = nextCode(plan, released, part);
    const { code } = yield* at(play, { kind: "release", id: `release:${count}`, part, ...(next && { next }) });
    if (code === writeCode) break;
    if (code === lookBackCode) {
      if (part === "contact") passages.push({ kind: "looking_back", own: [] });
      part = "back";
      continue;
    }
    const item = plan.find((one) => one.code === code);
    if (!item) continue;
    item.show(play);
    if (!released.includes(item)) released.push(item);
  }
  yield* capture(play);
}

/**
 * What comes by itself: where the latest leads, or the next in the order as written that waits for nothing. After an ending nothing
 * does: that they look back is for whoever leads to say.
 */
function nextCode(
  plan: readonly PlanItem[],
  released: readonly PlanItem[],
  part: PlanItem["part"],
): string | undefined {
  const isOpen = (item: PlanItem) => !released.includes(item);
  const leads = plan.find(({ code }) => code === released.at(-1)?.then);
  if (part === "contact" && leads && isOpen(leads)) return leads.code;
  if (part === "contact" && released.at(-1)?.kind === "ending") return undefined;
  const told = released.findLast((item) => item.kind === "turn");
  const from = part === "contact" && told ? plan.indexOf(told) + 1 : 0;
  const next = plan.slice(from).find((item) => item.part === part && item.comes === "by-itself" && isOpen(item));
  return next?.code ?? (part === "back" ? writeCode : undefined);
}
