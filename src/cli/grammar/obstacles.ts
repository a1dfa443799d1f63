import { type Command, InvalidArgumentError, Option } from "commander";
import { plain as text } from "../../messages/plain.ts";
import { isDay } from "../obstacles/is-day.ts";
import { type Kind, kinds } from "../obstacles/kinds.ts";
import { type AskingFlags, askingOf } from "./asking.ts";
import { type Grammar, repeated } from "./grammar.ts";
import { unknownBelow } from "./unknown-below.ts";

interface ListFlags {
  kind?: Kind;
  standard?: string;
  scenario?: string;
  from?: string;
  to?: string;
  json?: true;
  plain?: true;
}

interface LetterFlags extends AskingFlags {
  line?: string[];
  for?: string;
  to?: string;
  by?: string;
  output?: string;
  force?: true;
  asWorded?: true;
}

/** `offscript obstacles` and what stands below it. */
export function addObstacles(grammar: Grammar): void {
  const obstacles = grammar.program
    .command("obstacles")
    .summary(text("cli.obstacles"))
    .description(text("cli.obstacles"))
    .addHelpText("before", `${text("cli.obstacles.examples")}\n`);
  addList(obstacles, grammar);
  addAnswers(obstacles, grammar);
  addLetter(obstacles, grammar);
}

function addList(obstacles: Command, { program, context, run }: Grammar): void {
  obstacles
    .command("list", { isDefault: true })
    .description(text("cli.obstacles.list"))
    .addOption(new Option("--kind <kind>", text("cli.journal.kind")).choices(kinds))
    .option("--standard <standard>", text("cli.obstacles.standard"))
    .option("--scenario <scenario>", text("cli.obstacles.scenario"))
    .option("--from <day>", text("cli.journal.from"))
    .option("--to <day>", text("cli.journal.to"))
    .option("--json", text("cli.journal.json"))
    .option("--plain", text("cli.practice.plain"))
    .addHelpText("before", `${text("cli.obstacles.examples")}\n`)
    // Whatever stands behind `obstacles` comes here where no command has that name.
    .allowExcessArguments()
    .action(({ json, plain, ...filter }: ListFlags, { args: [unknown] }: Command) =>
      run(async () => {
        if (unknown !== undefined) throw await unknownBelow(obstacles, unknown);
        const { showObstacles } = await import("../commands/obstacles.ts");
        const isPlain = plain ?? program.opts<{ plain?: true }>().plain ?? context.prefersPlain;
        return showObstacles({ ...filter, format: json ? "json" : "text", style: isPlain ? "plain" : "rich" }, context);
      }),
    );
}

function addAnswers(obstacles: Command, { context, run }: Grammar): void {
  obstacles
    .command("owner")
    .description(text("cli.obstacles.owner"))
    .argument("<id>", text("cli.obstacles.id"))
    .argument("[text]", text("cli.obstacles.owner.text"))
    .option("--none", text("cli.obstacles.owner.none"))
    .addHelpText("before", `${text("cli.obstacles.owner.examples")}\n`)
    .action((id: string, owner: string | undefined, { none }: { none?: true }) =>
      run(async () => {
        const { nameOwner } = await import("../commands/obstacles-answer.ts");
        return nameOwner({ id, owner: none ? "" : owner }, context);
      }),
    );
  obstacles
    .command("reply")
    .description(text("cli.obstacles.reply"))
    .argument("<id>", text("cli.obstacles.id"))
    .argument("[text]", text("cli.obstacles.reply.text"))
    .option("--on <day>", text("cli.obstacles.reply.on"), day)
    .option("--none", text("cli.obstacles.reply.none"))
    .addHelpText("before", `${text("cli.obstacles.reply.examples")}\n`)
    .action((id: string, reply: string | undefined, { on, none }: { on?: string; none?: true }) =>
      run(async () => {
        const { noteReply } = await import("../commands/obstacles-answer.ts");
        return noteReply({ id, reply: none ? "" : reply, ...(on !== undefined && { on }) }, context);
      }),
    );
}

function addLetter(obstacles: Command, grammar: Grammar): void {
  obstacles
    .command("letter")
    .description(text("cli.obstacles.letter"))
    .option("--line <text>", text("cli.obstacles.letter.line"), repeated)
    .option("--for <text>", text("cli.obstacles.letter.for"))
    .option("--to <text>", text("cli.obstacles.letter.to"))
    .option("--by <text>", text("cli.obstacles.letter.by"))
    .option("-o, --output <file>", text("cli.obstacles.letter.output"))
    .option("--force", text("cli.schema.force"))
    .option("--as-worded", text("cli.obstacles.letter.as-worded"))
    .option("-y, --yes", text("cli.obstacles.letter.yes"))
    .option("--no-input", text("cli.asking.no-input"))
    .option("--plain", text("cli.asking.plain"))
    .option("-n, --dry-run", text("cli.asking.dry-run"))
    .addHelpText("before", `${text("cli.obstacles.letter.examples")}\n`)
    .action((flags: LetterFlags) =>
      grammar.run(async () => {
        const { writeLetter } = await import("../commands/obstacles-letter.ts");
        const { line, for: from, to, by, output = "letter.md", force, asWorded, dryRun } = flags;
        return writeLetter(
          {
            lines: line ?? [],
            ...(from !== undefined && { from }),
            ...(to !== undefined && { to }),
            ...(by !== undefined && { by }),
            output,
            existing: force ? "overwrite" : "keep",
            telling: asWorded ? "let-stand" : "refused",
            outcome: dryRun ? "shown" : "written",
            asking: askingOf(flags, grammar),
          },
          grammar.context,
        );
      }),
    );
}

function day(value: string): string {
  if (isDay(value)) return value;
  throw new InvalidArgumentError(text("cli.obstacles.day.refused"));
}
