import { type ExitCode, exitCodes, Failure, Interruption } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { replay } from "../../session/replay.ts";
import type { Context } from "../context.ts";
import { introPieces } from "../huddle/words.ts";
import { type Choice, chooseNext, takeUp, type Wanted } from "../practice/choose.ts";
import { situationForGroup } from "../practice/company.ts";
import { labelsAfter, labelsAtBegin } from "../practice/found-by.ts";
import type { Kit } from "../practice/kit.ts";
import { type Library, openLibrary } from "../practice/library.ts";
import { type Begun, begin, eventsOf, situationIn } from "../practice/record.ts";
import { runSession } from "../practice/run-session.ts";

/** What the command line says of a huddle. */
export interface HuddleOptions extends Pick<Wanted, "scenario" | "pack" | "role"> {
  readonly seed?: number;
  /** `asked`: the group chose that a line may say whose it is. */
  readonly names: "asked" | "none";
  readonly style: "rich" | "plain";
  readonly record: "kept" | "off-record";
}

/** Ten minutes with a group: one situation, three questions, a line from whoever has one. Throws Failure, Interruption. */
export async function huddle(options: HuddleOptions, context: Context): Promise<ExitCode> {
  const { style, record, scenario, seed } = options;
  if (!context.interactive && style === "rich") {
    throw new Failure(exitCodes.usage, say("huddle.terminal.needed"), say("huddle.terminal.needed.remedy"));
  }
  const library = await openLibrary(context, options.pack);
  const journal = await context.openJournal(record);
  try {
    const terminal = await context.openTerminal(style);
    try {
      const foundBy: Kit["foundBy"] = (event, situation) => labelsAfter(event, situation, library);
      const kit: Kit = { terminal, journal, record, quiet: context.quiet, now: () => context.now(), foundBy };
      const wanted = {
        ...options,
        company: "huddle",
        level: "usual",
        why: "untold",
        begins: seed === undefined ? "or-goes-on" : "anew",
      } as const;
      // A name that means nothing is told before anything else is said.
      const named = scenario === undefined ? undefined : takeUp(kit, library, { ...wanted, scenario });
      greet(kit, library);
      const chosen = named ?? (await chooseNext(kit, library, wanted, []));
      if (chosen !== undefined) await hold(kit, await open(chosen, library, options, context, kit));
      return exitCodes.fine;
    } finally {
      terminal.close();
    }
  } finally {
    journal.close();
  }
}

/** Where words are kept, on the very first start; of a pack with mistakes, what is left out. */
function greet({ terminal, journal }: Kit, { leftOut, path }: Library): void {
  const note = (text: string) => terminal.show({ kind: "note", text });
  if (leftOut.length > 0) note(say("practice.left-out", { ids: leftOut.join(", "), path }));
  if (journal.path === undefined) note(say("practice.first.off-record"));
  else if (journal.count() === 0) {
    note(say("practice.first.where", { path: journal.path }));
    note(say("huddle.first.who"));
  }
}

async function open(
  choice: Choice,
  library: Library,
  { seed, names }: HuddleOptions,
  context: Context,
  kit: Kit,
): Promise<Begun> {
  const { terminal, journal } = kit;
  if (choice.kind === "go-on") {
    const { session } = choice;
    const situation = situationIn(journal, session);
    if (names === "asked" && !situation.names) terminal.show({ kind: "note", text: say("huddle.nameless") });
    if (situation.names) terminal.show({ kind: "note", text: say("huddle.named") });
    return { id: session, situation, events: eventsOf(journal, session) };
  }
  const { candidate, role } = choice;
  const wish = { company: "huddle", role, ...(seed !== undefined && { seed }) } as const;
  const met = await situationForGroup(candidate, wish);
  const situation = names === "asked" ? { ...met, names } : met;
  terminal.show(...introPieces(situation));
  return begin(kit, context.newId(), situation, labelsAtBegin(situation, library));
}

/** Runs it, and says what is kept of it, and how that comes onto paper. Throws Failure, Interruption. */
async function hold(kit: Kit, begun: Begun): Promise<void> {
  const { terminal, record, quiet } = kit;
  const tell = (text: string) => terminal.show({ kind: "note", text });
  const left = () => tell(say(record === "kept" ? "huddle.left" : "practice.left.off-record"));
  const outcome = await runSession(kit, begun).catch((problem: unknown) => {
    if (problem instanceof Interruption) left();
    throw problem;
  });
  if (quiet) return;
  if (outcome === "left") left();
  else if (record === "off-record") tell(say("practice.done.off-record"));
  else {
    tell(say("huddle.done", keptOf(kit, begun)));
    tell(say("huddle.done.print"));
  }
}

/** How many lines the group has kept, and how many obstacles it has noted. */
function keptOf({ journal }: Kit, { id, situation }: Begun): { readonly lines: number; readonly obstacles: number } {
  const { passages } = replay(situation, eventsOf(journal, id));
  return {
    lines: passages.flatMap((passage) => (passage.kind === "captured" ? passage.lines : [])).length,
    obstacles: passages.filter(({ kind }) => kind === "obstacle").length,
  };
}
