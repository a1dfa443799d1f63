import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import type { Host } from "../../src/host.ts";
import { main, thisProcess } from "../../src/main.ts";
import { type Emulator, emulate } from "./emulator.ts";
import { type Prompt, promptIn } from "./prompt.ts";

/** Where a session is practised, and how what is typed gets to the program. */
export interface Stage {
  readonly argv: readonly string[];
  /** `pipe`: plain, by lines from a pipe; `typed`: plain, at a terminal; `rich`: at a terminal. */
  readonly by: "pipe" | "typed" | "rich";
  readonly columns: number;
  readonly language: "en" | "de";
  readonly home: string;
}

/** What is typed at a prompt: lines, each ended by Enter but for the last; `finish` comes after it. */
export interface Typed {
  readonly lines: readonly string[];
  readonly finish: "enter" | "full-stop" | "ctrl-d";
  /** Whether the lines are pasted in one go, where the terminal can tell; else they are typed. */
  readonly pasted?: "pasted";
}

/** What came of a run. */
export interface Played {
  readonly code: number;
  /** All that was put out, codes and all. */
  readonly stdout: string;
  readonly stderr: string;
  /** What was put out after the last thing that was typed. */
  readonly last: string;
  /** What stood at each prompt, and what was typed there, in order. */
  readonly prompts: readonly Prompt[];
  readonly keys: readonly string[];
  /** The screen, where there is one. */
  readonly screen?: Emulator;
}

/** More prompts than this are taken for a session without an end. */
const mostPrompts = 150;
/** Nothing has come for so long, and nothing is asked: it is stuck. */
const silence = 60_000;

/** The folder in which the program is installed. */
export const installation = fileURLToPath(new URL("../..", import.meta.url));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A computer on which nobody has practised yet; gone when the tests of the file are over. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), "offscript-everything-"));
  folders.push(home);
  return home;
}

/** One clock and one source of chance for all the runs of a test file. */
let time = Date.UTC(2026, 0, 5, 9, 30);
let chance = 0;

/**
 * Runs the program through `main` and types whenever it waits for something, as a person does who reads the screen. Throws, with
 * the transcript, where it waits for something unknown, never ends or is stuck.
 */
export async function play(stage: Stage, type: (prompt: Prompt) => Typed): Promise<Played> {
  const { by, columns, language, home } = stage;
  const stdin = new PassThrough({ autoDestroy: false });
  const screen = by === "rich" ? emulate(columns, 30) : undefined;
  const prompts: Prompt[] = [];
  const keys: string[] = [];
  let stdout = "";
  let stderr = "";
  let since = "";
  let isDrawn = false;
  let fail: (problem: Error) => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const transcript = (why: string): Error =>
    new Error(`${why}: ${stage.argv.join(" ")}, ${by}, ${columns} columns\n${stdout}\n${stderr}`);
  const watch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => fail(transcript("It is stuck")), silence);
  };

  const look = (chunk: string): void => {
    stdout += chunk;
    since += chunk;
    screen?.write(chunk);
    watch();
    // An answer that is redrawn in place ends with the column of the cursor; every other prompt is put out in one piece.
    const wasDrawn = isDrawn;
    isDrawn = /\u001b\[\d+G$/.test(chunk);
    const waits = isDrawn ? !wasDrawn : /^> /.test(chunk) && !chunk.endsWith("\n");
    if (!waits) return;
    const prompt = promptIn(since, chunk);
    if (!prompt) return fail(transcript("It waits for something unknown"));
    if (prompts.length === mostPrompts) return fail(transcript("It never ends"));
    prompts.push(prompt);
    since = "";
    const chunks = chunksOf(type(prompt), by);
    keys.push(...chunks);
    setImmediate(() => {
      for (const one of chunks) stdin.write(one);
    });
  };

  const terminal = by === "pipe" ? {} : { isTTY: true, setRawMode: () => undefined };
  const host: Host = {
    argv: stage.argv,
    env: { OFFSCRIPT_HOME: home, LANG: language === "de" ? "de_DE.UTF-8" : "en_GB.UTF-8", TERM: "xterm-256color" },
    cwd: home,
    home,
    installation,
    platform: process.platform,
    arch: process.arch,
    node: process.versions.node,
    systemLanguage: () => language,
    stdin: Object.assign(stdin, terminal),
    stdout: Object.assign(collecting(look), by === "pipe" ? {} : { isTTY: true }),
    stderr: collecting((chunk) => {
      stderr += chunk;
    }),
    size: () => ({ columns, rows: 30 }),
    now: () => new Date((time += 1000)),
    offset: () => 60,
    random: (count) => Uint8Array.from({ length: count }, () => (chance = (chance * 73 + 41) % 65_521) % 256),
    onResize: () => () => undefined,
    onStop: () => () => undefined,
    run: thisProcess().run,
    edit: async () => 1,
  };
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  watch();
  try {
    const code = await Promise.race([main(host), failed]);
    await screen?.settled();
    return { code, stdout, stderr, last: since, prompts, keys, ...(screen && { screen }) };
  } finally {
    clearTimeout(timer);
  }
}

function collecting(take: (chunk: string) => void): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk, _encoding, next) {
      take(String(chunk));
      next();
    },
  });
}

/** What is typed, as it comes in: by a pipe whole lines, at a terminal keys; a line at a time, as nobody types two at once. */
function chunksOf({ lines, finish, pasted }: Typed, by: Stage["by"]): string[] {
  if (by === "pipe") return [`${lines.join("\n")}\n${finish === "enter" ? "" : ".\n"}`];
  const end = finish === "enter" ? "\r" : finish === "ctrl-d" ? "\u0004" : "\r.\r";
  if (by === "typed") {
    const typed = lines.map((line, index) => (index < lines.length - 1 ? `${line}\r` : line));
    return [...typed, ...(finish === "full-stop" ? ["\r", ".\r"] : [end])];
  }
  return pasted ? [`\u001b[200~${lines.join("\r")}\u001b[201~`, end] : [lines.join("\r") + end];
}
