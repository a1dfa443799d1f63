import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Interruption } from "../../src/failure.ts";
import { openTerminal } from "../../src/terminal/open-terminal.ts";
import type { Reply, Terminal } from "../../src/terminal/terminal.ts";
import { type FakeHost, fakeHost } from "./fake-host.ts";

const editFolder = join(tmpdir(), "offscript-no-such-folder");
const hint = "Ctrl-D or a line with only . ends";
const refusal = "Write a few words first.";
const pasted = (text: string): string => `\x1b[200~${text}\x1b[201~`;

interface World {
  readonly host: FakeHost;
  readonly terminal: Terminal;
  readonly kept: string[];
  words(draft?: string, refused?: string): Promise<Reply<string>>;
}

function world(style: "rich" | "plain", input: "terminal" | "pipe" = "terminal"): World {
  const host = fakeHost(input);
  const terminal = openTerminal(host, { style, styled: false, editFolder });
  const kept: string[] = [];
  return {
    host,
    terminal,
    kept,
    words: (draft = "", refused) =>
      terminal.words({ hint, draft, keep: (text) => kept.push(text), ...(refused ? { refusal: refused } : {}) }),
  };
}

const given = (value: string) => ({ kind: "given", value });

describe.each(["rich", "plain"] as const)("an answer in %s style", (style) => {
  test.each([
    ["ends with a typed line that holds only a full stop", "one\r\rtwo\r.\r", "one\n\ntwo"],
    ["ends with Ctrl-D, and keeps the last line", "one\rtwo\x04", "one\ntwo"],
    ["is nothing, with Enter alone", "\r", ""],
    ["is nothing, with Ctrl-D alone", "\x04", ""],
    ["is nothing, where it is blank", "  \x04", ""],
    ["may hold lines that sound like commands", "help\rend\r. \r.\r", "help\nend\n. "],
    ["begins with a slash that was typed twice", "//help\r.\r", "/help"],
    ["keeps further slashes", "///\ra//b\r.\r", "//\na//b"],
    ["has two spaces for a tab", "a\tb\r.\r", "a  b"],
    ["loses its last word to Ctrl-W, its line to Ctrl-U", "one two\x17three\r gone\x15four\r.\r", "one three\nfour"],
    ["goes back to the line before with Backspace", "one\r\x7f!\r.\r", "one!"],
  ])("%s", async (_name, keys, value) => {
    const { host, words } = world(style);
    for (const key of keys) host.send(key);
    expect(await words()).toEqual(given(value));
  });

  test("is not finished with nothing in it where that is refused", async () => {
    const { host, words } = world(style);
    for (const key of "\r.\r \x04") host.send(key);
    const reply = words("", refusal);
    await until(() => host.written().includes(refusal));
    for (const key of "\x15five words\r.\r") host.send(key);
    expect(await reply).toEqual(given("five words"));
  });

  test("that has two empty lines at its end is told once more how to finish, and holds what was typed", async () => {
    const { host, words } = world(style);
    const reminder = "Finished? Ctrl-D, or a full stop alone on a line, then Enter.";
    const reply = words();
    for (const key of "one\rtwo\rx") host.send(key);
    await until(() => host.written().includes("x"));
    expect(host.written()).not.toContain(reminder);
    for (const key of "\x7f\r") host.send(key);
    await until(() => host.written().includes(reminder));
    for (const key of "\rthree\r.\r") host.send(key);
    expect(await reply).toEqual(given("one\ntwo\n\n\nthree"));
    if (style === "plain") expect(host.written()).toContain(`\n${reminder}\n> `);
  });

  test("becomes a command with a typed line that begins with a slash; the rest stays", async () => {
    const { host, words, kept } = world(style);
    for (const key of "first\r/ask  who was told? \r") host.send(key);
    expect(await words()).toEqual({ kind: "command", name: "ask", rest: "who was told?", draft: "first" });
    expect(kept.at(-1)).toBe("first");
    for (const key of "\rsecond\r/limits\r") host.send(key);
    expect(await words("first")).toEqual({ kind: "command", name: "limits", rest: "", draft: "first\nsecond" });
  });

  test("takes what stood in it as words, whatever it is", async () => {
    const { host, words, kept } = world(style);
    for (const key of "\r.\r") host.send(key);
    expect(await words("/leave\n//x\n.")).toEqual(given("/leave\n//x\n."));
    expect(kept.every((text) => text.startsWith("/leave\n//x\n."))).toBe(true);
  });

  test("whose pasted slash was taken out again can begin with a typed one", async () => {
    const { host, words } = world(style);
    for (const key of "\x15/help\r") host.send(key);
    expect(await words("/leave")).toEqual({ kind: "command", name: "help", rest: "", draft: "" });
  });

  test("is kept at each change, before it is seen", async () => {
    const kept: string[] = [];
    const host = fakeHost("terminal", {
      onWrite(text) {
        // Whatever is drawn has been kept by then.
        for (const mark of "αβγ") if (text.includes(mark)) expect(kept.at(-1)).toContain(mark);
      },
    });
    const terminal = openTerminal(host, { style, styled: false, editFolder });
    const reply = terminal.words({ hint, draft: "", keep: (text) => kept.push(text) });
    for (const key of "αβ\rγ") {
      host.send(key);
      await until(() => host.written().includes(key === "\r" ? "β" : key));
    }
    host.send("\x04");
    expect(await reply).toEqual(given("αβ\nγ"));
    expect(kept).toEqual(expect.arrayContaining(["α", "αβ", "αβ\nγ"]));
  });

  test("stays on the screen where it could not be kept, and what hindered it is told", async () => {
    const host = fakeHost("terminal");
    const terminal = openTerminal(host, { style, styled: false, editFolder });
    host.send("precious");
    const full = new Error("the disk is full");
    const reply = terminal.words({
      hint,
      draft: "so far",
      keep() {
        throw full;
      },
    });
    await expect(reply).rejects.toBe(full);
    expect(host.written()).toContain("so far");
  });

  test("is kept and stopped by Ctrl-C, and by the end of the input at a pipe", async () => {
    const { host, words, kept } = world(style);
    host.send("half\x03");
    const reply = words();
    await expect(reply).rejects.toThrow(Interruption);
    await expect(reply).rejects.toMatchObject({ by: "ctrl-c" });
    expect(kept).toEqual(["half"]);
  });

  test("gets the keys that were typed ahead, and leaves those that follow to the next question", async () => {
    const { host, terminal, words } = world(style);
    for (const key of "2\rone\r.\rnext time\r") host.send(key);
    const options = ["a", "b"].map((value, index) => ({ key: String(index + 1), label: value, value }));
    expect(await terminal.pick({ options })).toEqual(given("b"));
    expect(await words()).toEqual(given("one"));
    expect(await terminal.line({ draft: "", keep: () => undefined })).toEqual(given("next time"));
  });
});

