import { type ExitCode, exitCodes, Failure, Interruption } from "../../failure.ts";
import type { Journal, SessionLine } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { nextOffers } from "../../schedule/next.ts";
import type { Form } from "../../session/situation.ts";
import type { Context } from "../context.ts";
import { type Library, type Offered, openLibrary, shortOf, situationOf } from "../practice/library.ts";
import { chooseFromList, offer } from "../practice/offer.ts";
import { type Begun, begin, eventsOf, letGo, situationIdOf, situationIn } from "../practice/record.ts";
import { type Kit, runSession } from "../practice/run-session.ts";

export interface PracticeOptions {
  /** `pack/scenario`, or a scenario's id alone; without it, the next one is offered. */
  readonly scenario?: string;
  /** The folder of a pack, instead of the shipped ones. */
  readonly pack?: string;
  readonly style: "rich" | "plain";
  readonly form?: Form;
  readonly seed?: number;
  readonly record: "kept" | "off-record";
}

/** One session: offered, begun or gone on with, and played until it is finished or left. Throws Failure, Interruption. */
export async function practice(options: PracticeOptions, context: Context): Promise<ExitCode> {
  if (!context.interactive && options.style === "rich") {
    throw new Failure(exitCodes.usage, say("practice.terminal.needed"), say("practice.terminal.needed.remedy"));
  }
  const library = await openLibrary(context, options.pack);
  const candidate = options.scenario === undefined ? undefined : situationOf(library, options.scenario);
  const journal = await context.openJournal(options.record);
  try {
    const terminal = await context.openTerminal(options.style);
    try {
      const kit: Kit = { terminal, journal, record: options.record, now: () => context.now() };
      const sessions = journal.sessions();
      greet(kit, library, sessions);
      const chosen = candidate
        ? takeUp(kit, candidate, options, sessions)
        : await choose(kit, library.offered, sessions);
      if (chosen === undefined) return exitCodes.fine;
      const session = await open(chosen, options, context, kit);
      const outcome = await runSession(kit, session).catch((problem: unknown) => {
        if (problem instanceof Interruption) terminal.show({ kind: "note", text: farewell("left", options.record) });
        throw problem;
      });
      terminal.show({ kind: "note", text: farewell(outcome, options.record) });
      return exitCodes.fine;
    } finally {
      terminal.close();
    }
  } finally {
    journal.close();
  }
}

type Choice =
  | { readonly kind: "go-on"; readonly session: string }
  | { readonly kind: "begin"; readonly candidate: Offered };

/** The very first start says where words are kept and who could read them; a pack with mistakes, what is left out. */
function greet({ terminal, journal }: Kit, { leftOut, path }: Library, sessions: readonly SessionLine[]): void {
  if (leftOut.length > 0) {
    terminal.show({ kind: "note", text: say("practice.left-out", { ids: leftOut.join(", "), path }) });
  }
  if (journal.path === undefined) {
    terminal.show({ kind: "note", text: say("practice.first.off-record") });
  } else if (sessions.length === 0) {
    terminal.show({ kind: "note", text: say("practice.first.where", { path: journal.path }) });
    terminal.show({ kind: "note", text: say("practice.first.who") });
  }
}

/** Offers one situation after the other until the person takes one; undefined where they leave. */
async function choose(
  kit: Kit,
  library: readonly Offered[],
  sessions: readonly SessionLine[],
): Promise<Choice | undefined> {
  const { terminal, journal } = kit;
  const met = new Set(sessions.map(situationIdOf));
  let offers = nextOffers(library, past(sessions));
  for (let index = 0; offers.length > 0; ) {
    const current = offers[index % offers.length];
    if (!current) break;
    const wish = await offer(terminal, billing(current, journal), current.kind);
    if (wish === "begin") return current;
    if (wish === "leave") return undefined;
    if (wish === "another") index += 1;
    if (wish === "let-go" && current.kind === "go-on") {
      letGo(kit, current.session);
      terminal.show({ kind: "note", text: say("practice.offer.let-go.done") });
      offers = nextOffers(library, past(journal.sessions()));
    }
    if (wish === "list") {
      const items = library.map((item) => ({
        id: shortOf(item.id),
        item,
        billing: item.billing,
        met: met.has(item.id),
      }));
      const candidate = await chooseFromList(terminal, items);
      if (candidate) return { kind: "begin", candidate };
    }
  }
  if (offers.length === 0) {
    throw new Failure(exitCodes.unable, say("practice.offer.none"), say("practice.offer.none.remedy"));
  }
  return undefined;
}

function past(sessions: readonly SessionLine[]) {
  return sessions.map((line) => {
    const { id: session, beganAt, endedAt } = line;
    return { session, id: situationIdOf(line), beganAt, ...(endedAt === undefined ? {} : { endedAt }) };
  });
}

function billing(choice: Choice, journal: Journal) {
  if (choice.kind === "begin") return choice.candidate.billing;
  const { setting, title, minutes, contentNotes } = situationIn(journal, choice.session);
  return { title, field: setting.field, channel: setting.channel, minutes, contentNotes };
}

/** The situation that was named: gone on with where it is unfinished, unchanged, and nothing else was asked for; else begun. */
function takeUp(
  { terminal }: Kit,
  candidate: Offered,
  options: PracticeOptions,
  sessions: readonly SessionLine[],
): Choice {
  const begin: Choice = { kind: "begin", candidate };
  const unfinished = sessions.find((line) => situationIdOf(line) === candidate.id && line.endedAt === undefined);
  if (!unfinished || options.seed !== undefined || options.form !== undefined) return begin;
  if (unfinished.packDigest === candidate.digest) return { kind: "go-on", session: unfinished.id };
  terminal.show({ kind: "note", text: say("practice.changed") });
  return begin;
}

async function open(choice: Choice, options: PracticeOptions, context: Context, kit: Kit): Promise<Begun> {
  if (choice.kind === "go-on") {
    const { session } = choice;
    return { id: session, situation: situationIn(kit.journal, session), events: eventsOf(kit.journal, session) };
  }
  const wish = { seed: options.seed ?? context.newSeed(), ...(options.form && { form: options.form }) };
  return begin(kit, context.newId(), await choice.candidate.realise(wish));
}

function farewell(outcome: "finished" | "left", record: PracticeOptions["record"]): string {
  if (outcome === "finished") return say(record === "kept" ? "practice.done" : "practice.done.off-record");
  return say(record === "kept" ? "practice.left" : "practice.left.off-record");
}
