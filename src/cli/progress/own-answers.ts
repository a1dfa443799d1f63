import type { Journal } from "../../journal/journal.ts";
import { ownWordsIn } from "../journal/own-words.ts";
import { valuedLabel } from "../practice/labels.ts";

/** So many answers are shown, and so many times of asking are looked back on: most may have been left without an answer. */
const shown = 3;
const asked = 20;

/** What the person answered lately when asked whether it was worth their time, the latest in front. Throws Failure. */
export function latestAnswers(journal: Journal): string[] {
  const answers: string[] = [];
  for (const { id } of journal.sessions({ labels: [valuedLabel], limit: asked })) {
    const words = journal.entries(id).flatMap((entry) => ownWordsIn(entry) ?? []);
    const own = words.filter(({ kind }) => kind === "worth").map(({ text }) => text);
    answers.push(...own.reverse());
    if (answers.length >= shown) break;
  }
  return answers.slice(0, shown);
}
