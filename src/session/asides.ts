import { type AskingStep, type GivenAt, isPair, nameOf, only, type Play, type Story } from "./play.ts";
import { askedFor, candidates } from "./revealing.ts";

/** Waits at a step; meanwhile something may be asked for, and an obstacle named. */
export function* at<S extends AskingStep>(play: Play, step: S): Story<GivenAt<S>> {
  for (;;) {
    const event = yield step;
    if (event.kind === "asked") yield* ask(play, event.words);
    else if (event.kind === "hindered") yield* hinder(play);
    else return event as GivenAt<S>;
  }
}

/** Somebody asks in so many words: it comes out, or the honest word that nothing is recorded. */
function* ask(play: Play, words: string): Story {
  let shown = 0;
  for (const candidate of askedFor(words, candidates(play))) {
    if (candidate.when !== undefined) {
      const { answer } = yield* only({ kind: "whether", id: `ask:${candidate.id}`, sentence: candidate.when });
      if (answer === "no") continue;
    }
    candidate.show?.();
    shown += 1;
  }
  if (shown === 0) {
    const who = isPair(play) ? { who: nameOf(play.situation, "customer") } : {};
    play.passages.push({ kind: "nothing_recorded", words, ...who });
  }
}

function* hinder(play: Play): Story {
  const id = `obstacle:${play.obstacles + 1}`;
  const { obstacle } = yield* only({ kind: "obstacle_kind", id: `${id}:kind` });
  const { text } = yield* only({ kind: "obstacle_text", id: `${id}:text`, obstacle });
  const { place } = yield* only({ kind: "obstacle_place", id: `${id}:place`, text });
  play.obstacles += 1;
  play.passages.push({ kind: "obstacle", obstacle, text, place });
}
