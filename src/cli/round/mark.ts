import { say } from "../../messages/say.ts";
import type { LimitPlace } from "../../session/events.ts";
import { placeName } from "../practice/roles-words.ts";

/** Where an action can stand, in the order of the digits 1 to 4 by which it is marked. */
export const marks = ["yours", "ask_first", "off_limits", "nobody_has_said"] as const satisfies readonly LimitPlace[];

export type Mark = (typeof marks)[number];

/** What is typed where somebody has left a row empty. */
export const noMark = "0";

/** As whom people are in the room; a fourth is nobody's. */
export const groups = ["serve", "lead", "manage"] as const;

export type Group = (typeof groups)[number];

/** Whose marks are shown: a group's, those of all others, or of everybody together. */
export type Party = Group | "others" | "room";

/** Marks in words, as they are shown of a group: "yours, off limits". */
export function markWords(found: readonly Mark[]): string {
  return found.map(placeName).join(", ");
}

/** What the digits mean, in one line. */
export function markKey(): string {
  const named = marks.map((mark, at) => say("round.key.one", { digit: at + 1, name: placeName(mark) }));
  return [...named, say("round.key.none", { digit: noMark })].join(" · ");
}
