import type { DebriefQuestion, Fact, Perspective } from "../pack/generated/scenario.ts";
import { at } from "./asides.ts";
import { draw, shuffled } from "./chance.ts";
import { customerCard } from "./customer-card.ts";
import { isCustomer, isPair, knows, nameOf, type Play, type Story } from "./play.ts";
import { speakerOf } from "./revealing.ts";
import type { FollowUp, RoleLimits } from "./situation.ts";

/** The closing conversation: one's own words first, then open questions, then what others saw. */
export function* lookBack(play: Play): Story {
  const { situation, passages } = play;
  passages.push({ kind: "looking_back", own: play.answers.filter(({ text }) => text !== "") });
  if (isPair(play)) passages.push({ kind: "customer_card", card: customerCard(situation) });
  showNotKnown(play);
  if (isPair(play)) yield* changeChairs(play);
  if (situation.follows) yield* lookFurtherBack(play, situation.follows);
  if (situation.onLevel !== undefined && play.reflected.size < budget(play))
    yield* reflect(play, { kind: "level", ask: situation.onLevel }, "after");
  while (play.reflected.size < budget(play)) {
    const question = nextQuestion(play);
    if (!question) break;
    yield* reflect(play, question, "after");
  }
  showGap(play);
  showLimitsBeside(play);
  showAbout(play);
  yield* askForPerspectives(play);
  if (situation.form === "short") return;
  yield* placeLimit(play);
  const { text } = yield* at(play, { kind: "intend", id: "intend" });
  if (text !== "") passages.push({ kind: "intention", text });
}

/** What the rules leave open. */
export function showGap({ situation: { gap }, passages }: Play): void {
  if (gap !== undefined) passages.push({ kind: "gap", text: gap });
}

/** The standards and the dilemmas that it put to work. */
export function showAbout({ situation, passages }: Play): void {
  const standards = situation.standards.filter(({ practised }) => practised === "here").map(({ text }) => text);
  const { dilemmas, withoutCounterpart } = situation;
  if (standards.length + dilemmas.length + withoutCounterpart.length > 0) {
    passages.push({ kind: "about", standards, dilemmas, withoutCounterpart });
  }
}

/**
 * Two change chairs: whoever played the customer answers aloud what the other would be asked, and the other one writes as the customer.
 */
function* changeChairs(play: Play): Story {
  const { seed, swapped = [], debrief, spare } = play.situation;
  const about = (kind: DebriefQuestion["kind"], questions: readonly DebriefQuestion[]) =>
    shuffled(
      seed,
      `swapped:${kind}`,
      questions.filter((one) => one.kind === kind && (one.at ?? "after") === "after"),
    )[0];
  const aloud = about("decision", debrief) ?? about("decision", spare);
  const asCustomer = about("customer", swapped) ?? swapped[0];
  const who = nameOf(play.situation, "customer");
  if (aloud) {
    play.aloud.add(aloud.kind);
    play.passages.push({ kind: "swap", who, question: aloud.ask });
    yield* at(play, { kind: "aloud", id: "aloud", question: aloud.ask });
  }
  if (asCustomer) yield* reflect(play, { kind: "chairs", ask: asCustomer.ask, as: who }, "after");
}

/** Asks the author's question that belongs right after the answer to a turn, where there is one. */
export function* reflectAt(play: Play, turn: string): Story {
  const { situation, reflected } = play;
  // A follow-up has questions of its own; that about the room that there was keeps its place, and so does a change of chairs.
  const kept = situation.follows ? budget(play) : (situation.onLevel === undefined ? 0 : 1) + (isPair(play) ? 1 : 0);
  const left = budget(play) - reflected.size - kept;
  const question = open(play, situation.debrief).find(({ at: when }) => when === turn);
  if (question && left > 0) yield* reflect(play, question, turn);
}

/** How many questions a debrief asks at the most. */
function budget({ situation }: Play): number {
  return situation.form === "short" ? 1 : 2;
}

/** The old words beside the new ones, and never before them; then what they have in common, and whether it came up for real. */
function* lookFurtherBack(play: Play, { inCommon, forReal }: FollowUp): Story {
  play.passages.push({ kind: "then" });
  yield* reflect(play, { kind: "in-common", ask: inCommon }, "after");
  if (play.reflected.size >= budget(play)) return;
  play.reflected.add("for-real");
  const place = { at: play.reflected.size, of: budget(play) };
  const given = yield* at(play, { kind: "field_note", id: "field-note", question: forReal, place });
  play.passages.push({ kind: "own", question: given.question, text: given.text });
}

/**
 * Something asked in the debrief, by its kind; `level` is the question about the room that there was, `in-common` that of a follow-up,
 * `chairs` what a pair asks the one who was not the customer, as the customer.
 */
type Question = Pick<DebriefQuestion, "ask"> & {
  readonly kind: DebriefQuestion["kind"] | "level" | "in-common" | "chairs";
  readonly as?: string;
};

function* reflect(play: Play, { kind, ask, as }: Question, when: string): Story {
  play.reflected.add(kind);
  const of = budget(play);
  const place = of > 1 ? { place: { at: play.reflected.size, of } } : {};
  const given = yield* at(play, {
    kind: "reflect",
    id: `reflect:${when}:${kind}`,
    question: ask,
    ...place,
    ...(as && { as }),
  });
  play.passages.push({ kind: "own", question: given.question, text: given.text });
}

