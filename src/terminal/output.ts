import { exitCodes, Failure } from "../failure.ts";
import type { Output } from "../host.ts";
import { harmless } from "./harmless.ts";

/** Streams that are watched already, each with the error that ended it. */
const watched = new WeakMap<Output, { error?: NodeJS.ErrnoException }>();

/** Whoever read it has gone: a closed window, `| head`. Nothing is wrong with that. */
const readerGone = new Set([
  "EPIPE",
  "EIO",
  "ECONNRESET",
  "ENXIO",
  "ERR_STREAM_DESTROYED",
  "ERR_STREAM_WRITE_AFTER_END",
]);

function watch(stream: Output): { error?: NodeJS.ErrnoException } {
  const known = watched.get(stream);
  if (known) return known;
  const state: { error?: NodeJS.ErrnoException } = {};
  stream.on("error", (error: NodeJS.ErrnoException) => {
    state.error ??= error;
  });
  watched.set(stream, state);
  return state;
}

/** Puts out text that is harmless already, with any codes that the terminal shall obey. The one place that writes to a stream. */
export function put(stream: Output, text: string): void {
  if (watch(stream).error || text === "") return;
  stream.write(text);
}

/** Puts out text from anywhere: made harmless, and nothing added. */
export function print(stream: Output, text: string): void {
  put(stream, harmless(text));
}

/** Waits until all is out that was put. Throws Failure where it could not be; that nobody reads it any more is no failure. */
export async function settle(stream: Output): Promise<void> {
  const state = watch(stream);
  if (!state.error && !stream.destroyed) {
    await new Promise<void>((resolve) => {
      // Heard here first: the event comes a moment later.
      stream.write("", (error) => {
        if (error) state.error ??= error;
        resolve();
      });
    });
  }
  const code = state.error?.code ?? "";
  if (state.error && !readerGone.has(code)) {
    const { say } = await import("../messages/say.ts");
    throw new Failure(exitCodes.unable, say("terminal.output.failed", { code }), say("terminal.output.remedy"));
  }
}
