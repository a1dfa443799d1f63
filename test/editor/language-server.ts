import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";

const program = fileURLToPath(
  new URL("../../node_modules/yaml-language-server/bin/yaml-language-server", import.meta.url),
);

/** A place in a text as the protocol counts: both from 0, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface ServerFinding {
  readonly range: Range;
  readonly message: string;
}

export interface Suggestion {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
  readonly textEdit?: { readonly range: Range; readonly newText: string };
}

/** Texts as an editor shows them, with what the real server says of them. */
export interface LanguageServer {
  /** Opens a text under a path, which need not exist, and waits for what is said of it. A path is opened once. */
  open(path: string, text: string): Promise<readonly ServerFinding[]>;
  complete(path: string, position: Position): Promise<readonly Suggestion[]>;
  /** What is shown when the pointer rests on a place; empty where nothing is. */
  hover(path: string, position: Position): Promise<string>;
  stop(): Promise<void>;
}

type Message = { id?: number | string; method?: string; params?: unknown; result?: unknown; error?: unknown };

/** Starts the server in a folder with the settings of the section `yaml`, as the extension for VS Code does; nothing is fetched. */
export async function startLanguageServer(
  folder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<LanguageServer> {
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const yaml = { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false }, ...settings };
  const said = new Map<string, (findings: readonly ServerFinding[]) => void>();
  const asked = new Map<number, { resolve(result: unknown): void; reject(problem: Error): void }>();
  let count = 0;

  const ask = (method: string, params: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      count += 1;
      asked.set(count, { resolve, reject });
      send(child, { id: count, method, params });
    });

  receive(child, ({ id, method, params, result, error }) => {
    if (method === "workspace/configuration" && id !== undefined) {
      const { items } = params as { items: readonly { section?: string }[] };
      send(child, { id, result: items.map(({ section }) => (section === "yaml" ? yaml : {})) });
    } else if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly ServerFinding[] };
      said.get(uri)?.(diagnostics);
    } else if (method !== undefined && id !== undefined) {
      send(child, { id, result: null });
    } else if (typeof id === "number") {
      const waiting = asked.get(id);
      asked.delete(id);
      if (error) waiting?.reject(new Error(JSON.stringify(error)));
      else waiting?.resolve(result);
    }
  });
  child.on("exit", () => {
    for (const { reject } of asked.values()) reject(new Error("The language server has ended."));
  });

  const uri = pathToFileURL(folder).href;
  await ask("initialize", {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: "the folder" }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
        hover: { contentFormat: ["markdown"] },
      },
    },
  });
  send(child, { method: "initialized", params: {} });

  const at = (path: string, position: Position) => ({ textDocument: { uri: pathToFileURL(path).href }, position });
  return {
    open: (path, text) =>
      new Promise((resolve) => {
        const opened = pathToFileURL(path).href;
        said.set(opened, resolve);
        const textDocument = { uri: opened, languageId: "yaml", version: 1, text };
        send(child, { method: "textDocument/didOpen", params: { textDocument } });
      }),
    async complete(path, position) {
      const list = await ask("textDocument/completion", at(path, position));
      return (list as { items: readonly Suggestion[] }).items;
    },
    async hover(path, position) {
      const shown = (await ask("textDocument/hover", at(path, position))) as { contents?: { value?: string } } | null;
      return shown?.contents?.value ?? "";
    },
    async stop() {
      await ask("shutdown", null);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      send(child, { method: "exit" });
      await ended;
    },
  };
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

function send(child: Child, message: Message): void {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  child.stdin.write(body);
}

function receive(child: Child, react: (message: Message) => void): void {
  let pending = Buffer.alloc(0);
  child.stdout.on("data", (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const head = pending.indexOf("\r\n\r\n");
      if (head === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(pending.toString("ascii", 0, head))?.[1]);
      const end = head + 4 + length;
      if (pending.length < end) return;
      const message = JSON.parse(pending.toString("utf8", head + 4, end)) as Message;
      pending = pending.subarray(end);
      react(message);
    }
  });
}
