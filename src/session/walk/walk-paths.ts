import { contact } from "../contact.ts";
import type { Given } from "../events.ts";
import { type AskingStep, newPlay, type Play, type Story, takesAsides } from "../play.ts";
import { askedInTurn, candidates } from "../revealing.ts";
import type { Situation } from "../situation.ts";
import type { Step } from "../steps.ts";
import type { Matters } from "./matters.ts";
import { optionsAt } from "./options.ts";
import { questionKey } from "./parts.ts";
import { placeOf, stateOf } from "./state.ts";

/** What is still to be met, by the keys of its parts, and how much may still be tried. Walks use both up. */
export interface Search {
  readonly missing: Set<string>;
  /** Whether it came to an ending. */
  ended: boolean;
  /** Whether, in the customer's role, somebody spoke to the customer. */
  spokenTo: boolean;
  /** How many steps may still be taken. */
  readonly left: { steps: number };
}

/** How far walks came: along every path, as far as was needed, or until no more steps were left. */
export type Extent = "whole" | "enough" | "cut";

/** What was given at a step, and the seed that was in force then. */
interface Move {
  readonly given: Given;
  readonly seed: number;
}

/** Three in five seeds let the customer take an answer as predicted: with so many, one is as good as certain. */
const seeds = 16;

/**
 * Walks along every path through the contact of a situation, until it is enough. Its prose is left out: see skeleton.ts. A path is
 * left where it comes to a state that was met before: nothing can come of it that has not come of that.
 */
export function walkPaths(situation: Situation, matters: Matters, search: Search, isEnough: () => boolean): Extent {
  const met = new Set<string>();
  const tried = new Set<string>();
  const willing = new Map<string, number>();
  // Whatever was never tried at its step goes first: it most likely leads to what was not met yet.
  const fresh: Move[][] = [[]];
  const others: Move[][] = [];
  for (let path = fresh.pop(); path; path = fresh.pop() ?? others.pop()) {
    const last = path.at(-1);
    if (last && tried.has(nameOf(last)) && fresh.length > 0) {
      others.push(path);
      continue;
    }
    const walk = begin(situation, search);
    for (const move of path) go(walk, move);
    for (;;) {
      const again = retried(path, walk.play, willing);
      if (again) fresh.push(again);
      const done = path.at(-1);
      if (done && !again) tried.add(nameOf(done));
      note(walk);
      if (isEnough()) return "enough";
      if (search.left.steps < 0) return "cut";
      const { step } = walk;
      if (!step) break;
      const state = stateOf(walk.play, step, matters);
      if (met.has(state)) break;
      met.add(state);
      const seed = willing.get(step.id) ?? 0;
      const moves = optionsAt(walk.play, step, matters).map((given): Move => ({ given, seed }));
      const next = moves.find((move) => !tried.has(nameOf(move))) ?? moves[0];
      if (!next) break;
      for (const move of moves.reverse()) {
        if (move !== next) (tried.has(nameOf(move)) ? others : fresh).push([...path, move]);
      }
      path = [...path, next];
      go(walk, next);
    }
  }
  return "whole";
}

/** What was given, and where; alike in every round of an exchange. */
function nameOf({ given: { step, ...rest } }: Move): string {
  return `${placeOf(step)} ${JSON.stringify(rest)}`;
}

/** One walk, on its way along a path. */
interface Walk {
  readonly situation: { -readonly [Key in keyof Situation]: Situation[Key] };
  readonly play: Play;
  readonly story: Story;
  readonly search: Search;
  /** Where it waits; undefined where the contact is over. */
  step: AskingStep | undefined;
  /** How many passages were looked at. */
  looked: number;
}

function begin(whole: Situation, search: Search): Walk {
  const situation = { ...whole };
  const play = newPlay(situation);
  const story = contact(play);
  return { situation, play, story, search, step: awaited(story.next()), looked: 0 };
}

function go(walk: Walk, { given, seed }: Move): void {
  walk.situation.seed = seed;
  walk.search.left.steps -= 1;
  walk.step = awaited(walk.story.next(given));
}

function awaited(result: IteratorResult<Step, void>): AskingStep | undefined {
  return result.done || result.value.kind === "finished" ? undefined : result.value;
}

/** An answer that was taken otherwise than predicted is a path as well; what was meant is tried again, with another seed. */
function retried(path: readonly Move[], play: Play, willing: Map<string, number>): Move[] | undefined {
  const { given, seed } = path.at(-1) ?? {};
  if (given?.kind !== "predicted" || seed === undefined) return undefined;
  if (play.taken === given.reaction) willing.set(given.step, seed);
  else if (!willing.has(given.step) && seed + 1 < seeds) return [...path.slice(0, -1), { given, seed: seed + 1 }];
  return undefined;
}

/** Takes note of what has come about since it last looked, and of what could be asked for now. */
function note(walk: Walk): void {
  const { play, search, step } = walk;
  const { missing } = search;
  for (const passage of play.passages.slice(walk.looked)) {
    if (passage.kind !== "happens") continue;
    missing.delete(passage.text);
    // One that is written: a customer can always leave, and that alone is none.
    if (passage.text.startsWith("ending:")) search.ended = true;
  }
  walk.looked = play.passages.length;
  if (step?.kind === "land") search.spokenTo = true;
  if (![...missing].some((key) => canBeAsked.test(key))) return;
  for (const id of play.out) if (canBeAsked.test(id)) missing.delete(id);
  // After the contact, what is looked back on can still be asked about.
  if (!step || takesAsides(step)) for (const { id } of candidates(play)) missing.delete(keyOf(id, play));
}

const canBeAsked = /^(?:fact|record|policy|question):/;

/** The key of the part that a candidate is. */
function keyOf(id: string, { turn }: Play): string {
  return id.startsWith(askedInTurn) && turn ? questionKey(turn.id, id.slice(askedInTurn.length)) : id;
}
