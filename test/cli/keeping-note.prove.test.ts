import { readFileSync, writeFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { KeptJournal } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { lines, packWithDilemmas, start } from "./follow-up-pack.ts";
import { newFolder, run } from "./world.ts";

const pack = packWithDilemmas();

/** The folder of a journal with a session and its "next time"; gives the session's id as well. */
async function homeWithNextTime(nextTime = "say so at once"): Promise<{ home: string; session: string }> {
  const home = newFolder();
  const argv = ["practice", "late-parcel", "--pack", pack, "--plain", "--seed", "1"];
  await run({ argv, home, at: start, input: lines("My", nextTime) });
  return { home, session: look(home, (journal) => journal.sessions()[0]?.id ?? "") };
}

function look<Result>(home: string, at: (journal: KeptJournal) => Result): Result {
  const journal = openJournal(home);
  try {
    return at(journal);
  } finally {
    journal.close();
  }
}

/** All field notes, newest first: what they say, what they are tied to, and whether they are finished. */
function notesIn(home: string) {
  return look(home, (journal) =>
    journal.notes().map(({ id, about, endedAt }) => ({
      words: journal.entries(id).map(({ kind, body }) => [kind, body["text"]]),
      drafts: journal.drafts(id),
      ...(about !== undefined && { about }),
      state: endedAt === undefined ? "unfinished" : "finished",
    })),
  );
}

const note = (home: string, args: readonly string[], more: object = {}) =>
  run({ argv: ["journal", "note", ...args], home, ...more });

/** What is seen on a terminal, on one line. */
const seen = (text: string) => text.replace(/\x1b\[[?\d;]*[A-Za-z]/g, "").replace(/\s+/g, " ");

const finished = (text: string, about?: string) => ({
  words: [["noted", text]],
  drafts: [],
  ...(about !== undefined && { about }),
  state: "finished",
});

describe("a field note in one line", () => {
  test("is saved, and its id is told", async () => {
    const home = newFolder();
    const { code, stdout, stderr } = await note(home, ["She read me the number herself."]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(notesIn(home)).toEqual([finished("She read me the number herself.")]);
    const id = look(home, (journal) => journal.notes()[0]?.id ?? "");
    expect(stdout).toBe(`Saved, on this computer only: ${id.slice(-8)}\n`);
  });

  test("needs no quotation marks, and says nothing where quiet is asked for", async () => {
    const home = newFolder();
    const { stdout } = await run({ argv: ["--quiet", "journal", "note", "She", "read", "it."], home });
    expect(stdout).toBe("");
    expect(notesIn(home)).toEqual([finished("She read it.")]);
  });

  test("comes from standard input where it is -", async () => {
    const home = newFolder();
    const { code } = await note(home, ["-"], { input: "First line,\r\nand a second: لا 👩‍👧\n\n" });
    expect(code).toBe(0);
    expect(notesIn(home)).toEqual([finished("First line,\nand a second: لا 👩‍👧")]);
  });

  test("begins with a dash where one stands before it", async () => {
    const home = newFolder();
    await note(home, ["--", "--edit is a flag"]);
    expect(notesIn(home)).toEqual([finished("--edit is a flag")]);
  });

  test("asks nothing at a terminal either", async () => {
    const { home } = await homeWithNextTime();
    const { code } = await note(home, ["She", "read", "it."], { terminal: { columns: 40, rows: 24 } });
    expect(code).toBe(0);
    expect(notesIn(home)).toEqual([finished("She read it.")]);
  });
});

describe("what cannot be kept", () => {
  const needed = `Without a terminal to ask at, the words of the field note have to be given.
Give them in quotation marks: offscript journal note "…" · or send them: offscript journal note - < note.txt
`;
  const none = `There are no words to keep.
Give them in quotation marks, or - and send them on standard input.
`;
  test.each<[string, string[], object, string]>([
    ["no words, and nobody to ask", [], {}, needed],
    ["an editor, and no terminal", ["--edit", "words"], {}, needed],
    ["blanks alone", ["  "], {}, none],
    ["nothing on standard input", ["-"], { input: "\n\n" }, none],
    [
      "too much on standard input",
      ["-"],
      { input: "a".repeat(1_000_001) },
      "More than 1,000,000 bytes came in at once.\nGive it in parts. Nothing was kept.\n",
    ],
  ])("is told: %s", async (_, args, more, stderr) => {
    const home = newFolder();
    expect(await note(home, args, more)).toMatchObject({ code: 2, stdout: "", stderr });
    expect(notesIn(home)).toEqual([]);
  });

  test("is told: what is no text", async () => {
    const stdin = new PassThrough();
    stdin.end(Buffer.from([0x61, 0xff]));
    expect(await run({ argv: ["journal", "note", "-"], stdin })).toMatchObject({
      code: 2,
      stderr: "What came in is not text in UTF-8.\nSave it as UTF-8, then send it again. Nothing was kept.\n",
    });
  });
});

describe("a next time", () => {
  test("is named by its number, or by its session", async () => {
    const { home, session } = await homeWithNextTime();
    await note(home, ["--next-time", "1", "By number."]);
    await note(home, ["By id.", "--next-time", session.slice(-8)]);
    expect(notesIn(home)).toEqual([finished("By id.", session), finished("By number.", session)]);
  });

  test("that is not there is told, and nothing is kept", async () => {
    const { home } = await homeWithNextTime();
    expect(await note(home, ["--next-time", "2", "Words."])).toMatchObject({
      code: 2,
      stderr:
        "One “next time” is open, and there is no number 2.\nSee them, with their numbers: offscript intentions\n",
    });
    const { home: other, session } = await homeWithNextTime("");
    expect(await note(other, ["--next-time", session, "Words."])).toMatchObject({
      code: 2,
      stderr: `“${session}” is no session with a “next time”.\nSee them, with their numbers: offscript intentions\n`,
    });
    expect([...notesIn(home), ...notesIn(other)]).toEqual([]);
  });

  test("is asked for after the words, where some are open, and Enter alone is none", async () => {
    const { home, session } = await homeWithNextTime();
    const tied = await note(home, ["--plain"], { input: "She laughed.\n.\n1\n" });
    expect(tied.stdout).toBe(`
Question: What happened?
A few words are enough. Ctrl-D, or a line with only a full stop, finishes ·
/edit opens your editor
> She laughed.
> .

Question: Does it belong to this “next time”?
Enter: no, it stands by itself
 1  say so at once
Type a number or a letter from the list, then press Enter.
> 1
Saved, on this computer only: ${look(home, (journal) => journal.notes()[0]?.id.slice(-8))}
`);
    await note(home, ["--plain"], { input: "By itself.\n.\n\n" });
    expect(notesIn(home)).toEqual([finished("By itself."), finished("She laughed.", session)]);
  });

  test("can be left open: the note is finished before it is asked for", async () => {
    const { home } = await homeWithNextTime();
    for (const [key, ends] of [
      ["\x03", 130],
      ["\x04", 0],
    ] as const) {
      const stdin = new PassThrough();
      const running = note(home, [], { stdin, terminal: { columns: 80, rows: 24 } });
      await sleep(400);
      for (const keys of [key === "\x03" ? "Stopped." : "Left.", "\x04"]) {
        stdin.write(keys);
        await sleep(150);
      }
      const text = key === "\x03" ? "Stopped." : "Left.";
      expect(notesIn(home)[0]).toEqual(finished(text));
      stdin.write(key);
      const { code, stdout } = await running;
      expect(code).toBe(ends);
      const id = look(home, (journal) => journal.notes()[0]?.id.slice(-8));
      expect(seen(stdout)).toContain(`Saved, on this computer only: ${id}`);
      expect(stdout).not.toContain("mean nothing here");
      expect(notesIn(home)[0]).toEqual(finished(text));
    }
  });

  test("is asked for where a note is gone on with, but not where it is named already", async () => {
    const { home, session } = await homeWithNextTime();
    await note(home, ["--plain"], { input: "Half\n/leave\n" });
    await note(home, ["--plain"], { input: "\nand whole.\n.\n1\n" });
    await note(home, ["--plain", "--next-time", "1"], { input: "Named.\n/leave\n" });
    const named = await note(home, ["--plain"], { input: "\nAnd done.\n.\n" });
    expect(named.stdout).not.toContain("Does it belong");
    expect(notesIn(home)).toEqual([finished("Named.\nAnd done.", session), finished("Half\nand whole.", session)]);
  });
});

describe("a field note that is written at a prompt", () => {
  test("has several lines; what is no command stays in it", async () => {
    const home = newFolder();
    const { stdout, stderr } = await note(home, ["--plain"], { input: "First.\n/surprise him\nThird.\n.\n" });
    expect(stdout).toContain(
      "\nThere is no command /surprise here. The line stays in your words: Backspace\ntakes it out. /edit opens your editor, /leave keeps what you wrote for later.\n",
    );
    expect(stderr).toBe("");
    expect(notesIn(home)).toEqual([finished("First.\n/surprise him\nThird.")]);
  });

  test("leaves no trace where nothing is written", async () => {
    const home = newFolder();
    const { code, stderr } = await note(home, ["--plain"], { input: "\n" });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "Nothing was written.\n" });
    expect(notesIn(home)).toEqual([]);
  });

  test("is kept at each key, and offered again", async () => {
    const home = newFolder();
    const stdin = new PassThrough();
    const running = run({ argv: ["journal", "note"], home, stdin, terminal: { columns: 40, rows: 24 } });
    const type = async (keys: string) => {
      stdin.write(keys);
      await sleep(150);
    };
    await sleep(400);
    await type("H");
    expect(notesIn(home)).toEqual([{ words: [], drafts: [{ step: "note", text: "H" }], state: "unfinished" }]);
    await type("alf a sent");
    expect(notesIn(home)[0]?.drafts).toEqual([{ step: "note", text: "Half a sent" }]);
    await type("\x03");
    const { code, stdout } = await running;
    expect(code).toBe(130);
    expect(seen(stdout)).toContain("Kept as it stands. To go on with it: offscript journal note");

    const again = await note(home, ["--plain"], { input: "\nence.\n.\n" });
    expect(again.stdout).toContain(`
Begun 2026-01-05 10:30: "Half a sent"

Question: You began this field note. Go on with it?
Enter: go on with it
 n  begin another; this one stays as it is
 f  forget this one, and begin another
`);
    expect(notesIn(home)).toEqual([finished("Half a sentence.")]);
  });

  test("that was typed and erased again leaves no trace, whether it is finished or broken off", async () => {
    for (const last of ["\x04", "\x03"]) {
      const home = newFolder();
      const stdin = new PassThrough();
      const running = run({ argv: ["journal", "note"], home, stdin, terminal: { columns: 80, rows: 24 } });
      await sleep(400);
      for (const keys of ["Ab", "\x7f\x7f", last]) {
        stdin.write(keys);
        await sleep(150);
      }
      const { stdout, stderr } = await running;
      expect(stdout + stderr).toContain("Nothing was written.");
      expect(look(home, (journal) => journal.ids())).toEqual([]);
    }
  });

  test("can wait while another is begun, or be forgotten", async () => {
    const home = newFolder();
    await note(home, ["--plain"], { input: "Older.\n/leave\n" });
    const left = { words: [], drafts: [{ step: "note", text: "Older.\n" }], state: "unfinished" };
    expect(notesIn(home)).toEqual([left]);
    await note(home, ["--plain"], { input: "n\nNewer.\n.\n" });
    expect(notesIn(home)[0]).toEqual(finished("Newer."));
    expect(notesIn(home)).toHaveLength(2);
    await note(home, ["In one line."]);
    const { stdout } = await note(home, ["--plain"], { input: "f\nThe last.\n.\n" });
    expect(stdout).toContain("\nForgotten.\n");
    expect(notesIn(home)).toEqual([finished("The last."), finished("In one line."), finished("Newer.")]);
  });
});

test("Ctrl-D at a note that was not finished leaves it as it is", async () => {
  const home = newFolder();
  await note(home, ["--plain"], { input: "Half\n/leave\n" });
  const before = notesIn(home);
  const stdin = new PassThrough();
  const running = note(home, [], { stdin, terminal: { columns: 80, rows: 24 } });
  await sleep(400);
  stdin.write("\x04");
  const { code, stderr } = await running;
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: "Kept as it stands. To go on with it: offscript journal note\n",
  });
  expect(notesIn(home)).toEqual(before);
});

