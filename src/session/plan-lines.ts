import type { IfAsked, Reaction } from "../pack/generated/scenario.ts";
import type { Draft, Occasion } from "./plan-item.ts";
import { nameOf, notices } from "./play.ts";
import { reactionKeys, type Situation } from "./situation.ts";

/** What the customer and others say because of something: how they take it, what they are asked, what was mentioned. */
export function lines(situation: Situation): Draft[] {
  const { customer, reactions, turns: all, role, stands } = situation;
  const noticed = all.filter((turn) => notices(role.id, turn));
  // The customer answers back only to whoever speaks with them.
  const hears = ({ from = "customer" }: Reaction) => stands === "with-customer" || from !== "customer";
  const taken = (stands === "with-customer" ? reactionKeys : []).flatMap((key) =>
    [customer.reactions?.[key] ?? []].flat().map((text) => line(situation, { taken: key }, "customer", { say: text })),
  );
  return [
    ...taken,
    ...asked(situation, customer.if_asked, "customer"),
    ...reactions.filter(hears).map((reaction) => mentioned(situation, reaction)),
    ...noticed.flatMap((turn) => [
      ...asked(situation, turn.if_asked, turn.from ?? "customer", turn.id),
      ...(turn.reactions ?? []).filter(hears).map((reaction) => mentioned(situation, reaction, turn.id)),
    ]),
  ];
}

function asked(situation: Situation, answers: IfAsked | undefined, from: string, within?: string): Draft[] {
  return Object.entries(answers ?? {}).map(([words, say]) => ({
    ...line(situation, { words }, from, { say }),
    ...(within && { within }),
  }));
}

function mentioned(situation: Situation, reaction: Reaction, within?: string): Draft {
  const { id, from = "customer", then } = reaction;
  return {
    ...line(situation, occasionOf(situation, reaction), from, reaction),
    id,
    ...(then && { leadsTo: then }),
    ...(within && { within }),
  };
}

function line(
  situation: Situation,
  occasion: Occasion,
  from: string,
  { say, happens }: Pick<Reaction, "say" | "happens">,
): Draft {
  return {
    kind: "line",
    part: "contact",
    comes: "when-called",
    occasion,
    show: ({ passages }) => {
      if (say !== undefined) passages.push({ kind: "speech", who: nameOf(situation, from), text: say });
      if (happens !== undefined) passages.push({ kind: "happens", text: happens });
    },
  };
}

/** What an item waits for, with the way that was chosen in its own words. */
export function occasionOf(
  situation: Situation,
  { when, words, when_chose, when_customer }: Pick<Reaction, "when" | "words" | "when_chose" | "when_customer">,
): Occasion {
  const ways = Object.assign({}, situation.ways, ...situation.turns.map((turn) => turn.ways ?? {}));
  const chose =
    when_chose === undefined
      ? undefined
      : (new Map<string, string>(Object.entries(ways)).get(when_chose) ?? when_chose);
  return {
    ...(when !== undefined && { when }),
    ...(words !== undefined && { words }),
    ...(when_customer !== undefined && { taken: when_customer }),
    ...(chose !== undefined && { chose }),
  };
}
