import type { Command } from "commander";
import { type ExitCode, exitCodes } from "../../failure.ts";
import { candidatesFor } from "../completion/candidates.ts";
import type { Candidate } from "../completion/wanted.ts";
import { wordsOf } from "../completion/words.ts";
import type { Context } from "../context.ts";

export interface CompleteOptions {
  readonly program: Command;
  /** The name of the shell that asks. */
  readonly shell: string;
  /** The end of the last word that bash would replace: it parts words at `=` and `:` as well. */
  readonly part?: string;
}

/**
 * Prints what could stand where the line in COMP_LINE ends, one a line, with what it is about behind the first space; or
 * `:files`. The scripts in bin/completion/ read it.
 */
export async function complete({ program, shell, part }: CompleteOptions, context: Context): Promise<ExitCode> {
  const words = wordsOf(context.env["COMP_LINE"] ?? "");
  const found = await candidatesFor(words, program, context);
  if (found === "files") {
    context.out(":files\n");
    return exitCodes.fine;
  }
  const kept = shell === "bash" ? keptBefore(part, words.at(-1) ?? "") : undefined;
  context.out(found.map((one) => `${kept === undefined ? row(one) : one.value.slice(kept)}\n`).join(""));
  return exitCodes.fine;
}

/** How much of a word stays when bash replaces its last part. */
function keptBefore(part: string | undefined, word: string): number {
  return part !== undefined && word.endsWith(part) ? word.length - part.length : 0;
}

function row({ value, about = "" }: Candidate): string {
  return `${value} ${about.replace(/\s+/g, " ")}`.trimEnd();
}
