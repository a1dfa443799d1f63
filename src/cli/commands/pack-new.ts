import { existsSync } from "node:fs";
import { basename, join, posix, resolve } from "node:path";
import { proposeId } from "../../authoring/propose-id.ts";
import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import { findSchema } from "../authoring/find-schema.ts";
import { firstFiles, type SchemaFor } from "../authoring/first-files.ts";
import { type Asking, interviewed } from "../authoring/interview.ts";
import { type NewFile, typed, writeNew } from "../authoring/new-files.ts";
import { fillPackCard, type PackCard } from "../authoring/pack-card.ts";
import type { Context } from "../context.ts";
import { schemaText } from "./schema.ts";

/** What the command line says of a new pack. */
export interface PackNewOptions extends PackCard {
  /** Where the pack is to be; without it, a folder of the working folder, called like the pack. */
  readonly folder?: string;
  readonly asking: Asking;
  /** `shown`: nothing is written. */
  readonly outcome: "written" | "shown";
}

/** Makes a pack of a few answers: its own file, a charter, a first scenario. Throws Failure, Interruption. */
export async function newPack(options: PackNewOptions, context: Context): Promise<ExitCode> {
  if (options.asking === "nothing" && !options.title?.trim()) {
    throw new Failure(exitCodes.usage, say("authoring.title-needed"), say("authoring.pack-title-needed.remedy"));
  }
  if (options.folder !== undefined) refuseFolder(resolve(context.cwd, options.folder));
  const answers = await interviewed(context, options.asking, (interview) => fillPackCard(options, interview));
  const name = proposeId(basename(options.folder ?? "")) || proposeId(answers.title) || "pack";
  const folder = resolve(context.cwd, options.folder ?? name);
  refuseFolder(folder);
  const files = withSchemas(folder, context.installation, (schemaFor) => firstFiles(name, answers, schemaFor));
  const shown = files.map(({ path, text }) => ({ file: typed(context.cwd, join(folder, path)), text }));
  if (options.outcome === "shown") {
    for (const { file, text } of shown.filter(({ file }) => !file.endsWith(".json")))
      context.out(`${say("authoring.would-write", { file })}\n\n${text}\n`);
    return exitCodes.fine;
  }
  writeNew(folder, files);
  for (const { file } of shown) context.done(`${say("authoring.written", { file })}\n`);
  context.note(`${say("authoring.pack.next", { folder: typed(context.cwd, folder) })}\n`);
  if (!answers.language.startsWith(spokenLanguage())) context.note(`${say("authoring.pack.language")}\n`);
  return exitCodes.fine;
}

/** The files of a pack with the schemas that its editor reads: those that lie above it, else copies of its own, which go wherever it goes. */
function withSchemas(folder: string, installation: string, make: (schemaFor: SchemaFor) => NewFile[]): NewFile[] {
  if (findSchema(join(folder, "pack.yaml"), "pack")) return make((path, kind) => findSchema(join(folder, path), kind));
  const copies = (["pack", "charter", "scenario"] as const).map((kind) => ({
    path: `schemas/${kind}.schema.json`,
    text: schemaText(installation, kind),
  }));
  const files = make((path, kind) =>
    posix.join(posix.relative(posix.dirname(path), "."), `schemas/${kind}.schema.json`),
  );
  return [...files, ...copies];
}

/** A pack is made where nothing of one is yet; what else is there stays as it is. Throws Failure. */
function refuseFolder(folder: string): void {
  const taken = ["pack.yaml", "charter.yaml", "scenarios"]
    .map((name) => join(folder, name))
    .find((path) => existsSync(path));
  if (taken === undefined) return;
  throw new Failure(exitCodes.unable, say("authoring.there", { file: taken }), say("authoring.pack-there.remedy"));
}
