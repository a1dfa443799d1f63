import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import type { Host, Input, Output, Size } from "../../src/host.ts";
import { main, thisProcess } from "../../src/main.ts";

/** What a test says of the world in which the program runs. */
export interface World {
  readonly argv: readonly string[];
  /** What comes in on stdin, whole; without it, nothing comes and it ends. */
  readonly input?: string;
  /** A stream to write to while the program runs, instead of `input`. */
  readonly stdin?: PassThrough;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly platform?: string;
  /** Where somebody sits before it, the size of the terminal. */
  readonly terminal?: Size;
  /** The version of Node that the program is told. */
  readonly node?: string;
  /** When the program is started, in UTC milliseconds; without it, a little later than the run before. */
  readonly at?: number;
  /** Where the journal is; without it, a new folder. */
  readonly home?: string;
  /** Where results go; without it, what comes out is collected. */
  readonly stdout?: Output;
  /** What opens a file in an editor; without it, there is none that works. */
  readonly edit?: Host["edit"];
}

/** What came of a run. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The folder of the journal. */
  readonly home: string;
}

export const installation = fileURLToPath(new URL("../..", import.meta.url));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new, empty folder, which goes when the tests of the file are over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "offscript-"));
  folders.push(folder);
  return folder;
}

function collected(): { stream: Output; text(): string } {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}

/** One clock and one source of chance for all the runs of a test file: it is 5 January 2026, 9:30 UTC, and a second passes at each look. */
let time = Date.UTC(2026, 0, 5, 9, 30);
let chance = 0;

/** Runs the program through `main`, in this process, with pipes for streams. */
export async function run(world: World): Promise<Outcome> {
  const home = world.home ?? newFolder();
  if (world.at !== undefined) time = world.at;
  const stdin: Input = world.stdin ?? new PassThrough().end(world.input ?? "");
  const [stdout, stderr] = [collected(), collected()];
  const results = world.stdout ?? stdout.stream;
  const streams = [stdin, results, stderr.stream];
  if (world.terminal) for (const stream of streams) Object.assign(stream, { isTTY: true });
  const host: Host = {
    argv: world.argv,
    env: { OFFSCRIPT_HOME: home, ...world.env },
    cwd: world.cwd ?? newFolder(),
    home,
    installation,
    platform: world.platform ?? process.platform,
    arch: process.arch,
    node: world.node ?? process.versions.node,
    systemLanguage: () => "en",
    stdin,
    stdout: results,
    stderr: stderr.stream,
    size: () => world.terminal ?? { columns: 80, rows: 24 },
    now: () => {
      time += 1000;
      return new Date(time);
    },
    offset: () => 60,
    random: (count) =>
      Uint8Array.from({ length: count }, () => {
        chance = (chance * 73 + 41) % 65_521;
        return chance % 256;
      }),
    onResize: () => () => undefined,
    onStop: () => () => undefined,
    run: thisProcess().run,
    edit: world.edit ?? (async () => 1),
  };
  const code = await main(host);
  await sleep(0);
  return { code, stdout: stdout.text(), stderr: stderr.text(), home };
}
