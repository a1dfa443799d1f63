import { Option } from "commander";
import { plain as text } from "../../messages/plain.ts";
import type { Grammar } from "./grammar.ts";

interface SchemaFlags {
  output?: string;
  setup?: string | true;
  dryRun?: true;
  force?: true;
}

/** `offscript schema`. */
export function addSchema({ program, context, run }: Grammar): void {
  program
    .command("schema")
    .summary(text("cli.schema"))
    .description(text("cli.schema"))
    .argument("[name]", text("cli.schema.name"))
    .option("-o, --output <file>", text("cli.schema.output"))
    .addOption(new Option("--setup [folder]", text("cli.schema.setup")).conflicts("output"))
    .addOption(new Option("-n, --dry-run", text("cli.schema.dry-run")).conflicts("output"))
    .option("--force", text("cli.schema.force"))
    .addHelpText("before", `${text("cli.schema.examples")}\n`)
    .action((name: string | undefined, { output, setup, dryRun, force }: SchemaFlags) =>
      run(async () => {
        const existing = force ? "overwrite" : "keep";
        if (setup !== undefined) {
          const { setUpEditor } = await import("../commands/schema-setup.ts");
          // `--setup` before another flag takes no folder; then the folder is what stands alone.
          const folder = setup === true ? (name ?? ".") : setup;
          return setUpEditor({ folder, mode: dryRun ? "plan" : "write", existing }, context);
        }
        const { showSchema } = await import("../commands/schema.ts");
        return showSchema(
          { ...(name !== undefined && { name }), ...(output !== undefined && { output }), existing },
          context,
        );
      }),
    );
}
