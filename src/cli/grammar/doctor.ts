import { plain as text } from "../../messages/plain.ts";
import type { Grammar } from "./grammar.ts";

/** `offscript doctor`. */
export function addDoctor({ program, context, run }: Grammar): void {
  program
    .command("doctor")
    .summary(text("cli.doctor"))
    .description(text("cli.doctor"))
    .option("--json", text("cli.doctor.json"))
    .addHelpText("before", `${text("cli.doctor.examples")}\n`)
    .addHelpText("after", `\n${text("cli.doctor.exits")}`)
    .action(({ json }: { json?: true }) =>
      run(async () => {
        const { doctor } = await import("../commands/doctor.ts");
        return doctor({ format: json ? "json" : "text" }, context);
      }),
    );
}
