import { at } from "./asides.ts";
import type { Play, Story } from "./play.ts";

/** What a group wants to keep, a line each. */
export function* capture(play: Play): Story {
  const { names } = play.situation;
  const { text } = yield* at(play, { kind: "capture", id: "capture", ...(names && { names }) });
  const lines = linesIn(mingled(linesIn(text)));
  if (lines.length > 0) play.passages.push({ kind: "captured", lines });
}

/** The lines of a group as one text, in an order that tells nothing of who gave which, or when: that of their characters. */
export function mingled(lines: readonly string[]): string {
  return [...lines].sort().join("\n");
}

/** The lines that a group has given so far, without empty ones. */
export function linesIn(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}
