import { plain as text } from "../../messages/plain.ts";
import type { Grammar } from "./grammar.ts";

/** `offscript completion`, what its scripts call, and what the man page is made of: the last two are no commands for people. */
export function addCompletion({ program, context, run }: Grammar): void {
  program
    .command("completion")
    .summary(text("cli.completion"))
    .description(text("cli.completion"))
    .argument("[shell]", text("cli.completion.shell"))
    .addHelpText("before", `${text("cli.completion.examples")}\n`)
    .addHelpText("after", `\n${text("cli.completion.where")}`)
    .action((shell: string | undefined) =>
      run(async () => {
        const { showCompletion } = await import("../commands/completion.ts");
        return showCompletion({ ...(shell !== undefined && { shell }) }, context);
      }),
    );
  program
    .command("complete", { hidden: true })
    .argument("<shell>")
    .argument("[part]")
    .action((shell: string, part: string | undefined) =>
      run(async () => {
        const { complete } = await import("../commands/complete.ts");
        return complete({ program, shell, ...(part !== undefined && { part }) }, context);
      }),
    );
  program.command("manual", { hidden: true }).action(() =>
    run(async () => {
      const { showManual } = await import("../commands/manual.ts");
      return showManual({ program }, context);
    }),
  );
}
