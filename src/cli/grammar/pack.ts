import { plain as text } from "../../messages/plain.ts";
import { type AskingFlags, askingOf, withAsking } from "./asking.ts";
import { type Grammar, repeated } from "./grammar.ts";

interface NewFlags extends AskingFlags {
  title?: string;
  organisation?: string;
  language?: string;
  standard?: string[];
  charter: boolean;
}

/** `offscript pack` and what stands below it. */
export function addPack(grammar: Grammar): void {
  const { program, context, run } = grammar;
  const pack = program.command("pack").summary(text("cli.pack")).description(text("cli.pack"));
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
  pack
    .command("coverage")
    .description(text("cli.pack.coverage"))
    .argument("[folder]", text("cli.pack.coverage.folder"))
    .option("--json", text("cli.pack.coverage.json"))
    .option("--plain", text("cli.practice.plain"))
    .addHelpText("before", `${text("cli.pack.coverage.examples")}\n`)
    .action((folder: string | undefined, { json, plain }: { json?: true; plain?: true }) =>
      run(async () => {
        const { showCoverage } = await import("../commands/pack-coverage.ts");
        const isPlain = plain ?? program.opts<{ plain?: true }>().plain ?? context.prefersPlain;
        const format = json ? "json" : "text";
        return showCoverage(
          { ...(folder !== undefined && { folder }), format, style: isPlain ? "plain" : "rich" },
          context,
        );
      }),
    );
}
