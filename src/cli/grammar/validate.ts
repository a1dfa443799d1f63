import { InvalidArgumentError, Option } from "commander";
import { plain as text } from "../../messages/plain.ts";
import type { Output } from "../validate/outputs.ts";
import { type Grammar, repeated } from "./grammar.ts";

interface ValidateFlags {
  format?: string[];
  fix?: true;
  dryRun?: true;
  watch?: true;
  changed?: true;
  since?: string;
  maxWarnings?: number;
  stdinFilename?: string;
  config?: string;
  quiet?: true;
}

/** `offscript validate`. */
export function addValidate({ program, context, run }: Grammar): void {
  program
    .command("validate")
    .summary(text("cli.validate"))
    .description(text("cli.validate"))
    .argument("[path...]", text("cli.validate.paths"))
    .addOption(new Option("-f, --format <name[=file]>", text("cli.validate.format")).argParser(repeated))
    .addOption(new Option("--fix", text("cli.validate.fix")).conflicts("watch"))
    .addOption(new Option("-n, --dry-run", text("cli.validate.dry-run")).implies({ fix: true }))
    .option("-w, --watch", text("cli.validate.watch"))
    .option("--changed", text("cli.validate.changed"))
    .option("--since <commit>", text("cli.validate.since"))
    .option("--max-warnings <number>", text("cli.validate.max-warnings"), wholeNumber)
    .option("--stdin-filename <path>", text("cli.validate.stdin"))
    .option("--config <file>", text("cli.validate.config"))
    .option("-q, --quiet", text("cli.validate.quiet"))
    .addHelpText("before", `${text("cli.validate.examples")}\n`)
    .addHelpText("after", `\n${text("cli.validate.exits")}`)
    .action((paths: string[], flags: ValidateFlags) =>
      run(async () => {
        const { validate } = await import("../commands/validate.ts");
        return validate(
          {
            paths,
            outputs: await outputsOf(flags.format, context.env),
            ...(flags.maxWarnings !== undefined && { maxWarnings: flags.maxWarnings }),
            ...(flags.fix && { mend: flags.dryRun ? "show" : "write" }),
            ...(flags.watch && { watch: true }),
            ...(flags.changed && { changed: {} }),
            ...(flags.since !== undefined && { changed: { since: flags.since } }),
            ...(flags.stdinFilename !== undefined && { stdinName: flags.stdinFilename }),
            ...(flags.config !== undefined && { settings: flags.config }),
            ...((flags.quiet || context.quiet) && { quiet: true }),
          },
          context,
        );
      }),
    );
}

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError(text("cli.validate.max-warnings.refused"));
}

/** What is printed where nobody asks for a format: text for people, and on GitHub the marks in the changed files too. */
async function outputsOf(wanted: readonly string[] | undefined, env: Readonly<Record<string, string | undefined>>) {
  if (wanted) return (await import("../validate/outputs.ts")).readOutputs(wanted);
  const printed: Output[] = [{ format: "text" }];
  return env["GITHUB_ACTIONS"] === "true" ? [...printed, { format: "github" } as const] : printed;
}
