import { join } from "node:path";
import { scenarioText } from "../../authoring/scenario-text.ts";
import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { openHomePack } from "../authoring/find-pack.ts";
import { findSchema } from "../authoring/find-schema.ts";
import { type Asking, interviewed } from "../authoring/interview.ts";
import { typed, writeNew } from "../authoring/new-files.ts";
import { fillScenarioCard, idOfTitle, type ScenarioCard } from "../authoring/scenario-card.ts";
import type { Context } from "../context.ts";

/** What the command line says of a new scenario. */
export interface ScenarioNewOptions extends ScenarioCard {
  /** The folder of the pack. */
  readonly pack?: string;
  readonly asking: Asking;
  /** `shown`: nothing is written. */
  readonly outcome: "written" | "shown";
}

/** Makes a scenario of a few answers, or of a note, and writes it into a pack. Throws Failure, Interruption. */
export async function newScenario(options: ScenarioNewOptions, context: Context): Promise<ExitCode> {
  const home = await openHomePack(options.pack, context.cwd);
  if (options.asking === "nothing" && !options.title?.trim()) {
    throw new Failure(exitCodes.usage, say("authoring.title-needed"), say("authoring.title-needed.remedy"));
  }
  const draft = await interviewed(context, options.asking, (interview) =>
    fillScenarioCard(options, home, interview, context),
  );
  const made = idOfTitle(draft.title);
  if (options.id === undefined && draft.id !== made) {
    context.note(`${say("authoring.id-numbered", { made, id: draft.id })}\n`);
  }
  if (draft.reminder !== undefined) context.note(`${say("authoring.note.whole")}\n`);
  const { folder } = home.pack;
  const path = `scenarios/${draft.id}.yaml`;
  const text = scenarioText(draft, findSchema(join(folder, path), "scenario"));
  const file = typed(context.cwd, join(folder, path));
  if (options.outcome === "shown") {
    context.out(`${say("authoring.would-write", { file })}\n\n${text}`);
    return exitCodes.fine;
  }
  writeNew(folder, [{ path, text }]);
  context.done(`${say("authoring.written", { file })}\n`);
  context.note(`${say("authoring.scenario.next", { file })}\n`);
  return exitCodes.fine;
}
