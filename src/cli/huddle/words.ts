import { say } from "../../messages/say.ts";
import { huddleMinutes } from "../../session/huddle.ts";
import type { Situation } from "../../session/situation.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { labelledList } from "../labelled-list.ts";

/** What whoever leads is told first: what happens and how long each part takes, that nobody has to speak, what is told of whom. */
export function introPieces({ names }: Pick<Situation, "names">): Piece[] {
  return [
    ...labelledList(say("huddle.intro"), [
      say("huddle.intro.parts", huddleMinutes),
      say("huddle.intro.nobody"),
      say(names ? "huddle.intro.names" : "huddle.intro.nameless"),
    ]),
    { kind: "note", text: say("huddle.intro.help") },
  ];
}

/** What `/help` shows a group. */
export function huddleHelp(record: "kept" | "off-record"): Piece[] {
  return labelledList(say("practice.help.heading"), [
    say("huddle.help.ask"),
    say("huddle.help.limits"),
    say("practice.help.standards"),
    say("huddle.help.obstacle"),
    say("huddle.help.edit"),
    say("huddle.help.back"),
    say(record === "kept" ? "huddle.help.leave" : "practice.help.leave.off-record"),
    say("practice.help.slash"),
  ]);
}
