import { readFileSync, writeFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Entry, KeptJournal } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { lines, packWithDilemmas, start } from "./follow-up-pack.ts";
import { intended, keepSessions } from "./journal-samples.ts";
import { filesWith } from "./raw-bytes.ts";
import { newFolder, run } from "./world.ts";

const pack = packWithDilemmas();

function look<Result>(home: string, at: (journal: KeptJournal) => Result): Result {
  const journal = openJournal(home);
  try {
    return at(journal);
  } finally {
    journal.close();
  }
}

interface Kept {
  readonly home: string;
  /** The short id of the session. */
  readonly id: string;
}

/** A journal with one session in it. */
async function practised(input: string): Promise<Kept> {
  const home = newFolder();
  const argv = ["practice", "late-parcel", "--pack", pack, "--plain", "--seed", "1"];
  await run({ argv, home, at: start, input });
  return { home, id: look(home, (journal) => journal.sessions()[0]?.id.slice(-8) ?? "") };
}

const entriesOf = ({ home, id }: Kept) =>
  look(home, (journal) => {
    const [whole = ""] = journal.idsLike(id);
    return journal.entries(whole);
  });
const lastOf = (kept: Kept) => {
  const { kind, body } = entriesOf(kept).at(-1) as Entry;
  return { kind, body };
};
const draftsOf = ({ home, id }: Kept) => look(home, (journal) => journal.drafts(journal.idsLike(id)[0] ?? ""));
const edit = ({ home, id }: Kept, args: readonly string[], more: object = {}) =>
  run({ argv: ["journal", "edit", id, ...args], home, ...more });

const said = lines("My", "say so at once");
const questions = [
  "What do you say and do?",
  "Who else should hear of this contact, and how would it reach them?",
  "Which promise of your organisation was at stake?",
];
const elsewhere = "Exports and backups that you made earlier still hold the old words.\n";
const replaced = "Replaced. Nothing in the journal tells what stood there before.\n";

describe("adding", () => {
  test("is what happens where nothing else is said: the old words stay", async () => {
    const kept = await practised(said);
    const before = entriesOf(kept);
    const { code, stdout, stderr } = await edit(kept, ["--text", "1", "--words", "And then she laughed."]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "Added. What stood there stays.\n", stderr: "" });
    expect(entriesOf(kept).slice(0, -1)).toEqual(before);
    expect(lastOf(kept)).toEqual({ kind: "added", body: { entry: 2, text: "And then she laughed." } });
    const { stdout: shown } = await run({ argv: ["journal", "show", kept.id], home: kept.home });
    expect(shown).toContain('Added on 2026-01-05: "And then she laughed."');
  });

  test("to what was added belongs to the same answer", async () => {
    const kept = await practised(said);
    await edit(kept, ["--text", "1", "--words", "First."]);
    await edit(kept, ["--text", "5", "--words", "-"], { input: "Second.\n" });
    expect(lastOf(kept)).toEqual({ kind: "added", body: { entry: 2, text: "Second." } });
  });

  test("to a next time words it anew", async () => {
    const kept = await practised(said);
    const { stdout } = await edit(kept, ["--text", "4", "--words", "ask first"]);
    expect(stdout).toBe("Worded anew. The older wording stays in the journal.\n");
    expect(lastOf(kept)).toEqual({ kind: "intention_reworded", body: { text: "ask first" } });
    expect((await run({ argv: ["intentions"], home: kept.home })).stdout).toContain("ask first");
  });

  test("to a field note, which is its only text", async () => {
    const { home } = await practised(said);
    await run({ argv: ["journal", "note", "She came back."], home });
    const id = look(home, (journal) => journal.notes()[0]?.id.slice(-8) ?? "");
    await edit({ home, id }, ["--words", "With cake."]);
    expect(lastOf({ home, id })).toEqual({ kind: "added", body: { entry: 1, text: "With cake." } });
  });
});

