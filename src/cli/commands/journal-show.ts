import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import type { Entry, Journal, SessionLine } from "../../journal/journal.ts";
import { type MessageKey, say } from "../../messages/say.ts";
import { jsonText } from "../../report/json-text.ts";
import type { Piece } from "../../terminal/terminal.ts";
import type { Context } from "../context.ts";
import { localTime } from "../local-time.ts";
import { pieces } from "../practice/pieces.ts";
import { eventIn, shownIn, situationIn } from "../practice/record.ts";

export interface ShowOptions {
  /** The beginning or the end of a session's id; without it, the latest. */
  readonly session?: string;
  readonly format: "text" | "json";
}

/** Shows a session as it was: the text as it was shown, and the person's own words. Throws Failure. */
export async function showJournal(options: ShowOptions, context: Context): Promise<ExitCode> {
  const journal = await context.openJournal("kept");
  try {
    const line = find(journal.sessions(), options.session);
    if (!line) {
      if (options.format === "json") context.out("null\n");
      else context.tell(`${say("cli.journal.none")}\n`);
      return exitCodes.fine;
    }
    if (options.format === "json") {
      const situation = situationIn(journal, line.id);
      const record = { session: line, situation, entries: journal.entries(line.id), drafts: journal.drafts(line.id) };
      context.out(jsonText(record));
      return exitCodes.fine;
    }
    await context.show(...transcript(journal, line));
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}

function find(sessions: readonly SessionLine[], wanted: string | undefined): SessionLine | undefined {
  if (wanted === undefined) return sessions[0];
  const found = sessions.filter(({ id }) => id.startsWith(wanted) || id.endsWith(wanted));
  const [first] = found;
  if (first && found.length === 1) return first;
  const message = first
    ? say("cli.journal.several", { session: wanted })
    : say("cli.journal.unknown", { session: wanted });
  throw new Failure(exitCodes.usage, message, say("cli.journal.unknown.remedy"));
}

function transcript(journal: Journal, { id, beganAt, beganOffset }: SessionLine): Piece[] {
  const began: Piece = { kind: "note", text: `${localTime(beganAt, beganOffset)}  ${id}` };
  const label = say("cli.journal.draft");
  const situation = situationIn(journal, id);
  const ways = new Map([situation, ...situation.turns].flatMap((one) => Object.entries(one.ways ?? {})));
  const drafts = journal.drafts(id).filter(({ text }) => text !== "");
  return [
    began,
    ...journal.entries(id).flatMap((entry) => entryPieces(entry, ways)),
    ...drafts.map(({ text }): Piece => ({ kind: "own", label, text })),
  ];
}

function entryPieces(entry: Entry, ways: ReadonlyMap<string, string>): Piece[] {
  const event = eventIn(entry);
  const before: Piece[] = [];
  if (event?.kind === "went_back") before.push({ kind: "note", text: say("cli.journal.went-back") });
  if (event?.kind === "asked") before.push({ kind: "note", text: say("cli.journal.asked", { words: event.words }) });
  if (event?.kind === "leaned") {
    before.push({ kind: "note", text: say("cli.journal.leaned", { way: ways.get(event.way) ?? event.way }) });
  }
  if (event?.kind === "landed") {
    const reaction = say(`practice.reaction.${event.reaction}` satisfies MessageKey);
    before.push({ kind: "note", text: say("cli.journal.landed", { reaction }) });
  }
  if (event?.kind === "predicted") {
    const reaction = say(`practice.reaction.${event.reaction}` satisfies MessageKey);
    before.push({ kind: "note", text: say("cli.journal.predicted", { reaction }) });
  }
  // The closing replay repeats what stands above.
  const shown = shownIn(entry).map((passage) => (passage.kind === "looking_back" ? { ...passage, own: [] } : passage));
  return [...before, ...shown.flatMap(pieces)];
}
