import { exitCodes, Failure } from "../../failure.ts";
import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { intentionOf, intentionsIn } from "../intentions/open-intentions.ts";
import { findRecord } from "../journal/find-record.ts";
import { numbered } from "../numbered.ts";
import { picked } from "./write-words.ts";

/** The session whose "next time" was typed: its number among the open ones, or a part of the session's id. Throws Failure. */
export function nextTimeMeant(journal: KeptJournal, typed: string): string {
  const open = intentionsIn(journal, "open");
  const remedy = () => say("keeping.next-time.remedy");
  if (/^\d{1,2}$/.test(typed)) {
    const session = open[Number(typed) - 1]?.session;
    if (session) return session.id;
    throw new Failure(exitCodes.usage, say("keeping.next-time.none", { number: typed, count: open.length }), remedy());
  }
  const { kind, line } = findRecord(journal, typed);
  if (kind === "session" && intentionOf(line, journal.entries(line.id))) return line.id;
  throw new Failure(exitCodes.usage, say("keeping.next-time.other", { id: typed }), remedy());
}

/** Asks which open "next time" a field note belongs to, where there are some; Enter alone is none, and so is leaving. Throws Interruption. */
export async function askNextTime(terminal: Terminal, journal: KeptJournal): Promise<string | undefined> {
  const open = intentionsIn(journal, "open");
  if (open.length === 0) return undefined;
  terminal.show({ kind: "question", text: say("keeping.next-time.question", { count: open.length }) });
  const options = numbered(open.map(({ text, session }) => ({ label: text, value: session.id })));
  return picked<string | undefined>(terminal, {
    options,
    enter: { label: say("keeping.next-time.enter"), value: undefined },
  });
}