test("an answer is written anywhere in it, in rich style", async () => {
  const { host, words } = world("rich");
  const keys = [
    "a long first line\rab\ra long last line",
    "\x1b[A",
    "\x1b[A",
    "!",
    "\x1b[H",
    ">",
    "\x1b[1;5F",
    "\x1b[1;5D",
  ];
  for (const key of [...keys, "very ", "\x01", "\x1b[3~", "\x05", "\x1b\x7f", "\x1b[D", "\x0b", "\x04"]) host.send(key);
  expect(await words()).toEqual(given(">a long first lin!e\nab\n long last very"));
});

describe("a pasted text", () => {
  test("is words, however it looks, and ends nothing", async () => {
    const { host, words } = world("rich");
    host.send(pasted("/leave\r\n.\r\n//two"));
    host.send("\r");
    host.send(pasted("."));
    host.send("\r.\r");
    expect(await words()).toEqual(given("/leave\n.\n//two\n."));
  });

  test("makes words of the typed line that it is put in", async () => {
    const { host, words } = world("rich");
    host.send("/");
    host.send(pasted("leave"));
    host.send("\r.\r");
    expect(await words()).toEqual(given("/leave"));
  });

  test("loses a NUL and nothing else", async () => {
    const { host, words } = world("rich");
    host.send(pasted("a\0b\tc\x1b[31md\u0085e\u2028f"));
    host.send("\x04");
    expect(await words()).toEqual(given("ab\tc\x1b[31md\u0085e\u2028f"));
  });

  test("that the terminal does not mark is known by coming at once", async () => {
    const { host, words } = world("plain");
    const reply = words();
    host.send("one\r/leave\r.\rtwo\r");
    host.send(".\r");
    host.send("three");
    await until(() => host.written().includes("three"));
    host.send("\r");
    host.send(".\r");
    expect(await reply).toEqual(given("one\n/leave\n.\ntwo\n.\nthree"));
  });

  test("whose end gets lost on the way comes all the same", async () => {
    const { host, words, kept } = world("rich");
    const reply = words();
    host.send("\x1b[200~half a paste");
    await until(() => kept.includes("half a paste"));
    host.send("\x04");
    expect(await reply).toEqual(given("half a paste"));
  });

  test("becomes one line where one is asked for", async () => {
    const { host, terminal } = world("rich");
    host.send(pasted("one\ntwo\r\nthree"));
    host.send("\r");
    expect(await terminal.line({ draft: "so: ", keep: () => undefined })).toEqual(given("so: one two three"));
  });
});

