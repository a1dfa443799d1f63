import type { Command } from "commander";
import { plain as text } from "../../messages/plain.ts";
import type { Grammar } from "./grammar.ts";
import { seed } from "./seed.ts";

interface HuddleFlags {
  pack?: string;
  as?: string;
  seed?: number;
  names?: true;
  offRecord?: true;
}

/** `offscript huddle`. */
export function addHuddle({ program, context, run }: Grammar): void {
  program
    .command("huddle")
    .summary(text("cli.huddle"))
    .description(text("cli.huddle"))
    .argument("[scenario]", text("cli.practice.scenario"))
    .option("-p, --pack <pack>", text("cli.practice.pack"))
    .option("--as <role>", text("cli.huddle.as"))
    .option("--seed <number>", text("cli.practice.seed"), seed)
    .option("--names", text("cli.huddle.names"))
    .option("--off-record", text("cli.huddle.off-record"))
    .option("--plain", text("cli.practice.plain"))
    .addHelpText("before", `${text("cli.huddle.examples")}\n`)
    .action((scenario: string | undefined, flags: HuddleFlags, command: Command) =>
      run(async () => {
        const { huddle } = await import("../commands/huddle.ts");
        const { pack, as: role, seed: asked, names, offRecord } = flags;
        const isPlain = command.optsWithGlobals<{ plain?: true }>().plain ?? context.prefersPlain;
        return huddle(
          {
            ...(scenario !== undefined && { scenario }),
            ...(pack !== undefined && { pack }),
            ...(role !== undefined && { role }),
            ...(asked !== undefined && { seed: asked }),
            names: names ? "asked" : "none",
            style: isPlain ? "plain" : "rich",
            record: offRecord ? "off-record" : "kept",
          },
          context,
        );
      }),
    );
}
