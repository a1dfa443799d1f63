import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "../host.ts";
import { say } from "../messages/say.ts";
import { withLineFeeds } from "./strokes.ts";

/** What became of a text in the person's editor: the text, or in a sentence why there is none. */
export type Edited = { readonly text: string } | { readonly reason: string };

/** What a shell, or `host.edit`, answers where there is no such command. */
const notFound = 127;

const ours = /answer-[0-9a-f]{12}/;

function remove(folder: string, isMeant: (name: string) => boolean): void {
  for (const name of readdirSync(folder)) if (isMeant(name)) rmSync(join(folder, name), { force: true });
}

/** Removes what an earlier run has left in the folder, stopped while its editor was open. */
export function removeLeftovers(folder: string): void {
  try {
    remove(folder, (name) => ours.test(name));
  } catch (error) {
    // No folder, no leftovers; one that cannot be read will be spoken of when it is needed.
    if (codeOf(error) === undefined) throw error;
  }
}

/** Opens a text in $VISUAL, $EDITOR or a usual editor. Its file is in `folder` for so long, and only for its owner to read. */
export async function editOutside(text: string, folder: string, host: Host): Promise<Edited> {
  const name = `answer-${Buffer.from(host.random(6)).toString("hex")}`;
  const file = join(folder, `${name}.txt`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Most editors end the last line if it is not, so it is ended before, and that end is taken off again.
    writeFileSync(file, `${text}\n`, { mode: 0o600, flag: "wx" });
    const edited = await run(file, host);
    // An editor may have put a backup beside it.
    if (edited !== "unreadable") remove(folder, (one) => one.includes(name));
    return edited === "unreadable" ? { reason: say("terminal.edit.encoding", { file }) } : edited;
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return { reason: say("terminal.edit.file", { folder, code }) };
  }
}

async function run(file: string, host: Host): Promise<Edited | "unreadable"> {
  const named = host.env["VISUAL"]?.trim() || host.env["EDITOR"]?.trim();
  const usual = host.platform === "win32" ? ["notepad"] : ["nano", "vi"];
  const commands = named ? [named] : usual;
  for (const command of commands) {
    const status = await host.edit(command, file);
    if (status === 0) return read(file);
    if (status !== notFound) return { reason: say("terminal.edit.status", { command, status }) };
  }
  return { reason: say("terminal.edit.none", { commands: commands.join(", ") }) };
}

function read(file: string): Edited | "unreadable" {
  const bytes = readFileSync(file);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text: withLineFeeds(text).replaceAll("\0", "").replace(/\n$/, "") };
  } catch (error) {
    if (error instanceof TypeError) return "unreadable";
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
