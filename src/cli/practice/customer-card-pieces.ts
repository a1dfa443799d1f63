import { type MessageKey, say } from "../../messages/say.ts";
import type { CardFact, CardLine, CustomerCard } from "../../session/steps.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { labelledList } from "../labelled-list.ts";
import { called } from "../pair/prompts.ts";
import { cardPieces } from "./roles-words.ts";

/** The card of whoever plays the customer: who they are, what they know and may say, what happens to them meanwhile. */
export function customerCardPieces(card: CustomerCard): Piece[] {
  const { who, brief, customer, facts, lines, deeds, papers, meanwhile } = card;
  // Answers to questions stand among the lines.
  const { if_asked: _, ...rest } = customer;
  return [
    { kind: "heading", text: say("pair.card", called(who)) },
    ...(brief === undefined ? [] : [{ kind: "prose", text: brief } satisfies Piece]),
    ...cardPieces(rest),
    ...labelledList(say("pair.card.facts"), facts.map(cardFactLine)),
    ...labelledList(say("pair.card.lines"), lines.map(cardLine)),
    ...labelledList(say("pair.card.deeds"), deeds.map(deedLine)),
    ...papers.map(({ title, text }): Piece => ({ kind: "record", title: say("pair.card.paper", { title }), text })),
    ...labelledList(say("pair.card.meanwhile"), meanwhile.map(meanwhileLine)),
  ];
}

/** The card as it is read before the contact, with the words that begin it and how to play it. */
export function cardToRead(card: CustomerCard): Piece[] {
  const [heading, ...rest] = customerCardPieces(card);
  return [
    ...(heading ? [heading] : []),
    { kind: "note", text: say("pair.card.how") },
    { kind: "speech", who: say("pair.card.opening"), text: card.customer.opening },
    ...rest,
  ];
}

/** Something that the customer knows, with how it comes out. */
export function cardFactLine({ text, say: said, tell, when, really }: CardFact): string {
  const known = [text, said && say("pair.card.said", { said })].filter(Boolean).join(" ");
  const how = say(`pair.card.tell.${tell}` satisfies MessageKey, { when: when ?? "" });
  return [known, ...(really ? [say("pair.card.really", { really })] : []), `(${how})`].join(" ");
}

function cardLine({ on, text }: CardLine): string {
  if ("taken" in on) return say(`pair.card.taken.${on.taken}` satisfies MessageKey, { text });
  if ("chose" in on) return say("pair.card.chose", { chose: on.chose, text });
  return "when" in on
    ? say("pair.card.when", { when: on.when, text })
    : say("practice.card.if-asked", { words: on.asked, answer: text });
}

function deedLine({ on, text }: CardLine): string {
  if ("when" in on) return say("pair.card.deeds.when", { when: on.when, text });
  return "asked" in on ? say("pair.card.deeds.asked", { words: on.asked, text }) : text;
}

function meanwhileLine({ time, when, text }: CustomerCard["meanwhile"][number]): string {
  const what = when === undefined ? text : say("pair.card.meanwhile.when", { when, text });
  return time === undefined ? what : say("pair.card.meanwhile.time", { time, text: what });
}
