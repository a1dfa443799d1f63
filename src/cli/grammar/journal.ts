import { type Command, Option } from "commander";
import { plain as text } from "../../messages/plain.ts";
import type { TypedFilter } from "../journal/record-filter.ts";
import type { Grammar } from "./grammar.ts";
import { addKeeping } from "./journal-keeping.ts";
import { limit } from "./limit.ts";
import { filterOf, withDays, withFilters } from "./record-filters.ts";

interface ShowFlags {
  json?: true;
  plain?: true;
}

interface ListFlags extends TypedFilter {
  limit?: number;
  all?: true;
  json?: true;
}

interface SearchFlags extends ShowFlags {
  from?: string;
  to?: string;
  limit?: number;
}

/** So many lines are told where nothing else is said. */
const usualLimit = 20;

/** `offscript journal` and what stands below it. */
export function addJournal(grammar: Grammar): void {
  const journal = grammar.program
    .command("journal")
    .summary(text("cli.journal"))
    .description(text("cli.journal"))
    .addHelpText("before", `${text("cli.journal.examples")}\n`);
  addList(journal, grammar);
  addShow(journal, grammar);
  addSearch(journal, grammar);
  addCompare(journal, grammar);
  addKeeping(journal, grammar);
  addPath(journal, grammar);
}

function addList(journal: Command, { context, run }: Grammar): void {
  withFilters(journal.command("list").description(text("cli.journal.list")))
    .option("--limit <number>", text("cli.journal.limit"), limit)
    .addOption(new Option("--all", text("cli.journal.list.all")).conflicts("limit"))
    .option("--json", text("cli.journal.json"))
    .addHelpText("before", `${text("cli.journal.list.examples")}\n`)
    .action((flags: ListFlags) =>
      run(async () => {
        const { listJournal } = await import("../commands/journal-list.ts");
        // Another program reads all that there is, where nothing else is said.
        const usual = flags.all || flags.json ? "all" : usualLimit;
        return listJournal(
          { filter: filterOf(flags), limit: flags.limit ?? usual, format: flags.json ? "json" : "text" },
          context,
        );
      }),
    );
}

function addShow(journal: Command, grammar: Grammar): void {
  const { context, run } = grammar;
  journal
    .command("show")
    .description(text("cli.journal.show"))
    .argument("[record]", text("cli.journal.show.record"))
    .option("--json", text("cli.journal.json"))
    .option("--plain", text("cli.practice.plain"))
    .addHelpText("before", `${text("cli.journal.show.examples")}\n`)
    .action((record: string | undefined, flags: ShowFlags) =>
      run(async () => {
        const { showJournal } = await import("../commands/journal-show.ts");
        return showJournal({ ...(record !== undefined && { record }), ...shownAs(flags, grammar) }, context);
      }),
    );
}

function addSearch(journal: Command, grammar: Grammar): void {
  const { context, run } = grammar;
  withDays(
    journal
      .command("search")
      .description(text("cli.journal.search"))
      .argument("<words...>", text("cli.journal.search.words")),
  )
    .option("--limit <number>", text("cli.journal.limit"), limit)
    .option("--json", text("cli.journal.json"))
    .option("--plain", text("cli.practice.plain"))
    .addHelpText("before", `${text("cli.journal.search.examples")}\n`)
    .action((words: readonly string[], flags: SearchFlags) =>
      run(async () => {
        const { searchJournal } = await import("../commands/journal-search.ts");
        const { from, to } = flags;
        const days = { from, to };
        return searchJournal({ words, days, limit: flags.limit ?? usualLimit, ...shownAs(flags, grammar) }, context);
      }),
    );
}

function addCompare(journal: Command, grammar: Grammar): void {
  const { context, run } = grammar;
  journal
    .command("compare")
    .description(text("cli.journal.compare"))
    .argument("[record]", text("cli.journal.compare.record"))
    .option("--json", text("cli.journal.json"))
    .option("--plain", text("cli.practice.plain"))
    .addHelpText("before", `${text("cli.journal.compare.examples")}\n`)
    .action((which: string | undefined, flags: ShowFlags) =>
      run(async () => {
        const { compareJournal } = await import("../commands/journal-compare.ts");
        return compareJournal({ ...(which !== undefined && { which }), ...shownAs(flags, grammar) }, context);
      }),
    );
}

function addPath(journal: Command, { context, run }: Grammar): void {
  journal
    .command("path")
    .description(text("cli.journal.path"))
    .addHelpText("before", `${text("cli.journal.path.examples")}\n`)
    .action(() =>
      run(async () => {
        const { showJournalPath } = await import("../commands/journal-path.ts");
        return showJournalPath(context);
      }),
    );
}

function shownAs({ json, plain }: ShowFlags, { program, context }: Grammar) {
  const isPlain = plain ?? program.opts<{ plain?: true }>().plain ?? context.prefersPlain;
  return { format: json ? "json" : "text", style: isPlain ? "plain" : "rich" } as const;
}
