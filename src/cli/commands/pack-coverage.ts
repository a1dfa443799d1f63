import { type Coverage, type Covered, type Covering, coverageOf } from "../../authoring/coverage.ts";
import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Pack } from "../../pack/load-pack.ts";
import { layOver } from "../../pack/overlay.ts";
import { jsonText } from "../../report/json-text.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { channelIds } from "../authoring/channel-ids.ts";
import { openHomePack } from "../authoring/find-pack.ts";
import { typed } from "../authoring/new-files.ts";
import { type CharterInUse, charterInUse } from "../charter/charter-in-use.ts";
import { titleOf } from "../charter/pieces.ts";
import { showPieces } from "../charter/show-pieces.ts";
import type { Context } from "../context.ts";
import { labelledList } from "../labelled-list.ts";

/** What the command line says of what is to be shown. */
export interface PackCoverageOptions {
  readonly folder?: string;
  readonly format: "text" | "json";
  readonly style: "rich" | "plain";
}

/** How many scenarios are named in a row; the rest are counted. */
const named = 6;

/** Shows which standards, dilemmas, roles and channels of a pack are met in which scenarios. Throws Failure. */
export async function showCoverage(
  { folder, format, style }: PackCoverageOptions,
  context: Context,
): Promise<ExitCode> {
  const { pack, leftOut } = await openHomePack(folder, context.cwd);
  const coverage = coverageOf(covering(pack, await charterInUse(await context.dataFolder())));
  if (leftOut.length > 0) {
    const values = { ids: leftOut.join(", "), folder: typed(context.cwd, pack.folder) };
    context.warn(`${say("authoring.coverage.left-out", values)}\n`);
  }
  if (format === "json") {
    context.out(jsonText({ ...coverage, leftOut }));
    return exitCodes.fine;
  }
  const title = say("authoring.coverage.title", { title: pack.file.title });
  const aside = say("authoring.coverage.count", { count: coverage.scenarios.length });
  await showPieces(style, [{ kind: "title", text: title, aside }, ...pieces(coverage)], context);
  return exitCodes.fine;
}

function covering(pack: Pack, inUse: CharterInUse | undefined): Covering {
  if (!inUse) return pack;
  const { charter, digest } = inUse;
  const { pack: laid, unmatched } = layOver(charter, pack);
  return { ...laid, overlay: { title: titleOf(charter), digest, unmatched } };
}

function pieces(coverage: Coverage): Piece[] {
  const { overlay, standards, dilemmas, withoutStandard, withoutDilemma, withoutCounterpart } = coverage;
  const channels = channelIds.flatMap((id) => {
    const met = coverage.channels.find((channel) => channel.id === id);
    return met ? [{ ...met, id: say(`practice.channel.${id}`) }] : [];
  });
  const reached = new Set(coverage.channels.flatMap(({ scenarios }) => scenarios));
  const withoutChannel = coverage.scenarios.filter((id) => !reached.has(id));
  const noStandard = say(overlay ? "charter.coverage.without-standard" : "authoring.coverage.without-standard");
  return [
    ...(overlay ? [{ kind: "note", text: say("charter.coverage.speaks", { title: overlay.title }) } as const] : []),
    table("standards", standards),
    ...(withoutCounterpart.length > 0
      ? [tableOf(say("charter.coverage.unmatched"), "standards", withoutCounterpart)]
      : []),
    table("dilemmas", dilemmas),
    table("roles", coverage.roles),
    table("channels", channels),
    ...labelledList(noStandard, standards.length > 0 ? withoutStandard : []),
    ...labelledList(say("authoring.coverage.without-dilemma"), dilemmas.length > 0 ? withoutDilemma : []),
    ...labelledList(say("authoring.coverage.without-channel"), channels.length > 0 ? withoutChannel : []),
  ];
}

type What = "standards" | "dilemmas" | "roles" | "channels";

function table(what: What, rows: readonly Covered[]): Piece {
  const title = say(`authoring.coverage.${what}`);
  if (rows.length === 0) return { kind: "record", title, text: say(`authoring.coverage.${what}.none`) };
  return tableOf(title, what, rows);
}

function tableOf(title: string, what: What, rows: readonly Covered[]): Piece {
  const headings = [say(`authoring.coverage.${what}.one`), say("authoring.coverage.met-in")].join(" | ");
  const cells = rows.map(({ id, scenarios }) => `${id} | ${metIn(scenarios)}`);
  return { kind: "record", title, text: [headings, ...cells].join("\n") };
}

function metIn(scenarios: readonly string[]): string {
  if (scenarios.length === 0) return say("authoring.coverage.not-yet");
  const names = scenarios.slice(0, named).join(", ");
  const more = scenarios.length - named;
  return more > 0 ? say("authoring.coverage.and-more", { names, count: more }) : names;
}