/** The questions of kinds not asked yet; no question about the system once an obstacle was named. */
function open(play: Play, questions: readonly DebriefQuestion[]): DebriefQuestion[] {
  const { reflected, aloud, obstacles } = play;
  return questions.filter(
    ({ kind }) => !reflected.has(kind) && !aloud.has(kind) && !(kind === "system" && obstacles > 0),
  );
}

function nextQuestion(play: Play): DebriefQuestion | undefined {
  const { seed, debrief, spare } = play.situation;
  const after = open(play, debrief).filter(({ at: when }) => (when ?? "after") === "after");
  return shuffled(seed, "debrief", after)[0] ?? shuffled(seed, "spare", open(play, spare))[0];
}

/** What was there to be known and had not come out; said without a word on who might have asked. */
export function showNotKnown(play: Play): void {
  const { situation, passages } = play;
  // What stands on a card has been seen by whoever had it.
  const isOut = (fact: Fact) => play.out.has(`fact:${fact.id}`) || (isPair(play) && knows(fact, "customer"));
  const hidden = situation.facts.filter((fact) => fact.known_to?.length !== 0 && !isOut(fact));
  const { stands, role } = situation;
  const facts = hidden.map((fact) => ({
    ...(fact.text && { text: fact.text }),
    ...(fact.say && { say: fact.say }),
    who: speakerOf(play, fact),
    ...(fact.really && { really: fact.really }),
  }));
  if (facts.length > 0) passages.push({ kind: "not_known", stands, facts });
  for (const fact of situation.facts) {
    const { text, say, really, truth } = fact;
    if (really === undefined || !isOut(fact)) continue;
    const isOnCard = isPair(play) && knows(fact, "customer") && !knows(fact, role.id);
    // What they made up stands on the card as it is.
    if (isOnCard && truth === "made_up") continue;
    const came = isOnCard ? "card" : knows(fact, role.id) ? "known" : "said";
    passages.push({ kind: "really", came, said: say ?? text ?? "", really });
  }
  // The customer's card has said these already.
  if (isCustomer(play) || isPair(play)) return;
  const who = nameOf(situation, "customer");
  const { requests = [], underneath } = situation.customer;
  if (requests.length > 0) passages.push({ kind: "requests", who, requests });
  if (underneath !== undefined) passages.push({ kind: "underneath", who, text: underneath });
}

/** What this role and those in which the person has met it before may do, side by side. */
function showLimitsBeside({ situation, passages }: Play): void {
  const { role, limits, beside } = situation;
  const others = beside.filter((other) => actionsIn(other.limits).length > 0);
  if (others.length === 0 || actionsIn(limits).length === 0) return;
  const roles = [{ role, limits }, ...others].map((one) => ({ label: one.role.label, limits: one.limits }));
  passages.push({ kind: "limits_beside", roles });
}

/** Asks how one of the actions stands where the person works: each action once. */
function* placeLimit(play: Play): Story {
  const { situation, passages } = play;
  const actions = actionsIn(situation.limits).filter((action) => !situation.placed.includes(action));
  const action = actions[draw(situation.seed, "limit", actions.length || 1)];
  if (action === undefined || isCustomer(play)) return;
  const { place } = yield* at(play, { kind: "limit", id: "limit", action });
  if (place !== "skipped") passages.push({ kind: "limit_placed", action, place });
}

/** What a role may do in some way: what law or safety settles is the same wherever one works. */
function actionsIn({ yours = [], ask_first = [], off_limits = [] }: RoleLimits): string[] {
  return [...yours, ...ask_first, ...off_limits];
}

function* askForPerspectives(play: Play): Story {
  const perspectives = perspectivesFor(play);
  if (perspectives.length > 0) {
    const who = nameOf(play.situation, "customer");
    const withCustomer = perspectives.some(({ from }) => isCustomers(play, from));
    const count = perspectives.length;
    const among = withCustomer ? { who } : {};
    const { answer } = yield* at(play, { kind: "perspectives", id: "perspectives", count, ...among });
    if (answer === "no") return;
    for (const perspective of perspectives) showPerspective(play, perspective);
  }
  showAsItHappened(play);
}

/** What others saw; what the customer saw is not for whoever was the customer. */
export function perspectivesFor(play: Play): Perspective[] {
  return play.situation.perspectives.filter((one) => !isCustomer(play) || !isCustomers(play, one.from));
}

export function showPerspective({ situation, passages }: Play, { from, would, weighed, cost }: Perspective): void {
  const parts = { ...(would && { would }), ...(weighed && { weighed }), ...(cost && { cost }) };
  passages.push({ kind: "perspective", who: nameOf(situation, from), ...parts });
}

export function showAsItHappened({ situation: { asItHappened }, passages }: Play): void {
  if (!asItHappened) return;
  const { from, text, talk } = asItHappened;
  passages.push({ kind: "as_it_happened", ...(from && { from }), ...(text && { text }), ...(talk && { talk }) });
}

/** Whether it is the customer who saw it so: named by the role, or by the customer's name and perhaps more. */
function isCustomers({ situation }: Play, from: string): boolean {
  const { name } = situation.customer;
  if (from === "customer") return true;
  return name !== undefined && from.startsWith(name) && !/^[\p{L}\p{N}]/u.test(from.slice(name.length));
}
