import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { nearest } from "../../pack/nearest.ts";
import { type Shell, shellCalled, shells } from "../completion/shells.ts";
import type { Context } from "../context.ts";

export interface CompletionOptions {
  /** The name of a shell, as typed. */
  readonly shell?: string;
}

const files: Readonly<Record<Shell, string>> = {
  bash: "offscript.bash",
  zsh: "offscript.zsh",
  fish: "offscript.fish",
  powershell: "offscript.ps1",
};

/** Prints the script by which a shell completes what is typed for the program. Throws Failure where no shell is named that it knows. */
export async function showCompletion({ shell }: CompletionOptions, context: Context): Promise<ExitCode> {
  const known = shellCalled(shell);
  if (!known) throw new Failure(exitCodes.usage, ...unknown(shell, context.env["SHELL"]));
  context.out(readFileSync(join(context.installation, "bin", "completion", files[known]), "utf8"));
  return exitCodes.fine;
}

/** What is the matter, and the way out; where no shell is named, it guesses from the one that the person has set. */
function unknown(shell: string | undefined, usual = ""): [message: string, remedy: string] {
  const near = shell === undefined ? shellCalled(basename(usual)) : nearest(shell, shells);
  const message = shell === undefined ? say("cli.completion.nameless") : say("cli.completion.unknown", { shell });
  return [message, near ? say("cli.completion.near", { near }) : say("cli.completion.which")];
}
