import { type Command, Option } from "commander";
import { plain as text } from "../../messages/plain.ts";
import type { TypedFilter } from "../journal/record-filter.ts";

/** The flags that say which sessions and field notes are meant. */
export function withFilters(command: Command): Command {
  return withDays(command)
    .option("--standard <standard>", text("cli.journal.standard"))
    .option("--dilemma <dilemma>", text("cli.journal.dilemma"))
    .option("--role <role>", text("cli.journal.role"))
    .option("--scenario <scenario>", text("cli.journal.scenario"))
    .addOption(new Option("--kind <kind>", text("cli.journal.kind")).choices(["session", "note"]));
}

/** The flags that say of which days something is meant. */
export function withDays(command: Command): Command {
  return command.option("--from <day>", text("cli.journal.from")).option("--to <day>", text("cli.journal.to"));
}

/** What these flags have said. */
export function filterOf({ from, to, standard, dilemma, role, scenario, kind }: TypedFilter): TypedFilter {
  return { from, to, standard, dilemma, role, scenario, kind };
}