describe("the editor", () => {
  const editor = (text: string) => async (_: string, file: string) => {
    writeFileSync(file, readFileSync(file, "utf8").trimEnd() + text);
    return 0;
  };
  const terminal = { columns: 80, rows: 24 };

  test("takes the words that were given, and gives the note back", async () => {
    const home = newFolder();
    const { code } = await note(home, ["--edit", "Begun here,"], { terminal, edit: editor(" ended there.\n") });
    expect(code).toBe(0);
    expect(notesIn(home)).toEqual([finished("Begun here, ended there.")]);
  });

  test("opens at the prompt as well", async () => {
    const home = newFolder();
    await note(home, ["--plain"], { input: "Begun here,\n/edit\n.\n", edit: editor(" ended there.\n") });
    expect(notesIn(home)).toEqual([finished("Begun here, ended there.")]);
  });

  test("that does not work leaves the words at the prompt", async () => {
    const home = newFolder();
    const { stdout } = await note(home, ["--plain", "--edit", "Begun here"], { input: "\n.\n" });
    expect(stdout).toContain('The editor "nano" ended with status 1, so the text is as it was before.');
    expect(notesIn(home)).toEqual([finished("Begun here")]);
  });
});

test("speaks German, and fits 40 columns", async () => {
  const { home } = await homeWithNextTime();
  const env = { LANG: "de_DE.UTF-8" };
  const world = { env, terminal: { columns: 40, rows: 24 }, stdin: new PassThrough() };
  const running = note(home, ["--plain"], world);
  await sleep(400);
  for (const line of ["Sie lachte.\r", "\x04", "\r"]) {
    world.stdin.write(line);
    await sleep(150);
  }
  const { stdout } = await running;
  for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(40);
  expect(stdout.replace(/\s+/g, " ")).toContain("Gehört es zu diesem „Nächsten Mal“?");
  expect(stdout.replace(/\s+/g, " ")).toContain("Gespeichert, nur auf diesem Computer:");
  expect(notesIn(home)).toEqual([finished("Sie lachte.")]);
});
