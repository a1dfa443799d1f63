import { Option } from "commander";
import type { Channel } from "../../authoring/scenario-text.ts";
import { plain as text } from "../../messages/plain.ts";
import { channelIds } from "../authoring/channel-ids.ts";
import { type AskingFlags, askingOf, withAsking } from "./asking.ts";
import type { Grammar } from "./grammar.ts";

interface NewFlags extends AskingFlags {
  title?: string;
  situation?: string;
  channel?: Channel;
  opening?: string;
  wants?: string;
  fact?: string;
  factWords?: string;
  turn?: string;
  dilemma?: string;
  standard?: string;
  fromNote?: string;
  pack?: string;
}

/** `offscript scenario`. */
export function addScenario(grammar: Grammar): void {
  const { program, context, run } = grammar;
  const examples = `${text("cli.scenario.new.examples")}\n`;
  const scenario = program
    .command("scenario")
    .summary(text("cli.scenario"))
    .description(text("cli.scenario"))
    .addHelpText("before", examples);
  withAsking(
    scenario.command("new").description(text("cli.scenario.new")).argument("[id]", text("cli.scenario.new.id")),
  )
    .option("--title <text>", text("cli.scenario.new.title"))
    .option("--situation <text>", text("cli.scenario.new.situation"))
    .addOption(new Option("--channel <name>", text("cli.scenario.new.channel")).choices(channelIds))
    .option("--opening <text>", text("cli.scenario.new.opening"))
    .option("--wants <text>", text("cli.scenario.new.wants"))
    .option("--fact <text>", text("cli.scenario.new.fact"))
    .option("--fact-words <words>", text("cli.scenario.new.fact-words"))
    .option("--turn <text>", text("cli.scenario.new.turn"))
    .option("--dilemma <id>", text("cli.scenario.new.dilemma"))
    .option("--standard <id>", text("cli.scenario.new.standard"))
    .option("--from-note <file>", text("cli.scenario.new.from-note"))
    .option("-p, --pack <folder>", text("cli.scenario.new.pack"))
    .addHelpText("before", examples)
    .action((id: string | undefined, { yes, input, plain, dryRun, ...said }: NewFlags) =>
      run(async () => {
        const { newScenario } = await import("../commands/scenario-new.ts");
        // A note that comes in on stdin leaves nothing there to answer with.
        const asking = said.fromNote === "-" ? "nothing" : askingOf({ yes, input, plain }, grammar);
        return newScenario(
          { ...(id !== undefined && { id }), ...said, asking, outcome: dryRun ? "shown" : "written" },
          context,
        );
      }),
    );
}
