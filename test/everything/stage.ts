import { PassThrough } from "node:stream";
import { main } from "../../src/main.ts";
import { type Emulator, emulate } from "./emulator.ts";
import { type Prompt, promptIn } from "./prompt.ts";
import { type Stage, worldOf } from "./world-of.ts";

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
  /** What stood at each prompt, and all that was typed, in order. */
  readonly prompts: readonly Prompt[];
  readonly keys: string;
  /** The screen, where there is one. */
  readonly screen?: Emulator;
}

/** More prompts than this are taken for a session without an end. */
const mostPrompts = 150;
/** Nothing has come for so many milliseconds, and nothing is asked: it is stuck. */
const silence = 60_000;

/**
 * Runs the program through `main` and types whenever it waits for something, as a person does who reads the screen. Throws, with
 * the transcript, where it waits for something unknown, never ends or is stuck.
 */
export async function play(stage: Stage, type: (prompt: Prompt) => Typed): Promise<Played> {
  const { by, columns } = stage;
  const stdin = new PassThrough({ autoDestroy: false });
  const screen = by === "rich" ? emulate(columns, 30) : undefined;
  const prompts: Prompt[] = [];
  const out = { stdout: "", stderr: "", last: "", keys: "" };
  let failed: (problem: Error) => void = () => undefined;
  const failing = new Promise<never>((_, reject) => {
    failed = reject;
  });
  const fail = (why: string): void => {
    failed(new Error(`${why}: ${stage.argv.join(" ")} (${by}, ${columns} columns)\n${out.stdout}\n${out.stderr}`));
  };
  let timer: NodeJS.Timeout | undefined;
  const watch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => fail("It is stuck"), silence);
  };

  let isDrawn = false;
  const look = (chunk: string): void => {
    watch();
    screen?.write(chunk);
    out.stdout += chunk;
    out.last += chunk;
    // An answer that is redrawn in place ends with the column of the cursor; every other prompt is put out in one piece.
    const wasDrawn = isDrawn;
    isDrawn = /\u001b\[\d+G$/.test(chunk);
    const waits = isDrawn ? !wasDrawn : /^> /.test(chunk) && !chunk.endsWith("\n");
    if (waits) answer(promptIn(out.last, chunk));
  };
  const answer = (prompt: Prompt | undefined): void => {
    if (!prompt) fail("It waits for something unknown");
    else if (prompts.length === mostPrompts) fail("It never ends");
    else {
      prompts.push(prompt);
      out.last = "";
      const chunks = chunksOf(type(prompt), by);
      out.keys += chunks.join("");
      setImmediate(() => {
        for (const one of chunks) stdin.write(one);
      });
    }
  };

  watch();
  try {
    const world = worldOf(stage, stdin, look, (chunk) => {
      out.stderr += chunk;
    });
    const code = await Promise.race([main(world), failing]);
    await screen?.settled();
    return { code, ...out, prompts, ...(screen && { screen }) };
  } finally {
    clearTimeout(timer);
  }
}

/** What is typed, as it comes in: by a pipe whole lines; at a terminal keys, and in plain style a line at a time, as nobody types two at once. */
function chunksOf({ lines, finish, pasted }: Typed, by: Stage["by"]): string[] {
  if (by === "pipe") return [`${lines.join("\n")}\n${finish === "enter" ? "" : ".\n"}`];
  const end = finish === "enter" ? "\r" : finish === "ctrl-d" ? "\u0004" : "\r.\r";
  if (by === "rich") {
    return pasted ? [`\u001b[200~${lines.join("\r")}\u001b[201~`, end] : [lines.join("\r") + end];
  }
  return [
    ...lines.slice(0, -1).map((line) => `${line}\r`),
    lines.at(-1) ?? "",
    ...(finish === "full-stop" ? ["\r", ".\r"] : [end]),
  ];
}
