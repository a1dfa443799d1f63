import { say } from "../../messages/say.ts";
import type { Block, Item, Part } from "../../report/sheet/sheet.ts";
import { planOf } from "../../session/plan.ts";
import type { PlanItem } from "../../session/plan-item.ts";
import { nameOf } from "../../session/play.ts";
import type { Situation } from "../../session/situation.ts";
import { called } from "../pair/prompts.ts";
import { own, partOf } from "./blocks.ts";
import { planBlocks } from "./plan-words.ts";

/** What can be brought up while the contact goes on: documents, facts, lines, turns, endings, each kind together. */
export function contactParts(situation: Situation): Part[] {
  const plan = planOf(situation);
  const of = (kind: PlanItem["kind"]) =>
    planBlocks(
      plan.filter((item) => item.kind === kind),
      situation,
    );
  const who = called(nameOf(situation, "customer"));
  const [documents, facts, lines, turns, endings] = (["document", "fact", "line", "turn", "ending"] as const).map(of);
  const quoted = (blocks: readonly Block[] = []) =>
    blocks.length === 0 ? [] : [own(say("print.plan.quoted", who)), ...blocks];
  return [
    ...partOf(say("print.plan.turns"), turns ?? []),
    ...partOf(say("print.plan.facts"), quoted(facts)),
    ...partOf(say("print.plan.documents"), documents ?? []),
    ...partOf(say("print.plan.lines"), lines ?? []),
    ...partOf(say("print.plan.endings"), endings ?? []),
  ];
}

/** What stands on the looking back: questions first, then what was not known, what it was about, and how others saw it. */
export function backBlocks(situation: Situation): Block[] {
  const plan = planOf(situation).filter(({ part }) => part === "back");
  const blocks = (kinds: readonly PlanItem["kind"][]) =>
    planBlocks(
      plan.filter(({ kind }) => kinds.includes(kind)),
      situation,
    );
  const known = plan.filter(({ kind }) => kind === "known");
  return joined([
    ...blocks(["question"]),
    // What it shows depends on what came out: all of it stands on the sheet already.
    ...known.map(({ code }): Block => ({ kind: "items", items: [{ code, text: say("print.plan.known") }] })),
    ...blocks(["about", "perspective"]),
  ]);
}

function joined(blocks: readonly Block[]): Block[] {
  const lists = blocks.filter((block) => block.kind === "items");
  const items: Item[] = lists.flatMap((block) => block.items);
  return [{ kind: "items", items: items.filter(({ text }) => text !== "") }];
}
