import { Command, CommanderError } from "commander";
import { version } from "../../package.json" with { type: "json" };
import { type ExitCode, exitCodes, Failure } from "../failure.ts";
import { plain as text } from "../messages/plain.ts";
import { helpWords } from "./commander-words.ts";
import type { Context } from "./context.ts";
import { addCharter } from "./grammar/charter.ts";
import { addCompletion } from "./grammar/completion.ts";
import { addConfig } from "./grammar/config.ts";
import { addDoctor } from "./grammar/doctor.ts";
import { addExplain } from "./grammar/explain.ts";
import { addFollowUp } from "./grammar/follow-up.ts";
import { helpFirst } from "./grammar/help-first.ts";
import { addHuddle } from "./grammar/huddle.ts";
import { addIntentions } from "./grammar/intentions.ts";
import { addJournal } from "./grammar/journal.ts";
import { addLimits } from "./grammar/limits.ts";
import { addObstacles } from "./grammar/obstacles.ts";
import { addPack } from "./grammar/pack.ts";
import { addPractice, optionsOf } from "./grammar/practice.ts";
import { addPrint } from "./grammar/print.ts";
import { addProgress } from "./grammar/progress.ts";
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
const grammars = [
  addPractice,
  addHuddle,
  addFollowUp,
  addIntentions,
  addProgress,
  addLimits,
  addPrint,
  addValidate,
  addExplain,
  addPack,
  addScenario,
  addCharter,
  addSchema,
  addJournal,
  addObstacles,
  addConfig,
  addDoctor,
  addCompletion,
];

/** Names, flags and help; each action imports its command when it is called. Throws whatever the command throws. */
export async function runProgram({ argv, out, error, context }: CommandLine): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.fine;
  const help: string[] = [];
  const keep = (part: string) => void help.push(part);
  const program = new Command("offscript")
    .description(text("cli.about"))
    .version(version, "-V, --version", text("cli.version"))
    .helpOption("-h, --help", text("cli.help"))
    .helpCommand("help [command]", text("cli.help-command"))
    .addHelpText("before", `${text("cli.examples")}\n`)
    .option("--plain", text("cli.practice.plain"))
    .option("-q, --quiet", text("cli.quiet"))
    .on("option:quiet", context.hush)
    .hook("preAction", (_, action) => tellOfSettings(action.name(), context))
    .exitOverride()
    .configureHelp(helpWords)
    // What is wrong with the command line is told as any other failure is, in main.
    .configureOutput({
      // For a terminal, it is broken into rows as a whole.
      getOutHelpWidth: () => (context.columns === undefined ? 80 : Number.POSITIVE_INFINITY),
      getErrHelpWidth: () => (context.columns === undefined ? 80 : Number.POSITIVE_INFINITY),
      writeOut: keep,
      writeErr: keep,
      outputError: () => undefined,
    })
    .action(async (_flags: object, command: Command) => {
      const [unknown] = command.args;
      if (unknown !== undefined) throw await unknownCommand(unknown, command);
      const { practice } = await import("./commands/practice.ts");
      exitCode = await practice(optionsOf(undefined, {}, command, context), context);
    });

  const run = async (action: () => Promise<ExitCode>) => {
    exitCode = await action();
  };
  for (const add of grammars) add({ program, context, run });
  // For the program's own action alone, which tells what it does not know: a command takes this over where it is added.
  program.allowExcessArguments();

  try {
    await program.parseAsync([...helpFirst(argv, program)], { from: "user" });
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem;
    // Asked for, or for want of anything that the command does by itself.
    if (problem.exitCode === 0 || problem.code === "commander.help") {
      const { fittedHelp } = await import("./fitted.ts");
      const isAsked = problem.exitCode === 0;
      (isAsked ? out : error)(fittedHelp(help.join(""), context.columns));
      return isAsked ? exitCodes.fine : exitCodes.usage;
    }
    const { usageFailure } = await import("./usage-failure.ts");
    throw usageFailure(problem, program, argv);
  }
  return exitCode;
}

/** Commands that tell it themselves, or that a shell runs at each Tab. */
const silent: ReadonlySet<string> = new Set(["doctor", "complete"]);

/** Says once what in the settings does not hold. */
async function tellOfSettings(command: string, { settingsFound, warn }: Context): Promise<void> {
  if (settingsFound.problems.length === 0 || silent.has(command)) return;
  const { problemWords } = await import("./settings/problem-words.ts");
  for (const { message, remedy } of problemWords(settingsFound)) warn(`${message}\n${remedy}\n`);
}

async function unknownCommand(name: string, program: Command): Promise<Failure> {
  const { say } = await import("../messages/say.ts");
  const { nearest } = await import("../pack/nearest.ts");
  const names = program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name());
  const near = nearest(name, names);
  const remedy = near ? say("cli.unknown-command.near", { near }) : say("cli.unknown-command.remedy");
  return new Failure(exitCodes.usage, say("cli.unknown-command", { name }), remedy);
}
