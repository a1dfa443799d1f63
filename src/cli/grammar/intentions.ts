import type { Command } from "commander";
import { plain as text } from "../../messages/plain.ts";
import type { SettleOptions } from "../commands/intentions-settle.ts";
import { askingOf } from "./asking.ts";
import type { Grammar } from "./grammar.ts";
import { unknownBelow } from "./unknown-below.ts";

interface ListFlags {
  all?: true;
  json?: true;
  plain?: true;
}

/** `offscript intentions` and what stands below it. */
export function addIntentions(grammar: Grammar): void {
  const { program, context, run } = grammar;
  const intentions = program
    .command("intentions")
    .summary(text("cli.intentions"))
    .description(text("cli.intentions"))
    .addHelpText("before", `${text("cli.intentions.examples")}\n`);
  intentions
    .command("list", { isDefault: true })
    .description(text("cli.intentions.list"))
    .option("--all", text("cli.intentions.all"))
    .option("--json", text("cli.journal.json"))
    .option("--plain", text("cli.practice.plain"))
    // Whatever stands behind `intentions` comes here where no command has that name.
    .allowExcessArguments()
    .action(({ all, json, plain }: ListFlags, { args: [unknown] }: Command) =>
      run(async () => {
        if (unknown !== undefined) throw await unknownBelow(intentions, unknown);
        const { listIntentions } = await import("../commands/intentions.ts");
        const isPlain = plain ?? program.opts<{ plain?: true }>().plain ?? context.prefersPlain;
        const style = isPlain ? "plain" : "rich";
        return listIntentions({ which: all ? "all" : "open", format: json ? "json" : "text", style }, context);
      }),
    );

  const add = (name: string, outcome: SettleOptions["outcome"]): Command =>
    intentions
      .command(name)
      .description(text(`cli.intentions.${outcome}`))
      .argument("<number>", text("cli.intentions.which"));
  const settle = (options: SettleOptions) =>
    run(async () => (await import("../commands/intentions-settle.ts")).settle(options, context));
  add("done", "done")
    .option("--note <words>", text("cli.intentions.note"))
    .action((which: string, { note }: { note?: string }) =>
      settle({ which, outcome: "done", ...(note !== undefined && { words: note }) }),
    );
  add("keep", "still_true").action((which: string) => settle({ which, outcome: "still_true" }));
  add("drop", "dropped").action((which: string) => settle({ which, outcome: "dropped" }));
  add("reword", "reworded")
    .argument("[words]", text("cli.intentions.words"))
    .option("--plain", text("cli.asking.plain"))
    .action((which: string, words: string | undefined, { plain }: { plain?: true }) => {
      const asking = askingOf({ plain }, grammar);
      const given = words === undefined ? {} : { words };
      return settle({ which, outcome: "reworded", ...given, ...(asking !== "nothing" && { asking }) });
    });
}
