import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { KeptJournal } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { day, lines, packWithDilemmas, start } from "./follow-up-pack.ts";
import { keepNote, keepSessions } from "./journal-samples.ts";
import { filesWith } from "./raw-bytes.ts";
import { installation, newFolder, run } from "./world.ts";

const pack = packWithDilemmas();

function look<Result>(home: string, at: (journal: KeptJournal) => Result): Result {
  const journal = openJournal(home);
  try {
    return at(journal);
  } finally {
    journal.close();
  }
}

const idsIn = (home: string) => look(home, (journal) => journal.ids());
const forget = (home: string, args: readonly string[], more: object = {}) =>
  run({ argv: ["journal", "forget", ...args], home, ...more });

const reach =
  "It is gone from the journal's file, its log and the copies that Offscript made by itself. What this does not reach: backups and exports that you made, and what the disk or the backups of the system may still hold.\n";

/** A journal with two sessions and two field notes, one each in October and in November. */
function made() {
  const home = newFolder();
  const [october = "", november = ""] = keepSessions(
    home,
    { began: "2026-10-05 10:00", title: "The chatbot promised" },
    { began: "2026-11-30 23:30", title: "Third floor, left" },
  );
  const notes = [
    keepNote(home, "2026-10-31 12:00", "She read me the number herself, twice, and then laughed about it."),
    keepNote(home, "2026-11-01 00:10", "Short."),
  ];
  return { home, october, november, notes };
}

describe("asks before it forgets", () => {
  test("one session, lightly: Enter keeps it", async () => {
    const { home, october } = made();
    const short = october.slice(-8);
    const kept = await forget(home, [short, "--plain"], { input: "\n" });
    expect(kept).toMatchObject({ code: 0, stderr: "Nothing was forgotten.\n" });
    expect(kept.stdout).toBe(`2026-10-05 10:00  ${short}  The chatbot promised

Question: Forget this session?
Enter: no, it stays
 y  yes
Type a number or a letter from the list, then press Enter.
> 
`);
    expect(idsIn(home)).toHaveLength(4);
    const { code, stdout, stderr } = await forget(home, [short, "--plain"], { input: "y\n" });
    expect({ code, stderr }).toEqual({ code: 0, stderr: reach });
    expect(stdout.endsWith("> y\nForgotten: 1 session.\n")).toBe(true);
    expect(idsIn(home)).not.toContain(october);
    expect(idsIn(home)).toHaveLength(3);
  });

  test("one field note, by how it begins", async () => {
    const { home, notes } = made();
    const short = notes[0]?.slice(-8) ?? "";
    const { stdout } = await forget(home, [short, "--plain"], { input: "y\n" });
    expect(stdout).toContain(`2026-10-31 12:00  ${short}  Field note  She read me the number herself,
twice,…

Question: Forget this field note?
`);
    expect(idsIn(home)).not.toContain(notes[0]);
  });

  test("several, by how many, each day whole", async () => {
    const { home, october, notes } = made();
    const { stdout } = await forget(home, ["--from", "2026-10-05", "--to", "2026-10-31", "--plain"], { input: "y\n" });
    expect(stdout).toContain("\nQuestion: Forget 1 session and 1 field note?\n");
    expect(stdout).toContain("Forgotten: 1 session and 1 field note.\n");
    expect(idsIn(home)).not.toContain(october);
    expect(idsIn(home)).toContain(notes[1]);
    expect(idsIn(home)).toHaveLength(2);
  });

  test("several that are named, each told, and each once", async () => {
    const { home, october, november, notes } = made();
    const [one, other] = [october.slice(-8), november.slice(-8)];
    const { stdout } = await forget(home, [one, other, october, "--plain"], { input: "y\n" });
    expect(stdout).toContain(`
- 2026-10-05 10:00  ${one}  The chatbot promised
- 2026-11-30 23:30  ${other}  Third floor, left

Question: Forget 2 sessions?
`);
    expect(idsIn(home)).toEqual(notes);
  });

  test("everything, by a word that is shown", async () => {
    const { home } = made();
    const no = await forget(home, ["--all", "--plain"], { input: "yes\n" });
    expect(no.stdout).toBe(`
Question: This forgets everything that is in the journal: 2 sessions and 2
field notes. To do it, type forget and press Enter.
> yes
`);
    expect(no.stderr).toBe("Nothing was forgotten.\n");
    expect(idsIn(home)).toHaveLength(4);
    const yes = await forget(home, ["--all", "--plain"], { input: " Forget \n" });
    expect(yes.stdout.endsWith("Forgotten: 2 sessions and 2 field notes.\n")).toBe(true);
    expect(idsIn(home)).toEqual([]);
  });

  test("in German, by a German word, in 40 columns", async () => {
    const { home } = made();
    const stdin = new PassThrough();
    const env = { LANG: "de_DE.UTF-8" };
    const running = forget(home, ["--all", "--plain"], { stdin, env, terminal: { columns: 40, rows: 24 } });
    await sleep(400);
    stdin.write("vergessen\r");
    const { stdout, stderr } = await running;
    for (const line of (stdout + stderr).split("\n")) expect(line.length, line).toBeLessThanOrEqual(40);
    expect(stdout.replace(/\s+/g, " ")).toContain("tippen Sie vergessen und drücken Sie Enter.");
    expect(idsIn(home)).toEqual([]);
  });

  test("and Ctrl-C keeps all", async () => {
    const { home } = made();
    const stdin = new PassThrough();
    const running = forget(home, ["--all"], { stdin, terminal: { columns: 80, rows: 24 } });
    await sleep(400);
    stdin.write("forget\x03");
    expect((await running).code).toBe(130);
    expect(idsIn(home)).toHaveLength(4);
  });
});

