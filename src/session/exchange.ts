import type { Reaction, ReactionKey, Turn } from "../pack/generated/scenario.ts";
import { at } from "./asides.ts";
import { draw } from "./chance.ts";
import { reflectAt } from "./debrief.ts";
import {
  conditionsHold,
  hearsCustomer,
  isCustomer,
  isPair,
  knows,
  nameOf,
  type Play,
  type Story,
  turnsAhead,
} from "./play.ts";
import { candidates, hiddenFacts, isSaidAloud, mentions, reactionsAround, showFact, spotted } from "./revealing.ts";
import { reactionKeys } from "./situation.ts";
import type { Place } from "./steps.ts";

/** The floor is the person's: a question, and perhaps ways to lean. */
export interface Floor {
  readonly ask: string;
  readonly ways: Readonly<Record<string, string>>;
  /** In the customer's role: whether somebody has just spoken to them. */
  readonly lands?: boolean;
}

/** What comes next when the customer has left: no id that an author writes can be taken for it. */
export const customerLeft = Symbol("the customer has left");

/** The id of the turn or the ending that comes next; undefined for the order as written. */
export type Next = string | typeof customerLeft | undefined;

/**
 * The person answers, and the customer answers back. In the long form the floor comes back after each reaction.
 */
export function* exchange(play: Play, name: string, floor: Floor): Story<Next> {
  const { form } = play.situation;
  for (let round = 1; ; round++) {
    const id = round === 1 ? name : `${name}:${round}`;
    const question = round === 1 ? floor.ask : play.situation.askAgain;
    if (round === 1 && floor.lands && form !== "short") yield* land(play, id);
    const before = play.answers.findLast(({ text }) => text !== "")?.text;
    const given = yield* at(play, {
      kind: "answer",
      id,
      question,
      ...(before === undefined ? {} : { before }),
      ...placeIn(play),
      ...(isPair(play) && { aloudTo: nameOf(play.situation, "customer") }),
    });
    play.answers.push({ question: given.question, text: given.text });
    play.passages.push({ kind: "own", question: given.question, text: given.text });
    if (form === "short") return undefined;

    if (round === 1 && Object.keys(floor.ways).length > 0) {
      const { way } = yield* at(play, { kind: "lean", id: `${id}:lean`, ways: floor.ways });
      play.chosen.add(way);
    }
    const next = yield* answerBack(play, id, given.text);
    if (round === 1) yield* reflectAt(play, name);
    if (next !== undefined || given.text === "" || !floorReturns(play)) return next;
  }
}

/** In the customer's role: how what was just said lands. */
export function* land(play: Play, id: string): Story {
  play.taken = (yield* at(play, { kind: "land", id: `${id}:land` })).reaction;
}

/** Whoever plays the customer has answered aloud, and says how it landed; of what they say the program knows nothing. */
function* landAloud(play: Play, id: string, text: string): Story {
  if (text === "" || play.situation.stands !== "with-customer") return;
  const who = nameOf(play.situation, "customer");
  play.taken = (yield* at(play, { kind: "land", id: `${id}:land`, who })).reaction;
}

/** Where one is in the story, by how often one has the floor in it, where that is more than once. */
function placeIn(play: Play): { place?: Place } {
  const at = play.answers.length + 1;
  const ahead = turnsAhead(play).filter((turn) => floorOf(play, turn) !== undefined).length;
  const of = at + (play.situation.form === "long" ? ahead : Math.min(ahead, answersIn(play) - at));
  return of > 1 ? { place: { at, of } } : {};
}

/** How many answers a form asks for at the most. */
export function answersIn({ situation }: Play): number {
  return { short: 1, default: 2, long: Number.POSITIVE_INFINITY }[situation.form];
}

/** The floor that a turn gives; to the customer, what somebody says to them gives it, or a question that is theirs. */
export function floorOf(play: Play, { ask, ways = {}, say, from = "customer", known_to }: Turn): Floor | undefined {
  const { situation } = play;
  if (!isCustomer(play)) return ask === undefined ? undefined : { ask, ways };
  // What is asked in a turn that others notice as well is asked of them.
  const isTheirs = known_to?.includes("customer") ?? false;
  const lands = say !== undefined && from !== "customer" && (isTheirs || from === "adviser");
  if (!lands && !(isTheirs && ask !== undefined)) return undefined;
  return { ...(isTheirs && ask !== undefined ? { ask, ways } : { ask: situation.askAgain, ways: {} }), lands };
}

