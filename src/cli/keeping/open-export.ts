import { closeSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { codeOf } from "../../pack/read-file.ts";
import type { Context } from "../context.ts";

/** A file that can be read more than once, piece by piece. */
export interface ExportFile {
  /** As it was typed. */
  readonly path: string;
  /** All its bytes from the beginning. Throws Failure. */
  chunks(): Iterable<Uint8Array>;
  close(): void;
}

/** So many bytes are read at once. */
const chunkBytes = 1 << 18;
/** What comes in on stdin is held, so that it can be looked at before anything is written. */
const mostOnStdin = 256 * 1024 * 1024;

/** Opens an export; stdin where the path is `-`. Throws Failure. */
export async function openExport(path: string, context: Context): Promise<ExportFile> {
  if (path === "-") {
    const bytes = await context.readInput(mostOnStdin);
    if (bytes.length <= mostOnStdin) return { path, chunks: () => [bytes], close: () => undefined };
    const most = mostOnStdin / 1024 / 1024;
    throw new Failure(exitCodes.usage, say("keeping.import.long", { most }), say("keeping.import.long.remedy"));
  }
  const handle = orUnread(path, () => openSync(resolve(context.cwd, path), "r"));
  return {
    path,
    *chunks() {
      for (let at = 0; ; ) {
        const chunk = new Uint8Array(chunkBytes);
        const length = orUnread(path, () => readSync(handle, chunk, 0, chunkBytes, at));
        if (length === 0) return;
        at += length;
        yield chunk.subarray(0, length);
      }
    },
    close: () => closeSync(handle),
  };
}

function orUnread<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const values = { path, code: codeOf(error) };
    throw new Failure(exitCodes.unable, say("keeping.import.unread", values), say("keeping.import.unread.remedy"));
  }
}
