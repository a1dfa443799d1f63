import { plain as text } from "../../messages/plain.ts";
import type { Grammar } from "./grammar.ts";

/** `offscript explain`. */
export function addExplain({ program, context, run }: Grammar): void {
  program
    .command("explain")
    .summary(text("cli.explain"))
    .description(text("cli.explain"))
    .argument("[code...]", text("cli.explain.codes"))
    .option("--json", text("cli.explain.json"))
    .addHelpText("before", `${text("cli.explain.examples")}\n`)
    .action((asked: string[], { json }: { json?: true }) =>
      run(async () => {
        const { explainFindings } = await import("../commands/explain.ts");
        return explainFindings({ asked, format: json ? "json" : "text" }, context);
      }),
    );
}
