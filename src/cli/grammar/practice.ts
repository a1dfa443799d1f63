import { InvalidArgumentError, Option } from "commander";
import { plain as text } from "../../messages/plain.ts";
import type { Grammar } from "./grammar.ts";

interface PracticeFlags {
  pack?: string;
  plain?: true;
  short?: true;
  long?: true;
  seed?: number;
  offRecord?: true;
}

/** `offscript practice`. */
export function addPractice({ program, context, run }: Grammar): void {
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
    .action((scenario: string | undefined, flags: PracticeFlags) =>
      run(async () => {
        const { practice } = await import("../commands/practice.ts");
        const plain = flags.plain ?? program.opts<{ plain?: true }>().plain ?? context.prefersPlain;
        const form = flags.short ? "short" : flags.long ? "long" : undefined;
        return practice(
          {
            style: plain ? "plain" : "rich",
            record: flags.offRecord ? "off-record" : "kept",
            ...(scenario === undefined ? {} : { scenario }),
            ...(flags.pack === undefined ? {} : { pack: flags.pack }),
            ...(form === undefined ? {} : { form }),
            ...(flags.seed === undefined ? {} : { seed: flags.seed }),
          },
          context,
        );
      }),
    );
}

/** Whatever is no number from 0 to 2^32 - 1 is refused. */
function seed(value: string): number {
  if (/^\d{1,10}$/.test(value) && Number(value) <= 0xffffffff) return Number(value);
  throw new InvalidArgumentError(text("cli.practice.seed.refused"));
}