describe("at a pipe", () => {
  test("lines are typed lines: commands, ends and slashes work", async () => {
    const { host, words } = world("plain", "pipe");
    host.send("first\n/limits\nsecond\r\n//slash\n.\nnext\n");
    expect(await words()).toEqual({ kind: "command", name: "limits", rest: "", draft: "first" });
    expect(await words()).toEqual(given("second\n/slash"));
  });

  test("the end of the input keeps what there is", async () => {
    const { host, words, kept } = world("plain", "pipe");
    host.send("first\nsecond");
    host.end();
    await expect(words()).rejects.toMatchObject({ by: "end-of-input" });
    expect(kept.at(-1)?.trimEnd()).toBe("first\nsecond");
    await expect(words()).rejects.toMatchObject({ by: "end-of-input" });
  });

  test("a last line without its end is a line", async () => {
    const { host, terminal } = world("plain", "pipe");
    host.send("b");
    host.end();
    const options = ["a", "b"].map((key) => ({ key, label: key, value: key }));
    expect(await terminal.pick({ options })).toEqual(given("b"));
  });

  test("nothing but the text is written", async () => {
    const { host, words } = world("plain", "pipe");
    host.send("esc \x1b[31m\n.\n");
    expect(await words()).toEqual(given("esc \x1b[31m"));
    expect(host.written()).toBe(`${hint}\n> esc ^[[31m\n> .\n`);
  });
});

test("Escape, pressed by itself, takes nothing of what is typed after it", async () => {
  const { host, words } = world("rich");
  const reply = words();
  host.send("a\x1b");
  await new Promise((resolve) => setTimeout(resolve, 250));
  host.send("b\x04");
  expect(await reply).toEqual(given("ab"));
});

describe("the terminal", () => {
  test("is raw while it is asked, and as it was afterwards", async () => {
    const { host, terminal, words } = world("rich");
    expect(host.raw()).toBeUndefined();
    const reply = words();
    expect(host.raw()).toBe(true);
    host.send("a\x04");
    await reply;
    terminal.close();
    terminal.close();
    expect(host.raw()).toBe(false);
    expect(host.written().endsWith("\x1b[?2004l\x1b[?25h")).toBe(true);
    expect(host.listeners()).toBe(0);
  });

  test("is put right at once when a signal comes", async () => {
    const { host, words } = world("rich");
    const reply = words();
    await until(() => host.written().includes(hint));
    host.stop("SIGTERM");
    expect(host.raw()).toBe(false);
    expect(host.written()).toContain("\x1b[?2004l\x1b[?25h");
    void reply;
  });

  test("gets no code at all in plain style", async () => {
    const { host, terminal, words } = world("plain");
    for (const key of "one\x1b[D\x1b[A\x01two\r.\r") host.send(key);
    expect(await words()).toEqual(given("onetwo"));
    terminal.close();
    expect(host.written()).not.toMatch(/[^\P{Cc}\n\b]/u);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}