/** In the long form the floor comes back while the customer can still answer back, or a turn waits for more answers. */
function floorReturns(play: Play): boolean {
  if (play.situation.form !== "long") return false;
  const waits = turnsAhead(play).some(({ after_answers = 0 }) => after_answers > play.answers.length);
  return waits || (play.taken !== undefined && unplayed(play).length > 0);
}

/** What the words brought out, how the customer takes it, and what follows from that. */
function* answerBack(play: Play, id: string, text: string): Story<Next> {
  const { situation } = play;
  const among = [...candidates(play), ...mentions(play)];
  const found = spotted(text, among);
  if (found.length > 0) {
    const { items } = yield* at(play, { kind: "confirm", id: `${id}:confirm`, spotted: found });
    for (const item of items) play.confirmed.add(item);
    for (const candidate of among) if (items.includes(candidate.id)) candidate.show?.();
  }
  for (const fact of hiddenFacts(play)) {
    if (fact.tell === "freely" && (hearsCustomer(play) || !knows(fact, "customer"))) showFact(play, fact);
  }
  if (isPair(play)) yield* landAloud(play, id, text);
  if (text !== "" && unplayed(play).length > 0) {
    const who = nameOf(situation, "customer");
    const ways = reactionsOf(play);
    const { reaction } = yield* at(play, { kind: "predict", id: `${id}:predict`, who, ways });
    playReaction(play, id, reaction);
  }
  const next = react(play);
  return play.taken === "leaves" ? (next ?? customerLeft) : next;
}

/** The ways in which the customer can take an answer; they leave only when nothing more will be asked. */
function reactionsOf(play: Play): ReactionKey[] {
  // The customer's lines are for whoever speaks with them.
  if (!hearsCustomer(play)) return [];
  const leavingFits = !turnsAhead(play).some(({ ask }) => ask !== undefined);
  return reactionKeys.filter(
    (key) => (key !== "leaves" || leavingFits) && play.situation.customer.reactions?.[key] !== undefined,
  );
}

/** Those of them with a line that was not played yet. */
function unplayed(play: Play): ReactionKey[] {
  return reactionsOf(play).filter((key) => linesOf(play, key).length > 0);
}

function linesOf(play: Play, key: ReactionKey): string[] {
  const lines = play.situation.customer.reactions?.[key] ?? [];
  return [lines].flat().filter((line) => !play.played.has(`${key}:${line}`));
}

/** Three times in five as predicted, where there is a line left for it; otherwise another way. The seed decides. */
function playReaction(play: Play, id: string, predicted: ReactionKey): void {
  const { seed } = play.situation;
  const ways = unplayed(play);
  const others = ways.filter((key) => key !== predicted);
  const canBe = ways.includes(predicted);
  const asPredicted = canBe && (others.length === 0 || draw(seed, `${id}:as-predicted`, 5) < 3);
  const taken = asPredicted ? predicted : others[draw(seed, `${id}:other`, others.length || 1)];
  if (taken === undefined) return;
  const lines = linesOf(play, taken);
  const line = lines[draw(seed, `${id}:line`, lines.length)] ?? "";
  play.taken = taken;
  play.played.add(`${taken}:${line}`);
  play.passages.push({ kind: "speech", who: nameOf(play.situation, "customer"), text: line });
  const wasSaid = play.passages.some(({ kind }) => kind === "may_end");
  if (taken === "gets_upset" && !wasSaid) play.passages.push({ kind: "may_end" });
}

/** The always-on reactions whose conditions hold; gives where the last of them leads. */
function react(play: Play): string | undefined {
  let next: string | undefined;
  for (const reaction of reactionsAround(play)) {
    const id = `reaction:${reaction.id}`;
    if (!conditionsHold(play, reaction) || !released(play, id, reaction)) continue;
    const times = play.reacted.get(id) ?? 0;
    const line = times === 0 ? reaction.say : reaction.again?.[times - 1];
    play.confirmed.delete(id);
    if (times > 0 && line === undefined) continue;
    play.reacted.set(id, times + 1);
    const who = nameOf(play.situation, reaction.from);
    if (line !== undefined && !isSaidAloud(play, reaction.from))
      play.passages.push({ kind: "speech", who, text: line });
    if (times === 0 && reaction.happens !== undefined) play.passages.push({ kind: "happens", text: reaction.happens });
    next = reaction.then ?? next;
  }
  return next;
}

/** Whether nothing but the way chosen and the reaction played must hold, or the words were spotted and confirmed. */
function released(play: Play, id: string, item: Reaction): boolean {
  if (item.words !== undefined || item.when !== undefined) return play.confirmed.has(id);
  return item.when_chose !== undefined || item.when_customer !== undefined;
}
