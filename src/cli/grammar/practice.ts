import { type Command, InvalidArgumentError, Option } from "commander";
import { plain as text } from "../../messages/plain.ts";
import type { PracticeOptions } from "../commands/practice.ts";
import type { Context } from "../context.ts";
import type { Grammar } from "./grammar.ts";
import { seed } from "./seed.ts";

interface PracticeFlags {
  pack?: string;
  as?: string;
  limits?: "tight" | "wide";
  minutes?: number;
  short?: true;
  long?: true;
  seed?: number;
  why?: true;
  offRecord?: true;
  pair?: true;
  facilitate?: true;
  side?: string;
}

/** `offscript practice`. */
export function addPractice({ program, context, run }: Grammar): void {
  program
    .command("practice")
    .summary(text("cli.practice"))
    .description(text("cli.practice"))
    .argument("[scenario]", text("cli.practice.scenario"))
    .option("-p, --pack <pack>", text("cli.practice.pack"))
    .option("--as <role>", text("cli.practice.as"))
    .addOption(new Option("--limits <room>", text("cli.practice.limits")).choices(["tight", "wide"]))
    .option("--minutes <number>", text("cli.practice.minutes"), minutes)
    .addOption(new Option("--short", text("cli.practice.short")).conflicts("long"))
    .option("--long", text("cli.practice.long"))
    .option("--seed <number>", text("cli.practice.seed"), seed)
    .option("--why", text("cli.practice.why"))
    .addOption(new Option("--pair", text("cli.practice.pair")).conflicts("facilitate"))
    .addOption(new Option("--facilitate", text("cli.practice.facilitate")).conflicts(["short", "long"]))
    .option("--side <file>", text("cli.practice.side"))
    .option("--off-record", text("cli.practice.off-record"))
    .option("--plain", text("cli.practice.plain"))
    .addHelpText("before", `${text("cli.practice.examples")}\n`)
    .action((scenario: string | undefined, flags: PracticeFlags, command: Command) =>
      run(async () => {
        const { practice } = await import("../commands/practice.ts");
        return practice(optionsOf(scenario, flags, command, context), context);
      }),
    );
}

/** What flags and settings say of a session; flags go before settings. */
export function optionsOf(
  scenario: string | undefined,
  flags: PracticeFlags,
  command: Command,
  { prefersPlain, settings }: Context,
): PracticeOptions {
  const { pack, as: role, limits, seed: asked, why, offRecord, side } = flags;
  const named = flags.short ? "short" : flags.long ? "long" : undefined;
  const form = named ?? settings.form;
  const most = flags.minutes ?? settings.minutes;
  const isNew = named !== undefined || asked !== undefined || limits !== undefined;
  return {
    style: command.optsWithGlobals<{ plain?: true }>().plain || prefersPlain ? "plain" : "rich",
    record: offRecord ? "off-record" : "kept",
    level: limits ?? "usual",
    why: why ? "told" : "untold",
    company: flags.pair ? "pair" : flags.facilitate ? "facilitated" : "alone",
    begins: isNew ? "anew" : "or-goes-on",
    ...(scenario === undefined ? {} : { scenario }),
    ...(pack === undefined ? {} : { pack }),
    ...(role === undefined ? {} : { role }),
    ...(settings.role === undefined ? {} : { usualRole: settings.role }),
    ...(form === undefined ? {} : { form }),
    ...(most === undefined ? {} : { minutes: most }),
    ...(asked === undefined ? {} : { seed: asked }),
    ...(side === undefined ? {} : { side }),
  };
}

function minutes(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
  throw new InvalidArgumentError(text("cli.practice.minutes.refused"));
}
