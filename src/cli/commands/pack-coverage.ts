import { type Coverage, type Covered, coverageOf } from "../../authoring/coverage.ts";
import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { jsonText } from "../../report/json-text.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { channelIds } from "../authoring/channel-ids.ts";
import { openHomePack } from "../authoring/find-pack.ts";
import { typed } from "../authoring/new-files.ts";
import type { Context } from "../context.ts";

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
  const coverage = coverageOf(pack);
  if (leftOut.length > 0) {
    const values = { ids: leftOut.join(", "), folder: typed(context.cwd, pack.folder) };
    context.note(`${say("authoring.coverage.left-out", values)}\n`);
  }
  if (format === "json") {
    context.out(jsonText({ ...coverage, leftOut }));
    return exitCodes.fine;
  }
  const title = say("authoring.coverage.title", { title: pack.file.title });
  const aside = say("authoring.coverage.count", { count: coverage.scenarios.length });
  const all: Piece[] = [{ kind: "title", text: title, aside }, ...pieces(coverage)];
  if (style === "rich") await context.show(...all);
  else {
    const terminal = await context.openTerminal("plain");
    terminal.show(...all);
    terminal.close();
  }
  return exitCodes.fine;
}

function pieces(coverage: Coverage): Piece[] {
  const channels = channelIds.flatMap((id) => {
    const met = coverage.channels.find((channel) => channel.id === id);
    return met ? [{ ...met, id: say(`practice.channel.${id}`) }] : [];
  });
  const reached = new Set(coverage.channels.flatMap(({ scenarios }) => scenarios));
  const withoutChannel = coverage.scenarios.filter((id) => !reached.has(id));
  return [
    table("standards", coverage.standards),
    table("dilemmas", coverage.dilemmas),
    table("roles", coverage.roles),
    table("channels", channels),
    ...list("authoring.coverage.without-standard", coverage.standards.length > 0 ? coverage.withoutStandard : []),
    ...list("authoring.coverage.without-dilemma", coverage.dilemmas.length > 0 ? coverage.withoutDilemma : []),
    ...list("authoring.coverage.without-channel", channels.length > 0 ? withoutChannel : []),
  ];
}

function table(what: "standards" | "dilemmas" | "roles" | "channels", rows: readonly Covered[]): Piece {
  const title = say(`authoring.coverage.${what}`);
  if (rows.length === 0) return { kind: "record", title, text: say(`authoring.coverage.${what}.none`) };
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

function list(
  label: `authoring.coverage.without-${"standard" | "dilemma" | "channel"}`,
  ids: readonly string[],
): Piece[] {
  return ids.length === 0 ? [] : [{ kind: "list", label: say(label), items: ids }];
}
