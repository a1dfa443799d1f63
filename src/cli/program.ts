import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { version } from "../../package.json" with { type: "json" };
import { type ExitCode, exitCodes, Failure } from "../failure.ts";
import { plain as text } from "../messages/plain.ts";
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
      exitCode = await practice({ style: style(flags.plain), record: "kept" }, context);
    });

  program
    .command("practice")
    .summary(text("cli.practice"))
    .description(text("cli.practice"))
    .argument("[scenario]", text("cli.practice.scenario"))
    .option("-p, --pack <folder>", text("cli.practice.pack"))
    .option("--plain", text("cli.practice.plain"))
    .addOption(new Option("--short", text("cli.practice.short")).conflicts("long"))
    .option("--long", text("cli.practice.long"))
    .option("--seed <number>", text("cli.practice.seed"), seed)
    .option("--off-record", text("cli.practice.off-record"))
    .addHelpText("before", `${text("cli.practice.examples")}\n`)
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
    .summary(text("cli.validate"))
    .description(text("cli.validate"))
    .argument("[path...]", text("cli.validate.paths"))
    .addOption(new Option("-f, --format <name>", text("cli.validate.format")).choices(["text", "json"]).default("text"))
    .addHelpText("before", `${text("cli.validate.examples")}\n`)
    .addHelpText("after", `\n${text("cli.validate.exits")}`)
    .action(async (paths: string[], { format }: { format: "text" | "json" }) => {
      const { validate } = await import("./commands/validate.ts");
      exitCode = await validate({ paths, format }, context);
    });

  const journal = program.command("journal").summary(text("cli.journal")).description(text("cli.journal"));
  journal
    .command("list")
    .description(text("cli.journal.list"))
    .option("--json", text("cli.journal.json"))
    .action(async ({ json }: { json?: true }) => {
      const { listJournal } = await import("./commands/journal-list.ts");
      exitCode = await listJournal({ format: json ? "json" : "text" }, context);
    });
  journal
    .command("show")
    .description(text("cli.journal.show"))
    .argument("[session]", text("cli.journal.show.session"))
    .option("--json", text("cli.journal.json"))
    .action(async (session: string | undefined, { json }: { json?: true }) => {
      const { showJournal } = await import("./commands/journal-show.ts");
      exitCode = await showJournal({ ...(session && { session }), format: json ? "json" : "text" }, context);
    });
  journal
    .command("path")
    .description(text("cli.journal.path"))
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

/** Whatever is no number from 0 to 2^32 - 1 is refused. */
function seed(value: string): number {
  if (/^\d{1,10}$/.test(value) && Number(value) <= 0xffffffff) return Number(value);
  throw new InvalidArgumentError(text("cli.practice.seed.refused"));
}

async function unknownCommand(name: string, program: Command): Promise<Failure> {
  const { say } = await import("../messages/say.ts");
  const { nearest } = await import("../pack/nearest.ts");
  const names = program.commands.map((command) => command.name());
  const near = nearest(name, names);
  const remedy = near ? say("cli.unknown-command.near", { near }) : say("cli.unknown-command.remedy");
  return new Failure(exitCodes.usage, say("cli.unknown-command", { name }), remedy);
}
