import { say } from "../../messages/say.ts";
import type { Piece, Reply, Terminal } from "../../terminal/terminal.ts";
import { ownTexts } from "../practice/own-texts.ts";

/** How a text speaks of the customer: by their name, or as the customer where nobody has named them. */
export function called(who: string): { readonly who: string; readonly named: "yes" | "no" } {
  return { who, named: who === ownTexts().roleLabels["customer"] ? "no" : "yes" };
}

/** How to answer aloud, and to write only then, where the customer's first words stand on the screen. */
export function firstAnswerHint(who: string): string {
  return `${say("pair.answer.first", called(who))} ${say("practice.answer.hint.short")} · /card`;
}

/** The same later on. */
export function answerHint(who: string): string {
  return say("pair.answer", called(who));
}

/** What whoever plays the customer is asked about what was said to them. */
export function landQuestion(who: string): string {
  return say("pair.land", called(who));
}

/** A question that the one at the keyboard answers as the customer. */
export function asCustomer(who: string, question: string): string {
  return say("pair.as", { ...called(who), question });
}

/** That two change chairs, and what the one who was the customer is asked aloud. */
export function swapPieces(who: string, question: string): Piece[] {
  return [
    { kind: "event", text: say("pair.swap") },
    { kind: "question", text: say("pair.swap.question", { ...called(who), question }) },
  ];
}

/** Waits until it was answered aloud. Throws Interruption. */
export function untilAnswered(terminal: Terminal): Promise<Reply<"answered">> {
  return terminal.pick({
    options: [],
    enter: { label: say("pair.answered"), value: "answered" },
    words: say("pair.spoken"),
  });
}
