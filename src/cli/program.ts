import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { version } from "../../package.json" with { type: "json" };
import { exitCodes, type ExitCode, Failure } from "../failure.ts";
import { say } from "../messages/say.ts";
import { nearest } from "../pack/nearest.ts";
import type { Context } from "./context.ts";

/** What the program writes while it reads the command line. */
export interface CommandLine {
  readonly argv: readonly string[];
  out(text: string): void;
  error(text: string): void;
  readonly context: Context;
}

interface PracticeFlags {
  pack?: string;
  plain?: true;
  short?: true;
  long?: true;
  seed?: number;
  offRecord?: true;
}

/** Names, flags and help; each action imports its command when it is called. Throws whatever the command throws. */
export async function runProgram({ argv, out, error, context }: CommandLine): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.fine;
  const style = (plain: true | undefined) => (plain || context.prefersPlain ? "plain" : "rich");

  const program = new Command("offscript")
    .description(say("cli.about"))
    .version(version, "-V, --version", say("cli.version"))
    .helpOption("-h, --help", say("cli.help"))
    .helpCommand("help [command]", say("cli.help-command"))
    .addHelpText("before", `${say("cli.examples")}\n`)
    .option("--plain", say("cli.practice.plain"))
    .allowExcessArguments()
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: error, outputError: (text, write) => write(text) })
    .action(async (flags: { plain?: true }, command: Command) => {
      const [unknown] = command.args;
      if (unknown !== undefined) throw unknownCommand(unknown, command);
      const { practice } = await import("./commands/practice.ts");
      exitCode = await practice({ style: style(flags.plain), record: "kept" }, context);
    });

  program
    .command("practice")
    .summary(say("cli.practice"))
    .description(say("cli.practice"))
    .argument("[scenario]", say("cli.practice.scenario"))
    .option("-p, --pack <folder>", say("cli.practice.pack"))
    .option("--plain", say("cli.practice.plain"))
    .addOption(new Option("--short", say("cli.practice.short")).conflicts("long"))
    .option("--long", say("cli.practice.long"))
    .option("--seed <number>", say("cli.practice.seed"), seed)
    .option("--off-record", say("cli.practice.off-record"))
    .addHelpText("before", `${say("cli.practice.examples")}\n`)
    .action(async (scenario: string | undefined, flags: PracticeFlags) => {
      const { practice } = await import("./commands/practice.ts");
      const form = flags.short ? "short" : flags.long ? "long" : undefined;
      exitCode = await practice(
        {
          style: style(flags.plain ?? program.opts<{ plain?: true }>().plain),
          record: flags.offRecord ? "off-record" : "kept",
          ...(scenario === undefined ? {} : { scenario }),
          ...(flags.pack === undefined ? {} : { pack: flags.pack }),
          ...(form === undefined ? {} : { form }),
          ...(flags.seed === undefined ? {} : { seed: flags.seed }),
        },
        context,
      );
    });

  program
    .command("validate")
    .summary(say("cli.validate"))
    .description(say("cli.validate"))
    .argument("[path...]", say("cli.validate.paths"))
    .addOption(new Option("-f, --format <name>", say("cli.validate.format")).choices(["text", "json"]).default("text"))
    .addHelpText("before", `${say("cli.validate.examples")}\n`)
    .addHelpText("after", `\n${say("cli.validate.exits")}`)
    .action(async (paths: string[], { format }: { format: "text" | "json" }) => {
      const { validate } = await import("./commands/validate.ts");
      exitCode = await validate({ paths, format }, context);
    });

  const journal = program.command("journal").summary(say("cli.journal")).description(say("cli.journal"));
  journal
    .command("list")
    .description(say("cli.journal.list"))
    .option("--json", say("cli.journal.json"))
    .action(async ({ json }: { json?: true }) => {
      const { listJournal } = await import("./commands/journal-list.ts");
      exitCode = await listJournal({ format: json ? "json" : "text" }, context);
    });
  journal
    .command("show")
    .description(say("cli.journal.show"))
    .argument("[session]", say("cli.journal.show.session"))
    .option("--json", say("cli.journal.json"))
    .action(async (session: string | undefined, { json }: { json?: true }) => {
      const { showJournal } = await import("./commands/journal-show.ts");
      exitCode = await showJournal({ ...(session && { session }), format: json ? "json" : "text" }, context);
    });
  journal
    .command("path")
    .description(say("cli.journal.path"))
    .action(async () => {
      const { showJournalPath } = await import("./commands/journal-path.ts");
      exitCode = await showJournalPath(context);
    });

  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (problem) {
    // Commander has said what is wrong, or shown what was asked for.
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    throw problem;
  }
  return exitCode;
}

function seed(value: string): number {
  const most = 0xffffffff;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number <= most) return number;
  throw new InvalidArgumentError(say("cli.integer", { value, most }));
}

function unknownCommand(name: string, program: Command): Failure {
  const near = nearest(
    name,
    program.commands.map((command) => command.name()),
  );
  const remedy = near ? say("cli.unknown-command.near", { near }) : say("cli.unknown-command.remedy");
  return new Failure(exitCodes.usage, say("cli.unknown-command", { name }), remedy);
}