describe("without a terminal", () => {
  test("nothing is forgotten unless it is forced", async () => {
    const { home } = made();
    for (const args of [["--all"], ["--from", "2026"], [idsIn(home)[0] ?? ""]]) {
      const { code, stderr } = await forget(home, args);
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /^This would be forgotten: .+\. There is no terminal to ask at\.\nTo do it without being asked: --force · to see first what it is: --dry-run\n$/,
      );
    }
    expect(idsIn(home)).toHaveLength(4);
    const { code, stdout, stderr } = await forget(home, ["--to", "2026-10", "--force"]);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: "Forgotten: 1 session and 1 field note.\n",
      stderr: reach,
    });
    expect(idsIn(home)).toHaveLength(2);
  });

  test("it is listed what would be forgotten", async () => {
    const { home, notes } = made();
    const { code, stdout, stderr } = await forget(home, ["--to", "2026-10", "--dry-run"]);
    const [october = "", note = ""] = [idsIn(home)[0], notes[0]].map((id) => id?.slice(-8));
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `2026-10-05 10:00  ${october}  The chatbot promised
2026-10-31 12:00  ${note}  Field note  She read me the number herself, twice,…
`,
      stderr: "This would be forgotten: 1 session and 1 field note. Nothing was: this was a dry run.\n",
    });
    expect(idsIn(home)).toHaveLength(4);
  });

  test("days with nothing in them are told", async () => {
    const { home } = made();
    expect(await forget(home, ["--to", "2025"])).toMatchObject({
      code: 0,
      stdout: "There is nothing in the journal from those days.\n",
    });
  });

  const remedy =
    "Name it in one way: ids from offscript journal list · days, with --from and --to · or everything, with --all\n";
  test.each([
    [[], `It is not said what is to be forgotten.\n${remedy}`],
    [["--all", "--from", "2026"], `It is said in more than one way what is to be forgotten.\n${remedy}`],
    [["0001", "--all"], `It is said in more than one way what is to be forgotten.\n${remedy}`],
    [["nothing"], "Nothing in the journal has the id “nothing”.\nSee what there is with: offscript journal list\n"],
  ])("wrong usage is told: %s", async (args, stderr) => {
    const { home } = made();
    expect(await forget(home, [...args, "--force"])).toMatchObject({ code: 2, stdout: "", stderr });
    expect(idsIn(home)).toHaveLength(4);
  });
});

