import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Host } from "../../src/host.ts";
import { openTerminal } from "../../src/terminal/open-terminal.ts";
import { type FakeHost, fakeHost } from "./fake-host.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "offscript-edit-")), "deep", "edit");
});
afterEach(() => rmSync(join(folder, "..", ".."), { recursive: true, force: true }));

type Editor = (file: string, command: string) => number;

function open(editor: Editor, given: Partial<Pick<Host, "env" | "platform">> = {}) {
  const commands: string[] = [];
  const host: FakeHost = fakeHost("terminal", {
    ...given,
    edit(command, file) {
      commands.push(command);
      return Promise.resolve(editor(file, command));
    },
  });
  return { host, commands, terminal: openTerminal(host, { style: "plain", styled: false, editFolder: folder }) };
}

test("the text goes out as UTF-8 into a file that only its owner can read, and comes back as it was saved", async () => {
  const { terminal } = open((file) => {
    expect(readFileSync(file, "utf8")).toBe("Grüße\n客户\n");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    writeFileSync(file, "\ufeffschöner\r\n\r\n👨‍👩‍👧‍👦\r\n");
    writeFileSync(`${file}~`, "a backup");
    return 0;
  });
  expect(await terminal.edit("Grüße\n客户")).toBe("schöner\n\n👨‍👩‍👧‍👦");
  expect(readdirSync(folder)).toEqual([]);
});

test.each(["", "a", "a\n", "a\n\n", "\n"])("a text that is only looked at is not changed: %j", async (text) => {
  expect(await open(() => 0).terminal.edit(text)).toBe(text);
});

test("VISUAL comes before EDITOR, with its arguments; else a usual editor that is there", async () => {
  const named = open(() => 0, { env: { VISUAL: "code --wait", EDITOR: "vi" } });
  await named.terminal.edit("");
  expect(named.commands).toEqual(["code --wait"]);
  const other = open(() => 0, { env: { VISUAL: " ", EDITOR: "ed" } });
  await other.terminal.edit("");
  expect(other.commands).toEqual(["ed"]);
  const usual = open((_file, command) => (command === "nano" ? 127 : 0));
  expect(await usual.terminal.edit("text")).toBe("text");
  expect(usual.commands).toEqual(["nano", "vi"]);
  const windows = open(() => 0, { platform: "win32" });
  await windows.terminal.edit("");
  expect(windows.commands).toEqual(["notepad"]);
});

test.each<[string, Editor, RegExp]>([
  ["failed", () => 3, /"ed" ended with status 3/],
  ["is not there", () => 127, /No editor could be started \(tried: ed\)\. Set EDITOR/],
  [
    "saved in another encoding",
    (file) => {
      writeFileSync(file, Buffer.from("Gr\xfc\xdfe", "latin1"));
      return 0;
    },
    /did not save the text as UTF-8/,
  ],
  [
    "took the file away",
    (file) => {
      rmSync(file);
      return 0;
    },
    /\(ENOENT\)/,
  ],
])("an editor that %s leaves the text as it was, and the reason is shown", async (_name, editor, reason) => {
  const { host, terminal } = open(editor, { env: { EDITOR: "ed" } });
  expect(await terminal.edit("as it was")).toBeUndefined();
  expect(host.written().replaceAll("\n", " ")).toMatch(reason);
});

test("what an editor saved in another encoding can still be fetched, until the next start", async () => {
  const { terminal } = open(
    (file) => {
      writeFileSync(file, Buffer.from("\xfc", "latin1"));
      return 0;
    },
    { env: { EDITOR: "ed" } },
  );
  await terminal.edit("");
  expect(readdirSync(folder)).toHaveLength(1);
  writeFileSync(join(folder, "not-ours.txt"), "");
  await open(() => 0);
  expect(readdirSync(folder)).toEqual(["not-ours.txt"]);
});

test("a folder that cannot be made is a reason, and a missing one at the start is none", async () => {
  mkdirSync(join(folder, ".."), { recursive: true });
  writeFileSync(folder, "a file stands there");
  const { host, terminal } = open(() => 0);
  expect(await terminal.edit("x")).toBeUndefined();
  expect(host.written()).toMatch(/The editor needs a file/);
  expect(existsSync(folder)).toBe(true);
});

test("the editor has the terminal to itself, and the prompt after it has the keys", async () => {
  const { host, terminal } = open(() => {
    expect(host.raw()).toBe(false);
    expect(host.stdin.isPaused()).toBe(true);
    return 0;
  });
  host.send("a\r");
  await terminal.line({ draft: "", keep: () => undefined });
  expect(host.raw()).toBe(true);
  await terminal.edit("x");
  host.send("b\r");
  expect(await terminal.line({ draft: "", keep: () => undefined })).toEqual({ kind: "given", value: "b" });
  expect(host.raw()).toBe(true);
});
