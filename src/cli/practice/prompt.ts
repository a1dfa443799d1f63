import { type MessageKey, say } from "../../messages/say.ts";
import type { Given, LimitPlace } from "../../session/events.ts";
import type { AskingStep } from "../../session/play.ts";
import { reactionKeys } from "../../session/situation.ts";
import type { Place, Spotted, Step } from "../../session/steps.ts";
import type { Option, Reply, Terminal } from "../../terminal/terminal.ts";
import { captureLines } from "../huddle/capture-lines.ts";
import { talk } from "../huddle/talk.ts";
import { numbered } from "../numbered.ts";
import { obstacleKinds } from "../obstacles/kinds.ts";
import { answerHint, asCustomer, firstAnswerHint, landQuestion, untilAnswered } from "../pair/prompts.ts";
import { placeName } from "./roles-words.ts";

/** What is being written at a step, and where to keep it. */
export interface Writing {
  readonly draft: string;
  keep(text: string): void;
}

const yesOrNo = (): Option<"yes" | "no">[] => [
  { key: say("practice.yes.key"), label: say("practice.yes"), value: "yes" },
  { key: say("practice.no.key"), label: say("practice.no"), value: "no" },
];

/** What is asked of whoever writes; what a group is led through is asked by src/cli/facilitate/lead.ts. */
type PromptedStep = Exclude<AskingStep, { kind: "release" }>;

/** Asks what a step asks, once; the reply is the event that answers it, or a command. Throws Interruption. */
export async function prompt(terminal: Terminal, step: PromptedStep, writing: Writing): Promise<Reply<Given>> {
  const id = step.id;
  switch (step.kind) {
    case "answer": {
      const reply = await askForWords(terminal, step, writing);
      return as(reply, (text) => ({ kind: "answered", step: id, question: step.question, text: ended(text) }));
    }
    case "reflect": {
      const question = step.as === undefined ? step.question : asCustomer(step.as, step.question);
      terminal.show({ kind: "question", text: question, ...asideOf("practice.place.back", step.place) });
      const reply = await terminal.words({ ...writing, hint: say("practice.reflect.hint") });
      return as(reply, (text) => ({ kind: "reflected", step: id, question, text: ended(text) }));
    }
    case "aloud":
      return as(await untilAnswered(terminal), () => ({ kind: "discussed", step: id, question: step.question }));
    case "discuss":
      return as(await talk(terminal, step), (question) => ({ kind: "discussed", step: id, question }));
    case "capture":
      return as(await captureLines(terminal, step, writing), (text) => ({ kind: "captured", step: id, text }));
    case "field_note": {
      terminal.show({ kind: "question", text: step.question, ...asideOf("practice.place.back", step.place) });
      const reply = await terminal.words({ ...writing, hint: say("practice.follow-up.hint") });
      return as(reply, (text) => ({ kind: "noted", step: id, question: step.question, text: ended(text) }));
    }
    case "intend": {
      terminal.show({ kind: "question", text: say("practice.intend.question") });
      terminal.show({ kind: "note", text: say("practice.intend.hint") });
      return as(await terminal.line(writing), (text) => ({ kind: "intended", step: id, text: text.trim() }));
    }
    case "obstacle_text": {
      terminal.show({ kind: "question", text: say("practice.obstacle.text") });
      const reply = await terminal.line(writing);
      if (reply.kind === "given" && reply.value.trim() === "") {
        terminal.show({ kind: "note", text: say("practice.obstacle.empty") });
        return prompt(terminal, step, { ...writing, draft: "" });
      }
      return as(reply, (text) => ({ kind: "obstacle_told", step: id, text: text.trim() }));
    }
    default:
      return choose(terminal, step);
  }
}

function askForWords(
  terminal: Terminal,
  step: Extract<Step, { kind: "answer" }>,
  writing: Writing,
): Promise<Reply<string>> {
  const first = step.before === undefined;
  if (!first) terminal.show({ kind: "own", label: say("practice.answer.before"), text: step.before ?? "" });
  terminal.show({ kind: "question", text: step.question, ...asideOf("practice.place.story", step.place) });
  const { aloudTo } = step;
  if (first) {
    const hint = aloudTo === undefined ? say("practice.answer.hint") : firstAnswerHint(aloudTo);
    return terminal.words({ ...writing, hint, refusal: say("practice.answer.empty") });
  }
  const hint = `${say("practice.answer.carry-on")} · ${say("practice.answer.hint.short")}`;
  return terminal.words({ ...writing, hint: aloudTo === undefined ? hint : `${answerHint(aloudTo)} ${hint} · /card` });
}

/** Where one is, beside a question. */
function asideOf(key: MessageKey, place: Place | undefined): { aside?: string } {
  return place === undefined ? {} : { aside: say(key, { at: place.at, of: place.of }) };
}

type ChoosingStep = Exclude<
  PromptedStep,
  {
    kind: "answer" | "reflect" | "aloud" | "discuss" | "capture" | "field_note" | "intend" | "obstacle_text";
  }
>;

