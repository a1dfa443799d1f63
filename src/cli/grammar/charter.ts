import { plain as text } from "../../messages/plain.ts";
import { type Grammar, repeated } from "./grammar.ts";

interface UseFlags extends Shared {
  dryRun?: true;
}

interface Shared {
  pack?: string[];
  plain?: true;
}

/** `offscript charter` and what stands below it. */
export function addCharter({ program, context, run }: Grammar): void {
  const charter = program.command("charter").summary(text("cli.charter")).description(text("cli.charter"));
  const style = ({ plain }: Shared) =>
    (plain ?? program.opts<{ plain?: true }>().plain ?? context.prefersPlain) ? "plain" : "rich";
  charter
    .command("use")
    .description(text("cli.charter.use"))
    .argument("<file>", text("cli.charter.use.file"))
    .option("--pack <folder>", text("cli.charter.pack"), repeated)
    .option("-n, --dry-run", text("cli.charter.dry-run"))
    .option("--plain", text("cli.practice.plain"))
    .addHelpText("before", `${text("cli.charter.use.examples")}\n`)
    .action((file: string, flags: UseFlags) =>
      run(async () => {
        const { useCharter } = await import("../commands/charter-use.ts");
        const outcome = flags.dryRun ? "shown" : "written";
        return useCharter({ file, packs: flags.pack ?? [], outcome, style: style(flags) }, context);
      }),
    );
  charter
    .command("show")
    .description(text("cli.charter.show"))
    .option("--pack <folder>", text("cli.charter.pack"), repeated)
    .option("--json", text("cli.charter.json"))
    .option("--plain", text("cli.practice.plain"))
    .action((flags: Shared & { json?: true }) =>
      run(async () => {
        const { showCharter } = await import("../commands/charter-show.ts");
        const format = flags.json ? "json" : "text";
        return showCharter({ packs: flags.pack ?? [], format, style: style(flags) }, context);
      }),
    );
  charter
    .command("drop")
    .description(text("cli.charter.drop"))
    .action(() =>
      run(async () => {
        const { takeOffCharter } = await import("../commands/charter-drop.ts");
        return takeOffCharter(context);
      }),
    );
}
