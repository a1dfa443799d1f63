import type { Host, Output } from "../host.ts";
import type { Journal, KeptJournal } from "../journal/journal.ts";
import { drain, print, put, tell } from "../terminal/output.ts";
import type { Context } from "./context.ts";
import { dataFolder } from "./folders.ts";
import { newId } from "./new-id.ts";
import { plainFor } from "./settings/effective.ts";
import { readSettings } from "./settings/read-settings.ts";

/** What commands are given, made of what the world gives. The journal and the prompts are loaded when they are opened. */
export function makeContext(host: Host): Context {
  const { env, stdout } = host;
  // Asked for only when it matters: opening stdin costs time, and most commands never read it.
  const interactive = () => host.stdin.isTTY === true && stdout.isTTY === true;
  const now = () => {
    const time = host.now();
    return { at: time.getTime(), offset: host.offset(time) };
  };
  const settingsFound = readSettings(host);
  const { settings } = settingsFound;
  let quiet = settings.quiet === "on";
  const journalFolder = async () => {
    const folder = dataFolder(host);
    if (folder === undefined) throw (await import("./no-folder.ts")).noFolder(host);
    return folder;
  };
  const told = (stream: Output, text: string) => tell(stream, text, stream.isTTY ? host.size().columns : undefined);
  return {
    cwd: host.cwd,
    installation: host.installation,
    get interactive() {
      return interactive();
    },
    get columns() {
      return stdout.isTTY ? host.size().columns : undefined;
    },
    machine: host,
    get styled() {
      return styled(host);
    },
    prefersPlain: plainFor(env) !== undefined || settings.style === "plain",
    settings,
    settingsFound,
    get quiet() {
      return quiet;
    },
    hush: () => {
      quiet = true;
    },
    now,
    env,
    out: (text) => print(stdout, text),
    async outAll(parts) {
      for (const part of parts) {
        print(stdout, part);
        if ((await drain(stdout)) === "ended") return;
      }
    },
    tell: (text) => told(stdout, text),
    done: (text) => {
      if (!quiet) told(stdout, text);
    },
    note: (text) => {
      if (!quiet) told(host.stderr, text);
    },
    warn: (text) => told(host.stderr, text),
    get inputIsTyped() {
      return host.stdin.isTTY === true;
    },
    async readInput(most) {
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of host.stdin) {
        chunks.push(Buffer.from(chunk as Uint8Array));
        length += (chunk as Uint8Array).length;
        if (length > most) break;
      }
      return Buffer.concat(chunks).subarray(0, most + 1);
    },
    ...(host.delegate && { delegate: host.delegate }),
    run: (program, args) => host.run(program, args, host.cwd),
    async show(...pieces) {
      const { render } = await import("../terminal/render.ts");
      const look = {
        columns: host.size().columns,
        styled: styled(host),
        style: interactive() ? "rich" : "plain",
      } as const;
      for (const piece of pieces) put(stdout, render(piece, look));
    },
    newId: () => newId(host.now().getTime(), host.random(16)),
    newSeed: () => host.random(4).reduce((seed, byte) => seed * 256 + byte, 0),
    async openTerminal(style) {
      const { openTerminal } = await import("../terminal/open-terminal.ts");
      const editFolder = `${await journalFolder()}/edit`;
      return openTerminal(host, { style, styled: style === "rich" && styled(host), editFolder });
    },
    dataFolder: journalFolder,
    async journalPath() {
      const { journalFile } = await import("../journal/location.ts");
      return journalFile(await journalFolder());
    },
    openJournal,
  };

  function openJournal(record: "kept"): Promise<KeptJournal>;
  function openJournal(record: "kept" | "off-record"): Promise<Journal>;
  async function openJournal(record: "kept" | "off-record"): Promise<Journal> {
    if (record === "off-record") return (await import("../journal/memory-journal.ts")).openMemoryJournal();
    return (await import("../journal/sqlite-journal.ts")).openJournal(await journalFolder());
  }
}

/** Whether colour is wanted: https://no-color.org and https://force-color.org decide, else whether a terminal shows it. */
function styled({ env, stdout }: Host): boolean {
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0";
  return stdout.isTTY === true && env["TERM"] !== "dumb";
}
