import { type Command, InvalidArgumentError, Option } from "commander";
import { plain as text } from "../../messages/plain.ts";
import type { TypedFilter } from "../journal/record-filter.ts";
import type { ExportFormat } from "../keeping/export-parts.ts";
import { type AskingFlags, askingOf } from "./asking.ts";
import type { Grammar } from "./grammar.ts";
import { filterOf, withDays, withFilters } from "./record-filters.ts";

interface NoteFlags extends AskingFlags {
  nextTime?: string;
  edit?: true;
}

interface EditFlags extends AskingFlags {
  text?: number;
  words?: string;
  replace?: true;
  forget?: true;
}

interface ForgetFlags extends AskingFlags {
  from?: string;
  to?: string;
  all?: true;
  force?: true;
}

interface ExportFlags extends TypedFilter {
  format?: ExportFormat;
  output?: string;
}

const formats = ["markdown", "html", "json", "csv"] as const satisfies readonly ExportFormat[];

/** What stands below `offscript journal` to write in it, to take out of it, and to carry it elsewhere. */
export function addKeeping(journal: Command, grammar: Grammar): void {
  addNote(journal, grammar);
  addEdit(journal, grammar);
  addForget(journal, grammar);
  addBackup(journal, grammar);
  addExport(journal, grammar);
  addImport(journal, grammar);
}

function addNote(journal: Command, grammar: Grammar): void {
  const { context, run } = grammar;
  journal
    .command("note")
    .description(text("cli.journal.note"))
    .argument("[words...]", text("cli.journal.note.words"))
    .option("--next-time <number>", text("cli.journal.note.next-time"))
    .option("--edit", text("cli.journal.note.edit"))
    .option("--plain", text("cli.asking.plain"))
    .addHelpText("before", `${text("cli.journal.note.examples")}\n`)
    .addHelpText("after", `\n${text("cli.journal.words.history")}`)
    .action((words: string[], flags: NoteFlags) =>
      run(async () => {
        const { writeNote } = await import("../commands/journal-note.ts");
        const { nextTime, edit } = flags;
        return writeNote(
          {
            ...(words.length > 0 && { words: words.join(" ") }),
            ...(nextTime !== undefined && { nextTime }),
            where: edit ? "editor" : "prompt",
            asking: askingOf(flags, grammar),
          },
          context,
        );
      }),
    );
}

function addEdit(journal: Command, grammar: Grammar): void {
  const { context, run } = grammar;
  journal
    .command("edit")
    .description(text("cli.journal.edit"))
    .argument("<record>", text("cli.journal.edit.record"))
    .addOption(new Option("--text <number>", text("cli.journal.edit.text")).argParser(countingNumber))
    .option("--words <words>", text("cli.journal.edit.words"))
    .option("--replace", text("cli.journal.edit.replace"))
    .addOption(new Option("--forget", text("cli.journal.edit.forget")).conflicts(["words", "replace"]))
    .option("--plain", text("cli.asking.plain"))
    .addHelpText("before", `${text("cli.journal.edit.examples")}\n`)
    .addHelpText("after", `\n${text("cli.journal.words.history")}`)
    .action((record: string, flags: EditFlags) =>
      run(async () => {
        const { editJournal } = await import("../commands/journal-edit.ts");
        const { text: number, words, replace, forget } = flags;
        return editJournal(
          {
            record,
            ...(number !== undefined && { text: number }),
            ...(words !== undefined && { words }),
            how: replace ? "replace" : forget ? "forget" : "ask",
            asking: askingOf(flags, grammar),
          },
          context,
        );
      }),
    );
}

function addForget(journal: Command, grammar: Grammar): void {
  const { context, run } = grammar;
  withDays(
    journal
      .command("forget")
      .description(text("cli.journal.forget"))
      .argument("[record...]", text("cli.journal.forget.record")),
  )
    .option("--all", text("cli.journal.forget.all"))
    .option("--force", text("cli.journal.forget.force"))
    .option("-n, --dry-run", text("cli.journal.forget.dry-run"))
    .option("--plain", text("cli.asking.plain"))
    .addHelpText("before", `${text("cli.journal.forget.examples")}\n`)
    .action((records: string[], flags: ForgetFlags) =>
      run(async () => {
        const { forgetRecords } = await import("../commands/journal-forget.ts");
        const { from, to, all, force, dryRun } = flags;
        return forgetRecords(
          {
            records,
            days: { from, to },
            all: all ? "all" : "some",
            asking: askingOf(flags, grammar),
            consent: force ? "unasked" : "asked",
            outcome: dryRun ? "shown" : "forgotten",
          },
          context,
        );
      }),
    );
}

function addBackup(journal: Command, { context, run }: Grammar): void {
  journal
    .command("backup")
    .description(text("cli.journal.backup"))
    .argument("[file]", text("cli.journal.backup.file"))
    .addHelpText("before", `${text("cli.journal.backup.examples")}\n`)
    .action((file: string | undefined) =>
      run(async () => {
        const { backUpJournal } = await import("../commands/journal-backup.ts");
        return backUpJournal(file === undefined ? {} : { file }, context);
      }),
    );
}

function addExport(journal: Command, { context, run }: Grammar): void {
  withFilters(
    journal
      .command("export")
      .description(text("cli.journal.export"))
      .addOption(new Option("-f, --format <name>", text("cli.journal.export.format")).choices(formats))
      .option("-o, --output <file>", text("cli.journal.export.output")),
  )
    .addHelpText("before", `${text("cli.journal.export.examples")}\n`)
    .action(({ format = "markdown", output, ...flags }: ExportFlags) =>
      run(async () => {
        const { exportJournal } = await import("../commands/journal-export.ts");
        return exportJournal({ format, ...(output !== undefined && { output }), filter: filterOf(flags) }, context);
      }),
    );
}

function addImport(journal: Command, { context, run }: Grammar): void {
  journal
    .command("import")
    .description(text("cli.journal.import"))
    .argument("<file>", text("cli.journal.import.file"))
    .option("-n, --dry-run", text("cli.journal.import.dry-run"))
    .addHelpText("before", `${text("cli.journal.import.examples")}\n`)
    .action((file: string, { dryRun }: { dryRun?: true }) =>
      run(async () => {
        const { importJournal } = await import("../commands/journal-import.ts");
        return importJournal({ file, outcome: dryRun ? "shown" : "written" }, context);
      }),
    );
}

function countingNumber(value: string): number {
  const number = Number(value);
  if (/^\d{1,4}$/.test(value) && number >= 1) return number;
  throw new InvalidArgumentError(text("cli.journal.edit.text.refused"));
}
