import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync, writeSync } from "node:fs";
import { resolve } from "node:path";
import { isatty } from "node:tty";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { render } from "../../terminal/render.ts";
import type { Side } from "../practice/side.ts";

/** With this a file begins that has been written here: it can be gone on with, and no other that holds anything. */
const mark = "offscript --side\n";
/** What is written is laid out for this many columns: how wide the other place is cannot be known. */
const look = { columns: 80, styled: false, style: "plain" } as const;

const { O_WRONLY, O_RDONLY, O_APPEND, O_CREAT, O_EXCL } = constants;
// Windows has neither.
const { O_NONBLOCK = 0, O_NOCTTY = 0 } = constants as Partial<typeof constants>;

/**
 * Opens the place beside the screen: a new file, an empty one or one begun here before, a pipe that somebody reads, or a terminal.
 * Throws Failure where it is the screen itself, holds something else, or cannot be written.
 */
export async function openSide(path: string, cwd: string): Promise<Side> {
  const file = resolve(cwd, path);
  const handle = opened(path, file);
  const stats = fstatSync(handle);
  try {
    check(path, file, handle, stats);
    if (stats.isFile() && stats.size === 0) writeAll(handle, mark);
  } catch (problem) {
    closeSync(handle);
    throw problem instanceof Failure ? problem : refused(path, problem);
  }
  return {
    path,
    show(...pieces) {
      const text = pieces.map((piece) => render(piece, look)).join("");
      try {
        // Whoever sits at another terminal may have set it so that a line feed does not lead back.
        writeAll(handle, stats.isCharacterDevice() ? text.replaceAll("\n", "\r\n") : text);
      } catch (problem) {
        throw refused(path, problem);
      }
    },
    close: () => closeSync(handle),
  };
}

function opened(path: string, file: string): number {
  const isThere = statSync(file, { throwIfNoEntry: false }) !== undefined;
  const how = isThere ? O_NONBLOCK | O_NOCTTY : O_CREAT | O_EXCL;
  try {
    return openSync(file, O_WRONLY | O_APPEND | how);
  } catch (problem) {
    throw refused(path, problem);
  }
}

/** Throws Failure where something that stands there would be lost among what is written, or where everybody would see it. */
function check(path: string, file: string, handle: number, stats: Stats): void {
  const fail = (what: "screen" | "filled" | "kind") =>
    new Failure(exitCodes.usage, say(`facilitate.side.${what}`, { path }), say(`facilitate.side.${what}.remedy`));
  if (isScreen(handle, stats)) throw fail("screen");
  if (stats.isFile() && stats.size > 0 && !isOwn(file)) throw fail("filled");
  if (stats.isBlockDevice()) throw fail("kind");
}

/** Whether it is where the program shows what everybody sees: its output, or the terminal that it was started in. */
function isScreen(handle: number, stats: Stats): boolean {
  const isSame = (other: Stats | undefined) =>
    other !== undefined &&
    (stats.isCharacterDevice() ? isatty(handle) && stats.rdev === other.rdev : stats.ino === other.ino) &&
    stats.dev === other.dev;
  return [
    ...[1, 2].map((stream) => {
      try {
        return fstatSync(stream);
      } catch {
        return undefined;
      }
    }),
    statSync("/dev/tty", { throwIfNoEntry: false }),
  ].some(isSame);
}

function isOwn(file: string): boolean {
  const handle = openSync(file, O_RDONLY);
  try {
    const start = Buffer.alloc(mark.length);
    readSync(handle, start, 0, start.length, 0);
    return start.toString("latin1") === mark;
  } finally {
    closeSync(handle);
  }
}

/** Whoever reads gets so long to take what they were given: in steps of so many milliseconds, so many times. */
const wait = { step: 10, times: 200 };

/** Writes all of a text, or throws what the system says; EAGAIN where nobody takes it. */
function writeAll(handle: number, text: string): void {
  let rest = Buffer.from(text);
  for (let waited = 0; rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(handle, rest));
    } catch (problem) {
      if (codeOf(problem) !== "EAGAIN" || waited >= wait.times) throw problem;
      waited += 1;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait.step);
    }
  }
}

/** What the system says of a place that cannot be written, with what to do about it. */
function refused(path: string, problem: unknown): Failure {
  const code = codeOf(problem);
  const why =
    code === "ENOENT"
      ? "folder"
      : code === "EISDIR"
        ? "kind"
        : code === "ENXIO"
          ? "unread"
          : code === "EACCES" || code === "EPERM" || code === "EROFS"
            ? "forbidden"
            : "failed";
  const exit = why === "kind" ? exitCodes.usage : exitCodes.unable;
  return new Failure(exit, say(`facilitate.side.${why}`, { path, code }), say(`facilitate.side.${why}.remedy`));
}

function codeOf(problem: unknown): string {
  return (problem as NodeJS.ErrnoException).code ?? String(problem);
}
