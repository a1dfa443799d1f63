import { type PassThrough, Writable } from "node:stream";
import type { Host } from "../../src/host.ts";
import { thisProcess } from "../../src/main.ts";
import { installation } from "../cli/world.ts";

/** Where a session is practised, and how what is typed gets to the program. */
export interface Stage {
  readonly argv: readonly string[];
  /** `pipe`: plain, by lines from a pipe; `typed`: plain, at a terminal; `rich`: at a terminal. */
  readonly by: "pipe" | "typed" | "rich";
  readonly columns: number;
  readonly language: "en" | "de";
  readonly home: string;
  /** When the program is started, in UTC milliseconds; without it, a little later than the run before. */
  readonly at?: number;
  /** Minutes that the local clock is ahead of UTC; without it, 60 at any time. */
  readonly offset?: (at: Date) => number;
}

/** One clock and one source of chance for all the runs of a test file. */
let time = Date.UTC(2026, 0, 5, 9, 30);
let chance = 0;

/** The world of a stage: what is put out goes to `out` and `err` piece by piece, as it comes. */
export function worldOf(
  { argv, by, columns, language, home, at = time, offset = () => 60 }: Stage,
  stdin: PassThrough,
  out: (chunk: string) => void,
  err: (chunk: string) => void,
): Host {
  time = at;
  const terminal = by === "pipe" ? {} : { isTTY: true };
  const locale = language === "de" ? "de_DE.UTF-8" : "en_GB.UTF-8";
  return {
    argv,
    env: { OFFSCRIPT_HOME: home, LANG: locale, TERM: "xterm-256color" },
    cwd: home,
    home,
    installation,
    platform: process.platform,
    arch: process.arch,
    node: process.versions.node,
    systemLanguage: () => language,
    stdin: Object.assign(stdin, terminal),
    stdout: Object.assign(passing(out), terminal),
    stderr: passing(err),
    size: () => ({ columns, rows: 30 }),
    now() {
      time += 1000;
      return new Date(time);
    },
    offset,
    random: (count) =>
      Uint8Array.from({ length: count }, () => {
        chance = (chance * 73 + 41) % 65_521;
        return chance % 256;
      }),
    onResize: () => () => undefined,
    onStop: () => () => undefined,
    run: thisProcess().run,
    edit: async () => 1,
  };
}

function passing(take: (chunk: string) => void): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk, _encoding, next) {
      take(String(chunk));
      next();
    },
  });
}
