import { say } from "../../messages/say.ts";
import { planOf } from "../../session/plan.ts";
import type { PlanItem } from "../../session/plan-item.ts";
import type { Situation } from "../../session/situation.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { labelledList } from "../labelled-list.ts";
import { minuteItems } from "../print/minutes.ts";
import { customerPieces, untoldPieces } from "./customer-pieces.ts";
import { itemLine } from "./item-words.ts";

/** What is for the eyes of whoever leads; `program` is what the program says itself where the author wrote nothing. */
export interface OwnPieces {
  readonly from: "author" | "program";
  readonly pieces: readonly Piece[];
}

/** The notes: what it is for, what to listen for and anything else, whom they speak for, and what nobody is told. */
export function notes(situation: Situation): OwnPieces {
  const pieces = [...authorsNotes(situation), ...customerPieces(situation), ...untoldPieces(situation)];
  if (pieces.length > 0) return { from: "author", pieces };
  return { from: "program", pieces: [{ kind: "note", text: say("facilitate.notes.none") }] };
}

function authorsNotes({ facilitator = {} }: Situation): Piece[] {
  const { purpose, listen_for, notes: more } = facilitator;
  return [
    ...labelledList(say("print.facilitator.purpose"), purpose === undefined ? [] : [purpose]),
    ...labelledList(say("print.facilitator.listen-for"), listen_for),
    ...labelledList(say("print.facilitator.notes"), more === undefined ? [] : [more]),
  ];
}

/** The probing questions. */
function probes({ facilitator }: Situation): { readonly from: OwnPieces["from"]; readonly all: readonly string[] } {
  const { probes: written = [] } = facilitator ?? {};
  if (written.length > 0) return { from: "author", all: written };
  const own = ["facilitate.probe.1", "facilitate.probe.2", "facilitate.probe.3"] as const;
  return { from: "program", all: own.map((key) => say(key)) };
}

/** One of the probing questions, for the how-manieth time that one is asked for, from 0 on: after the last the first again. */
export function probe(situation: Situation, times: number): OwnPieces {
  const { from, all } = probes(situation);
  const at = times % all.length;
  const place = say("facilitate.probe.place", { at: at + 1, of: all.length });
  return { from, pieces: [{ kind: "list", label: place, items: [all[at] ?? ""] }] };
}

/** What helps where the room is stuck. */
export function ifStuck({ facilitator }: Situation): OwnPieces {
  const text = facilitator?.if_stuck;
  return {
    from: text === undefined ? "program" : "author",
    pieces: labelledList(say("print.facilitator.stuck"), [text ?? say("facilitate.stuck")]),
  };
}

/** How the minutes are spent. */
export function timing({ facilitator, minutes }: Situation): OwnPieces {
  const text = facilitator?.timing;
  const items =
    text === undefined ? minuteItems(minutes).map(({ text: part, aside = "" }) => `${aside}: ${part}`) : [text];
  return {
    from: text === undefined ? "program" : "author",
    pieces: labelledList(say("print.facilitator.minutes"), items),
  };
}

const sections = [
  { label: "print.plan.turns", kinds: ["turn"] },
  { label: "print.plan.facts", kinds: ["fact"] },
  { label: "print.plan.documents", kinds: ["document"] },
  { label: "print.plan.lines", kinds: ["line"] },
  { label: "print.plan.endings", kinds: ["ending"] },
  { label: "practice.back.heading", kinds: ["question", "known", "about", "perspective"] },
] as const satisfies readonly { readonly label: string; readonly kinds: readonly PlanItem["kind"][] }[];

/** All codes, with what they are and when each comes, in the order of the sheet. */
export function listOfCodes(situation: Situation): Piece[] {
  const plan = planOf(situation);
  return sections.flatMap(({ label, kinds }): Piece[] => {
    const items = plan.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
    if (items.length === 0) return [];
    const signs = items.map(({ code }) => code);
    return [{ kind: "list", label: say(label), items: items.map((item) => itemLine(item, situation)), signs }];
  });
}

/** All that whoever leads has before them as it begins. */
export function wholeSide(situation: Situation): Piece[] {
  const { title, role } = situation;
  return [
    {
      kind: "title",
      text: say("print.facilitator.title", { title }),
      aside: say("print.facilitator.role", { role: role.label }),
    },
    ...notes(situation).pieces,
    ...labelledList(say("print.facilitator.probes"), probes(situation).all),
    ...ifStuck(situation).pieces,
    ...timing(situation).pieces,
    ...listOfCodes(situation),
  ];
}
