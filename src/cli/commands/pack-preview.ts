import { join } from "node:path";
import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { loadScenario } from "../../pack/load-pack.ts";
import { realise } from "../../session/realise.ts";
import type { Situation } from "../../session/situation.ts";
import { brokenPack } from "../authoring/find-pack.ts";
import { findScenario, type Place } from "../authoring/find-scenario.ts";
import { typed, writeNew } from "../authoring/new-files.ts";
import { type Look, wishFor } from "../authoring/preview-wish.ts";
import { freeWalk, namedWalk, type WalkFile } from "../authoring/walk-file.ts";
import { type Walking, walkThrough } from "../authoring/walk-through.ts";
import { charterInUse } from "../charter/charter-in-use.ts";
import type { Context } from "../context.ts";
import { ownTexts } from "../practice/own-texts.ts";
import { eventsOf } from "../practice/record.ts";
import { sourceUnder } from "../practice/source.ts";

/** What the command line says of a look at a scenario. */
export interface PackPreviewOptions extends Look {
  /** A scenario's id, or the path of its file; without it, the only one of the pack. */
  readonly scenario?: string;
  /** The folder of the pack. */
  readonly pack?: string;
  readonly style: "rich" | "plain";
  /** Whether the ids of turns, reactions and the like are told as they come. */
  readonly margin: "ids" | "none";
  /** Whether the way through is written down when it is finished: into a file of its own, or the one that is named. */
  readonly walk?: "new" | { readonly file: string };
}

/** Walks through a scenario as somebody would who practises it; nothing of it is kept. Throws Failure, Interruption. */
export async function previewScenario(options: PackPreviewOptions, context: Context): Promise<ExitCode> {
  const { style, walk } = options;
  if (!context.interactive && style === "rich") {
    throw new Failure(exitCodes.usage, say("practice.terminal.needed"), say("practice.terminal.needed.remedy"));
  }
  const place = findScenario(options.scenario, options.pack, context.cwd);
  const named = typeof walk === "object" ? namedWalk(walk.file, context.cwd) : undefined;
  await tellFindings(place, context);
  const situation = await situationFor(place, options, context);
  const journal = await context.openJournal("off-record");
  try {
    const terminal = await context.openTerminal(style);
    const walking: Walking = {
      terminal,
      journal,
      id: context.newId(),
      margin: options.margin,
      kept: walk === undefined ? "nothing" : "walk",
      now: () => context.now(),
    };
    const again = say("authoring.preview.again", { command: commandFor(situation, place, options, context) });
    const outcome = await walkThrough(situation, walking).finally(() => {
      terminal.close();
      context.note(`${again}\n`);
    });
    if (walk === undefined) return exitCodes.fine;
    if (outcome === "finished") {
      const to = named ?? freeWalk(place.folder, situation.scenario, situation.role.id);
      await writeWalk(to, situation, eventsOf(journal, walking.id), context);
    } else context.warn(`${say("authoring.preview.no-walk")}\n`);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}

/** What is wrong with the file, told as `validate` tells it. */
async function tellFindings({ file }: Place, context: Context): Promise<void> {
  const { check } = await import("../validate/check-targets.ts");
  const { findWork } = await import("../validate/find-work.ts");
  const { writeReport } = await import("../validate/outputs.ts");
  const report = await check(await findWork({ paths: [file] }, context));
  if (report.findings.length === 0) return;
  const { cwd, columns, warn: out } = context;
  await writeReport(report, [{ format: "text" }], { cwd, columns, out });
}

/** The situation that is looked at. Throws Failure where it cannot be played. */
async function situationFor({ folder, id, file }: Place, look: Look, context: Context): Promise<Situation> {
  const { cwd, newSeed } = context;
  const { pack } = await loadScenario(folder, id);
  if (!pack) throw brokenPack(folder, cwd);
  const inUse = await charterInUse(await context.dataFolder());
  const source = await sourceUnder(inUse?.charter, pack, id);
  if (source) return realise(source, ownTexts(), wishFor(source.scenario, look, newSeed));
  const values = { file: typed(cwd, file) };
  throw new Failure(
    exitCodes.unable,
    say("authoring.preview.broken", values),
    say("authoring.preview.broken.remedy", values),
  );
}

/** The command that shows the same situation once more. */
function commandFor({ seed }: Situation, { file }: Place, look: Look, { cwd }: Context): string {
  const { role, level, form, from } = look;
  const flags = [
    ...(role === undefined ? [] : [`--as ${role}`]),
    ...(level === undefined ? [] : [`--limits ${level}`]),
    ...(form === undefined ? [] : [`--${form}`]),
    ...(from === undefined ? [] : [`--from ${from}`]),
    `--seed ${seed}`,
  ];
  return ["offscript pack preview", typed(cwd, file), ...flags].join(" ");
}

async function writeWalk(
  { folder, path }: WalkFile,
  situation: Situation,
  events: ReturnType<typeof eventsOf>,
  { cwd, done }: Context,
): Promise<void> {
  const { walkText } = await import("../../session/walk/record.ts");
  writeNew(folder, [{ path, text: walkText(situation, events) }]);
  done(`${say("authoring.written", { file: typed(cwd, join(folder, path)) })}\n`);
}
