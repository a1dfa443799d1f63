import { until } from "./offscript.ts";
import type { PseudoTerminal } from "./pseudo-terminal.ts";

/** The last words of a session. */
export const theEnd = "Saved, on this computer only.";

/** Whether the last words of a session have been said; how else it can be met comes after them. */
export const isOver = (terminal: PseudoTerminal): boolean => terminal.history().replace(/\s+/g, " ").includes(theEnd);

/** Whether an empty line waits for something to be typed, or the session is over. */
function waits(terminal: PseudoTerminal): boolean {
  const { row, column } = terminal.cursor();
  return (column === 2 && terminal.screen()[row]?.trim() === ">") || isOver(terminal);
}

/** Types, and waits for the empty line that asks for what comes next; the answer is what is on the screen since the start. */
export async function typeAndWait(terminal: PseudoTerminal, keys: string): Promise<string> {
  const before = terminal.history();
  terminal.type(keys);
  await until(terminal, () => terminal.history() !== before && waits(terminal));
  return terminal.history();
}

/** Practises from the question on the screen to the end with the same few words for everything; counts what was typed. */
export async function playOn(terminal: PseudoTerminal, words: string): Promise<{ readonly typed: number }> {
  let typed = 0;
  for (;;) {
    const before = terminal.history();
    if (isOver(terminal)) return { typed };
    const asked = before.split("\n").slice(-12).join(" ").replace(/\s+/g, " ");
    const asksForWords = /(?:finishes · \/limits · \/help|Enter alone: none|Enter alone: no answer) >$/.test(asked);
    if (asksForWords) typed += 1;
    await typeAndWait(
      terminal,
      asksForWords ? `${words}\x04` : /0: \w+ >$/.test(asked) ? "\r" : /n no >$/.test(asked) ? "y\r" : "1\r",
    );
  }
}
