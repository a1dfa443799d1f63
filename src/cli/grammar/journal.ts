import { plain as text } from "../../messages/plain.ts";
import type { Grammar } from "./grammar.ts";

/** `offscript journal` and what stands below it. */
export function addJournal({ program, context, run }: Grammar): void {
  const examples = `${text("cli.journal.examples")}\n`;
  const journal = program
    .command("journal")
    .summary(text("cli.journal"))
    .description(text("cli.journal"))
    .addHelpText("before", examples);
  journal
    .command("list")
    .description(text("cli.journal.list"))
    .option("--json", text("cli.journal.json"))
    .addHelpText("before", examples)
    .action(({ json }: { json?: true }) =>
      run(async () => {
        const { listJournal } = await import("../commands/journal-list.ts");
        return listJournal({ format: json ? "json" : "text" }, context);
      }),
    );
  journal
    .command("show")
    .description(text("cli.journal.show"))
    .argument("[session]", text("cli.journal.show.session"))
    .option("--json", text("cli.journal.json"))
    .addHelpText("before", examples)
    .action((session: string | undefined, { json }: { json?: true }) =>
      run(async () => {
        const { showJournal } = await import("../commands/journal-show.ts");
        return showJournal({ ...(session && { session }), format: json ? "json" : "text" }, context);
      }),
    );
  journal
    .command("path")
    .description(text("cli.journal.path"))
    .addHelpText("before", examples)
    .action(() =>
      run(async () => {
        const { showJournalPath } = await import("../commands/journal-path.ts");
        return showJournalPath(context);
      }),
    );
}
