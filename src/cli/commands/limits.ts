import { type ExitCode, exitCodes, Failure, Interruption } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { Context } from "../context.ts";
import { localDate } from "../local-time.ts";
import { type AgendaWish, agendaFor } from "../round/agenda.ts";
import { askOwners } from "../round/ask-owners.ts";
import { differencesOf, fewest, slipCount } from "../round/differences.ts";
import { type Gathering, type Kept, keepRounds, keptRounds, type Outcome } from "../round/kept-round.ts";
import { differencePieces, outcomePieces, roundPieces } from "../round/pieces.ts";
import { takeSlips } from "../round/take-slips.ts";

/** What the command line says of a round. */
export interface LimitsOptions extends AgendaWish {
  readonly style: "rich" | "plain";
  readonly record: "kept" | "off-record";
}

/** A limits round: slips are taken in, and only where the room differs is shown. Throws Failure, Interruption. */
export async function limits(options: LimitsOptions, context: Context): Promise<ExitCode> {
  if (!context.interactive && options.style === "rich") {
    throw new Failure(exitCodes.usage, say("round.terminal.needed"), say("round.terminal.needed.remedy"));
  }
  const journal = await context.openJournal(options.record);
  try {
    const before = keptRounds(journal);
    const keep = (kept: Kept) => keepRounds(journal, kept);
    const outcome = await held(before, keep, options, context);
    if (!outcome) return exitCodes.fine;
    await context.show(...outcomePieces(outcome));
    if (outcome.items.length > 0) context.note(`${say(`round.done.${options.record}`)}\n`);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}

/** What came of a round; nothing where there were too few slips to show anything. */
async function held(
  { open, latest }: Kept,
  keep: (kept: Kept) => void,
  options: LimitsOptions,
  context: Context,
): Promise<Outcome | undefined> {
  const terminal = await context.openTerminal(options.style);
  let isBegun = open !== undefined;
  let before = latest;
  const keepOpen = (round: Gathering | Outcome) => {
    isBegun = true;
    keep({ open: round, ...(before && { latest: before }) });
  };
  try {
    const goesOn = open && (await isGoneOnWith(terminal, open)) ? open : undefined;
    // What came out of a round stays, though nobody was named for it.
    if (!goesOn && open?.kind === "outcome") before = open;
    let round = goesOn ?? (await newRound(options, context));
    if (round.kind === "gathering") {
      terminal.show(...roundPieces(round.agenda), { kind: "note", text: howTo(terminal, options, context) });
      const all = await takeSlips({ terminal, keep: keepOpen }, round);
      if (slipCount(all.slips) < fewest) {
        if (isBegun) keep({ ...(before && { latest: before }) });
        terminal.show({ kind: "note", text: say(slipCount(all.slips) === 0 ? "round.no-slips" : "round.talk") });
        return undefined;
      }
      round = outcomeOf(all, context);
      // From here on no single mark is kept.
      keepOpen(round);
    }
    if (round.items.length > 0) {
      terminal.show({ kind: "heading", text: say("round.differs") }, ...differencePieces(round.items));
      round = await askOwners(terminal, round, keepOpen);
    }
    keep({ latest: round });
    return round;
  } catch (problem) {
    if (problem instanceof Interruption)
      terminal.show({ kind: "note", text: say(`round.left.${isBegun ? options.record : "nothing"}`) });
    throw problem;
  } finally {
    terminal.close();
  }
}

/** Whether the round that was interrupted is gone on with. Throws Interruption. */
async function isGoneOnWith(terminal: Terminal, open: Gathering | Outcome): Promise<boolean> {
  const count = open.kind === "gathering" ? slipCount(open.slips) : 0;
  terminal.show({ kind: "question", text: say(`round.interrupted.${open.kind}`, { count }) });
  const anew = { key: say("round.anew.key"), label: say(`round.anew.${open.kind}`), value: "anew" as const };
  const enter = { label: say("round.go-on"), value: "go-on" as const };
  for (;;) {
    const reply = await terminal.pick<"anew" | "go-on">({ options: [anew], enter });
    if (reply.kind === "given") return reply.value === "go-on";
    terminal.show({ kind: "note", text: say("round.no-commands") });
  }
}

async function newRound(options: LimitsOptions, context: Context): Promise<Gathering | Outcome> {
  const agenda = await agendaFor(options, context);
  return { kind: "gathering", agenda, slips: { serve: [], lead: [], manage: [] } };
}

/** Where slips are kept and for how long, and how nobody reads anybody else's. */
function howTo({ style }: Terminal, { record }: LimitsOptions, { interactive }: Context): string {
  const seen = style === "plain" && interactive ? "stays" : "goes";
  return `${say(`round.how.${record}`)} ${say(`round.how.${seen}`)}`;
}

function outcomeOf({ agenda, slips }: Gathering, { now }: Context): Outcome {
  const { role, from, actions } = agenda;
  const { at, offset } = now();
  const items = differencesOf(actions, slips);
  return { kind: "outcome", agenda: { ...(role !== undefined && { role }), from }, items, on: localDate(at, offset) };
}
