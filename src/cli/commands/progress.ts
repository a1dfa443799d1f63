import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { lately } from "../../schedule/memory.ts";
import { progressOf, type Way } from "../../schedule/progress.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { quotedPath } from "../authoring/new-files.ts";
import { showPieces } from "../charter/show-pieces.ts";
import type { Context } from "../context.ts";
import { idsOf, type Library, type Offered, openLibrary } from "../practice/library.ts";
import { namesIn } from "../progress/names.ts";
import { latestAnswers } from "../progress/own-answers.ts";
import { ownHistory } from "../progress/own-history.ts";
import { progressPieces } from "../progress/pieces.ts";
import { sightingsIn } from "../progress/sightings.ts";

/** What the command line says of progress. There is no format for other programs: it is for the person's own eyes, and nobody is to ask for it. */
export interface ProgressOptions {
  readonly pack?: string;
  readonly style: "rich" | "plain";
}

/**
 * Shows what the person has met, what not for a while and what not yet, and what would bring it up. It holds no date, no time and no
 * number of sessions: nothing that would serve as proof of having been there. Throws Failure.
 */
export async function showProgress(options: ProgressOptions, context: Context): Promise<ExitCode> {
  const library = await openLibrary(context, options.pack);
  const { leftOut, path: folder } = library;
  if (leftOut.length > 0) {
    context.warn(`${say("authoring.coverage.left-out", { ids: leftOut.join(", "), folder: quotedPath(folder) })}\n`);
  }
  const journal = await context.openJournal("kept");
  try {
    const history = ownHistory(library, journal);
    if (history.sessions === 0) {
      context.tell(`${say("progress.none")}\n`);
      return exitCodes.fine;
    }
    const { values, nameOf } = await namesIn(library, context);
    const { role: own } = context.settings;
    const asked = { values, seen: sightingsIn(journal, values), own };
    const there = new Set(library.offered.flatMap(({ standards }) => standards));
    const pieces = progressPieces({
      met: progressOf(library.offered, history, asked),
      how: options.style === "rich" && context.interactive ? "picture" : "words",
      nameOf,
      isThere: (part, value) => part !== "standard" || there.has(value),
      commandOf: commandsFor(library, options, context),
    });
    await showPieces(options.style, [...beginning(), ...pieces, ...answers(latestAnswers(journal))], context);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}

function beginning(): Piece[] {
  return [
    { kind: "title", text: say("progress.title"), aside: say("progress.aside") },
    { kind: "note", text: say("progress.lately.meaning", { count: lately }) },
  ];
}

function answers(texts: readonly string[]): Piece[] {
  if (texts.length === 0) return [];
  return [{ kind: "heading", text: say("progress.worth") }, ...texts.map((text): Piece => ({ kind: "own", text }))];
}

/** Makes the command that begins a situation from a role, as short as can be. */
function commandsFor(
  { offered }: Library,
  { pack, style }: ProgressOptions,
  { settings: { role: own }, prefersPlain }: Context,
): (way: Way<Offered>) => string {
  const uses = new Map<string, number>();
  for (const id of offered.flatMap(idsOf)) {
    const short = id.slice(id.indexOf("/") + 1);
    uses.set(short, (uses.get(short) ?? 0) + 1);
  }
  return ({ candidate, role }) => {
    const { id, scenario, roles } = candidate;
    const usual = own !== undefined && roles.includes(own) ? own : roles[0];
    return [
      "offscript practice",
      (uses.get(scenario) ?? 0) > 1 ? id : scenario,
      ...(role === usual ? [] : [`--as ${role}`]),
      ...(pack === undefined ? [] : [`--pack ${quotedPath(pack)}`]),
      ...(style === "plain" && !prefersPlain ? ["--plain"] : []),
    ].join(" ");
  };
}
