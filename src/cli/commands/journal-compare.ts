import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { jsonText } from "../../report/json-text.ts";
import type { Option } from "../../terminal/terminal.ts";
import { showPieces } from "../charter/show-pieces.ts";
import type { Context } from "../context.ts";
import { comparedPieces, dilemmaText } from "../journal/compared.ts";
import { comparedJson } from "../journal/compared-json.ts";
import { findRecord } from "../journal/find-record.ts";
import { dilemmaMet, isMet } from "../journal/record-filter.ts";
import { latestThreads, type SessionThread, threadOf, threadsThrough } from "../journal/thread-sessions.ts";
import { localDate } from "../local-time.ts";

/** What the command line says of what is to be compared. */
export interface CompareOptions {
  /** The id of a session or a field note, or a dilemma; without it, the thread is asked for, or the latest one is taken. */
  readonly which?: string;
  readonly format: "text" | "json";
  readonly style: "rich" | "plain";
}

/** So many threads can be chosen from. */
const most = 20;

/** Shows a first session and its follow-ups side by side in time: the change is the learning. Throws Failure, Interruption. */
export async function compareJournal(options: CompareOptions, context: Context): Promise<ExitCode> {
  const { which, format, style } = options;
  const journal = await context.openJournal("kept");
  try {
    const threads = which === undefined ? latestThreads(journal, most) : await threadsNamed(which, journal, context);
    const [first] = threads;
    if (!first) {
      if (format === "json") context.out(jsonText(null));
      else context.tell(`${say(which === undefined ? "records.compare.none" : "records.compare.none-here")}\n`);
      return exitCodes.fine;
    }
    const isAsked = which === undefined && threads.length > 1 && format === "text" && context.interactive;
    const thread = isAsked ? await chosen(threads, journal, style, context) : first;
    if (!thread) return exitCodes.fine;
    if (format === "json") context.out(jsonText(comparedJson(journal, thread)));
    else await showPieces(style, comparedPieces(journal, thread), context);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}

/** The threads that are meant, the one that is most likely meant first. Throws Failure where there is nothing with this name. */
async function threadsNamed(which: string, journal: KeptJournal, context: Context): Promise<SessionThread[]> {
  if (!isMet(which, journal) && which !== "" && journal.idsLike(which.toLowerCase()).length > 0) {
    const { kind, line } = findRecord(journal, which);
    const session = kind === "session" ? line : journal.session(line.about ?? "");
    return session ? threadsThrough(journal, session) : [];
  }
  const dilemma = await dilemmaMet(which, journal, context);
  if (!isMet(dilemma, journal)) {
    const message = say("records.compare.unknown", { name: which });
    throw new Failure(exitCodes.usage, message, say("records.compare.unknown.remedy"));
  }
  const thread = threadOf(journal, dilemma);
  return thread ? [thread] : [];
}

/** Lets the person choose a thread; undefined where they leave. Throws Interruption. */
async function chosen(
  threads: readonly SessionThread[],
  journal: KeptJournal,
  style: "rich" | "plain",
  context: Context,
): Promise<SessionThread | undefined> {
  const options = threads.map((thread, index): Option<SessionThread | undefined> => {
    const last = thread.sessions.at(-1);
    const dates = last ? [localDate(last.beganAt, last.beganOffset)] : [];
    const count = say("records.compare.count", { count: thread.sessions.length });
    const label = [dilemmaText(journal, thread), count, ...dates].join(" · ");
    return { key: String(index + 1), label, value: thread };
  });
  const terminal = await context.openTerminal(style);
  try {
    terminal.show({ kind: "question", text: say("records.compare.which") });
    for (;;) {
      const enter = { label: say("records.compare.enter"), value: undefined };
      const reply = await terminal.pick<SessionThread | undefined>({ options, enter });
      if (reply.kind === "given") return reply.value;
      if (reply.name === "leave") return undefined;
      terminal.show({ kind: "note", text: say("practice.command.not-now", { name: reply.name }) });
    }
  } finally {
    terminal.close();
  }
}
