import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { given, journalOf, latest, newHome, run, start, umbrellas } from "./offscript.ts";
import { typeAndWait } from "./playing.ts";

test("NO_COLOR takes the colour away and leaves the rest; plain style and pipes have no codes at all", async () => {
  const colour = /\x1b\[[\d;]*m/;
  const home = newHome();
  const beginning = async (env: Record<string, string>) => {
    rmSync(journalOf(home), { recursive: true, force: true });
    const terminal = start(home, ["practice", "--pack", umbrellas], { env });
    await typeAndWait(terminal, "");
    await typeAndWait(terminal, "\r");
    await typeAndWait(terminal, "/limits\r");
    terminal.type("words");
    await terminal.waitFor("> words");
    return terminal.raw();
  };
  expect(await beginning({})).toMatch(colour);
  const bare = await beginning({ NO_COLOR: "1" });
  expect(bare).not.toMatch(colour);
  expect(bare).toContain("\x1b[?2004h");
  expect(await beginning({ ACCESSIBLE: "1" })).not.toContain("\x1b");

  const shown = start(home, ["journal", "show"], { env: { NO_COLOR: "1" } });
  await shown.ended;
  expect(shown.history()).toContain("Mr Bello borrowed");
  expect(shown.raw()).not.toContain("\x1b");
  for (const args of [
    ["journal", "list"],
    ["journal", "show"],
    ["validate", umbrellas],
    ["practice", "--plain"],
    ["--help"],
  ]) {
    const { stdout, stderr } = run(home, args, "\n/limits\n");
    expect(stdout).not.toBe("");
    expect(stdout + stderr).not.toContain("\x1b");
  }
});

test("a window made narrower while an answer is being pasted, and wider after it: every character stays", async () => {
  const home = newHome();
  const terminal = start(home, ["practice", "--pack", umbrellas], { columns: 120, rows: 30 });
  await typeAndWait(terminal, "");
  await typeAndWait(terminal, "\r");
  const lines = Array.from(
    { length: 40 },
    (_, index) => `${index}: wir haben 客户 أولاً 👨‍👩‍👧‍👦 ${"again and ".repeat(index % 9)}`,
  );
  lines[30] = "/leave";
  lines[35] = ".";
  const text = lines.join("\n");
  const half = Buffer.from(text).length >> 1;
  terminal.type("\x1b[200~");
  terminal.type(text.slice(0, half));
  terminal.resize(40, 30);
  terminal.type(`${text.slice(half)}\x1b[201~`);
  await terminal.waitFor("39: wir haben");
  terminal.resize(97, 20);
  await terminal.quiet();
  terminal.resize(40, 24);
  await terminal.quiet();
  terminal.type("the end");
  await terminal.waitFor("the end");
  expect(latest(home).drafts.map((draft) => draft.text)).toEqual([`${text}the end`]);
  await typeAndWait(terminal, "\x04");
  expect(given(latest(home))).toEqual([`${text}the end`]);
  const seen = (shown: string) => shown.replace(/[\s>\u2068\u2069]+/g, "");
  expect(seen(terminal.history())).toContain(seen(`${text}the end`));
});