describe("at a prompt", () => {
  test("the texts are listed, and Enter adds", async () => {
    const kept = await practised(said);
    const { stdout, stderr } = await edit(kept, ["--plain"], { input: "2\n\nMore of it.\n.\n" });
    expect(stderr).toBe("");
    expect(stdout).toBe(`
Question: Which of your texts?
Enter: none of them
 1  ${questions[0]} My answer.
 2  Who else should hear of this contact, and how would it reach them? My
    first.
 3  ${questions[2]} My second.
 4  Next time: say so at once
Type a number or a letter from the list, then press Enter.
> 2

Who else should hear of this contact, and how would it reach them? "My first."

Question: Add to it, or put other words in its place?
Enter: add to it; what stands there stays
 1  put other words in its place; the old ones are gone
> 

Question: What do you want to add?
Ctrl-D, or a line with only a full stop, finishes · /edit opens your editor ·
/leave keeps it for later
> More of it.
> .
Added. What stood there stays.
`);
    expect(lastOf(kept)).toEqual({ kind: "added", body: { entry: 3, text: "More of it." } });
  });

  test("replacing begins with nothing, below the old words, and shows what stands there then", async () => {
    const kept = await practised(said);
    const { stdout, stderr } = await edit(kept, ["--plain", "--text", "1"], { input: "1\nAn other one.\n.\n" });
    expect(stderr).toBe(elsewhere);
    expect(stdout).toBe(`
${questions[0]} "My answer."

Question: Add to it, or put other words in its place?
Enter: add to it; what stands there stays
 1  put other words in its place; the old ones are gone
Type a number or a letter from the list, then press Enter.
> 1

Question: What shall stand there instead?
Ctrl-D, or a line with only a full stop, finishes · /edit opens your editor ·
/leave keeps it for later
> An other one.
> .

${questions[0]} "An other one."
${replaced}`);
    expect(entriesOf(kept)[1]?.body["text"]).toBe("An other one.");
  });

  test("the editor begins with the old words where nothing else is written yet, and only where they are replaced", async () => {
    const kept = await practised(said);
    const seen: string[] = [];
    const editor = async (_: string, file: string) => {
      const text = readFileSync(file, "utf8");
      seen.push(text.trimEnd());
      writeFileSync(file, text.replace("My", "Our"));
      return 0;
    };
    await edit(kept, ["--plain", "--text", "1"], { input: "1\n/edit\n.\n", edit: editor });
    expect(entriesOf(kept)[1]?.body["text"]).toBe("Our answer.");
    await edit(kept, ["--plain", "--text", "1", "--replace"], { input: "My own.\n/edit\n.\n", edit: editor });
    expect(entriesOf(kept)[1]?.body["text"]).toBe("Our own.");
    await edit(kept, ["--plain", "--text", "1"], { input: "\n/edit\nMore.\n.\n", edit: editor });
    expect(lastOf(kept)).toEqual({ kind: "added", body: { entry: 2, text: "More." } });
    expect(seen).toEqual(["My answer.", "My own.", ""]);
  });

  test("what was begun as an addition never stands in a replacement, nor the other way round", async () => {
    const kept = await practised(said);
    await edit(kept, ["--plain", "--text", "1"], { input: "\nMore\n/leave\n" });
    await edit(kept, ["--plain", "--text", "1"], { input: "1\nInstead\n/leave\n" });
    expect(draftsOf(kept)).toEqual([
      { step: "edit:2", text: "More\n" },
      { step: "replace:2", text: "Instead\n" },
    ]);
    await edit(kept, ["--plain", "--text", "1", "--replace"], { input: "of it.\n.\n" });
    expect(entriesOf(kept)[1]?.body["text"]).toBe("Instead\nof it.");
    expect(draftsOf(kept)).toEqual([{ step: "edit:2", text: "More\n" }]);
    await edit(kept, ["--text", "1", "--words", "Aside."]);
    await edit(kept, ["--plain", "--text", "1"], { input: "\nto come.\n.\n" });
    expect(lastOf(kept)).toEqual({ kind: "added", body: { entry: 2, text: "More\nto come." } });
    expect(draftsOf(kept)).toEqual([]);
  });

  test("/leave on a line of its own leaves what was written, below an older draft as well", async () => {
    const kept = await practised(said);
    const stdin = new PassThrough();
    const terminal = { columns: 80, rows: 24 };
    const draft = { step: "edit:2", text: "Half" };
    look(kept.home, (journal) => journal.keepDraft(journal.idsLike(kept.id)[0] ?? "", draft));
    const running = run({ argv: ["journal", "edit", kept.id, "--text", "1"], home: kept.home, stdin, terminal });
    await sleep(400);
    for (const keys of ["\r", "\r", ..."/Leave", "\r"]) {
      stdin.write(keys);
      await sleep(60);
    }
    const { code, stderr } = await running;
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `Nothing was changed. What you wrote is kept for: offscript journal edit ${kept.id}\n`,
    });
    expect(draftsOf(kept)).toEqual([{ ...draft, text: "Half\n" }]);
    await edit(kept, ["--plain", "--text", "1"], { input: "\n/leave\n" });
    expect(draftsOf(kept)).toEqual([{ ...draft, text: "Half\n" }]);
  });

  test.each<[string, string[], string]>([
    ["Enter alone at the list", [], "\r"],
    ["Ctrl-D at the list", [], "\x04"],
    ["/leave at the list", [], "/leave\r"],
    ["Ctrl-D at the question what becomes of it", ["--text", "1"], "\x04"],
  ])("%s changes nothing", async (_, args, keys) => {
    const kept = await practised(said);
    const before = entriesOf(kept);
    const stdin = new PassThrough();
    const running = edit(kept, args, { stdin, terminal: { columns: 80, rows: 24 } });
    await sleep(400);
    stdin.write(keys);
    const { code, stdout, stderr } = await running;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "It stands as it was.\n" });
    expect(stdout).not.toContain("mean nothing here");
    expect(entriesOf(kept)).toEqual(before);
  });

  test("what is typed is kept at each key, and is there again", async () => {
    const kept = await practised(said);
    const stdin = new PassThrough();
    const terminal = { columns: 40, rows: 24 };
    const running = run({ argv: ["journal", "edit", kept.id, "--text", "1"], home: kept.home, stdin, terminal });
    await sleep(400);
    for (const keys of ["\r", "H", "alf", "\x03"]) {
      stdin.write(keys);
      await sleep(150);
    }
    const { code, stdout } = await running;
    expect(code).toBe(130);
    const plain = stdout.replace(/\x1b\[[?\d;]*[A-Za-z]/g, "").replace(/\s+/g, " ");
    expect(plain).toContain(`Nothing was changed. What you wrote is kept for: offscript journal edit ${kept.id}`);
    expect(draftsOf(kept)).toEqual([{ step: "edit:2", text: "Half" }]);
    await edit(kept, ["--plain", "--text", "1"], { input: "\n a word.\n.\n" });
    expect(lastOf(kept)).toEqual({ kind: "added", body: { entry: 2, text: "Half a word." } });
    expect(draftsOf(kept)).toEqual([]);
  });

  test("nothing written changes nothing", async () => {
    const kept = await practised(said);
    const before = entriesOf(kept);
    const { stderr } = await edit(kept, ["--plain", "--text", "1"], { input: "\n\n" });
    expect(stderr).toBe("It stands as it was.\n");
    const same = await edit(kept, ["--text", "1", "--replace", "--words", "My answer."]);
    expect(same).toMatchObject({ code: 0, stdout: "", stderr: "It stands as it was.\n" });
    await edit(kept, ["--plain", "--text", "1"], { input: "1\nMy answer.\n.\n" });
    const left = await edit(kept, ["--plain", "--text", "1"], { input: "\n/leave\n" });
    expect(left.stderr).toBe("It stands as it was.\n");
    expect(entriesOf(kept)).toEqual(before);
    expect(draftsOf(kept)).toEqual([]);
  });
});

