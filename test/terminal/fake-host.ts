import { PassThrough, Writable } from "node:stream";
import type { Host, Size, StopSignal } from "../../src/host.ts";

export interface FakeHost extends Host {
  /** Sends bytes, or text as UTF-8, in one chunk. */
  send(keys: string | Uint8Array): void;
  /** Ends the input. */
  end(): void;
  /** Everything that was written so far. */
  written(): string;
  resize(size: Size): void;
  stop(signal: StopSignal): void;
  /** Whether the input is raw now; undefined where it never was. */
  raw(): boolean | undefined;
  /** How many ask to be told of a signal. */
  listeners(): number;
}

/** A world in memory: a terminal, or a pipe where `input` says so. */
export function fakeHost(
  input: "terminal" | "pipe",
  given: Partial<Pick<Host, "env" | "platform" | "edit">> & { readonly size?: Size; onWrite?(text: string): void } = {},
): FakeHost {
  let size = given.size ?? { columns: 80, rows: 24 };
  let written = "";
  let raw: boolean | undefined;
  const resizes = new Set<() => void>();
  const stops = new Set<(signal: StopSignal) => void>();
  // As Node's own input, where it is a file: it ends, and is never closed.
  const keys = new PassThrough({ autoDestroy: false });
  const stdin =
    input === "pipe"
      ? keys
      : Object.assign(keys, {
          isTTY: true,
          setRawMode(mode: boolean) {
            raw = mode;
          },
        });
  const results = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, next) {
      written += String(chunk);
      given.onWrite?.(String(chunk));
      next();
    },
  });
  const stdout = input === "pipe" ? results : Object.assign(results, { isTTY: true });
  return {
    argv: [],
    env: given.env ?? {},
    cwd: "/",
    home: "/",
    installation: "/",
    platform: given.platform ?? "linux",
    arch: "x64",
    node: "20.19.0",
    systemLanguage: () => "en",
    stdin,
    stdout,
    stderr: stdout,
    size: () => size,
    now: () => new Date(0),
    offset: () => 0,
    random: (count) => new Uint8Array(count).map((_, index) => index * 7),
    onResize(react) {
      resizes.add(react);
      return () => resizes.delete(react);
    },
    onStop(react) {
      stops.add(react);
      return () => stops.delete(react);
    },
    run: async () => ({ status: 127, stdout: "" }),
    edit: given.edit ?? (() => Promise.resolve(127)),
    send: (text) => keys.write(text),
    end: () => keys.end(),
    written: () => written,
    resize(next) {
      size = next;
      for (const react of resizes) react();
    },
    stop(signal) {
      for (const react of stops) react(signal);
    },
    raw: () => raw,
    listeners: () => stops.size,
  };
}
