import { say } from "../../messages/say.ts";
import { type Part, type PartMet, parts, type Thing, type Way, type When } from "../../schedule/progress.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { labelledList } from "../labelled-list.ts";

/** What progress is shown of, and how: `words` leaves the picture out. */
export interface Shown<Item> {
  readonly met: Readonly<Record<Part, PartMet<Item>>>;
  readonly how: "picture" | "words";
  nameOf(part: Part, value: string): string;
  /** Whether any situation has it. */
  isThere(part: Part, value: string): boolean;
  /** The command that begins a situation from a role. */
  commandOf(way: Way<Item>): string;
}

/** Where something lies in time, not how much there is of it: told apart without colour, in signs of one cell. */
const tracks: Readonly<Record<When, string>> = { lately: "●──", before: "─●─", never: "──●" };

/** What would be worth meeting next in front; so the rows never look like a bar that fills. */
const order = ["before", "never", "lately"] as const satisfies readonly When[];

/** So many of a list are named. */
const named = 8;

/** What came up, part by part, and what would bring the rest up; before the parts, what their picture says. Nothing is counted. */
export function progressPieces<Item>(shown: Shown<Item>): Piece[] {
  const pieces = parts.flatMap((part) => partPieces(part, shown));
  return shown.how === "picture" ? [{ kind: "note", text: legend() }, ...pieces] : pieces;
}

/** A track never stands on another line than what it means. */
function legend(): string {
  const { lately, before, never } = tracks;
  const meanings = say("progress.legend", { lately, before, never }).split(" · ");
  return meanings.map((meaning) => meaning.replaceAll(" ", "\u00a0")).join(" · ");
}

function partPieces<Item>(part: Part, shown: Shown<Item>): Piece[] {
  const { things } = shown.met[part];
  if (things.length === 0) return [];
  const lists = order.map((when) => ({ when, items: itemsOf(when, part, shown) }));
  return [
    { kind: "heading", text: say(`progress.part.${part}`) },
    ...(shown.how === "picture"
      ? [pictureOf(lists)]
      : lists.flatMap(({ when, items }) => labelledList(labelOf(when, things), items))),
  ];
}

function pictureOf(lists: readonly { readonly when: When; readonly items: readonly string[] }[]): Piece {
  return {
    kind: "list",
    items: lists.flatMap(({ items }) => items),
    signs: lists.flatMap(({ when, items }) => items.map(() => tracks[when])),
  };
}

function labelOf(when: When, things: readonly Thing<unknown>[]): string {
  const hasWay = things.some((thing) => thing.when === when && thing.way !== undefined);
  if (when === "before") return say(hasWay ? "progress.before.back" : "progress.before");
  if (when === "never") return say(hasWay ? "progress.never.where" : "progress.never");
  return say("progress.lately");
}

/** What may be told by name, then in one line what may not. */
function itemsOf<Item>(when: When, part: Part, shown: Shown<Item>): string[] {
  const { things, untold } = shown.met[part];
  const { nameOf, isThere, commandOf } = shown;
  const items = things.flatMap((thing) => {
    if (thing.when !== when) return [];
    const name = nameOf(part, thing.value);
    if (thing.way) return [`${name}\n${commandOf(thing.way)}`];
    if (when !== "never") return [name];
    return isThere(part, thing.value) ? [] : [`${name}\n${say("progress.nowhere")}`];
  });
  return [
    ...items.slice(0, named),
    ...(items.length > named ? [say("progress.more")] : []),
    ...(when === "never" && untold ? [say("progress.untold", { command: commandOf(untold) })] : []),
  ];
}
