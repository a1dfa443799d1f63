import type { Fact, Reaction, Turn } from "../pack/generated/scenario.ts";
import { occasionOf } from "./plan-lines.ts";
import { knows, nameOf, notices } from "./play.ts";
import { reactionKeys, type Situation } from "./situation.ts";
import type { CardFact, CardLine, CustomerCard } from "./steps.ts";

/** The card of whoever plays the customer, beside the role that the other one has. */
export function customerCard(situation: Situation): CustomerCard {
  const { customer, customerBrief: brief, facts, turns, written, role } = situation;
  const isTheirs = ({ known_to, tell }: (typeof written)[number]) =>
    tell !== "never" && (known_to?.includes("customer") ?? false) && !known_to?.includes(role.id);
  return {
    who: nameOf(situation, "customer"),
    ...(brief !== undefined && { brief }),
    customer,
    facts: facts.filter((fact) => knows(fact, "customer")).map(cardFact),
    lines: linesOf(situation),
    deeds: reactionsAround(situation).flatMap(deedOf),
    papers: written.filter(isTheirs).map(({ title, text }) => ({ title, text })),
    meanwhile: turns.filter((turn) => isForThemAlone(situation, turn)).flatMap((turn) => happening(situation, turn)),
  };
}

/** What the customer may say to somebody, because of how they take it, of what was mentioned or asked, or of what was chosen. */
function linesOf(situation: Situation): CardLine[] {
  const { customer, turns, role } = situation;
  const around = turns.filter((turn) => notices(role.id, turn));
  const fromCustomer = around.filter(({ from = "customer" }) => from === "customer");
  const taken = reactionKeys.flatMap((key) =>
    [customer.reactions?.[key] ?? []].flat().map((text): CardLine => ({ on: { taken: key }, text })),
  );
  const asked = [customer.if_asked, ...fromCustomer.map((turn) => turn.if_asked)].flatMap((answers) =>
    Object.entries(answers ?? {}).map(([words, text]): CardLine => ({ on: { asked: words }, text })),
  );
  return [...taken, ...reactionsAround(situation).flatMap((reaction) => reactionLines(situation, reaction)), ...asked];
}

function reactionsAround({ reactions, turns, role }: Situation): Reaction[] {
  const around = turns.filter((turn) => notices(role.id, turn));
  return [...reactions, ...around.flatMap((turn) => turn.reactions ?? [])];
}

/** What the customer does because of what was mentioned; what follows from how they take it comes on the screen. */
function deedOf({ from = "customer", happens, when, words }: Reaction): CardLine[] {
  if (from !== "customer" || happens === undefined) return [];
  if (when !== undefined) return [{ on: { when }, text: happens }];
  return words === undefined ? [] : [{ on: { asked: words }, text: happens }];
}

function reactionLines(situation: Situation, reaction: Reaction): CardLine[] {
  const { from = "customer", say, again = [] } = reaction;
  const { when, words, taken, chose } = occasionOf(situation, reaction);
  if (from !== "customer") return [];
  const on: CardLine["on"] | undefined =
    when !== undefined
      ? { when }
      : words !== undefined
        ? { asked: words }
        : taken !== undefined
          ? { taken }
          : chose !== undefined
            ? { chose }
            : undefined;
  return on === undefined ? [] : [...(say === undefined ? [] : [say]), ...again].map((text) => ({ on, text }));
}

/** Whether the customer meets it and the other one does not; what is written to be said to the customer, the other one says in their own words. */
function isForThemAlone({ role }: Situation, turn: Turn): boolean {
  return notices("customer", turn) && !notices(role.id, turn) && turn.from !== "adviser" && turn.from !== role.id;
}

function happening(situation: Situation, turn: Turn): CustomerCard["meanwhile"] {
  const { time_passes: time, happens, say, from, when } = turn;
  const said = say === undefined ? undefined : `${nameOf(situation, from)}: ${say}`;
  const text = [happens, said].filter(Boolean).join(" ");
  return text === "" ? [] : [{ ...(time !== undefined && { time }), ...(when !== undefined && { when }), text }];
}

function cardFact({ text, say, when, tell = "if_asked", truth, really }: Fact): CardFact {
  return {
    ...(text !== undefined && { text }),
    ...(say !== undefined && { say }),
    ...(when !== undefined && { when }),
    // Without a sentence that says when, there is only the asking.
    tell: tell === "only_when" && when === undefined ? "if_asked" : tell,
    ...(truth === "made_up" && really !== undefined && { really }),
  };
}
