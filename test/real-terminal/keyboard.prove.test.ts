import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { bundleDemo } from "./bundle-demo.ts";
import { type PseudoTerminal, type PseudoTerminalOptions, startInTerminal } from "./pseudo-terminal.ts";

let folder: string;
let program: string;
const open: PseudoTerminal[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "offscript-demo-"));
  program = await bundleDemo(folder);
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((terminal) => terminal.dispose()));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

function demo(style: "rich" | "plain", questions: readonly string[], options: PseudoTerminalOptions = {}) {
  count += 1;
  const kept = join(folder, `kept-${count}`);
  const terminal = startInTerminal(process.execPath, [program, style, kept, ...questions], options);
  open.push(terminal);
  return {
    terminal,
    draft: (): string => readFileSync(`${kept}.draft`, "utf8"),
    async given(): Promise<unknown> {
      await terminal.ended;
      return JSON.parse(readFileSync(`${kept}.given`, "utf8"));
    },
  };
}

const hint = "Ctrl-D or a line";
const words = (value: string) => ({ kind: "given", value });

test("what is typed wraps at 40 columns, and stays on the screen as it was written", async () => {
  const { terminal, given } = demo("rich", ["words"], { columns: 40 });
  await terminal.waitFor(hint);
  const text = "That came from us, so let me look at it with you before anything else happens.";
  terminal.type(`${text}\r`);
  await terminal.waitFor("happens.");
  terminal.type("Second.\r.\r");
  expect(await given()).toEqual([words(`${text}\nSecond.`)]);
  expect(terminal.history()).toBe(
    [
      "",
      "Please: words",
      "> That came from us, so let me look at",
      "  it with you before anything else",
      "  happens.",
      "> Second.",
      "  All is said.",
      "bye",
    ].join("\n"),
  );
});

