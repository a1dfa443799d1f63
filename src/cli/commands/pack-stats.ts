import { readingSpeed, writing } from "../../authoring/reading-time.ts";
import { parts, type ScenarioStats, type Sitting, type Stats, statsOf } from "../../authoring/stats.ts";
import { type ExitCode, exitCodes } from "../../failure.ts";
import { type MessageKey, say } from "../../messages/say.ts";
import type { Scenario } from "../../pack/generated/scenario.ts";
import { fewestForLix, fitsLix, lixOf } from "../../pack/lix.ts";
import type { Pack } from "../../pack/load-pack.ts";
import { jsonText } from "../../report/json-text.ts";
import { type OwnTexts, playableRoles, realise } from "../../session/realise.ts";
import { variationsOf } from "../../session/variation.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { openHomePack } from "../authoring/find-pack.ts";
import { typed } from "../authoring/new-files.ts";
import { sittingOf } from "../authoring/sitting.ts";
import { showPieces } from "../charter/show-pieces.ts";
import type { Context } from "../context.ts";
import { ownTexts } from "../practice/own-texts.ts";
import { sourceOf } from "../practice/source.ts";

/** What the command line says of what is to be shown. */
export interface PackStatsOptions {
  readonly folder?: string;
  readonly format: "text" | "json";
  readonly style: "rich" | "plain";
}

/** The seeds of the sessions that are looked at: enough for what varies in length to even out. */
const seeds = [0, 1, 2];

/** Shows a pack in figures, scenario by scenario. Throws Failure. */
export async function showStats({ folder, format, style }: PackStatsOptions, context: Context): Promise<ExitCode> {
  const { pack, leftOut } = await openHomePack(folder, context.cwd);
  const { language = "en" } = pack.file;
  const own = ownTexts();
  const stats = statsOf(pack, {
    lix: (text) => (fitsLix(language) ? lixOf(text) : undefined),
    variations: variationsOf,
    roles: playableRoles,
    sessions: (scenario) => sessionsOf(pack, scenario, own),
  });
  if (leftOut.length > 0) {
    const values = { ids: leftOut.join(", "), folder: typed(context.cwd, pack.folder) };
    context.warn(`${say("authoring.coverage.left-out", values)}\n`);
  }
  if (format === "json") {
    const speed = readingSpeed(language) ?? null;
    context.out(
      jsonText({ ...stats, assumed: { reading: speed, writing: writing.perMinute, words: writing.words }, leftOut }),
    );
    return exitCodes.fine;
  }
  await showPieces(style, pieces(stats, pack.file.title), context);
  return exitCodes.fine;
}

function sessionsOf(pack: Pack, scenario: Scenario, own: OwnTexts): Sitting[] {
  const source = sourceOf(pack, scenario);
  return seeds.map((seed) => sittingOf(realise(source, own, { seed })));
}

function pieces({ scenarios, total, language }: Stats, title: string): Piece[] {
  const aside = say("authoring.stats.count", { count: total.scenarios, situations: total.situations });
  const head: Piece = { kind: "title", text: say("authoring.stats.title", { title }), aside };
  if (scenarios.length === 0) return [head];
  return [
    head,
    table(
      "reading",
      ["scenario", "session", "written", "says", "about", "lix", "situations"],
      scenarios.map(readingRow),
    ),
    table("holding", ["scenario", "facts", "records", "turns", "endings", "roles"], scenarios.map(holdingRow)),
    ...absences(scenarios),
    { kind: "list", label: say("authoring.stats.how"), items: explanations(language) },
  ];
}

function readingRow({ id, words, minutes, lix, situations }: ScenarioStats): (string | number)[] {
  return [id, words.session, words.written, minutes.says, minutes.about ?? "–", lix ?? "–", situations];
}

function holdingRow({ id, facts, records, turns, endings, roles }: ScenarioStats): (string | number)[] {
  const named = roles.map((role) => (role.limits.length === 0 ? role.id : `${role.id} (${role.limits.join(", ")})`));
  return [id, facts, records, turns, endings, named.join(", ")];
}

function table(what: "reading" | "holding", names: readonly string[], rows: readonly (string | number)[][]): Piece {
  const headings = names.map((name) => say(`authoring.stats.column.${name}` as MessageKey));
  const text = [headings, ...rows].map((row) => row.join(" | ")).join("\n");
  return { kind: "record", title: say(`authoring.stats.${what}`), text };
}

/** What scenarios do without, part by part. */
function absences(scenarios: readonly ScenarioStats[]): Piece[] {
  const items = parts.flatMap((part) => {
    const ids = scenarios.filter(({ absent }) => absent.includes(part)).map(({ id }) => id);
    if (ids.length === 0) return [];
    const where = ids.length === scenarios.length ? say("authoring.stats.everywhere") : ids.join(", ");
    return [say("authoring.stats.absent", { part: say(`authoring.stats.part.${part}`), where })];
  });
  return items.length === 0 ? [] : [{ kind: "list", label: say("authoring.stats.absences"), items }];
}

function explanations(language: string): string[] {
  const speed = readingSpeed(language);
  return [
    say("authoring.stats.how.words"),
    speed === undefined
      ? say("authoring.stats.how.minutes.unknown", { language })
      : say("authoring.stats.how.minutes", { speed, written: writing.words, writing: writing.perMinute }),
    fitsLix(language)
      ? say("authoring.stats.how.lix", { fewest: fewestForLix })
      : say("authoring.stats.how.lix.unfit", { language }),
    say("authoring.stats.how.situations"),
  ];
}
