import { Command, CommanderError } from "commander";
import { version } from "../../package.json" with { type: "json" };
import { type ExitCode, exitCodes, Failure } from "../failure.ts";
import { plain as text } from "../messages/plain.ts";
import type { Context } from "./context.ts";
import { addExplain } from "./grammar/explain.ts";
import { addJournal } from "./grammar/journal.ts";
import { addPack } from "./grammar/pack.ts";
import { addPractice } from "./grammar/practice.ts";
import { addScenario } from "./grammar/scenario.ts";
import { addSchema } from "./grammar/schema.ts";
import { addValidate } from "./grammar/validate.ts";

/** What the program writes while it reads the command line. */
export interface CommandLine {
  readonly argv: readonly string[];
  out(text: string): void;
  error(text: string): void;
  readonly context: Context;
}

/** The commands, in the order in which the help lists them. */
const grammars = [addPractice, addValidate, addExplain, addPack, addScenario, addSchema, addJournal];

/** Names, flags and help; each action imports its command when it is called. Throws whatever the command throws. */
export async function runProgram({ argv, out, error, context }: CommandLine): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.fine;
  const program = new Command("offscript")
    .description(text("cli.about"))
    .version(version, "-V, --version", text("cli.version"))
    .helpOption("-h, --help", text("cli.help"))
    .helpCommand("help [command]", text("cli.help-command"))
    .addHelpText("before", `${text("cli.examples")}\n`)
    .option("--plain", text("cli.practice.plain"))
    .allowExcessArguments()
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: error, outputError: (text, write) => write(text) })
    .action(async (flags: { plain?: true }, command: Command) => {
      const [unknown] = command.args;
      if (unknown !== undefined) throw await unknownCommand(unknown, command);
      const { practice } = await import("./commands/practice.ts");
      exitCode = await practice(
        { style: flags.plain || context.prefersPlain ? "plain" : "rich", record: "kept" },
        context,
      );
    });

  const run = async (action: () => Promise<ExitCode>) => {
    exitCode = await action();
  };
  for (const add of grammars) add({ program, context, run });

  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (problem) {
    // Commander has said what is wrong, or shown what was asked for.
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    throw problem;
  }
  return exitCode;
}

async function unknownCommand(name: string, program: Command): Promise<Failure> {
  const { say } = await import("../messages/say.ts");
  const { nearest } = await import("../pack/nearest.ts");
  const names = program.commands.map((command) => command.name());
  const near = nearest(name, names);
  const remedy = near ? say("cli.unknown-command.near", { near }) : say("cli.unknown-command.remedy");
  return new Failure(exitCodes.usage, say("cli.unknown-command", { name }), remedy);
}