describe("what is being written in a finished session", () => {
  /** A session with a draft of every kind. */
  async function halfWritten(): Promise<Kept> {
    const kept = await practised(said);
    look(kept.home, (journal) => {
      const [whole = ""] = journal.idsLike(kept.id);
      const texts = { "edit:2": "zyxmark more", "replace:3": "zyxmark other", valued: "zyxmark worth", empty: " \n" };
      for (const [step, text] of Object.entries(texts)) journal.keepDraft(whole, { step, text });
    });
    return kept;
  }
  const list = ` 5  For “${questions[0]}”, not finished yet: zyxmark more
 6  In the place of “Who else should hear of this contact, and how would it
    reach them?”, not finished yet: zyxmark other
 7  Being written, not finished yet: zyxmark worth
`;

  test("stands at the end of the texts, and can be finished", async () => {
    const kept = await halfWritten();
    const { stdout } = await edit(kept, ["--plain"], { input: "5\n1\n of it.\n.\n" });
    expect(stdout.slice(stdout.indexOf(" 5 "))).toBe(`${list}Type a number or a letter from the list, then press Enter.
> 5

For “${questions[0]}”, not finished yet: "zyxmark more"

Question: What becomes of it?
Enter: it stays as it is
 1  finish it
 2  forget it
> 1

${questions[0]} "My answer."

Question: What do you want to add?
Ctrl-D, or a line with only a full stop, finishes · /edit opens your editor ·
/leave keeps it for later
> zyxmark more of it.
> .
Added. What stood there stays.
`);
    expect(lastOf(kept)).toEqual({ kind: "added", body: { entry: 2, text: "zyxmark more of it." } });
    await edit(kept, ["--plain", "--text", "6"], { input: "1\n words.\n.\n" });
    expect(entriesOf(kept)[2]?.body["text"]).toBe("zyxmark other words.");
    expect(draftsOf(kept).map(({ step }) => step)).toEqual(["empty", "valued"]);
  });

  test("can be forgotten, where nothing asks for it any more that alone, and leaves no trace", async () => {
    const kept = await halfWritten();
    const before = entriesOf(kept);
    const { stdout } = await edit(kept, ["--plain"], { input: "7\n1\n" });
    expect(stdout.slice(stdout.indexOf("\nBeing written"))).toBe(`
Being written, not finished yet: "zyxmark worth"

Question: What becomes of it?
Enter: it stays as it is
 1  forget it
> 1
Forgotten. What is finished stays.
`);
    await edit(kept, ["--plain", "--text", "5"], { input: "2\n" });
    const { stderr } = await edit(kept, ["--plain", "--text", "5"], { input: "\n" });
    expect(stderr).toBe("It stands as it was.\n");
    expect(draftsOf(kept).map(({ step }) => step)).toEqual(["empty", "replace:3"]);
    await edit(kept, ["--plain", "--text", "5"], { input: "2\n" });
    expect(filesWith(kept.home, "zyxmark")).toEqual([]);
    expect(entriesOf(kept)).toEqual(before);
  });

  test("can be forgotten without a terminal, and nothing finished can be so", async () => {
    const kept = await halfWritten();
    expect(await edit(kept, [])).toMatchObject({
      code: 2,
      stdout: expect.stringContaining(`\n7  Being written, not finished yet: zyxmark worth\n`),
    });
    expect(await edit(kept, ["--text", "7"])).toMatchObject({
      code: 2,
      stderr: `The text with the number 7 is still being written, so there is nothing to edit yet.
To forget it: offscript journal edit ${kept.id} --text 7 --forget
`,
    });
    for (const number of ["7", "6", "5"]) {
      const { code, stdout } = await edit(kept, ["--text", number, "--forget"]);
      expect({ code, stdout }).toEqual({ code: 0, stdout: "Forgotten. What is finished stays.\n" });
    }
    for (const args of [["--text", "1", "--forget"], ["--forget"]]) {
      expect(await edit(kept, args)).toMatchObject({
        code: 2,
        stderr: `--forget takes away only what is still being written.
To put other words in the place of a text: --replace · to forget all of it: offscript journal forget ${kept.id}
`,
      });
    }
    expect(draftsOf(kept).map(({ step }) => step)).toEqual(["empty"]);
    expect((await run({ argv: ["journal", "show", kept.id], home: kept.home })).stdout).not.toContain("Being written");
  });

  test("is told in German as well", async () => {
    const kept = await halfWritten();
    const env = { LANG: "de_DE.UTF-8" };
    const { stdout } = await edit(kept, ["--plain"], { input: "5\n2\n", env });
    const told = stdout.replace(/\s+/g, " ");
    expect(told).toContain(`Frage: Welcher Ihrer Texte? Enter: keiner davon 1 ${questions[0]} My answer.`);
    expect(told).toContain(`5 Für „${questions[0]}“, noch nicht fertig: zyxmark more`);
    expect(told).toContain(`6 Anstelle von „${questions[1]}“, noch nicht fertig: zyxmark other`);
    expect(told).toContain("7 Gerade am Entstehen, noch nicht fertig: zyxmark worth");
    expect(told).toContain("Was soll damit geschehen? Enter: es bleibt, wie es ist 1 fertig schreiben 2 vergessen > 2");
    expect(told).toContain("Vergessen. Was fertig ist, bleibt.");
    const { stderr } = await edit(kept, ["--text", "6"], { env });
    expect(
      stderr,
    ).toBe(`Der Text mit der Nummer 6 ist noch nicht fertig geschrieben; zu bearbeiten gibt es darum noch nichts.
Um ihn zu vergessen: offscript journal edit ${kept.id} --text 6 --forget
`);
  });

  test("leaves the only text of a field note named without a number where words are given", async () => {
    const { home } = await practised(said);
    await run({ argv: ["journal", "note", "She came back."], home });
    const id = look(home, (journal) => journal.notes()[0]?.id.slice(-8) ?? "");
    await edit({ home, id }, ["--plain"], { input: "\nWith\n/leave\n" });
    await edit({ home, id }, ["--words", "With cake."]);
    expect(lastOf({ home, id })).toEqual({ kind: "added", body: { entry: 1, text: "With cake." } });
    expect(draftsOf({ home, id })).toEqual([{ step: "edit:1", text: "With\n" }]);
  });
});

