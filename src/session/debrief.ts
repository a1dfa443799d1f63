import type { DebriefQuestion } from "../pack/generated/scenario.ts";
import { at } from "./asides.ts";
import { shuffled } from "./chance.ts";
import { nameOf, type Play, type Story } from "./play.ts";

/** The closing conversation: one's own words first, then open questions, then what others saw. */
export function* lookBack(play: Play): Story {
  const { situation, passages } = play;
  passages.push({ kind: "looking_back", own: play.answers.filter(({ text }) => text !== "") });
  showNotKnown(play);
  const budget = situation.form === "short" ? 1 : 2;
  while (play.reflected.size < budget) {
    const question = nextQuestion(play);
    if (!question) break;
    yield* reflect(play, question, "after");
  }
  if (situation.gap !== undefined) passages.push({ kind: "gap", text: situation.gap });
  const standards = situation.standards.filter(({ practised }) => practised === "here").map(({ text }) => text);
  if (standards.length + situation.dilemmas.length > 0) {
    passages.push({ kind: "about", standards, dilemmas: situation.dilemmas });
  }
  yield* showPerspectives(play);
  if (situation.form === "short") return;
  const { text } = yield* at(play, { kind: "intend", id: "intend" });
  if (text !== "") passages.push({ kind: "intention", text });
}

/** Asks the author's question that belongs right after the answer to a turn, where there is one. */
export function* reflectAt(play: Play, turn: string): Story {
  const question = open(play, play.situation.debrief).find(({ at: when }) => when === turn);
  if (question && play.situation.form !== "short") yield* reflect(play, question, turn);
}

function* reflect(play: Play, question: DebriefQuestion, when: string): Story {
  play.reflected.add(question.kind);
  const id = `reflect:${when}:${question.kind}`;
  const given = yield* at(play, { kind: "reflect", id, question: question.ask });
  play.passages.push({ kind: "own", question: given.question, text: given.text });
}

/** The questions of kinds not asked yet; no question about the system once an obstacle was named. */
function open(play: Play, questions: readonly DebriefQuestion[]): DebriefQuestion[] {
  return questions.filter(({ kind }) => !play.reflected.has(kind) && !(kind === "system" && play.obstacles > 0));
}

function nextQuestion(play: Play): DebriefQuestion | undefined {
  const { seed, debrief, spare } = play.situation;
  const after = open(play, debrief).filter(({ at: when }) => (when ?? "after") === "after");
  return shuffled(seed, "debrief", after)[0] ?? shuffled(seed, "spare", open(play, spare))[0];
}

/** What was there to be known and had not come out; said without a word on who might have asked. */
function showNotKnown(play: Play): void {
  const { situation, passages } = play;
  const hidden = situation.facts.filter(({ id, known_to }) => known_to?.length !== 0 && !play.out.has(`fact:${id}`));
  const facts = hidden.map(({ text, say, really }) => ({
    ...(text && { text }),
    ...(say && { say }),
    ...(really && { really }),
  }));
  if (facts.length > 0) passages.push({ kind: "not_known", facts });
  for (const { id, text, say, really } of situation.facts) {
    if (really !== undefined && play.out.has(`fact:${id}`)) {
      passages.push({ kind: "really", said: say ?? text ?? "", really });
    }
  }
  if (situation.customer.underneath !== undefined) {
    passages.push({ kind: "underneath", who: nameOf(situation, "customer"), text: situation.customer.underneath });
  }
}

function* showPerspectives(play: Play): Story {
  const { situation, passages } = play;
  const { perspectives, asItHappened } = situation;
  if (perspectives.length > 0) {
    const who = nameOf(situation, "customer");
    const { answer } = yield* at(play, { kind: "perspectives", id: "perspectives", count: perspectives.length, who });
    if (answer === "no") return;
    for (const { from, would, weighed, cost } of perspectives) {
      const parts = { ...(would && { would }), ...(weighed && { weighed }), ...(cost && { cost }) };
      passages.push({ kind: "perspective", who: nameOf(situation, from), ...parts });
    }
  }
  if (asItHappened) {
    const { from, text, talk } = asItHappened;
    passages.push({ kind: "as_it_happened", ...(from && { from }), ...(text && { text }), ...(talk && { talk }) });
  }
}
