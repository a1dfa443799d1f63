import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import type { Block, Sheet } from "../../report/sheet/sheet.ts";
import { quotedPath } from "../authoring/new-files.ts";
import type { Context } from "../context.ts";
import { placeName } from "../practice/roles-words.ts";
import { agendaFor } from "../round/agenda.ts";
import { type Agenda, most } from "../round/choose-actions.ts";
import { keptRounds, latestOutcome, type Outcome } from "../round/kept-round.ts";
import { groups, marks } from "../round/mark.ts";
import { agendaAside, partyLines } from "../round/pieces.ts";
import type { PrintOptions } from "./print-options.ts";

/**
 * The sheets of a limits round: a slip to be marked by everybody, and one for whoever counts; or, filled in, what came of the latest
 * round. Throws Failure where a name means nothing, or no round is kept.
 */
export async function limitsSheets(options: PrintOptions, context: Context): Promise<readonly Sheet[]> {
  if (options.filled === "filled") return [filledSheet(await keptOutcome(context))];
  const { actions = [], ...wish } = options;
  const agenda = await agendaFor({ ...wish, actions }, context);
  return [slip(agenda), countingSheet(agenda, commandFor(options))];
}

async function keptOutcome(context: Context): Promise<Outcome> {
  const journal = await context.openJournal("kept");
  try {
    const outcome = latestOutcome(keptRounds(journal));
    if (outcome) return outcome;
  } finally {
    journal.close();
  }
  throw new Failure(exitCodes.unable, say("round.filled.none"), say("round.filled.none.remedy"));
}

/** What everybody fills in: without a name, and without a sign of where the author put an action. */
function slip(agenda: Agenda): Sheet {
  const rows = agenda.actions.map((action, at) => [say("round.slip.row", { number: at + 1, action })]);
  const steps = ["1", "2", "3", "4"] as const;
  return {
    ...spoken(),
    title: say("round.title"),
    aside: agendaAside(agenda),
    parts: [
      { heading: say("round.slip.do"), blocks: [numberedItems(steps.map((step) => say(`round.slip.do.${step}`)))] },
      {
        heading: say("round.question"),
        blocks: [{ kind: "grid", columns: [say("round.slip.column"), ...marks.map(placeName)], rows, cells: "ticks" }],
      },
      {
        heading: say("round.slip.here-as"),
        blocks: [
          {
            kind: "grid",
            columns: ["", ...groups.map((group) => say(`round.slip.group.${group}`))],
            rows: [[say("round.slip.tick")]],
            cells: "ticks",
          },
        ],
      },
    ],
    foot: say("round.slip.foot"),
    sides: 1,
  };
}

/** How to count so that nobody's mark is seen, and where the differences are written. */
function countingSheet(agenda: Agenda, command: string): Sheet {
  const steps = ["1", "2", "3", "4", "5"] as const;
  const rows = Array.from({ length: Math.min(most, agenda.actions.length) }, () => ["", "", "", ""]);
  return {
    ...spoken(),
    title: say("round.count.title"),
    aside: [say("round.count.for"), agendaAside(agenda)].join(" · "),
    parts: [
      { heading: say("round.count.how"), blocks: [numberedItems(steps.map((step) => say(`round.count.how.${step}`)))] },
      { heading: say("round.count.differences"), blocks: [differences(rows)] },
    ],
    foot: [say("round.count.screen", { command }), say("round.count.foot")].join(" "),
    sides: 1,
  };
}

/** What is typed to take the slips in at a screen: the same actions, in the same order. */
function commandFor({ scenario, pack, role, seed, actions = [] }: PrintOptions): string {
  return [
    "offscript limits",
    ...(scenario === undefined ? [] : [scenario]),
    ...(pack === undefined ? [] : [`--pack ${quotedPath(pack)}`]),
    ...(role === undefined ? [] : [`--as ${role}`]),
    ...(seed === undefined ? [] : [`--seed ${seed}`]),
    // Whoever gave them knows them; in a shell, their words could mean something else.
    ...(actions.length === 0 ? [] : ["--action …"]),
  ].join(" ");
}

/** What came of a round; where nobody was named there is room to write by hand. */
function filledSheet({ agenda, items, on }: Outcome): Sheet {
  const rows = items.map((item) => {
    const { action, owner = "", by = "" } = item;
    return [action, partyLines(item).join("; "), owner, by];
  });
  const block: Block = items.length === 0 ? { kind: "own", text: say("round.alike") } : differences(rows);
  return {
    ...spoken(),
    title: say("round.differs"),
    aside: [agendaAside(agenda), on].join(" · "),
    parts: [{ blocks: [block] }],
    foot: say("round.count.foot"),
    sides: 1,
  };
}

/** The table of differences, empty or filled. */
function differences(rows: readonly (readonly string[])[]): Block {
  const columns = (["action", "marks", "owner", "by"] as const).map((column) => say(`round.count.${column}`));
  return { kind: "grid", columns, rows, cells: "words" };
}

function numberedItems(texts: readonly string[]): Block {
  return { kind: "prose", text: texts.map((text, at) => `${at + 1}. ${text}`).join("\n") };
}

/** A sheet of the program's own words. */
function spoken(): Pick<Sheet, "language" | "wordsIn"> {
  return { language: spokenLanguage(), wordsIn: spokenLanguage() };
}
