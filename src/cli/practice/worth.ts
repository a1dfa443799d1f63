import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { localDay } from "../../schedule/follow-up.ts";
import { eventVersion } from "../../session/events.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { Moment } from "../context.ts";
import { valuedLabel } from "./labels.ts";

/** It is asked after so many sessions for the first time; then again after so many more, on as many days at least. */
const first = 5;
const between = 10;

/** Whether it is time to ask whether practising is worth the time: now and then. Throws Failure. */
export function isTimeToAsk(journal: KeptJournal, { at, offset }: Moment): boolean {
  const [asked] = journal.sessions({ labels: [valuedLabel], limit: 1 });
  if (!asked) return journal.count() >= first;
  const since = journal.sessions({ from: asked.beganAt, limit: between + 1 }).length - 1;
  return since >= between && localDay(at, offset) - localDay(asked.beganAt, asked.beganOffset) >= between;
}

const step = "valued";

/** Asks it, for the person's own eyes; Enter alone says nothing. Throws Interruption, Failure. */
export async function askWorth(
  terminal: Terminal,
  journal: KeptJournal,
  session: string,
  now: () => Moment,
): Promise<void> {
  terminal.show({ kind: "question", text: say("practice.worth.question") });
  let draft = journal.drafts(session).find((one) => one.step === step)?.text ?? "";
  for (;;) {
    const keep = (text: string) => {
      draft = text;
      journal.keepDraft(session, { step, text });
    };
    const reply = await terminal.words({ hint: say("practice.worth.hint"), draft, keep });
    if (reply.kind === "command" && reply.name !== "leave") {
      // What is written after a command begins on a line of its own.
      if (reply.draft !== "") keep(reply.draft.replace(/\n*$/, "\n"));
      terminal.show({ kind: "note", text: say("practice.command.not-now", { name: reply.name }) });
      continue;
    }
    const text = reply.kind === "given" ? reply.value.trim() : reply.draft.trim();
    journal.append(session, {
      kind: "valued",
      version: eventVersion,
      ...now(),
      body: { text },
      settles: step,
      labels: [valuedLabel],
    });
    return;
  }
}
