import type { AskingStep, Play } from "../play.ts";
import type { Matters } from "./matters.ts";

/** All of a play that can still change where it goes, as one text. */
export function stateOf(play: Play, step: AskingStep, { ways, leading, byWords, answers }: Matters): string {
  const passed = [...play.out].filter((id) => id.startsWith("turn:"));
  const confirmed = [...play.confirmed].filter((id) => leading.has(id) || byWords.has(id));
  const chosen = [...play.chosen].filter((way) => ways.has(way));
  // Which of the lines of one kind was played makes no difference, only how many are left.
  const played = [...play.played].map((line) => line.slice(0, line.indexOf(":")));
  const reacted = [...play.reacted.keys()].filter((id) => leading.has(id));
  const parts = [passed, confirmed, chosen, played, reacted].map((list) => list.sort().join(" "));
  const said = play.answers.at(-1)?.text === "" ? "silent" : "said";
  const where = [step.kind, placeOf(step.id), play.turn?.id, play.taken, said, Math.min(play.answers.length, answers)];
  return [...where, ...parts].join("|");
}

/** The id of a step without the number of its round: in the long form, an exchange can have many. */
export function placeOf(step: string): string {
  return step.replace(/:\d+/, ":again");
}
