import { say } from "../../messages/say.ts";
import type { Piece } from "../../terminal/terminal.ts";
import type { Agenda } from "./choose-actions.ts";
import type { Difference } from "./differences.ts";
import type { Item, Outcome } from "./kept-round.ts";
import { markKey, markWords } from "./mark.ts";

/** For whom it is asked how things stand, and where the actions come from, in one line. */
export function agendaAside({ role, from }: Pick<Agenda, "role" | "from">): string {
  const whom = role === undefined ? say("round.for.anybody") : say("round.for", { role });
  return [whom, ...from].join(" · ");
}

/** What a round is, its actions by number, and what is typed for each mark. */
export function roundPieces(agenda: Agenda): Piece[] {
  const { actions } = agenda;
  return [
    { kind: "title", text: say("round.title"), aside: agendaAside(agenda) },
    { kind: "prose", text: say("round.about", { count: actions.length }) },
    { kind: "list", label: say("round.question"), items: actions, signs: actions.map((_, at) => String(at + 1)) },
    { kind: "note", text: markKey() },
  ];
}

/** Where the room differs: of each action, which marks there were in which part of the room. */
export function differencePieces(items: readonly Difference[]): Piece[] {
  return items.map((item) => ({ kind: "list", label: item.action, items: partyLines(item) }));
}

/** What came of a round, whole. */
export function outcomePieces(outcome: Outcome): Piece[] {
  const { agenda, items } = outcome;
  const title: Piece = { kind: "title", text: say("round.differs"), aside: agendaAside(agenda) };
  if (items.length === 0) return [title, { kind: "prose", text: say("round.alike") }];
  const lists = items.map((item): Piece => {
    return { kind: "list", label: item.action, items: [...partyLines(item), ...answerLines(item)] };
  });
  return [title, ...lists];
}

/** The marks of each part of the room, in words. */
export function partyLines({ parties }: Difference): string[] {
  return parties.map(({ party, marks }) =>
    say("round.party", { party: say(`round.party.${party}`), marks: markWords(marks) }),
  );
}

function answerLines({ owner = "", by = "" }: Item): string[] {
  if (owner === "") return [say("round.nobody-yet")];
  return [say("round.finds-out", { owner }), ...(by === "" ? [] : [say("round.by-when", { by })])];
}
