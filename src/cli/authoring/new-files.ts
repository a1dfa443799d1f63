import { mkdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { codeOf } from "../../pack/read-file.ts";
import { writeFresh } from "../write-file.ts";

/** A file to be written: its path from its pack's folder, with forward slashes, and its text. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Writes files that were not there before. What stands there already, a link to nowhere included, is never written to. Throws Failure. */
export function writeNew(folder: string, files: readonly NewFile[]): void {
  for (const { path, text } of files) {
    const file = join(folder, path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFresh(file, text);
    } catch (error) {
      const code = codeOf(error);
      if (code === "EEXIST") throw alreadyThere(file);
      throw new Failure(
        exitCodes.unable,
        say("authoring.unwritten", { file, code }),
        say("authoring.unwritten.remedy"),
      );
    }
  }
}

function alreadyThere(file: string): Failure {
  return new Failure(exitCodes.unable, say("authoring.there", { file }), say("authoring.there.remedy"));
}

/** A path as somebody would type it from the working folder, in a command. */
export function typed(cwd: string, path: string): string {
  return quotedPath(relative(cwd, path) || ".");
}

/** A path as it is typed in a command, in quotation marks where it needs them. */
export function quotedPath(path: string): string {
  return /^[\p{L}\p{N}_./\\-]+$/u.test(path) ? path : `"${path}"`;
}
