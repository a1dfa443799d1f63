import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { bundleDemo } from "./bundle-demo.ts";
import { type PseudoTerminal, type PseudoTerminalOptions, startInTerminal } from "./pseudo-terminal.ts";

const lookAway = "Whoever is not the customer looks away. Enter shows the card.";
/** Until Enter counts. */
const seen = () => new Promise((resolve) => setTimeout(resolve, 450));

let folder: string;
let program: string;
let count = 0;
const opened: PseudoTerminal[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "offscript-apart-"));
  program = await bundleDemo(folder);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((terminal) => terminal.dispose()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The demo in a shell that tells how the keyboard was set before it and after it. */
function start(lines: number, options: PseudoTerminalOptions = {}) {
  count += 1;
  const kept = join(folder, `kept-${count}`);
  const script = `
    trap : HUP INT QUIT TERM
    seq 1 30
    echo "before=$(stty -g)"
    "$0" "$@"
    echo "status=$?"
    echo "after=$(stty -g)"`;
  const demo = [process.execPath, program, "rich", kept, `apart:${lines}`, "line"];
  const terminal = startInTerminal("/bin/sh", ["-c", script, ...demo], options);
  opened.push(terminal);
  const pid = (): number => Number(readFileSync(`${kept}.pid`, "utf8"));
  return { terminal, pid };
}

async function atTheCard(terminal: PseudoTerminal): Promise<void> {
  await terminal.waitFor(/looks\s+away[\s\S]*card\./);
  expect(terminal.history()).not.toContain("secret");
  await seen();
  terminal.type("\r");
  await terminal.waitFor("secret 1:");
  await seen();
}

/** Nothing of it on the screen, nor among what was scrolled away; what stood there before stands there still. */
function expectGone(terminal: PseudoTerminal): void {
  const history = terminal.history();
  expect(history).not.toMatch(/secret|what she knows|The card|takes it away/);
  expect(history.split("\n").slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, index) => String(index + 1)));
  expect(history.replace(/\s+/g, " ")).toContain(`Please: apart ${lookAway}`);
}

test.each([
  { columns: 80, rows: 24, lines: 5, screens: 1 },
  { columns: 80, rows: 24, lines: 30, screens: 2 },
  { columns: 80, rows: 8, lines: 10, screens: 2 },
  { columns: 40, rows: 24, lines: 12, screens: 2 },
])("$lines lines at $columns by $rows are gone afterwards", async ({ columns, rows, lines, screens }) => {
  const { terminal } = start(lines, { columns, rows });
  await atTheCard(terminal);
  expect(terminal.screen()[0]).toBe("The card");
  // On the alternate screen there is nothing but the card.
  expect(terminal.history()).not.toContain("Please");
  for (let turned = 1; turned < screens; turned += 1) {
    await terminal.waitFor("There is more: Enter goes on.");
    expect(terminal.history()).not.toContain("takes it away");
    terminal.type("\r");
    await seen();
  }
  await terminal.waitFor("Enter takes it away.");
  expect(terminal.screen().join("\n")).toContain(`secret ${lines}: ^[[2Jwhat she`);
  terminal.type("\r");
  await terminal.waitFor("Please: line");
  expectGone(terminal);
  terminal.type("after it\r");
  await terminal.ended;
  expectGone(terminal);
  expect(terminal.history()).toContain("after it");
  expect(terminal.history()).toContain("status=0");
});

test("resized while it is up, it is drawn anew, and gone afterwards", async () => {
  const { terminal } = start(16, { columns: 80, rows: 24 });
  await atTheCard(terminal);
  await terminal.waitFor("takes it away");
  terminal.resize(40, 10);
  await terminal.waitFor("There is more");
  await terminal.quiet();
  // The emulator holds on to what stood beyond its new edge, where nobody sees it.
  expect(terminal.screen().map((row) => row.slice(0, 40).trimEnd())).toEqual([
    "The card",
    "",
    "  - secret 1: ^[[2Jwhat she knows of it,",
    "    and nobody else",
    "  - secret 2: ^[[2Jwhat she knows of it,",
    "    and nobody else",
    "  - secret 3: ^[[2Jwhat she knows of it,",
    "    and nobody else",
    "",
    "  There is more: Enter goes on.",
  ]);
  terminal.resize(100, 30);
  await terminal.waitFor("takes it away");
  await terminal.quiet();
  expect(terminal.screen()[0]).toBe("The card");
  terminal.type("\r");
  await terminal.waitFor("Please: line");
  terminal.type("x\r");
  await terminal.ended;
  expectGone(terminal);
});

test("an Enter pressed before anybody was asked to look away does not show it", async () => {
  const { terminal } = start(5);
  terminal.type("\r\r\r");
  await terminal.waitFor("Enter shows the card.");
  terminal.type("\r\r");
  await seen();
  expect(terminal.raw()).not.toContain("secret");
  await atTheCard(terminal);
  terminal.type("\r");
  await terminal.waitFor("Please: line");
});

test.each([
  { how: "Ctrl-C", keys: "\x03", status: 130 },
  { how: "SIGINT", signal: "SIGINT", status: 130 },
  { how: "SIGTERM", signal: "SIGTERM", status: 143 },
  { how: "SIGHUP", signal: "SIGHUP", status: 129 },
  { how: "SIGQUIT", signal: "SIGQUIT", status: 131 },
])("$how takes it away, and leaves the terminal as it was", async ({ keys, signal, status }) => {
  const { terminal, pid } = start(5);
  await atTheCard(terminal);
  if (keys) terminal.type(keys);
  if (signal) process.kill(pid(), signal);
  await terminal.ended;
  expectGone(terminal);
  const history = terminal.history();
  expect(history).toContain(`status=${status}`);
  const settings = history.match(/(?<=(before|after)=)[\da-f:\n]+/g)?.map((one) => one.replaceAll("\n", ""));
  expect(settings).toHaveLength(2);
  expect(settings?.[1]).toBe(settings?.[0]);
  expect(terminal.raw().lastIndexOf("\x1b[?2004l")).toBeGreaterThan(terminal.raw().lastIndexOf("\x1b[?2004h"));
});
