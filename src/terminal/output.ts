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

/** Puts out text that is harmless already, with any codes that the terminal shall obey. */
export function put(stream: Output, text: string): void {
  if (waiting.length > 0) waiting.push(() => write(stream, text));
  else write(stream, text);
}

/** The one place that writes to a stream. */
function write(stream: Output, text: string): void {
  if (watch(stream).error || text === "") return;
  stream.write(text);
}

/** Puts out text from anywhere: made harmless, and nothing added. */
export function print(stream: Output, text: string): void {
  put(stream, harmless(text));
}

/**
 * Puts out sentences from anywhere, made harmless, and broken between words where they are wider than the terminal. `columns` is
 * its width in character cells; undefined for a file or a pipe, where every line stays as it is.
 */
export function tell(stream: Output, text: string, columns: number | undefined): void {
  const shown = harmless(text);
  if (columns === undefined || plainlyFits(shown, columns)) put(stream, shown);
  else whenLoaded(({ usable, wrap }) => write(stream, wrap(shown, usable(columns)).join("\n")));
}

/** No character of these takes two cells. */
const narrow = /^[\n -\u10FF\u2010-\u22FF]*$/;

/** Whether each line fits, as far as can be seen without measuring. */
function plainlyFits(text: string, columns: number): boolean {
  return narrow.test(text) && text.split("\n").every(({ length }) => length <= columns);
}

type Layout = typeof import("./layout.ts");

/** What is put out as soon as the layout is loaded, in its order, on whichever stream. */
const waiting: ((layout: Layout) => void)[] = [];
let loading: Promise<void> | undefined;
let loaded: Layout | undefined;

/** The layout takes longer to load than all the rest of the program, and most runs tell nothing so wide. */
function whenLoaded(act: (layout: Layout) => void): void {
  if (loaded) {
    act(loaded);
    return;
  }
  waiting.push(act);
  loading ??= import("./layout.ts").then((layout) => {
    loaded = layout;
    for (const each of waiting.splice(0)) each(layout);
  });
}

/** Waits until all is out that was put, and says whether what comes next can reach anybody. */
export async function drain(stream: Output): Promise<"open" | "ended"> {
  await loading;
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
  return state.error ? "ended" : "open";
}

/** Waits until all is out that was put. Throws Failure where it could not be; that nobody reads it any more is no failure. */
export async function settle(stream: Output): Promise<void> {
  await drain(stream);
  const { error } = watch(stream);
  const code = error?.code ?? "";
  if (error && !readerGone.has(code)) {
    const { say } = await import("../messages/say.ts");
    throw new Failure(exitCodes.unable, say("terminal.output.failed", { code }), say("terminal.output.remedy"));
  }
}
