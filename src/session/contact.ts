import type { Ending, Turn } from "../pack/generated/scenario.ts";
import { at } from "./asides.ts";
import { customerLeft, exchange } from "./exchange.ts";
import { conditionsHold, nameOf, type Play, type Story, turnsAhead } from "./play.ts";
import { showDocument, withinReach } from "./revealing.ts";

/** The contact with the customer, from the first words to the last. */
export function* contact(play: Play): Story {
  open(play);
  const { situation } = play;
  let next = yield* exchange(play, "opening", { ask: situation.ask, ways: situation.ways });
  if (situation.form === "short") return;

  while (next !== customerLeft) {
    const turn = nextTurn(play, next);
    if (!turn) break;
    next = undefined;
    play.out.add(`turn:${turn.id}`);
    if (!(yield* comesTrue(play, turn))) continue;
    tellTurn(play, turn);
    if (turn.ask !== undefined && mayAsk(play)) {
      next = yield* exchange(play, turn.id, { ask: turn.ask, ways: turn.ways ?? {} });
    }
    next ??= turn.then;
  }
  yield* end(play, next === customerLeft ? undefined : next);
}

function open(play: Play): void {
  const { situation, passages } = play;
  const { title, setting, contentNotes: notes } = situation;
  passages.push({ kind: "opening", title, setting, notes });
  if (situation.brief !== undefined) {
    passages.push({ kind: "brief", role: situation.role.label, text: situation.brief });
  }
  passages.push({ kind: "situation", text: situation.situation });
  for (const fact of situation.facts) {
    const conditional = fact.tell === "only_when" || fact.tell === "never";
    if (conditional || !fact.known_to?.includes(situation.role.id)) continue;
    play.out.add(`fact:${fact.id}`);
    passages.push({ kind: "known", text: fact.text ?? fact.say ?? "" });
  }
  const documents = withinReach(play);
  for (const document of documents) if (document.tell === "freely") showDocument(play, document);
  const listed = documents.filter(({ tell }) => tell === "if_asked");
  if (listed.length > 0) passages.push({ kind: "within_reach", titles: listed.map(({ title }) => title) });
  passages.push({ kind: "speech", who: nameOf(situation, "customer"), text: situation.customer.opening });
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

/** Whether the form lets the person be asked once more. */
function mayAsk(play: Play): boolean {
  return play.situation.form === "long" || play.answers.length < 2;
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

function tellTurn(play: Play, turn: Turn): void {
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
  if (!ending) return;
  if (ending.happens !== undefined) play.passages.push({ kind: "happens", text: ending.happens });
  if (ending.say !== undefined) {
    play.passages.push({ kind: "speech", who: nameOf(play.situation, "customer"), text: ending.say });
  }
  play.passages.push({ kind: "ending", how: ending.how });
}

function* endingThatHolds(play: Play, endings: readonly Ending[]): Story<Ending | undefined> {
  const possible = endings.filter((ending) => conditionsHold(play, ending));
  const left = possible.find(({ how }) => how === "walks_away");
  if (play.taken === "leaves" && left) return left;
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
