import type { Ending, Turn } from "../pack/generated/scenario.ts";
import { at } from "./asides.ts";
import { answersIn, customerLeft, exchange, floorOf, land, type Next } from "./exchange.ts";
import { conditionsHold, isCustomer, knows, nameOf, type Play, type Story, turnsAhead } from "./play.ts";
import { showDocument, withinReach } from "./revealing.ts";

/** The contact with the customer, from the first words to the last; the person may end it wherever it waits. */
export function* contact(play: Play): Story {
  const story = contactTold(play);
  for (let result = story.next(); !result.done; ) {
    const event = yield result.value;
    if (event.kind === "closed") {
      const { question, text } = event;
      if (text !== "") {
        play.answers.push({ question, text });
        play.passages.push({ kind: "own", question, text });
      }
      play.passages.push({ kind: "closed" });
      return;
    }
    result = story.next(event);
  }
}

function* contactTold(play: Play): Story {
  open(play);
  const { situation } = play;
  let next: Next = situation.from;
  if (next === undefined && opensWithAnswer(play)) {
    next = yield* exchange(play, "opening", { ask: situation.ask, ways: situation.ways });
  }
  while (next !== customerLeft) {
    if (situation.form === "short" && play.answers.length > 0) return;
    const turn = nextTurn(play, next);
    if (!turn) break;
    next = undefined;
    play.out.add(`turn:${turn.id}`);
    // Whoever looks at a part takes it as given that the story has come so far.
    if (turn.id !== situation.from && !(yield* comesTrue(play, turn))) continue;
    tellTurn(play, turn);
    const floor = floorOf(play, turn);
    if (floor !== undefined && play.answers.length < answersIn(play)) next = yield* exchange(play, turn.id, floor);
    // Whatever is said to the customer lands, also where they are not asked for words any more.
    else if (floor?.lands) {
      yield* land(play, turn.id);
      if (play.taken === "leaves") next = customerLeft;
    }
    next ??= turn.then;
  }
  yield* end(play, next === customerLeft ? undefined : next);
}

/** What is seen before anything is said: where it happens, what the role knows and may look at, the customer's first words. */
export function open(play: Play): void {
  const { situation, passages } = play;
  const { title, setting, contentNotes: notes, role, level, limits } = situation;
  passages.push({ kind: "opening", title, setting, notes });
  if (situation.brief !== undefined || isCustomer(play)) {
    passages.push({ kind: "brief", role: role.label, text: situation.brief ?? "" });
  }
  passages.push({ kind: "situation", text: situation.situation });
  if (isCustomer(play)) passages.push({ kind: "card", customer: situation.customer });
  for (const fact of situation.facts) {
    if (!knows(fact, role.id)) continue;
    play.out.add(`fact:${fact.id}`);
    const { text, say } = fact;
    if (text !== undefined) passages.push({ kind: "known", as: "known", text });
    if (say !== undefined) passages.push({ kind: "known", as: isCustomer(play) ? "to-say" : "known", text: say });
  }
  const documents = withinReach(play);
  for (const document of documents) if (document.tell === "freely") showDocument(play, document);
  const listed = documents.filter(({ tell }) => tell === "if_asked");
  if (listed.length > 0) {
    const by = situation.company === "facilitated" ? ({ by: "facilitator" } as const) : {};
    passages.push({ kind: "within_reach", titles: listed.map(({ title }) => title), ...by });
  }
  if (level !== "usual") passages.push({ kind: "limits", limits });
  passages.push({ kind: "speech", who: nameOf(situation, "customer"), text: situation.customer.opening });
  if (situation.heat === "hot" && mayEnd(play)) passages.push({ kind: "may_end" });
}

/** Whether the person is told that they may end the contact: a group ends it by talking. */
function mayEnd({ situation: { stands, company } }: Play): boolean {
  return stands === "with-customer" && (company === "alone" || company === "pair");
}

/** Whether the first words ask for an answer. The customer has said them, and waits for what somebody says to them. */
function opensWithAnswer(play: Play): boolean {
  return !isCustomer(play) || !turnsAhead(play).some((turn) => floorOf(play, turn) !== undefined);
}

/** The turn that comes next: the one that was named, or the first that is still to come and need not wait. */
function nextTurn(play: Play, named: string | undefined): Turn | undefined {
  const { turns } = play.situation;
  const jump = turns.findIndex(({ id }) => id === named);
  if (named !== undefined && jump < 0) return undefined;
  for (const passed of turns.slice(0, Math.max(jump, 0))) play.out.add(`turn:${passed.id}`);
  const ahead = turnsAhead(play);
  if (named !== undefined) return ahead[0];
  // Where every turn still waits for answers, no more can come: the first of them happens all the same.
  return ahead.find((turn) => (turn.after_answers ?? 0) <= play.answers.length) ?? ahead[0];
}

/** Whether a turn happens: by what the program knows, and else by the person's word. */
function* comesTrue(play: Play, turn: Turn): Story<boolean> {
  if (!conditionsHold(play, turn)) return false;
  const id = `turn:${turn.id}`;
  if (play.confirmed.has(id) || (turn.when === undefined && turn.words === undefined)) return true;
  if (turn.when === undefined) return false;
  const { answer } = yield* at(play, { kind: "whether", id, sentence: turn.when });
  return answer === "yes";
}

/** Shows what happens in a turn, up to its question. */
export function tellTurn(play: Play, turn: Turn): void {
  const { passages, situation } = play;
  play.turn = turn;
  if (turn.time_passes !== undefined) passages.push({ kind: "time", text: turn.time_passes });
  if (turn.happens !== undefined) passages.push({ kind: "happens", text: turn.happens });
  if (turn.say !== undefined) {
    const to = turn.to === undefined ? {} : { to: nameOf(situation, turn.to) };
    passages.push({ kind: "speech", who: nameOf(situation, turn.from), ...to, text: turn.say });
  }
}

/** Tells how it ends: as named, or the first ending whose conditions hold. */
function* end(play: Play, named: string | undefined): Story {
  const { endings } = play.situation;
  const ending = endings.find(({ id }) => id === named) ?? (yield* endingThatHolds(play, endings));
  if (!ending) {
    if (play.taken === "leaves") play.passages.push({ kind: "ending", how: "walks_away" });
    return;
  }
  if (ending.happens !== undefined) play.passages.push({ kind: "happens", text: ending.happens });
  if (ending.say !== undefined) {
    play.passages.push({ kind: "speech", who: nameOf(play.situation, "customer"), text: ending.say });
  }
  play.passages.push({ kind: "ending", how: ending.how });
}

function* endingThatHolds(play: Play, endings: readonly Ending[]): Story<Ending | undefined> {
  const possible = endings.filter((ending) => conditionsHold(play, ending));
  // Whoever has left comes to no other ending than those for that.
  if (play.taken === "leaves") {
    return possible.find(({ how, when_customer }) => how === "walks_away" || when_customer === "leaves");
  }
  const settled = possible.findIndex(
    (ending) => play.confirmed.has(`ending:${ending.id}`) || (ending.when ?? ending.words) === undefined,
  );
  const open = possible.slice(0, settled < 0 ? undefined : settled).filter(({ when }) => when !== undefined);
  if (open.length > 0) {
    const sentences = new Map(open.map(({ id, when }) => [id, when ?? ""]));
    const given = yield* at(play, { kind: "ending", id: "ending", sentences });
    const chosen = open.find(({ id }) => id === given.ending);
    if (chosen) return chosen;
  }
  return possible[settled];
}
