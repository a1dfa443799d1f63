import { existsSync } from "node:fs";
import { extname, resolve } from "node:path";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { letterHtml } from "../../report/letter/html.ts";
import type { Letter } from "../../report/letter/letter.ts";
import { letterMarkdown } from "../../report/letter/markdown.ts";
import { explained } from "../commands/schema-files.ts";
import type { Context } from "../context.ts";
import { writeFresh, writeOver } from "../write-file.ts";

/** Where a letter goes. */
export interface LetterFile {
  /** As it was typed; `-` is stdout. Its ending tells the form. */
  readonly output: string;
  /** What becomes of a file that is there already. */
  readonly existing: "keep" | "overwrite";
}

/** In which form a letter is written. */
export type Form = "markdown" | "html";

const makers: Readonly<Record<Form, (letter: Letter) => string>> = { markdown: letterMarkdown, html: letterHtml };

/** The text of a file of a letter. */
export function textOf(letter: Letter, form: Form): string {
  return makers[form](letter);
}

/** The form of a letter, by the file's ending. Throws Failure where that tells none. */
export function formOf(output: string): Form {
  const ending = output === "-" ? ".md" : extname(output).toLowerCase();
  if (ending === ".md") return "markdown";
  if (ending === ".html") return "html";
  const message = say("obstacles.letter.form", { file: output });
  throw new Failure(exitCodes.usage, message, say("obstacles.letter.form.remedy"));
}

/** Nobody words a letter in vain. Throws Failure where there is a file already that is to stay. */
export function refuseExisting({ output, existing }: LetterFile, { cwd }: Context): void {
  if (output === "-" || existing === "overwrite" || !existsSync(resolve(cwd, output))) return;
  const message = say("cli.schema.there", { file: output });
  throw new Failure(exitCodes.unable, message, say("cli.schema.there.remedy"));
}

/** Writes the text of a letter, an ordinary file that others may read, or prints it. Throws Failure. */
export function deliver(text: string, { output, existing }: LetterFile, { cwd, out, done }: Context): void {
  if (output === "-") {
    out(text);
    return;
  }
  const file = resolve(cwd, output);
  explained(output, () => (existing === "keep" ? writeFresh(file, text) : writeOver(file, text)));
  done(`${say("authoring.written", { file: output })}\n`);
}
