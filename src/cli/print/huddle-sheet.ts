import { say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import { layoutOf } from "../../report/sheet/layout.ts";
import type { Block, Part, Sheet } from "../../report/sheet/sheet.ts";
import { huddleMinutes, huddleQuestions } from "../../session/huddle.ts";
import type { Situation } from "../../session/situation.ts";
import { quotedPath } from "../authoring/new-files.ts";
import type { Context } from "../context.ts";
import { type KeptHuddle, keptHuddle } from "../huddle/kept-huddle.ts";
import { nextSituation } from "../huddle/next-situation.ts";
import { type Documents, situationBlocks } from "../huddle/situation-blocks.ts";
import { groupSeed, situationForGroup } from "../practice/company.ts";
import { openLibrary, situationOf } from "../practice/library.ts";
import { settingLine } from "../practice/pieces.ts";
import { listedTexts, own } from "./blocks.ts";
import type { PrintOptions } from "./print-options.ts";

/** What has been said already, on a sheet that is filled in. */
type Said = Pick<KeptHuddle, "lines" | "obstacles">;

/** Smaller print than this is no pleasure to read aloud from: what can be looked up stands by its name then. In points. */
const readAloud = 9.5;

/** One side for a huddle, to write on; or, filled in, with what one has left in the journal. Throws Failure where there is none. */
export async function huddleSheets(options: PrintOptions, context: Context): Promise<readonly Sheet[]> {
  if (options.filled === "filled") {
    const journal = await context.openJournal("kept");
    try {
      const { id, situation, ...said } = keptHuddle(journal, options);
      return [fitting(situation, `offscript print huddle --filled ${id.slice(-8)}`, said)];
    } finally {
      journal.close();
    }
  }
  const situation = await situationMeant(options, context);
  return [fitting(situation, commandFor(situation, options), undefined)];
}

async function situationMeant(
  { pack, scenario, role, level, seed }: PrintOptions,
  context: Context,
): Promise<Situation> {
  const library = await openLibrary(context, pack);
  const wish = { ...(role && { role }), ...(level && { level }), ...(seed !== undefined && { seed }) };
  const meant = async () => {
    if (scenario !== undefined) return situationOf(library, scenario);
    const journal = await context.openJournal("kept");
    try {
      return nextSituation(library, journal, role);
    } finally {
      journal.close();
    }
  };
  return situationForGroup(await meant(), { ...wish, company: "huddle" });
}

/** The command that prints the same sheet once more. */
function commandFor({ scenario: id, seed }: Situation, { scenario = id, pack, role, level }: PrintOptions): string {
  const flags = [
    ...(pack === undefined ? [] : [`--pack ${quotedPath(pack)}`]),
    ...(role === undefined ? [] : [`--as ${role}`]),
    ...(level === undefined ? [] : [`--limits ${level}`]),
    ...(seed === groupSeed ? [] : [`--seed ${seed}`]),
  ];
  return ["offscript print huddle", scenario, ...flags].join(" ");
}

/** The sheet with all texts on it, where that can be read aloud from; else with the names of what can be looked up. */
function fitting(situation: Situation, command: string, said: Said | undefined): Sheet {
  const whole = sheet(situation, "whole", command, said);
  return layoutOf(whole).size >= readAloud ? whole : sheet(situation, "named", command, said);
}

function sheet(situation: Situation, documents: Documents, command: string, said: Said | undefined): Sheet {
  const { read, talk, keep } = huddleMinutes;
  const minutes = (count: number) => say("print.minutes", { minutes: count });
  const parts: readonly Part[] = [
    { blocks: [own(say("huddle.sheet.how", { minutes: read + talk + keep }))] },
    { heading: say("huddle.sheet.read"), aside: minutes(read), blocks: situationBlocks(situation, documents) },
    { heading: say("huddle.sheet.talk"), aside: minutes(talk), blocks: questions(situation, said) },
    { heading: say("huddle.sheet.keep"), aside: minutes(keep), blocks: lines(said) },
    { heading: say("huddle.sheet.obstacles"), blocks: [obstacles(said)] },
  ];
  return {
    language: spokenLanguage(),
    wordsIn: situation.language,
    title: say("huddle.sheet.title", { title: situation.title }),
    aside: settingLine(situation.setting),
    parts,
    foot: say(situation.names ? "huddle.sheet.foot.names" : "huddle.sheet.foot", { command }),
    sides: 1,
  };
}

function questions(situation: Situation, said: Said | undefined): Block[] {
  const asked = huddleQuestions(situation);
  if (said) return listedTexts(asked);
  return asked.map((label): Block => ({ kind: "blank", label, lines: 2 }));
}

function lines(said: Said | undefined): Block[] {
  if (said && said.lines.length > 0) return listedTexts(said.lines);
  return [{ kind: "blank", label: say("huddle.sheet.keep.how"), lines: 5 }];
}

function obstacles(said: Said | undefined): Block {
  const rows = (said?.obstacles ?? []).map(({ text, owner = "" }) => [text, owner, ""]);
  return {
    kind: "grid",
    columns: [
      say("huddle.sheet.obstacles.what"),
      say("huddle.sheet.obstacles.who"),
      say("huddle.sheet.obstacles.when"),
    ],
    rows: rows.length > 0 ? rows : Array.from({ length: 3 }, () => ["", "", ""]),
    cells: "words",
  };
}
