import { chmodSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";

/** Writes a new file. Throws what the system says, EEXIST where there is one. */
export function writeFresh(file: string, text: string): void {
  writeFileSync(file, text, { flag: "wx" });
}

/** Writes a file in the place of what is there, whole or not at all, and keeps who may read it. Throws what the system says. */
export function writeOver(file: string, text: string): void {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  const unfinished = join(dirname(file), `.${basename(file)}.unfinished`);
  try {
    writeFileSync(unfinished, text);
    if (mode !== undefined) chmodSync(unfinished, mode);
    renameSync(unfinished, file);
  } catch (problem) {
    rmSync(unfinished, { force: true });
    throw problem;
  }
}

/** Writes a file, with the folders that lead to it. Throws what the system says. */
export function writeDeep(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeOver(file, text);
}

/** Does something with a file; what the system says against it becomes a Failure with `shown` for its name. */
export function explained<Result>(shown: string, act: () => Result): Result {
  try {
    return act();
  } catch (problem) {
    const reason = (problem as NodeJS.ErrnoException).code;
    if (reason === undefined) throw problem;
    if (reason === "EEXIST") {
      throw new Failure(exitCodes.unable, say("cli.schema.there", { file: shown }), say("cli.schema.there.remedy"));
    }
    const message = say("cli.schema.not-written", { file: shown, reason });
    throw new Failure(exitCodes.unable, message, say("cli.schema.not-written.remedy"));
  }
}
