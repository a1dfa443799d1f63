import { copyFileSync, existsSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { keepNote, keepSessions } from "./journal-samples.ts";
import { newFolder, run } from "./world.ts";

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

function made() {
  const home = newFolder();
  const [session = ""] = keepSessions(home, { began: "2026-10-05 10:00" });
  return { home, ids: [session, keepNote(home, "2026-10-31 12:00", "She laughed.")] };
}

test("a backup is a journal, for the person alone, and it is said how to go back to it", async () => {
  const { home, ids } = made();
  const cwd = newFolder();
  const { code, stdout, stderr } = await run({
    argv: ["journal", "backup"],
    home,
    cwd,
    at: Date.UTC(2026, 0, 5, 23, 30),
  });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "Written: offscript-journal-2026-01-06.db\n" });
  expect(stderr).toBe(
    `Everything is in it, for your account alone. To go back to it one day: while Offscript is not running, put a copy of it in the place of ${home}/journal.db\n`,
  );
  expect(readdirSync(cwd)).toEqual(["offscript-journal-2026-01-06.db"]);
  const copy = join(cwd, "offscript-journal-2026-01-06.db");
  expect(modeOf(copy)).toBe("600");

  const elsewhere = newFolder();
  copyFileSync(copy, join(elsewhere, "journal.db"));
  const journal = openJournal(elsewhere);
  expect(journal.ids()).toEqual(ids);
  journal.close();
});

test("nothing that is there is written over, a link to nowhere neither", async () => {
  const { home } = made();
  const cwd = newFolder();
  writeFileSync(join(cwd, "there.db"), "mine");
  symlinkSync(join(cwd, "nowhere"), join(cwd, "link.db"));
  for (const file of ["there.db", "link.db"]) {
    expect(await run({ argv: ["journal", "backup", file], home, cwd })).toMatchObject({
      code: 3,
      stdout: "",
      stderr: `${file} is there already, and nothing is overwritten.\nGive the new one another name, or move the old one away.\n`,
    });
  }
  expect(statSync(join(cwd, "there.db")).size).toBe(4);
  expect(existsSync(join(cwd, "nowhere"))).toBe(false);
});

test("a place where nothing can be written is told by its own name", async () => {
  const { home } = made();
  expect(await run({ argv: ["journal", "backup", "no/such/folder.db"], home })).toMatchObject({
    code: 3,
    stderr:
      "no/such/folder.db could not be written (ENOENT).\nSee whether its folder is there, whether you may write in it, and whether the disk is full.\n",
  });
});

test("a quiet backup says nothing, and is written", async () => {
  const { home } = made();
  const cwd = newFolder();
  const { stdout, stderr } = await run({ argv: ["--quiet", "journal", "backup", "all.db"], home, cwd });
  expect(stdout + stderr).toBe("");
  expect(readdirSync(cwd)).toEqual(["all.db"]);
});
