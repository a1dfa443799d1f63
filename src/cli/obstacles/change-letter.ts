import { say } from "../../messages/say.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { askLine } from "../authoring/interview.ts";
import { type Answers, sourceOf, type Wording } from "./fill-letter.ts";
import { mended } from "./telling.ts";

/** What is typed to leave out what stands there; Enter alone keeps it. */
const nothing = "-";

/** Asks for everything in a letter once more, and keeps what is not answered otherwise. Throws Interruption. */
export async function changeLetter(terminal: Terminal, { lines, from, to, by }: Answers): Promise<Answers> {
  const changed: Wording[] = [];
  for (const wording of lines) {
    if (wording.line) terminal.show(sourceOf(wording.line));
    const asked = { question: say("obstacles.letter.reword"), none: say("obstacles.letter.reword.hint") };
    changed.push({ ...wording, text: await askAgain(terminal, { ...asked, text: wording.text }) });
  }
  const ask = (name: "from" | "to" | "by", text: string) =>
    askAgain(terminal, { question: say(`obstacles.letter.ask-${name}`), none: say("authoring.enter.none"), text });
  return { lines: changed, from: await ask("from", from), to: await ask("to", to), by: await ask("by", by) };
}

interface AskedAgain {
  readonly question: string;
  /** What was answered; empty where that was nothing, and what Enter means then. */
  readonly text: string;
  readonly none: string;
}

async function askAgain(terminal: Terminal, { question, text, none }: AskedAgain): Promise<string> {
  if (text !== "") terminal.show({ kind: "own", label: say("obstacles.letter.so-far"), text });
  const hint = text === "" ? none : say("obstacles.letter.keep", { nothing });
  const answer = await askLine(terminal, question, hint);
  if (answer === "") return text;
  return answer === nothing ? "" : mended(terminal, answer);
}