async function choose(terminal: Terminal, step: ChoosingStep): Promise<Reply<Given>> {
  const id = step.id;
  switch (step.kind) {
    case "lean": {
      terminal.show({ kind: "question", text: say("practice.lean.question") });
      const options = numbered(Object.entries(step.ways).map(([value, label]) => ({ label, value })));
      return as(await terminal.pick({ options }), (way) => ({ kind: "leaned", step: id, way }));
    }
    case "confirm": {
      const [only] = step.spotted;
      if (only && step.spotted.length === 1) return confirmOne(terminal, step, only);
      terminal.show({ kind: "question", text: say("practice.confirm.question") });
      const options = numbered(step.spotted.map((found) => ({ label: labelOf(found), value: found.id })));
      const hint = say("practice.confirm.help", { count: options.length });
      return as(await terminal.pickSome({ options, hint }), (items) => ({ kind: "confirmed", step: id, items }));
    }
    case "whether": {
      terminal.show({ kind: "question", text: say("practice.whether.question", { sentence: step.sentence }) });
      return as(await terminal.pick({ options: yesOrNo() }), (answer) => ({ kind: "held", step: id, answer }));
    }
    case "ending": {
      terminal.show({ kind: "question", text: say("practice.ending.question") });
      const sentences = [...step.sentences].map(([value, label]) => ({ label, value: value as string | null }));
      const options = numbered([...sentences, { label: say("practice.ending.none"), value: null }]);
      return as(await terminal.pick({ options }), (ending) => ({ kind: "ended", step: id, ending }));
    }
    case "predict": {
      terminal.show({ kind: "question", text: say("practice.predict.question", { who: step.who }) });
      const ways = step.ways.map((value) => ({ label: say(`practice.reaction.${value}` satisfies MessageKey), value }));
      const reply = await terminal.pick({ options: numbered(ways) });
      return as(reply, (reaction) => ({ kind: "predicted", step: id, reaction }));
    }
    case "land": {
      const question = step.who === undefined ? say("practice.land.question") : landQuestion(step.who);
      terminal.show({ kind: "question", text: question });
      const ways = reactionKeys.map((value) => ({ label: say(`practice.land.${value}` satisfies MessageKey), value }));
      const reply = await terminal.pick({ options: numbered(ways) });
      return as(reply, (reaction) => ({ kind: "landed", step: id, reaction }));
    }
    case "perspectives": {
      const { count, who } = step;
      const others = say("practice.perspectives.count", { count });
      const seen = who === undefined ? others : say("practice.perspectives.among", { others, who, count });
      terminal.show({ kind: "question", text: say("practice.perspectives.question", { seen }) });
      const enter = { label: say("practice.perspectives.yes"), value: "yes" as const };
      const reply = await terminal.pick({ options: yesOrNo(), enter });
      return as(reply, (answer) => ({ kind: "wanted", step: id, answer }));
    }
    case "limit": {
      const { action } = step;
      terminal.show({ kind: "question", text: say("practice.limit.question", { action }) });
      const places = (["yours", "ask_first", "off_limits", "nobody_has_said"] as const).map((value) => ({
        label: placeName(value),
        value,
      }));
      const enter = { label: say("practice.limit.skip"), value: "skipped" as const };
      const reply = await terminal.pick<LimitPlace | "skipped">({ options: numbered(places), enter });
      return as(reply, (place) => ({ kind: "limit_placed", step: id, action, place }));
    }
    case "obstacle_kind": {
      terminal.show({ kind: "question", text: say("practice.obstacle.question") });
      terminal.show({ kind: "note", text: say("practice.obstacle.way-out") });
      const kinds = obstacleKinds.map((value) => ({
        label: say(`practice.obstacle.${value}` satisfies MessageKey),
        value,
      }));
      const reply = await terminal.pick({ options: numbered(kinds) });
      return as(reply, (obstacle) => ({ kind: "obstacle_named", step: id, obstacle }));
    }
    case "obstacle_place": {
      terminal.show({ kind: "question", text: say("practice.obstacle.place", { text: step.text }) });
      const options = numbered([
        { label: say("practice.obstacle.place.story"), value: "story" as const },
        { label: say("practice.obstacle.place.work"), value: "work" as const },
      ]);
      return as(await terminal.pick({ options }), (place) => ({ kind: "obstacle_placed", step: id, place }));
    }
  }
}

/** An answer without the empty lines at its end, on which it was finished. */
function ended(text: string): string {
  return text.replace(/\n+$/, "");
}

async function confirmOne(
  terminal: Terminal,
  { id }: Extract<Step, { kind: "confirm" }>,
  spotted: Spotted,
): Promise<Reply<Given>> {
  terminal.show({ kind: "question", text: say("practice.confirm.one", { what: labelOf(spotted) }) });
  const enter = { label: say("practice.confirm.yes"), value: "yes" as const };
  const reply = await terminal.pick({ options: yesOrNo(), enter });
  return as(reply, (answer) => ({ kind: "confirmed", step: id, items: answer === "yes" ? [spotted.id] : [] }));
}

function labelOf({ when, words }: Spotted): string {
  return when ?? say("practice.confirm.asked", { words });
}

function as<Value>(reply: Reply<Value>, event: (value: Value) => Given): Reply<Given> {
  return reply.kind === "given" ? { kind: "given", value: event(reply.value) } : reply;
}
