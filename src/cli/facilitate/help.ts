import { say } from "../../messages/say.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { labelledList } from "../labelled-list.ts";
import type { OwnPlaces } from "./own-eyes.ts";

interface HelpKit extends OwnPlaces {
  readonly record: "kept" | "off-record";
}

/** What `/help` shows whoever leads a group, perhaps for the first time: how it goes, what can be typed, where the codes stand. */
export function ledHelp({ terminal, side, sheetCommand, record }: HelpKit): Piece[] {
  const steps = ["read", "bring", "back"] as const;
  const where = side ? "side" : terminal.style;
  return [
    {
      kind: "list",
      label: say("facilitate.help.way"),
      items: steps.map((step) => say(`facilitate.help.way.${step}`)),
      signs: steps.map((_, at) => `${at + 1}.`),
    },
    ...labelledList(say("facilitate.help.keys"), [
      say("facilitate.help.enter"),
      say("facilitate.help.code"),
      say("facilitate.help.parts"),
      say(`facilitate.help.own.${where}`, { path: side?.path ?? "" }),
      say("facilitate.help.undo"),
      say("facilitate.help.look-ups"),
      say("huddle.help.obstacle"),
      say(record === "kept" ? "facilitate.help.leave" : "practice.help.leave.off-record"),
    ]),
    ...labelledList(say("facilitate.help.elsewhere"), [
      ...(sheetCommand === undefined ? [] : [say("facilitate.help.sheet", { command: sheetCommand })]),
      ...(side ? [] : [say("facilitate.help.side")]),
    ]),
  ];
}
