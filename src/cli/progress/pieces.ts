import { say } from "../../messages/say.ts";
import { type Part, type PartMet, parts, type Thing, type Way, type When } from "../../schedule/progress.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { labelledList } from "../labelled-list.ts";

/** What progress is shown of, and how: `words` leaves the pictures out. */
export interface Shown<Item> {
  readonly met: Readonly<Record<Part, PartMet<Item>>>;
  readonly how: "picture" | "words";
  nameOf(part: Part, value: string): string;
  /** Whether any situation has it. */
  isThere(part: Part, value: string): boolean;
  /** The command that begins a situation from a role. */
  commandOf(way: Way<Item>): string;
}

/** A cell is full, half full or a dot: told apart without colour, in every font of a terminal. */
const cells: Readonly<Record<When, string>> = { lately: "█", before: "▄", never: "·" };

/** So many cells stand in a row, a space between two: with the indentation, within 40 columns. */
const inRow = 18;

/** So many of a list are named; the rest are counted. */
const named = 8;

/** What came up, part by part: a picture, its sentence, and what would bring the rest up. */
export function progressPieces<Item>(shown: Shown<Item>): Piece[] {
  return parts.flatMap((part) => (shown.met[part].things.length === 0 ? [] : partPieces(part, shown)));
}

function partPieces<Item>(part: Part, shown: Shown<Item>): Piece[] {
  const { things, untold } = shown.met[part];
  const those = (when: When) => things.filter((thing) => thing.when === when);
  const sentence = sentenceOf(part, things);
  const list = (when: When, words: string, items: readonly string[]) =>
    labelledList(shown.how === "picture" ? `${cells[when]} ${words}` : words, items);
  const lines = (some: readonly Thing<Item>[]) => shortened(some.map((thing) => lineOf(part, thing, shown)));
  const [before, never] = [those("before"), those("never")];
  const nowhere = never.filter(({ value }) => !shown.isThere(part, value));
  const open = never.filter(({ way }) => way !== undefined);
  const hidden = never.length - nowhere.length - open.length;
  const canComeBack = before.some(({ way }) => way !== undefined);
  const toMeet = untold && say("progress.untold", { count: hidden, command: shown.commandOf(untold) });
  return [
    shown.how === "picture"
      ? { kind: "record", title: sentence, text: pictureOf(things) }
      : { kind: "prose", text: sentence },
    ...list("lately", say("progress.lately"), lines(those("lately"))),
    ...list("before", say(canComeBack ? "progress.before.back" : "progress.before"), lines(before)),
    ...list("never", say("progress.never.where"), lines(open)),
    ...list("never", say("progress.never"), toMeet === undefined ? [] : [toMeet]),
    ...list("never", say("progress.never.nowhere"), lines(nowhere)),
  ];
}

/** One cell for each thing. */
function pictureOf(things: readonly Thing<unknown>[]): string {
  const row = things.map(({ when }) => cells[when]);
  const rows = Array.from({ length: Math.ceil(row.length / inRow) }, (_, index) =>
    row.slice(index * inRow, (index + 1) * inRow).join(" "),
  );
  return rows.join("\n");
}

function sentenceOf(part: Part, things: readonly Thing<unknown>[]): string {
  const counted = (["lately", "before", "never"] as const).flatMap((when) => {
    const count = things.filter((thing) => thing.when === when).length;
    return count > 0 || when === "lately" ? say(`progress.count.${when}`, { count }) : [];
  });
  return say(`progress.of.${part}`, { count: things.length, counted: counted.join(", ") });
}

function lineOf<Item>(part: Part, { value, way }: Thing<Item>, { nameOf, commandOf }: Shown<Item>): string {
  const name = nameOf(part, value);
  return way ? `${name}\n${commandOf(way)}` : name;
}

function shortened(lines: readonly string[]): string[] {
  if (lines.length <= named) return [...lines];
  return [...lines.slice(0, named), say("progress.more", { count: lines.length - named })];
}
