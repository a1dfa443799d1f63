import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { codeOf } from "../../pack/read-file.ts";
import type { Context } from "../context.ts";

/** The most characters that a note has, and the most bytes that these can be. */
const most = 20_000;
const mostBytes = most * 4;

/** The text of a note, which is UTF-8, from a file; from stdin where the path is `-`. Throws Failure. */
export async function readNoteFile(path: string, context: Context): Promise<string> {
  const bytes = path === "-" ? await context.readInput(mostBytes) : bytesOf(resolve(context.cwd, path), path);
  const text = decoded(bytes, path);
  if (text.length > most) {
    throw new Failure(exitCodes.usage, say("authoring.note.long", { path, most }), say("authoring.note.long.remedy"));
  }
  if (text.trim() === "") {
    throw new Failure(exitCodes.usage, say("authoring.note.empty", { path }), say("authoring.note.empty.remedy"));
  }
  return text;
}

function bytesOf(file: string, path: string): Uint8Array {
  try {
    // A little more than there may be is enough to see that it is too much.
    return statSync(file).size > mostBytes ? new Uint8Array(mostBytes + 1).fill(0x20) : readFileSync(file);
  } catch (error) {
    const reason = { path, code: codeOf(error) };
    throw new Failure(exitCodes.unable, say("authoring.note.unread", reason), say("authoring.note.unread.remedy"));
  }
}

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(
      exitCodes.unable,
      say("authoring.note.encoding", { path }),
      say("authoring.note.encoding.remedy"),
    );
  }
}
