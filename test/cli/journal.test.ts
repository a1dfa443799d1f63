import { join } from "node:path";
import { expect, test } from "vitest";
import { newId } from "../../src/cli/new-id.ts";
import { installation, newFolder, run } from "./world.ts";

const pack = join(installation, "scenarios", "first-week");
const practise = (home: string, scenario: string, input: string) =>
  run({ argv: ["practice", scenario, "--pack", pack, "--plain", "--seed", "7"], home, input });

async function twoSessions(): Promise<string> {
  const home = newFolder();
  await practise(home, "chatbot-promised", "First words.");
  await practise(home, "eleven-seconds", "Other words.");
  return home;
}

test("an empty journal says how to begin", async () => {
  const { code, stdout } = await run({ argv: ["journal", "list"] });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "The journal is empty. To practise: offscript\n" });
});

test("sessions are listed a line each, the latest first, in the time of the place", async () => {
  const { stdout } = await run({ argv: ["journal", "list"], home: await twoSessions() });
  const lines = stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^2026-01-05 10:30 {2}[0-9a-f]{8} {2}The chatbot promised {2}you can go on$/);
});

test("a session from another role than the adviser's says from which", async () => {
  const home = newFolder();
  const argv = ["practice", "chatbot-promised", "--pack", pack, "--plain", "--seed", "7", "--as", "customer"];
  await run({ argv, home, input: "\n" });
  const { stdout } = await run({ argv: ["journal", "list"], home });
  expect(stdout).toMatch(/^\S+ \S+ {2}\S{8} {2}The chatbot promised {2}as Customer {2}you can go on\n$/);
  const narrow = await run({ argv: ["journal", "list"], home, terminal: { columns: 40, rows: 24 } });
  expect(narrow.stdout).toBe(`${stdout.slice(0, 26)}\n    The chatbot promised  as Customer\n    you can go on\n`);
});

test("a session is shown by the beginning or the end of its id, with its drafts", async () => {
  const home = newFolder();
  await practise(home, "chatbot-promised", "First words.\nHalf a sen");
  const list = JSON.parse((await run({ argv: ["journal", "list", "--json"], home })).stdout);
  const id: string = list[0].session;
  for (const argv of [
    ["journal", "show"],
    ["journal", "show", id.slice(-8)],
    ["journal", "show", id.slice(0, 20)],
  ]) {
    const { code, stdout } = await run({ argv, home });
    expect(code).toBe(0);
    expect(stdout).toContain("The chatbot promised");
    expect(stdout).toContain("Half a sen");
  }
  // The beginning of every id that is made in these years.
  const several = await run({ argv: ["journal", "show", "019"], home: await twoSessions() });
  expect({ code: several.code, stderr: several.stderr }).toEqual({
    code: 2,
    stderr:
      "More than one session or field note has an id with “019”.\nSee what there is with: offscript journal list\n",
  });
  const unknown = await run({ argv: ["journal", "show", "zzz"], home });
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toBe(
    "Nothing in the journal has the id “zzz”.\nSee what there is with: offscript journal list\n",
  );
});

test("the path is told, and nothing is made there", async () => {
  const home = join(newFolder(), "not-there-yet");
  const { stdout } = await run({ argv: ["journal", "path"], home });
  expect(stdout).toBe(`${home}/journal.db\n`);
});

test("a session's id is a UUIDv7 of its time", () => {
  const id = newId(
    Date.UTC(2026, 0, 5, 9, 30),
    Uint8Array.from({ length: 16 }, () => 0xff),
  );
  expect(id).toBe("019b8d7d-f1c0-7fff-bfff-ffffffffffff");
});
