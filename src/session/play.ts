import type { Fact, ReactionKey, Turn } from "../pack/generated/scenario.ts";
import type { Given, SessionEvent } from "./events.ts";
import { ownValue } from "./own-value.ts";
import type { Situation } from "./situation.ts";
import type { Passage, Step } from "./steps.ts";

/** How a session stands while its events are folded. */
export interface Play {
  readonly situation: Situation;
  readonly passages: Passage[];
  readonly answers: { readonly question: string; readonly text: string }[];
  /** The ids of what has come out, and of what was spotted and confirmed. */
  readonly out: Set<string>;
  readonly confirmed: Set<string>;
  /** The ids of the ways that the person leaned to. */
  readonly chosen: Set<string>;
  /** The customer's lines that were played, and how the customer took the latest answer. */
  readonly played: Set<string>;
  taken: ReactionKey | undefined;
  /** The turn that is going on. */
  turn: Turn | undefined;
  /** How often each always-on reaction was played. */
  readonly reacted: Map<string, number>;
  /** The kinds of question that were asked in the debrief. */
  readonly reflected: Set<string>;
  /** The kinds of question that a pair has answered aloud. */
  readonly aloud: Set<string>;
  obstacles: number;
}

export function newPlay(situation: Situation): Play {
  return {
    situation,
    passages: [],
    answers: [],
    out: new Set(),
    confirmed: new Set(),
    chosen: new Set(),
    played: new Set(),
    taken: undefined,
    turn: undefined,
    reacted: new Map(),
    reflected: new Set(),
    aloud: new Set(),
    obstacles: 0,
  };
}

/** A part of the story: it shows passages, yields the steps at which it waits, and is sent what happens there. */
export type Story<Result = void> = Generator<Step, Result, SessionEvent>;

/** A step that waits for something. */
export type AskingStep = Exclude<Step, { kind: "finished" }>;

/** What is given at each kind of step. */
const answerTo = {
  answer: "answered",
  land: "landed",
  lean: "leaned",
  confirm: "confirmed",
  whether: "held",
  ending: "ended",
  predict: "predicted",
  reflect: "reflected",
  aloud: "discussed",
  field_note: "noted",
  perspectives: "wanted",
  limit: "limit_placed",
  discuss: "discussed",
  release: "released",
  capture: "captured",
  intend: "intended",
  obstacle_kind: "obstacle_named",
  obstacle_text: "obstacle_told",
  obstacle_place: "obstacle_placed",
} as const satisfies Record<AskingStep["kind"], Given["kind"]>;

/** What is given at a step of this kind. */
export type GivenAt<S extends AskingStep> = Extract<Given, { kind: (typeof answerTo)[S["kind"]] }>;

/** Whether an event belongs to the step at which it came. */
export function fits(step: Step, event: SessionEvent): boolean {
  if (step.kind === "finished" || event.kind === "went_back") return false;
  if (event.kind === "asked" || event.kind === "hindered") return takesAsides(step);
  if (event.kind === "closed") return event.step === step.id && canBeClosed(step);
  return event.kind === answerTo[step.kind] && event.step === step.id;
}

/** Whether something can be asked for, or an obstacle named, at a step: not within such an aside. */
export function takesAsides(step: AskingStep): boolean {
  // Its kind tells, since a turn may be called "ask" or "obstacle" as well.
  return !step.kind.startsWith("obstacle_") && !(step.kind === "whether" && step.id.startsWith("ask:"));
}

/** Whether the contact with the customer goes on at a step: the person may end it there. */
export function canBeClosed(step: AskingStep): boolean {
  return takesAsides(step) && contactSteps.has(step.kind);
}

const contactSteps: ReadonlySet<string> = new Set([
  "answer",
  "land",
  "lean",
  "confirm",
  "whether",
  "ending",
  "predict",
]);

/** Waits at a step and takes up nothing else meanwhile; only what fits is ever sent. */
export function* only<S extends AskingStep>(step: S): Story<GivenAt<S>> {
  return (yield step) as GivenAt<S>;
}

/** What a role is called; a name in words stands for itself. */
export function nameOf(situation: Situation, roleOrName: string | undefined): string {
  const key = roleOrName ?? "customer";
  return ownValue(situation.speakers, key) ?? key;
}

/** Whether the way chosen and the reaction played are those that an item asks for. */
export function conditionsHold(play: Play, item: { when_chose?: string; when_customer?: ReactionKey }): boolean {
  if (item.when_chose !== undefined && !play.chosen.has(item.when_chose)) return false;
  return item.when_customer === undefined || item.when_customer === play.taken;
}

/** Whether a role notices a turn: nobody but the customer hears their own lines from somebody else. */
export function notices(role: string, { known_to, from }: Pick<Turn, "known_to" | "from">): boolean {
  return (known_to?.includes(role) ?? true) && (from !== role || role === "customer");
}

/** The turns still to come that the role will notice. */
export function turnsAhead({ situation: { turns, role }, out }: Play): Turn[] {
  return turns.filter((turn) => !out.has(`turn:${turn.id}`) && notices(role.id, turn));
}

/** Whether the person is in the customer's role: they meet what the others say, and answer for the customer themselves. */
export function isCustomer({ situation }: Play): boolean {
  return situation.stands === "customer";
}

/** Whether a person plays the customer, and says aloud what the customer says. */
export function isPair({ situation }: Play): boolean {
  return situation.company === "pair";
}

/** Whether the customer's lines are shown: to whoever speaks with them, where nobody says them aloud. */
export function hearsCustomer(play: Play): boolean {
  return play.situation.stands === "with-customer" && !isPair(play);
}

/** Whether somebody knows a fact; the customer does, where nothing else is said. */
export function knows({ known_to = ["customer"] }: Fact, role: string): boolean {
  return known_to.includes(role);
}
