import type { Command } from "commander";
import { type ExitCode, exitCodes } from "../../failure.ts";
import type { Context } from "../context.ts";
import { manualOf } from "../man/manual.ts";

/** Prints the manual of the whole program in Markdown: the build makes the man page of it. */
export async function showManual({ program }: { readonly program: Command }, context: Context): Promise<ExitCode> {
  context.out(manualOf(program));
  return exitCodes.fine;
}
