import { type Command, Option } from "commander";
import { plain as text } from "../../messages/plain.ts";
import { type AskingFlags, askingOf, withAsking } from "./asking.ts";
import { type Grammar, repeated } from "./grammar.ts";
import { seed } from "./seed.ts";

interface NewFlags extends AskingFlags {
  title?: string;
  organisation?: string;
  language?: string;
  standard?: string[];
  charter: boolean;
}

interface ShowFlags {
  json?: true;
  plain?: true;
}

interface PreviewFlags {
  pack?: string;
  as?: string;
  limits?: "tight" | "wide";
  short?: true;
  long?: true;
  from?: string;
  seed?: number;
  ids?: true;
  record?: true | string;
  plain?: true;
}

/** `offscript pack` and what stands below it. */
export function addPack(grammar: Grammar): void {
  const pack = grammar.program
    .command("pack")
    .summary(text("cli.pack"))
    .description(text("cli.pack"))
    .addHelpText("before", `${text("cli.pack.examples")}\n`);
  addNew(pack, grammar);
  addPreview(pack, grammar);
  addStats(pack, grammar);
  addCoverage(pack, grammar);
}

function addNew(pack: Command, grammar: Grammar): void {
  const { context, run } = grammar;
  withAsking(pack.command("new").description(text("cli.pack.new")).argument("[folder]", text("cli.pack.new.folder")))
    .option("--title <text>", text("cli.pack.new.title"))
    .option("--organisation <name>", text("cli.pack.new.organisation"))
    .option("--language <tag>", text("cli.pack.new.language"))
    .option("--standard <text>", text("cli.pack.new.standard"), repeated)
    .option("--no-charter", text("cli.pack.new.no-charter"))
    .addHelpText("before", `${text("cli.pack.new.examples")}\n`)
    .action((folder: string | undefined, flags: NewFlags) =>
      run(async () => {
        const { newPack } = await import("../commands/pack-new.ts");
        const { title, organisation, language, standard } = flags;
        const standards = flags.charter ? standard : [];
        return newPack(
          {
            ...(folder !== undefined && { folder }),
            ...(title !== undefined && { title }),
            ...(organisation !== undefined && { organisation }),
            ...(language !== undefined && { language }),
            ...(standards && { standards }),
            asking: askingOf(flags, grammar),
            outcome: flags.dryRun ? "shown" : "written",
          },
          context,
        );
      }),
    );
}

function addPreview(pack: Command, { context, run, program }: Grammar): void {
  pack
    .command("preview")
    .description(text("cli.pack.preview"))
    .argument("[scenario]", text("cli.pack.preview.scenario"))
    .option("-p, --pack <folder>", text("cli.pack.preview.pack"))
    .option("--as <role>", text("cli.pack.preview.as"))
    .addOption(new Option("--limits <room>", text("cli.pack.preview.limits")).choices(["tight", "wide"]))
    .addOption(new Option("--short", text("cli.practice.short")).conflicts("long"))
    .option("--long", text("cli.practice.long"))
    .option("--from <turn>", text("cli.pack.preview.from"))
    .option("--seed <number>", text("cli.practice.seed"), seed)
    .option("--ids", text("cli.pack.preview.ids"))
    .option("--record [file]", text("cli.pack.preview.record"))
    .option("--plain", text("cli.practice.plain"))
    .addHelpText("before", `${text("cli.pack.preview.examples")}\n`)
    .action((scenario: string | undefined, flags: PreviewFlags) =>
      run(async () => {
        const { previewScenario } = await import("../commands/pack-preview.ts");
        const { pack: folder, as: role, limits: level, from, seed: wanted, ids, record } = flags;
        const form = flags.short ? "short" : flags.long ? "long" : undefined;
        const isPlain = flags.plain ?? program.opts<{ plain?: true }>().plain ?? context.prefersPlain;
        return previewScenario(
          {
            ...(scenario !== undefined && { scenario }),
            ...(folder !== undefined && { pack: folder }),
            ...(role !== undefined && { role }),
            ...(level !== undefined && { level }),
            ...(form !== undefined && { form }),
            ...(from !== undefined && { from }),
            ...(wanted !== undefined && { seed: wanted }),
            ...(record !== undefined && { walk: record === true ? "new" : { file: record } }),
            margin: ids ? "ids" : "none",
            style: isPlain ? "plain" : "rich",
          },
          context,
        );
      }),
    );
}

function addStats(pack: Command, grammar: Grammar): void {
  withShowing(pack.command("stats"), "stats").action((folder: string | undefined, flags: ShowFlags) =>
    grammar.run(async () => {
      const { showStats } = await import("../commands/pack-stats.ts");
      return showStats({ ...(folder !== undefined && { folder }), ...shownAs(flags, grammar) }, grammar.context);
    }),
  );
}

function addCoverage(pack: Command, grammar: Grammar): void {
  withShowing(pack.command("coverage"), "coverage").action((folder: string | undefined, flags: ShowFlags) =>
    grammar.run(async () => {
      const { showCoverage } = await import("../commands/pack-coverage.ts");
      return showCoverage({ ...(folder !== undefined && { folder }), ...shownAs(flags, grammar) }, grammar.context);
    }),
  );
}

/** What every listing about a pack takes. */
function withShowing(command: Command, name: "stats" | "coverage"): Command {
  return command
    .description(text(`cli.pack.${name}`))
    .argument("[folder]", text("cli.pack.folder"))
    .option("--json", text(`cli.pack.${name}.json`))
    .option("--plain", text("cli.practice.plain"))
    .addHelpText("before", `${text(`cli.pack.${name}.examples`)}\n`);
}

function shownAs({ json, plain }: ShowFlags, { program, context }: Grammar) {
  const isPlain = plain ?? program.opts<{ plain?: true }>().plain ?? context.prefersPlain;
  return { format: json ? "json" : "text", style: isPlain ? "plain" : "rich" } as const;
}
