import { say } from "../../messages/say.ts";
import { knows, nameOf } from "../../session/play.ts";
import type { Situation } from "../../session/situation.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { labelledList } from "../labelled-list.ts";
import { called } from "../pair/prompts.ts";
import { requestLine } from "../practice/roles-words.ts";

/** Who the customer is, for whoever leads and speaks for them. */
export function customerPieces(situation: Situation): Piece[] {
  const { customer } = situation;
  const { persona, manner, mood, wants, requests = [], underneath } = customer;
  const { gives_way_when, limits = [], never_says = [], stops_when } = customer;
  const lines = [
    ...(persona ? [say("practice.card.persona", { text: persona })] : []),
    ...(manner ? [say("practice.card.manner", { text: manner })] : []),
    ...(mood ? [say("practice.card.mood", { text: mood })] : []),
    ...(wants ? [say("practice.card.wants", { text: wants })] : []),
    ...requests.map((request) => say("facilitate.customer.requests", { text: requestLine(request) })),
    ...(underneath ? [say("practice.card.underneath", { text: underneath })] : []),
    ...(gives_way_when ? [say("practice.card.gives-way", { text: gives_way_when })] : []),
    ...limits.map((text) => say("facilitate.customer.limits", { text })),
    ...never_says.map((text) => say("facilitate.customer.never-says", { text })),
    ...(stops_when ? [say("practice.card.stops", { text: stops_when })] : []),
  ];
  return labelledList(say("print.facilitator.customer", called(nameOf(situation, "customer"))), lines);
}

/** What nobody is told before they look back, and how it really is with what is said otherwise. */
export function untoldPieces({ facts, role }: Situation): Piece[] {
  const lines = facts.flatMap((fact) => {
    const { text, say: said, known_to, tell, really } = fact;
    const isUntold = !knows(fact, role.id) && (known_to?.length === 0 || tell === "never");
    if (!isUntold && really === undefined) return [];
    const told = [text, said && say("pair.card.said", { said })].filter(Boolean).join(" ");
    return [really === undefined ? told : say("practice.back.told-and-really", { told, really })];
  });
  return labelledList(say("print.facilitator.nobody"), lines);
}
