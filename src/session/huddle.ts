import { at } from "./asides.ts";
import { capture } from "./capture.ts";
import { shuffled } from "./chance.ts";
import { open } from "./contact.ts";
import type { Play, Story } from "./play.ts";
import type { Situation } from "./situation.ts";

/** About how many minutes each part of a huddle takes: to read the situation, to talk about the questions, to keep what is to be kept. */
export const huddleMinutes = { read: 2, talk: 6, keep: 2 } as const;

/** Ten minutes with a group: one situation, three questions to talk about, and a line from whoever wants to keep one. */
export function* huddle(play: Play): Story {
  open(play);
  const questions = huddleQuestions(play.situation);
  for (const [index, question] of questions.entries()) {
    const place = { at: index + 1, of: questions.length };
    yield* at(play, { kind: "discuss", id: `discuss:${index + 1}`, question, place });
    play.passages.push({ kind: "question", text: question });
  }
  yield* capture(play);
}

/**
 * The questions of a huddle: what one would do, how the customer sees it, what gets in the way. The program's own, since an author's may
 * speak of what comes out later.
 */
export function huddleQuestions({ ask, spare, seed }: Pick<Situation, "ask" | "spare" | "seed">): string[] {
  const ofKind = (kind: string) =>
    shuffled(
      seed,
      `huddle:${kind}`,
      spare.filter((one) => one.kind === kind),
    ).slice(0, 1);
  return [ask, ...["customer", "system"].flatMap(ofKind).map((question) => question.ask)];
}
