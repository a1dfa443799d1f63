import { findPersonalData } from "../../authoring/personal-data.ts";
import { say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { askLine } from "../authoring/interview.ts";
import { neutralWords } from "../authoring/take-out.ts";

/** The words of a text that may tell who somebody is: names, numbers, addresses, e-mails. It cannot find everything. */
export function tellingIn(text: string): string[] {
  const words = neutralWords();
  const found = findPersonalData(text, words);
  // In German every noun has a capital: that alone tells nothing.
  const isTold = spokenLanguage() === "en" ? found : found.filter((one) => one.replacement !== words.kinds.name);
  return isTold.map(({ original }) => original);
}

/** What is said of a text in which there are such words. */
export function tellingNote(text: string): string {
  const words = tellingIn(text).map((one) => say("terminal.quoted", { words: one }));
  return say("obstacles.letter.telling", { words: words.join(", ") });
}

/** A text as the person lets it stand, having been told what in it may tell who somebody is. Throws Interruption. */
export async function mended(terminal: Terminal, text: string): Promise<string> {
  let mine = text;
  while (tellingIn(mine).length > 0) {
    terminal.show({ kind: "note", text: tellingNote(mine) });
    const answer = await askLine(terminal, say("obstacles.letter.mend"), say("obstacles.letter.mend.enter"));
    if (answer === "") return mine;
    mine = answer;
  }
  return mine;
}