test("a paste of 40 lines is one piece of the answer: no command, no end, no line lost", async () => {
  const { terminal, given } = demo("rich", ["words"], { columns: 40, rows: 12 });
  await terminal.waitFor(hint);
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index} of what was pasted`);
  lines[10] = ".";
  lines[20] = "/leave";
  lines[30] = "//twice";
  lines[35] = "";
  terminal.paste(lines.join("\r\n"));
  await terminal.waitFor("line 39");
  terminal.type("\r.\r");
  expect(await given()).toEqual([words(lines.join("\n"))]);
  expect(terminal.history()).toContain(lines.map((line, _index) => `> ${line}`.trimEnd()).join("\n"));
});

test("20,000 characters with newlines are pasted exactly", async () => {
  const { terminal, given, draft } = demo("rich", ["words"]);
  await terminal.waitFor(hint);
  const text = Array.from({ length: 400 }, (_, index) => `${index} Ünïcödé 客户 👩‍👩‍👧‍👦 ${"word ".repeat(6)}`)
    .join("\n")
    .slice(0, 20_000);
  terminal.paste(text);
  await terminal.waitFor(text.split("\n").at(-1)?.trim() ?? "");
  expect(draft()).toBe(text);
  terminal.type("\x04");
  expect(await given()).toEqual([words(text)]);
});

test("emoji families, Arabic, Chinese and combining marks: the cursor stands after them, and backspace takes one off", async () => {
  const { terminal, given } = demo("rich", ["words"], { columns: 40 });
  await terminal.waitFor(hint);
  for (const [typed, cells] of [
    ["👨‍👩‍👧‍👦", 2],
    ["客户说", 6],
    ["é́", 1],
    ["🇳🇬", 2],
  ] as const) {
    terminal.type(typed);
    await terminal.quiet();
    expect(terminal.cursor().column, typed).toBe(2 + cells);
    terminal.type("\x15");
    await terminal.quiet();
    expect(terminal.cursor().column).toBe(2);
  }
  terminal.type(
    "أريد استرداد المبلغ\r客户说：“我想知道为什么我的退款还没有到账，已经过了三个星期了。”\r👨‍👩‍👧‍👦👨‍👩‍👧‍👦x\x7f\x7f\r.\r",
  );
  expect(await given()).toEqual([
    words("أريد استرداد المبلغ\n客户说：“我想知道为什么我的退款还没有到账，已经过了三个星期了。”\n👨‍👩‍👧‍👦"),
  ]);
});

test("a window made narrower and wider in the middle of an answer: nothing lost, nothing twice", async () => {
  const { terminal, given } = demo("rich", ["words"], { columns: 120, rows: 30 });
  await terminal.waitFor(hint);
  const paragraph =
    "We said on the telephone that the refund would come within a week, and it has not come, so I look at it now with you on the line.";
  terminal.type(`${paragraph}\r${paragraph}`);
  await terminal.waitFor(/line\.[\s\S]*line\./);
  await terminal.quiet();
  for (const columns of [40, 97, 60, 40]) {
    terminal.resize(columns, 30);
    await terminal.quiet();
    const text = terminal.history();
    expect(text.match(/We said on/g), `${columns} columns:\n${text}`).toHaveLength(2);
    expect(text.match(/Ctrl-D or/g)).toHaveLength(1);
    expect(text.match(/Please: words/g)).toHaveLength(1);
    expect(Math.max(...terminal.screen().map((row) => row.length))).toBeLessThan(columns);
  }
  terminal.type(" End.\r.\r");
  expect(await given()).toEqual([words(`${paragraph}\n${paragraph} End.`)]);
});

test("what is typed before the prompts are there is neither lost nor taken by the wrong one", async () => {
  const { terminal, given } = demo("rich", ["offer", "wait:300", "words", "pick", "line"]);
  await terminal.waitFor("Enter to begin");
  terminal.type("\rtyped ahead, before it was asked\r.\r3\rnext\r");
  expect(await given()).toEqual([
    words("begin"),
    words("waited"),
    words("typed ahead, before it was asked"),
    words("goes quiet"),
    words("next"),
  ]);
});

test("replies of the terminal, mouse and focus are not typing", async () => {
  const { terminal, given } = demo("rich", ["words"]);
  await terminal.waitFor(hint);
  terminal.type(
    "a\x1b[?1;2cb\x1b[12;40Rc\x1b]11;rgb:0000/0000/0000\x07d\x1bP1$r0m\x1b\\e\x1b[Mabcf\x1b[<0;1;1Mg\x1b[Ih\x1b[?2004;1$yi",
  );
  await terminal.waitFor("abcdefghi");
  terminal.type("\r.\r");
  expect(await given()).toEqual([words("abcdefghi")]);
});

test("Ctrl-C keeps what was written, and leaves it on the screen", async () => {
  const { terminal, given, draft } = demo("rich", ["words"]);
  await terminal.waitFor(hint);
  terminal.type("half an answer\x03");
  expect(await given()).toEqual([{ interrupted: "ctrl-c" }]);
  expect(await terminal.ended).toEqual({ exitCode: 130, signal: 0 });
  expect(draft()).toBe("half an answer");
  expect(terminal.history()).toContain("> half an answer");
  expect(terminal.raw()).toContain("\x1b[?2004l");
});

test("a closed window ends the program by its signal, and what was written is kept", async () => {
  const { terminal, draft } = demo("rich", ["words"]);
  await terminal.waitFor(hint);
  terminal.type("half an answer");
  await terminal.waitFor("half an answer");
  terminal.closeWindow();
  expect(await terminal.ended).toEqual({ exitCode: 0, signal: 1 });
  expect(draft()).toBe("half an answer");
});

test("plain style writes no escape code, and can take back what was typed", async () => {
  const { terminal, given } = demo("plain", ["offer", "words", "some"], { columns: 40 });
  await terminal.waitFor("Enter to begin");
  terminal.type("x");
  await terminal.waitFor("> x");
  terminal.type("\x7f\r");
  await terminal.waitFor(hint);
  for (const keys of ["客户说wrong\x17then\r", "second👩‍👩‍👧‍👦\x7f", "\x7f", "\r", "\x7f", "\x7f!\r", ".\r"]) {
    terminal.type(keys);
    await terminal.quiet();
  }
  await terminal.waitFor("0: none");
  terminal.type("2 3\r");
  expect(await given()).toEqual([
    words("begin"),
    words("then\nseco!"),
    { kind: "given", value: ["hardens", "goes quiet"] },
  ]);
  expect(terminal.raw()).not.toContain("\x1b");
  expect(terminal.history()).toMatchInlineSnapshot(`
    "
    Question: Please: offer
    Enter to begin
     s  another
     l  list
     q  leave
    Type a number or a letter from the list,
    then press Enter.
    >

    Question: Please: words
    Ctrl-D or a line with only . ends ·
    /help
    > then
    > secon
    >
    > seco!
    > .

    Question: Please: some
     1  softens
     2  hardens
     3  goes quiet
     4  整个人都安静下来了
     5  asks for somebody else
    Enter: all · 0: none
    > 2 3
    All is said.
    bye"
  `);
});

test("in plain style, what is taken back beyond the row is written once more", async () => {
  const { terminal, given } = demo("plain", ["words"], { columns: 40 });
  await terminal.waitFor(hint);
  const text = "客户说 that it should have come a week ago";
  // The sign and the text fill the row to its last cell but one; the next wide character goes to the next row.
  const full = `${text.slice(0, 32)}xx`;
  terminal.type(full);
  await terminal.quiet();
  expect(terminal.cursor()).toEqual({ column: 39, row: 4 });
  terminal.type("x");
  await terminal.quiet();
  // Now the row is full, and where the cursor is a matter of the terminal.
  terminal.type("\x7f");
  await terminal.quiet();
  expect(terminal.screen().slice(4, 7)).toEqual([`> ${full}x`, `> ${full}`, ""]);
  terminal.type("客\x7f");
  await terminal.quiet();
  terminal.type("客");
  await terminal.quiet();
  terminal.type("\x7f\x7f");
  await terminal.quiet();
  expect(terminal.screen().slice(5, 9)).toEqual([`> ${full}`, "客", `> ${full.slice(0, -1)}`, ""]);
  terminal.type("\x7f");
  await terminal.quiet();
  expect(terminal.screen()[7]).toBe(`> ${full.slice(0, -2)}`);
  terminal.type("\r");
  await terminal.quiet();
  terminal.type(".\r");
  expect(await given()).toEqual([words(full.slice(0, -2))]);
});

test("an editor has the terminal to itself, and what it saved is the answer", async () => {
  const editor = join(folder, "editor.sh");
  writeFileSync(editor, '#!/bin/sh\nprintf "editor: "\nread line\nprintf "%s\\n" "$line" >> "$2"\n', { mode: 0o755 });
  const { terminal, given } = demo("rich", ["line", "edit::as it was", "line"], {
    env: { ...process.env, VISUAL: `'${editor}' --wait` },
  });
  await terminal.waitFor("Please: line");
  terminal.type("before\r");
  await terminal.waitFor("editor:");
  terminal.type("written there\n");
  await terminal.waitFor(/written there[\s\S]*Please: line/);
  terminal.type("after\r");
  expect(await given()).toEqual([words("before"), words("as it was\nwritten there"), words("after")]);
});

test("a signal ends the program, and leaves the terminal as it was", async () => {
  const shell = 'stty -a > before; "$0" "$@"; echo "ended with $?"; stty -a > after; diff before after && echo same';
  for (const [signal, status] of [
    ["SIGHUP", 129],
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ] as const) {
    count += 1;
    const home = mkdtempSync(join(folder, "signal-"));
    const kept = join(home, "kept");
    const terminal = startInTerminal("/bin/bash", ["-c", shell, process.execPath, program, "rich", kept, "words"], {
      cwd: home,
    });
    open.push(terminal);
    await terminal.waitFor(hint);
    terminal.type("half an answer");
    await terminal.waitFor("half an answer");
    process.kill(Number(readFileSync(`${kept}.pid`, "utf8")), signal);
    await terminal.waitFor(`ended with ${status}`);
    await terminal.waitFor("same");
    expect(terminal.raw()).toContain("\x1b[?2004l\x1b[?25h");
    expect(readFileSync(`${kept}.draft`, "utf8")).toBe("half an answer");
  }
});

test("a text higher than the terminal is edited within it", async () => {
  const { terminal, given } = demo("rich", ["words"], { columns: 40, rows: 10 });
  await terminal.waitFor(hint);
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`);
  for (const line of lines) terminal.type(`${line}\r`);
  await terminal.waitFor("line 29");
  for (const keys of ["\x1b[A", "\x1b[A", "\x1b[1;5H", "First ", "\x1b[B\x1b[F", "Second", "\x1b[6~", "\x1b[1;5F"]) {
    terminal.type(keys);
    await terminal.quiet();
    const text = terminal.history();
    expect(text.match(/Ctrl-D or a line/g), text).toHaveLength(1);
    expect(text.match(/line \d+/g)?.length).toBeLessThan(9);
  }
  terminal.type(".\r");
  expect(await given()).toEqual([words(["First line 0", "line 1Second", ...lines.slice(2)].join("\n"))]);
});
