import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openTerminal } from "../../src/terminal/open-terminal.ts";
import type { Option, Terminal } from "../../src/terminal/terminal.ts";
import { type FakeHost, fakeHost } from "./fake-host.ts";

const editFolder = join(tmpdir(), "offscript-no-such-folder");

function open(style: "rich" | "plain", columns = 80): { host: FakeHost; terminal: Terminal } {
  const host = fakeHost("terminal", { size: { columns, rows: 24 } });
  return { host, terminal: openTerminal(host, { style, styled: false, editFolder }) };
}

const numbered = (...labels: string[]): Option<string>[] =>
  labels.map((label, index) => ({ key: String(index + 1), label, value: label }));
const ways = numbered("softens", "hardens", "goes quiet");
const letters = ["another", "list", "quit"].map((label) => ({ key: label.slice(0, 1), label, value: label }));
const given = (value: unknown) => ({ kind: "given", value });

/** What is seen, without the codes that only a terminal obeys. */
const seen = (host: FakeHost): string => host.written().replaceAll("\x1b[?2004h", "");

describe.each(["rich", "plain"] as const)("a choice in %s style", (style) => {
  test("stands in one row where it fits, in plain style in one each, with what Enter means before it", async () => {
    const { host, terminal } = open(style);
    host.send("2\r");
    expect(await terminal.pick({ options: ways })).toEqual(given("hardens"));
    host.send("\r");
    expect(await terminal.pick({ options: letters, enter: { label: "Enter to begin", value: "begin" } })).toEqual(
      given("begin"),
    );
    expect(seen(host)).toBe(
      style === "rich"
        ? "1 softens  2 hardens  3 goes quiet\n> 2\nEnter to begin · a another · l list · q quit\n> \n"
        : " 1  softens\n 2  hardens\n 3  goes quiet\nType a number or a letter from the list, then press Enter.\n> 2\nEnter to begin\n a  another\n l  list\n q  quit\n> \n",
    );
  });

  test("says what letters mean, and what Enter does where it does something", async () => {
    const { host, terminal } = open(style);
    for (const line of ["", "what?", "l"]) host.send(`${line}\r`);
    expect(await terminal.pick({ options: letters })).toEqual(given("list"));
    const told = () => seen(host).replace(/\s+/g, " ");
    expect(told()).toContain(
      "> Enter alone is no answer here. Type a (another), l (list), or q (quit), then press Enter. >",
    );
    expect(told()).toContain("> what? Type a (another), l (list), or q (quit), then press Enter. >");
    for (const line of ["maybe", ""]) host.send(`${line}\r`);
    const enter = { label: "Enter: yes", value: "yes" };
    expect(await terminal.pick({ options: letters, enter })).toEqual(given("yes"));
    expect(told()).toContain("> maybe Type a (another), l (list), or q (quit), then press Enter. Enter: yes >");
  });

  test("has a row for each where they do not fit, none wider than the terminal", async () => {
    const { host, terminal } = open(style, 40);
    const labels = Array.from({ length: 10 }, (_, index) => `situation ${index} with a rather long name for it`);
    host.send("10\r");
    expect(await terminal.pick({ options: numbered(...labels) })).toEqual(given(labels[9]));
    const rows = seen(host).split("\n");
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(40);
    expect(rows.slice(0, 2)).toEqual(["  1  situation 0 with a rather long name", "     for it"]);
    expect(rows[18]).toBe(" 10  situation 9 with a rather long name");
  });

  test("asks again, with a sentence, until it is one of them", async () => {
    const { host, terminal } = open(style);
    for (const line of ["", "4", "x 2", " 3 "]) host.send(`${line}\r`);
    expect(await terminal.pick({ options: ways })).toEqual(given("goes quiet"));
    expect(seen(host).match(/Type 1, 2, or 3, then press Enter\./g)).toHaveLength(3);
    expect(seen(host).match(/Enter alone is no answer here\. Type 1, 2, or 3/g)).toHaveLength(1);
    for (const line of ["12", "HARDENS"]) host.send(`${line}\r`);
    expect(await terminal.pick({ options: numbered(...ways.map((way) => way.label), ..."abcdefgh") })).toEqual(
      given("hardens"),
    );
    expect(seen(host)).toContain("Type a number from 1 to 11, then press Enter.");
  });

  test("takes letters large and small", async () => {
    const { host, terminal } = open(style);
    host.send("L\r");
    expect(await terminal.pick({ options: letters })).toEqual(given("list"));
  });

  test("is left with a command, and with Ctrl-D where nothing is typed", async () => {
    const { host, terminal } = open(style);
    host.send("/limits now\r");
    expect(await terminal.pick({ options: ways })).toEqual({ kind: "command", name: "limits", rest: "now", draft: "" });
    host.send("\x04");
    expect(await terminal.pick({ options: ways })).toEqual({ kind: "command", name: "leave", rest: "", draft: "" });
    host.send("2\x04");
    expect(await terminal.pick({ options: ways })).toEqual(given("hardens"));
  });

  test("of several takes all with Enter alone, none with 0, else only these in their order", async () => {
    const { host, terminal } = open(style);
    const hint = "Enter: all · 0: none";
    host.send("\r");
    expect(await terminal.pickSome({ options: ways, hint })).toEqual(given(["softens", "hardens", "goes quiet"]));
    host.send("0\r");
    expect(await terminal.pickSome({ options: ways, hint })).toEqual(given([]));
    host.send("3, 1\r");
    expect(await terminal.pickSome({ options: ways, hint })).toEqual(given(["softens", "goes quiet"]));
    host.send("1 5\r");
    host.send("0 1\r");
    host.send("2;2\r");
    expect(await terminal.pickSome({ options: ways, hint })).toEqual(given(["hardens"]));
    expect(seen(host).match(/Type 1, 2, or 3, with spaces between them\./g)).toHaveLength(2);
    expect(seen(host)).toContain(hint);
  });

  test("shows no code that stands in a label", async () => {
    const { host, terminal } = open(style);
    host.send("1\r");
    await terminal.pick({ options: numbered("\x1b[31mred\nand more", "blue") });
    expect(seen(host)).toMatch(/1 +\^\[\[31mred and more\s+2 +blue\n/);
  });
});

test("one line of words keeps what is typed, and may be empty", async () => {
  const { host, terminal } = open("rich");
  const kept: string[] = [];
  const keep = (text: string): void => {
    kept.push(text);
  };
  for (const key of "when\r\r/leave\rhalf\x03") host.send(key);
  expect(await terminal.line({ draft: "So ", keep })).toEqual(given("So when"));
  expect(await terminal.line({ draft: "", keep })).toEqual(given(""));
  expect(await terminal.line({ draft: "", keep })).toEqual({ kind: "command", name: "leave", rest: "", draft: "" });
  await expect(terminal.line({ draft: "", keep })).rejects.toMatchObject({ by: "ctrl-c" });
  expect(kept[0]).toBe("So when");
  expect(kept.at(-1)).toBe("half");
  host.send("\x04");
  expect(await terminal.line({ draft: "", keep })).toEqual({ kind: "command", name: "leave", rest: "", draft: "" });
});

test("several lines that come at once are taken one by one where one is asked for", async () => {
  const { host, terminal } = open("plain");
  const answers = [terminal.pick({ options: ways })];
  host.send("3\r1\rwords for it");
  expect(await answers[0]).toEqual(given("goes quiet"));
  expect(await terminal.pick({ options: ways })).toEqual(given("softens"));
  host.send("\r");
  expect(await terminal.line({ draft: "", keep: () => undefined })).toEqual(given("words for it"));
});
