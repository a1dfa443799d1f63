import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { rolldown } from "rolldown";
import { afterAll } from "vitest";
import { draftText } from "./samples.ts";

/** Bundles the writer, which Node 20 cannot run as it stands; the answer is the path to it. */
export async function bundledWriter(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "offscript-writer-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const bundle = await rolldown({ input: "test/journal/writer.ts", external: ["libsql"], platform: "node" });
  await bundle.write({ file: join(folder, "writer.mjs"), format: "esm" });
  await bundle.close();
  return join(folder, "writer.mjs");
}

/** A writer at work, and the lines it has said so far. */
export class Writer {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #said = "";

  constructor(program: string, folder: string, session: string, rounds: number) {
    const words = [program, "write", folder, session, String(rounds)];
    this.#child = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "inherit"] });
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.#said += text;
    });
    // A killed process does not read what was sent to it.
    this.#child.stdin?.on("error", () => undefined);
    this.#ended = once(this.#child, "close");
  }

  get lines(): readonly string[] {
    return this.#said.split("\n").slice(0, -1);
  }

  /** Waits until the writer has said a line that begins so. */
  async said(beginning: string): Promise<void> {
    while (!this.lines.some((line) => line.startsWith(beginning))) {
      await Promise.race([once(this.#child.stdout as NodeJS.EventEmitter, "data"), this.#ended]);
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    }
  }

  start(): void {
    this.#child.stdin?.write("\n");
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }

  async ended(): Promise<void> {
    await this.#ended;
  }
}

export interface Told {
  readonly sound: readonly unknown[];
  readonly sessions: Readonly<
    Record<string, { readonly texts: readonly unknown[]; readonly drafts: readonly string[] }>
  >;
}

/** What another process finds in the journal. */
export function tell(program: string, folder: string): Told {
  const text = execFileSync(process.execPath, [program, "tell", folder], { encoding: "utf8", maxBuffer: 2 ** 28 });
  return JSON.parse(text) as Told;
}

/** Those of the lines said whose words are not in the journal any more. */
export function lost(lines: readonly string[], session: string, { sessions }: Told): string[] {
  const found = sessions[session];
  const entries = found?.texts.length ?? 0;
  const rightEntries = Array.from({ length: entries }, (_, index) => [index + 1, draftText(index + 1, 5)]);
  if (found && JSON.stringify(found.texts) !== JSON.stringify(rightEntries)) return ["entries are not as written"];

  const kept = (line: string): boolean => {
    const [what, count] = line.split(" ");
    if (what === "begun") return found !== undefined;
    if (what === "entry") return entries >= Number(count);
    if (what !== "draft") return true;
    const round = Math.floor(Number(count) / 10);
    const key = Number(count) % 10;
    // The draft itself, a later one of the same answer, or the answer.
    const later = [1, 2, 3, 4, 5].filter((each) => each >= key).map((each) => draftText(round, each));
    return entries >= round || later.includes(found?.drafts[0] ?? "");
  };
  return lines.filter((line) => !kept(line));
}
