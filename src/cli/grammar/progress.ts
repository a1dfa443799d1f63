import type { Command } from "commander";
import { plain as text } from "../../messages/plain.ts";
import type { Grammar } from "./grammar.ts";

/** `offscript progress`. It has no --json and no --output: what is for the person's own eyes can then not be asked for as a file. */
export function addProgress({ program, context, run }: Grammar): void {
  program
    .command("progress")
    .summary(text("cli.progress"))
    .description(text("cli.progress.about"))
    .option("-p, --pack <pack>", text("cli.progress.pack"))
    .option("--plain", text("cli.practice.plain"))
    .addHelpText("before", `${text("cli.progress.examples")}\n`)
    .addHelpText("after", `\n${text("cli.progress.own-eyes")}`)
    .action(({ pack }: { pack?: string }, command: Command) =>
      run(async () => {
        const { showProgress } = await import("../commands/progress.ts");
        const isPlain = command.optsWithGlobals<{ plain?: true }>().plain ?? context.prefersPlain;
        return showProgress({ ...(pack !== undefined && { pack }), style: isPlain ? "plain" : "rich" }, context);
      }),
    );
}