describe("what cannot be edited is told", () => {
  test("where it is not said which text is meant, they are listed", async () => {
    const kept = await practised(said);
    expect(await edit(kept, ["--words", "More."])).toMatchObject({
      code: 2,
      stdout: `1  ${questions[0]} My answer.\n2  ${questions[1]} My first.\n3  ${questions[2]} My second.\n4  Next time: say so at once\n`,
      stderr: `There are 4 texts of yours there, and it is not said which is meant.
For example: offscript journal edit ${kept.id} --text 1 --words "…"
`,
    });
  });

  test("words that are not given, a number that is not there, a session that is not finished", async () => {
    const kept = await practised(said);
    const { stderr } = await edit(kept, ["--text", "1"]);
    expect(stderr).toBe(
      `Without a terminal to ask at, the new words have to be given.\nFor example: offscript journal edit ${kept.id} --text 1 --words "…"\n`,
    );
    expect(await edit(kept, ["--text", "9", "--words", "x"])).toMatchObject({
      code: 2,
      stderr: `There are 4 texts of yours there, and none with the number 9.\nSee what there is with: offscript journal show ${kept.id}\n`,
    });
    expect(await edit(kept, ["--text", "no"])).toMatchObject({
      code: 2,
      stderr: "“no” does not fit --text <number>.\nGive a whole number from 1 on.\n",
    });
    const open = await practised("My answer.\n.\n");
    expect(await edit(open, ["--text", "1", "--words", "x"])).toMatchObject({
      code: 2,
      stderr: `This can still be gone on with, so there is nothing to edit yet.
Go on with it: in a session, /back leads to what you wrote. To be rid of it: offscript journal forget ${open.id}
`,
    });
  });
});

