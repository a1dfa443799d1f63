import type { Command } from "commander";
import { plain as text } from "../../messages/plain.ts";
import type { Asking } from "../authoring/interview.ts";
import type { Grammar } from "./grammar.ts";

/** The flags by which somebody says whether they want to be asked, and how. */
export interface AskingFlags {
  yes?: true | undefined;
  input?: boolean | undefined;
  plain?: true | undefined;
  dryRun?: true | undefined;
}

/** Whether a command asks for what no flag has said: where somebody sits before it, or where lines are to be read as answers. */
export function askingOf({ yes, input, plain }: AskingFlags, { program, context }: Grammar): Asking {
  if (yes || input === false) return "nothing";
  if (plain ?? program.opts<{ plain?: true }>().plain) return "plain";
  if (!context.interactive) return "nothing";
  return context.prefersPlain ? "plain" : "rich";
}

/** The flags of every command that asks questions and then writes files. */
export function withAsking(command: Command): Command {
  return command
    .option("-y, --yes", text("cli.asking.yes"))
    .option("--no-input", text("cli.asking.no-input"))
    .option("--plain", text("cli.asking.plain"))
    .option("-n, --dry-run", text("cli.asking.dry-run"));
}
