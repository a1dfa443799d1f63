import type { Command } from "commander";
import { plain as text } from "../../messages/plain.ts";
import { type Grammar, repeated } from "./grammar.ts";
import { seed } from "./seed.ts";

interface LimitsFlags {
  pack?: string;
  as?: string;
  seed?: number;
  action?: string[];
  offRecord?: true;
}

/** `offscript limits`. */
export function addLimits({ program, context, run }: Grammar): void {
  program
    .command("limits")
    .summary(text("cli.limits"))
    .description(text("cli.limits.about"))
    .argument("[scenario]", text("cli.limits.scenario"))
    .option("-p, --pack <pack>", text("cli.practice.pack"))
    .option("--as <role>", text("cli.limits.as"))
    .option("--action <text>", text("cli.limits.action"), repeated)
    .option("--seed <number>", text("cli.limits.seed"), seed)
    .option("--off-record", text("cli.limits.off-record"))
    .option("--plain", text("cli.practice.plain"))
    .addHelpText("before", `${text("cli.limits.examples")}\n`)
    .action((scenario: string | undefined, flags: LimitsFlags, command: Command) =>
      run(async () => {
        const { limits } = await import("../commands/limits.ts");
        const { pack, as: role, seed: asked, action, offRecord } = flags;
        const isPlain = command.optsWithGlobals<{ plain?: true }>().plain ?? context.prefersPlain;
        return limits(
          {
            style: isPlain ? "plain" : "rich",
            record: offRecord ? "off-record" : "kept",
            actions: action ?? [],
            ...(scenario !== undefined && { scenario }),
            ...(pack !== undefined && { pack }),
            ...(role !== undefined && { role }),
            ...(asked !== undefined && { seed: asked }),
          },
          context,
        );
      }),
    );
}