describe("replacing", () => {
  const marked = `zyxmark answer.
/obstacle
2
zyxmark obstacle
2
.
zyxmark first.
.
zyxmark second.
.
zyxmark next
`;

  test("puts the old words out everywhere, in every file: answers, reflections, next times, obstacles, additions, notes", async () => {
    const kept = await practised(marked);
    const { home } = kept;
    await edit(kept, ["--text", "1", "--words", "zyxmark addition"]);
    await edit(kept, ["--text", "5", "--words", "zyxmark reworded"]);
    await run({ argv: ["journal", "note", "zyxmark note"], home });
    const note = { home, id: look(home, (journal) => journal.notes()[0]?.id.slice(-8) ?? "") };
    expect(filesWith(home, "zyxmark")).toEqual(["journal.db"]);
    const kinds = entriesOf(kept).map(({ kind }) => kind);
    expect(kinds).toContain("obstacle_placed");

    for (let number = 1; number <= 7; number++) {
      const { stdout, stderr } = await edit(kept, ["--text", `${number}`, "--replace", "--words", `Other ${number}`]);
      expect({ stdout, stderr }).toEqual({ stdout: replaced, stderr: elsewhere });
    }
    await edit(note, ["--replace", "--words", "Other note"]);
    expect(filesWith(home, "zyxmark")).toEqual([]);
    expect(entriesOf(kept).map(({ kind }) => kind)).toEqual(kinds);

    const { stdout } = await run({ argv: ["journal", "show", kept.id], home });
    for (let number = 1; number <= 7; number++) expect(stdout).toContain(`Other ${number}`);
    for (const words of ["Other 1", "Other note"]) {
      expect((await run({ argv: ["journal", "search", words, "--json"], home })).stdout).toContain(words);
    }
    expect((await run({ argv: ["journal", "search", "zyxmark", "--json"], home })).stdout).toBe("[]\n");
    expect((await run({ argv: ["obstacles"], home })).stdout).toContain("Other 1");
  });

  test("leaves alone what was said in the same words elsewhere", async () => {
    const kept = await practised("The same.\n.\nThe same.\n.\nThe same.\n.\nThe same.\n");
    await edit(kept, ["--text", "2", "--replace", "--words", "Other."]);
    expect(entriesOf(kept).map(({ body }) => body["text"])).toEqual([
      undefined,
      "The same.",
      "Other.",
      "The same.",
      "The same.",
    ]);
    await edit(kept, ["--text", "1", "--replace", "--words", "Mine."]);
    const shown = entriesOf(kept).flatMap(({ body }) => body["shown"] as { kind: string }[]);
    expect(shown.filter(({ kind }) => kind === "own" || kind === "looking_back" || kind === "intention")).toEqual([
      { kind: "own", question: questions[0], text: "Mine." },
      { kind: "looking_back", own: [{ question: questions[0], text: "Mine." }] },
      { kind: "own", question: questions[1], text: "Other." },
      { kind: "own", question: questions[2], text: "The same." },
      { kind: "intention", text: "The same." },
    ]);
  });

  test("reaches the right one of two answers to the same question in the same words", async () => {
    const home = newFolder();
    const own = { question: "And now?", text: "The same." };
    const first = { step: "opening", ...own, shown: [{ kind: "own", ...own }] };
    const second = { ...first, step: "turn", shown: [...first.shown, { kind: "looking_back", own: [own, own] }] };
    const entries = [["answered", first], ["answered", second], intended("")] as const;
    const [id = ""] = keepSessions(home, { began: "2026-01-05 10:00", entries });
    const kept = { home, id: id.slice(-8) };
    const replays = () => {
      const shown = entriesOf(kept).flatMap(({ body }) => (body["shown"] ?? []) as { own?: (typeof own)[] }[]);
      return shown.flatMap((passage) => passage.own ?? []).map(({ text }) => text);
    };
    await edit(kept, ["--text", "2", "--replace", "--words", "The second."]);
    expect(replays()).toEqual(["The same.", "The second."]);
    await edit(kept, ["--text", "1", "--replace", "--words", "The first."]);
    expect(replays()).toEqual(["The first.", "The second."]);
  });

  test("reaches what was given again in the same words after a step back, and what stood there before", async () => {
    const kept = await practised("zyxmark one.\n.\n/back\n\n.\nFirst.\n.\nSecond.\n.\nNext.\n");
    const { stdout } = await edit(kept, []);
    expect(stdout).toContain("1  What do you say and do? (before a step back)");
    await edit(kept, ["--plain", "--text", "1"], { input: "1\nzyxmark half\n/leave\n" });
    await edit(kept, ["--text", "2", "--replace", "--words", "Other."]);
    expect(filesWith(kept.home, "zyxmark")).toEqual([]);
  });

  test("reaches the words before a step back alone where those after it are others", async () => {
    const kept = await practised("zyxmark one.\n.\n/back\n And two.\n.\nFirst.\n.\nSecond.\n.\nNext.\n");
    await edit(kept, ["--text", "1", "--replace", "--words", "Other."]);
    expect(entriesOf(kept).map(({ body }) => body["text"])).toContain("zyxmark one. And two.");
    await edit(kept, ["--text", "2", "--replace", "--words", "Another."]);
    expect(filesWith(kept.home, "zyxmark")).toEqual([]);
  });

  test("leaves nothing of what was typed at the prompt", async () => {
    const kept = await practised("zyxmark one.\n.\nFirst.\n.\nSecond.\n.\nNext.\n");
    const editor = async () => 0;
    await edit(kept, ["--plain", "--text", "1"], { input: "1\n/edit\n/leave\n", edit: editor });
    expect(draftsOf(kept)).toEqual([{ step: "replace:2", text: "zyxmark one.\n" }]);
    await edit(kept, ["--text", "1", "--replace", "--words", "Other."]);
    expect(filesWith(kept.home, "zyxmark")).toEqual([]);
  });
});

test("speaks German", async () => {
  const kept = await practised(said);
  const env = { LANG: "de_DE.UTF-8" };
  const { stdout, stderr } = await edit(kept, ["--text", "1", "--replace", "--words", "Anders."], { env });
  expect(stdout + stderr).toBe(
    "Ersetzt. Nichts im Journal verrät, was vorher dastand.\nExporte und Sicherungen, die Sie früher gemacht haben, enthalten die alten Worte noch.\n",
  );
});
