import type { Walk, Step as WalkStep } from "../../pack/generated/walk.ts";
import type { Asked, Misstep } from "../../pack/player.ts";
import type { SessionEvent } from "../events.ts";
import { type AskingStep, canBeClosed, newPlay, takesAsides } from "../play.ts";
import { tell } from "../replay.ts";
import type { Situation } from "../situation.ts";
import { byItemName, endOf } from "./record.ts";

/** Plays a walk in its situation; where that no longer follows it, the first place at which it does not. */
export function follow({ steps, ends }: Walk, situation: Situation): Misstep | undefined {
  const play = newPlay(situation);
  const story = tell(play);
  let result = story.next();
  for (const [at, given] of steps.entries()) {
    const asked = result.done || result.value.kind === "finished" ? undefined : result.value;
    const move = asked && moveFor(asked, given);
    if (!move) return { kind: "other-step", at, given: nameOf(given), ...(asked && { asked: askedAt(asked) }) };
    if ("offered" in move) return { kind: "not-offered", at, ...move };
    result = story.next(move);
  }
  const how = endOf(play.passages);
  if (ends === undefined || ends === how) return undefined;
  if (how !== undefined) return { kind: "other-end", how };
  const asked = result.done || result.value.kind === "finished" ? undefined : result.value;
  return { kind: "other-end", ...(asked && { asked: askedAt(asked) }) };
}

function askedAt(asked: AskingStep): Asked {
  return { name: askedName(asked), value: valueAt(asked) };
}

/** Something that can be given at a step of the story, as a walk writes it. */
function valueAt(asked: AskingStep): string {
  switch (asked.kind) {
    case "lean":
      return Object.keys(asked.ways)[0] ?? "";
    case "confirm":
      return "[]";
    case "whether":
      return "holds";
    case "ending":
      return [...asked.sentences.keys()][0] ?? "";
    case "predict":
      return asked.ways[0] ?? "softens";
    case "land":
      return "softens";
    case "perspectives":
      return "read";
    case "limit":
      return "nobody_has_said";
    default:
      // Words, of whatever kind.
      return "…";
  }
}

/** What a step of a walk would have to be called at a step of the story. */
function askedName({ kind }: AskingStep): string {
  return kind === "intend" ? "next_time" : kind;
}

/** What is written at a step, or passed over; for the rest, the name says it. */
function nameOf(given: WalkStep): string {
  return given.pass ?? Object.keys(given)[0] ?? "";
}

/** Something of a walk that the story does not offer. */
interface Refused {
  readonly value: string;
  readonly offered: readonly string[];
  readonly item?: number;
}

/** The event that a step of a walk makes at a step of the story; what is not offered there; undefined where another step is asked for. */
function moveFor(asked: AskingStep, given: WalkStep): SessionEvent | Refused | undefined {
  const step = asked.id;
  if (given.ask !== undefined) return takesAsides(asked) ? { kind: "asked", words: given.ask } : undefined;
  if (given.close !== undefined || given.pass === "contact") {
    return canBeClosed(asked) ? { kind: "closed", step, question: "", text: given.close ?? "" } : undefined;
  }
  if (nameOf(given) !== askedName(asked)) return undefined;
  switch (asked.kind) {
    case "answer":
      return { kind: "answered", step, question: asked.question, text: given.answer ?? "" };
    case "lean":
      return among(given.lean, Object.keys(asked.ways)) ?? { kind: "leaned", step, way: given.lean ?? "" };
    case "confirm": {
      const items = byItemName(asked.spotted);
      const meant: readonly string[] = given.confirm ?? [];
      const item = meant.findIndex((name) => !items.has(name));
      if (item >= 0) return { value: meant[item] ?? "", offered: [...items.keys()], item };
      return { kind: "confirmed", step, items: [...items].flatMap(([name, id]) => (meant.includes(name) ? id : [])) };
    }
    case "whether":
      return { kind: "held", step, answer: given.whether === "holds" ? "yes" : "no" };
    case "ending":
      return among(given.ending, [...asked.sentences.keys()]) ?? { kind: "ended", step, ending: given.ending ?? null };
    case "predict":
      return among(given.predict, asked.ways) ?? { kind: "predicted", step, reaction: given.predict ?? "softens" };
    case "land":
      return { kind: "landed", step, reaction: given.land ?? "softens" };
    case "reflect":
      return { kind: "reflected", step, question: asked.question, text: given.reflect ?? "" };
    case "perspectives":
      return { kind: "wanted", step, answer: given.perspectives === "read" ? "yes" : "no" };
    case "limit":
      return { kind: "limit_placed", step, action: asked.action, place: given.limit ?? "skipped" };
    case "intend":
      return { kind: "intended", step, text: given.next_time ?? "" };
    default:
      return undefined;
  }
}

/** What to say of a value that is not offered; of one that is, or of none, nothing. */
function among(value: string | undefined, offered: readonly string[]): Refused | undefined {
  return value === undefined || offered.includes(value) ? undefined : { value, offered };
}
