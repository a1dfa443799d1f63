import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { localDay, type Thread } from "../../schedule/follow-up.ts";
import type { IntentionOutcome } from "../../session/later.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { Moment } from "../context.ts";
import { localDate } from "../local-time.ts";
import { numbered } from "../numbered.ts";
import { followedBy } from "../practice/labels.ts";
import { type Intention, intentionsIn, keepWhatHappened, rewordIntention, settleIntention } from "./open-intentions.ts";

/** What asking about a "next time" is done with. */
export interface Asking {
  readonly terminal: Terminal;
  readonly journal: KeptJournal;
  now(): Moment;
  newId(): string;
}

/** A "next time" is asked about so many days after it was made, and after it was last spoken of. */
const daysFirst = 3;
const daysBetween = 7;

/** The local day on which one was asked about last: that day alone, and none before it. */
const askedOn = "asked-on";

/**
 * The one "next time" to ask about at a start, one a day: that which was spoken of longest ago. None whose old words a follow-up, about to
 * begin or begun, brings back: they come after the new answer. Throws Failure.
 */
export function intentionToAsk(
  journal: KeptJournal,
  due: readonly Thread[],
  { at, offset }: Moment,
): Intention | undefined {
  const today = localDay(at, offset);
  if (journal.setting(askedOn) === String(today)) return undefined;
  const waiting = new Set([
    ...due.flatMap(({ anchor, followUps }) => [anchor, ...followUps].map(({ session }) => session)),
    ...journal.sessions({ state: "unfinished" }).flatMap(({ id }) => followedBy(journal, id)),
  ]);
  return intentionsIn(journal, "open")
    .filter(({ session }) => !waiting.has(session.id))
    .filter(({ made, looked }) => {
      const days = today - dayOf(looked);
      // A clock that was ahead has dated it later than today.
      return days < 0 || days >= (made.at === looked.at ? daysFirst : daysBetween);
    })
    .sort((one, other) => one.looked.at - other.looked.at)[0];
}

function dayOf({ at, offset }: Moment): number {
  return localDay(at, offset);
}

type Reply = Exclude<IntentionOutcome, "let_go"> | "reword";

/** Asks what became of a "next time": one key, and Enter keeps it open. Throws Interruption, Failure. */
export async function askAboutIntention(asking: Asking, intention: Intention): Promise<"asked" | "leave"> {
  const { terminal, journal, now } = asking;
  const { text, session } = intention;
  terminal.show(
    { kind: "own", label: say("practice.intend.label"), text },
    {
      kind: "note",
      text: say("intentions.from", { title: session.title, date: localDate(session.beganAt, session.beganOffset) }),
    },
    { kind: "question", text: say("intentions.question") },
  );
  const replies = ["done", "reword", "dropped"] as const;
  const options = numbered<Reply>(replies.map((value) => ({ label: say(`intentions.${value}`), value })));
  for (;;) {
    const reply = await terminal.pick<Reply>({
      options,
      enter: { label: say("intentions.enter"), value: "still_true" },
    });
    if (reply.kind === "given") {
      const outcome = await obey(asking, intention, reply.value);
      if (outcome === "asked") journal.keepSetting(askedOn, String(dayOf(now())));
      return outcome;
    }
    if (reply.name === "leave") return "leave";
    terminal.show({ kind: "note", text: say("practice.command.not-now", { name: reply.name }) });
  }
}

async function obey(asking: Asking, intention: Intention, reply: Reply): Promise<"asked" | "leave"> {
  if (reply === "reword") return askForWording(asking, intention);
  if (reply === "done") return askWhatHappened(asking, intention);
  settleIntention(asking.journal, intention, reply, asking.now());
  return "asked";
}

const wordingStep = "intention:wording";
const happenedStep = "intention:happened";

/** The new wording, in one line; empty keeps the old one. Throws Interruption, Failure. */
export async function askForWording(
  { terminal, journal, now }: Omit<Asking, "newId">,
  intention: Intention,
): Promise<"asked" | "leave"> {
  terminal.show({ kind: "question", text: say("intentions.wording") });
  terminal.show({ kind: "note", text: say("intentions.wording.hint") });
  const text = await line(terminal, journal, intention, wordingStep);
  if (text === undefined) return "leave";
  const isSame = text === "" || text === intention.text;
  if (isSame) settleIntention(journal, intention, "still_true", now(), wordingStep);
  else rewordIntention(journal, intention, text, now(), wordingStep);
  terminal.show({ kind: "note", text: say(`intentions.said.${isSame ? "still_true" : "reworded"}`) });
  return "asked";
}

/** What happened, as a field note, where the person wants to say so. */
async function askWhatHappened(
  { terminal, journal, now, newId }: Asking,
  intention: Intention,
): Promise<"asked" | "leave"> {
  terminal.show({ kind: "question", text: say("intentions.happened") });
  terminal.show({ kind: "note", text: say("intentions.happened.hint") });
  const text = await line(terminal, journal, intention, happenedStep);
  if (text === undefined) return "leave";
  if (text !== "") {
    keepWhatHappened(journal, intention, text, newId(), now());
    terminal.show({ kind: "note", text: say("practice.saved") });
  }
  settleIntention(journal, intention, "done", now(), happenedStep);
  return "asked";
}

/** A line, kept while it is written; undefined where the person leaves. */
async function line(
  terminal: Terminal,
  journal: KeptJournal,
  { session }: Intention,
  step: string,
): Promise<string | undefined> {
  let draft = journal.drafts(session.id).find((one) => one.step === step)?.text ?? "";
  for (;;) {
    const keep = (text: string) => {
      draft = text;
      journal.keepDraft(session.id, { step, text });
    };
    const reply = await terminal.line({ draft, keep });
    if (reply.kind === "given") return reply.value.trim();
    if (reply.name === "leave") return undefined;
    terminal.show({ kind: "note", text: say("practice.command.not-now", { name: reply.name }) });
  }
}
