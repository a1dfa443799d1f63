import { say } from "../../messages/say.ts";
import type { Customer, Request } from "../../pack/generated/scenario.ts";
import type { LimitPlace } from "../../session/events.ts";
import type { RoleLimits } from "../../session/situation.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { labelledList } from "../labelled-list.ts";

/** What a role must, may and may not do, a list for each; nothing where nobody has said. */
export function limitLists({ must = [], yours, ask_first, off_limits }: RoleLimits): Piece[] {
  const settled = must.map(({ do: what, because }) =>
    because === undefined ? what : say("practice.limits.because", { do: what, because }),
  );
  return [
    ...labelledList(say("practice.limits.must"), settled),
    ...labelledList(say("practice.limits.yours"), yours),
    ...labelledList(say("practice.limits.ask_first"), ask_first),
    ...labelledList(say("practice.limits.off_limits"), off_limits),
  ];
}

/** What somebody who plays the customer is told of them; what stands elsewhere on the screen is left out. */
export function cardPieces(customer: Customer): Piece[] {
  const { persona, manner, mood, wants, underneath, requests = [], limits, if_asked = {} } = customer;
  const { gives_way_when, never_says, stops_when } = customer;
  const you = [
    ...(persona ? [say("practice.card.persona", { text: persona })] : []),
    ...(manner ? [say("practice.card.manner", { text: manner })] : []),
    ...(mood ? [say("practice.card.mood", { text: mood })] : []),
    ...(wants ? [say("practice.card.wants", { text: wants })] : []),
    ...(underneath ? [say("practice.card.underneath", { text: underneath })] : []),
    ...(gives_way_when ? [say("practice.card.gives-way", { text: gives_way_when })] : []),
    ...(stops_when ? [say("practice.card.stops", { text: stops_when })] : []),
  ];
  const answers = Object.entries(if_asked).map(([words, answer]) => say("practice.card.if-asked", { words, answer }));
  return [
    ...labelledList(say("practice.card"), you),
    ...labelledList(say("practice.card.requests"), requests.map(requestLine)),
    ...labelledList(say("practice.card.limits"), limits),
    ...labelledList(say("practice.card.never-says"), never_says),
    ...labelledList(say("practice.card.answers"), answers),
  ];
}

/** One of several things that a customer asks for, and what would do instead. */
export function requestLine({ ask, need, settles_for }: Request): string {
  const asked = need === undefined ? ask : say("practice.request.need", { ask, need });
  return settles_for === undefined ? asked : say("practice.request.settles", { asked, settles: settles_for });
}

/** Where an action stands at work, in words. */
export function placeName(place: LimitPlace): string {
  return say(`practice.limit.${place}`);
}
