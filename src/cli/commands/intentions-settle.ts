import { cleanLine } from "../../authoring/clean-text.ts";
import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { Context } from "../context.ts";
import { askForWording } from "../intentions/at-start.ts";
import {
  type Intention,
  intentionsIn,
  keepWhatHappened,
  rewordIntention,
  settleIntention,
} from "../intentions/open-intentions.ts";

export interface SettleOptions {
  /** Its number in the list of those that are open, or the end of its session's id. */
  readonly which: string;
  readonly outcome: "done" | "dropped" | "still_true" | "reworded";
  /** What happened, or the new wording. */
  readonly words?: string;
  /** How the new wording is asked for where it was not given; undefined where nobody is there to be asked. */
  readonly asking?: "rich" | "plain";
}

/** Says what became of a "next time", or words it anew. Throws Failure, Interruption. */
export async function settle(
  { which, outcome, words = "", asking }: SettleOptions,
  context: Context,
): Promise<ExitCode> {
  const journal = await context.openJournal("kept");
  try {
    const intention = openOne(journal, which);
    const text = cleanLine(words);
    const now = () => context.now();
    if (outcome !== "reworded") {
      if (text !== "") keepWhatHappened(journal, intention, text, context.newId(), now());
      settleIntention(journal, intention, outcome, now());
    } else if (text !== "") rewordIntention(journal, intention, text, now());
    else if (asking === undefined) {
      throw new Failure(exitCodes.usage, say("intentions.words-needed"), say("intentions.words-needed.remedy"));
    } else {
      const terminal = await context.openTerminal(asking);
      try {
        terminal.show({ kind: "own", label: say("practice.intend.label"), text: intention.text });
        await askForWording({ terminal, journal, now }, intention);
        return exitCodes.fine;
      } finally {
        terminal.close();
      }
    }
    context.done(`${say(`intentions.said.${outcome}`)}\n`);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}

function openOne(journal: KeptJournal, which: string): Intention {
  const open = intentionsIn(journal, "open");
  const found = open[Number(which) - 1] ?? open.find(({ session }) => which.length >= 4 && session.id.endsWith(which));
  if (found) return found;
  throw new Failure(exitCodes.usage, say("intentions.unknown", { which }), say("intentions.unknown.remedy"));
}
