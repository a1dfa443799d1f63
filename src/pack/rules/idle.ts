import type { Reaction, Scenario } from "../generated/scenario.ts";
import type { Remark } from "../remark.ts";
import type { Path } from "../tree.ts";

/** Parts of a scenario that cannot come up by themselves. */
export function* idleRemarks({ facts = [], turns = [], reactions = [] }: Scenario): Generator<Remark> {
  for (const [index, fact] of facts.entries()) {
    const waits = fact.tell === "only_when" && fact.when === undefined && fact.words === undefined;
    if (waits) yield { problem: "waits-for-nothing", path: ["facts", index, "tell"] };
  }
  yield* byHand(reactions, ["reactions"]);
  for (const [index, turn] of turns.entries()) {
    if (turn.ways && turn.ask === undefined)
      yield { problem: "ways-not-asked", path: ["turns", index, "ways"], at: "key" };
    if (turn.reactions) yield* byHand(turn.reactions, ["turns", index, "reactions"]);
  }
}

/**
 * Reactions that only whoever leads a group can bring in, since nothing says by which words or choice they come: one remark for
 * all that stand together, since they may well be meant so.
 */
function* byHand(reactions: readonly Reaction[], path: Path): Generator<Remark> {
  const idle = reactions.filter(({ words, when_chose, when_customer }) => !(words ?? when_chose ?? when_customer));
  const [first] = idle;
  if (!first) return;
  const values = { id: first.id, more: idle.length - 1 };
  yield { problem: "only-by-hand", path: [...path, reactions.indexOf(first), "id"], values };
}
