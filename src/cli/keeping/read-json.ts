import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { codeOf } from "../../pack/read-file.ts";
import type { Context } from "../context.ts";

/** More bytes could not be held as a text, with all that is made of it. */
const most = 400 * 1024 * 1024;

/** The data in a file of JSON; in stdin where the path is `-`. Throws Failure. */
export async function readJson(path: string, context: Context): Promise<unknown> {
  const bytes = path === "-" ? await context.readInput(most) : bytesOf(resolve(context.cwd, path), path);
  if (bytes === undefined || bytes.length > most) {
    const message = say("keeping.import.long", { path, most: most / 1024 / 1024 });
    throw new Failure(exitCodes.unable, message, say("keeping.import.long.remedy"));
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // The errors of both quote what stands there.
    throw new Failure(exitCodes.unable, say("keeping.import.broken", { path }), say("keeping.import.remedy"));
  }
}

/** Undefined where there are too many to be read. */
function bytesOf(file: string, path: string): Uint8Array | undefined {
  try {
    return statSync(file).size > most ? undefined : readFileSync(file);
  } catch (error) {
    const values = { path, code: codeOf(error) };
    throw new Failure(exitCodes.unable, say("keeping.import.unread", values), say("keeping.import.unread.remedy"));
  }
}