describe("what is forgotten is gone from the bytes of all files", () => {
  /** A journal of an older form, with sessions and notes in which every text holds the marker. */
  async function marked() {
    const home = newFolder();
    copyFileSync(join(installation, "test/journal/version-2.db"), join(home, "journal.db"));
    const practise = (scenario: string, input: string) =>
      run({ argv: ["practice", scenario, "--pack", pack, "--plain", "--seed", "1"], home, at: start, input });
    await practise(
      "late-parcel",
      "zyxmark answer.\n/ask zyxmark\n/obstacle\n2\nzyxmark obstacle\n2\n.\nzyxmark first\n.\nzyxmark second\n.\nzyxmark next\n",
    );
    await practise("lost-slip", "zyxmark draft");
    const [finished = "", open = ""] = look(home, (journal) =>
      journal.sessions({ pack: "parcels" }).map(({ id }) => id),
    ).reverse();
    await run({ argv: ["journal", "note", "zyxmark note", "--next-time", "1"], home });
    await run({ argv: ["journal", "note", "--plain"], home, input: "zyxmark unfinished\n/leave\n" });
    await run({ argv: ["journal", "edit", finished, "--text", "1", "--words", "zyxmark addition"], home });
    await run({
      argv: ["journal", "edit", finished, "--plain", "--text", "2"],
      home,
      input: "\nzyxmark edit\n/leave\n",
    });
    look(home, (journal) => {
      const entry = { version: 1, at: start, offset: 60 };
      journal.append(finished, { ...entry, kind: "intention_reworded", body: { text: "zyxmark reworded" } });
      journal.append(finished, { ...entry, kind: "valued", body: { text: "zyxmark worth" } });
      journal.append(finished, { ...entry, kind: "obstacle_owned", body: { entry: 5, text: "zyxmark owner" } });
      journal.append(finished, {
        ...entry,
        kind: "obstacle_answered",
        body: { entry: 5, text: "zyxmark reply", on: "2026-01-06" },
        labels: [{ kind: "standard", value: "zyxmark-standard" }],
      });
    });
    const notes = look(home, (journal) => journal.notes().map(({ id }) => id));
    return { home, finished, open, notes };
  }

  test("those that are named, and the copies made by itself with them", async () => {
    const { home, finished, open, notes } = await marked();
    expect(filesWith(home, "zyxmark")).toContain("journal.db");
    expect(readdirSync(home)).toContain("journal-version-2.db");
    mkdirSync(join(home, "edit"));
    writeFileSync(join(home, "edit", "answer-0123456789ab.txt"), "zyxmark in an editor\n");
    expect((await forget(home, [finished, open, ...notes, "--force"])).code).toBe(0);
    expect(filesWith(home, "zyxmark")).toEqual([]);
    expect(existsSync(join(home, "journal-version-2.db"))).toBe(false);
    // What was not named is there still.
    expect(look(home, (journal) => journal.sessions().map(({ title }) => title))).toHaveLength(2);
    expect(filesWith(home, "let me look")).toEqual(["journal.db"]);
    const search = await run({ argv: ["journal", "search", "zyxmark", "--json"], home });
    expect(search.stdout).toBe("[]\n");
  });

  test("everything: the files are those of a journal that was just made", async () => {
    const { home } = await marked();
    await run({ argv: ["pause", "2w"], home });
    // In processes of their own: whoever has a journal open keeps its file from being changed for a new one.
    const [copy, fresh] = [newFolder(), newFolder()];
    cpSync(home, copy, { recursive: true, filter: (file) => !/-(?:wal|shm)$/.test(file) });
    const started = (folder: string, ...args: string[]) =>
      execFileSync(process.execPath, [join(installation, "bin/offscript.js"), ...args], {
        env: { ...process.env, OFFSCRIPT_HOME: folder },
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
    started(fresh, "journal", "list");
    expect(started(copy, "journal", "forget", "--all", "--force")).toMatch(
      /^Forgotten: \d+ sessions and 2 field notes\.\n$/,
    );
    const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
    const digests = (folder: string) =>
      Object.fromEntries(readdirSync(folder).map((name) => [name, digest(readFileSync(join(folder, name)))]));
    expect(digests(copy)).toEqual(digests(fresh));
    expect(Object.keys(digests(fresh))).toContain("journal.db");
  });
});

test("a session that others follow up is forgotten alone: they find nothing where its words were", async () => {
  const home = newFolder();
  const argv = ["practice", "--pack", pack, "--plain", "--seed", "1"];
  await run({ argv: [...argv, "late-parcel"], home, at: start, input: lines("Older", "older next time") });
  await run({ argv, home, at: start + 12 * day, input: `\n${lines("Newer")}` });
  const [newer = "", older = ""] = look(home, (journal) => journal.sessions().map(({ id }) => id));
  const shown = async () => (await run({ argv: ["journal", "show", newer], home })).stdout;
  expect(await shown()).toContain('What do you say and do? "Older answer."');
  await forget(home, [older, "--force"]);
  const { stdout: exported } = await run({ argv: ["journal", "export"], home });
  for (const text of [await shown(), exported]) {
    expect(text).toContain("Newer answer.");
    expect(text).not.toContain("Older");
    expect(text).not.toContain("older");
  }
});
