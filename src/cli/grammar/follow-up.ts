import { plain as text } from "../../messages/plain.ts";
import type { Grammar } from "./grammar.ts";

interface DueFlags {
  pack?: string;
  brief?: true;
  why?: true;
  json?: true;
}

/** `offscript due` and `offscript pause`. */
export function addFollowUp({ program, context, run }: Grammar): void {
  program
    .command("due")
    .summary(text("cli.due"))
    .description(text("cli.due.about"))
    .option("--brief", text("cli.due.brief"))
    .option("--why", text("cli.due.why"))
    .option("-p, --pack <pack>", text("cli.practice.pack"))
    .option("--json", text("cli.journal.json"))
    .addHelpText("before", `${text("cli.due.examples")}\n`)
    .action(({ pack, brief, why, json }: DueFlags) =>
      run(async () => {
        const { showDue } = await import("../commands/due.ts");
        const format = json ? "json" : brief ? "brief" : "text";
        return showDue({ ...(pack !== undefined && { pack }), format, why: why ? "told" : "untold" }, context);
      }),
    );
  program
    .command("pause")
    .summary(text("cli.pause"))
    .description(text("cli.pause.about"))
    .argument("[length]", text("cli.pause.length"))
    .addHelpText("before", `${text("cli.pause.examples")}\n`)
    .action((howLong: string | undefined) =>
      run(async () => {
        const { pause } = await import("../commands/pause.ts");
        return pause(howLong, context);
      }),
    );
}
