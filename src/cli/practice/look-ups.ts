import { say } from "../../messages/say.ts";
import { nameOf } from "../../session/play.ts";
import type { Situation } from "../../session/situation.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { huddleHelp } from "../huddle/words.ts";
import { labelledList } from "../labelled-list.ts";
import { called } from "../pair/prompts.ts";
import { cardPieces, limitLists } from "./roles-words.ts";

/** What `/limits` shows: what the role must, may and may not do, and what pulls at it. */
export function limitsPieces({ stands, customer, limits, pressures }: Situation): Piece[] {
  if (stands === "customer") return cardPieces(customer);
  const lists = limitLists(limits);
  const rest: Piece =
    lists.length > 0
      ? { kind: "note", text: say("practice.limits.rest") }
      : { kind: "note", text: say("practice.limits.none") };
  const { said, measured, noticed } = pressures;
  const pulls = [
    ...(said ? [say("practice.pressures.said", { text: said })] : []),
    ...(measured ? [say("practice.pressures.measured", { text: measured })] : []),
    ...(noticed ? [say("practice.pressures.noticed", { text: noticed })] : []),
  ];
  return [...lists, rest, ...labelledList(say("practice.pressures"), pulls)];
}

/** What `/standards` shows: all of the charter's, without a word on which of them matter here. */
export function standardsPieces({ standards }: Situation): Piece[] {
  if (standards.length === 0) return [{ kind: "note", text: say("practice.standards.none") }];
  return labelledList(
    say("practice.standards"),
    standards.map(({ text }) => text),
  );
}

/** What `/help` shows. */
export function helpPieces(record: "kept" | "off-record", situation: Situation): Piece[] {
  if (situation.company === "huddle") return huddleHelp(record);
  const isPair = situation.company === "pair";
  const items = [
    isPair ? say("pair.help.ask", called(nameOf(situation, "customer"))) : say("practice.help.ask"),
    ...(isPair ? [say("pair.help.card")] : []),
    say("practice.help.limits"),
    say("practice.help.standards"),
    say("practice.help.obstacle"),
    say("practice.help.edit"),
    say("practice.help.back"),
    say("practice.help.end"),
    say(record === "kept" ? "practice.help.leave" : "practice.help.leave.off-record"),
    say("practice.help.slash"),
  ];
  return labelledList(say("practice.help.heading"), items);
}
