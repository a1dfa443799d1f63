import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { journalOf, newHome, run, start, umbrellas } from "./offscript.ts";
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
