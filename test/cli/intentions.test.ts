import { describe, expect, test } from "vitest";
import { day, lines, packWithDilemmas, start } from "./follow-up-pack.ts";
import { newFolder, run } from "./world.ts";

const pack = packWithDilemmas();

/** Sessions on these days of the month, each with a "next time". */
async function made(...nextTimes: readonly string[]): Promise<string> {
  const home = newFolder();
  const scenarios = ["late-parcel", "lost-slip", "wet-parcel", "no-slip"];
  for (const [index, words] of nextTimes.entries()) {
    const argv = ["practice", scenarios[index] ?? "", "--pack", pack, "--plain", "--seed", "1"];
    await run({ argv, home, at: start + index * day, input: lines("My", words) });
  }
  return home;
}

const open = async (home: string, ...flags: string[]) =>
  (await run({ argv: ["intentions", ...flags], home, at: start + 5 * day })).stdout;

/** What the program asks before it offers anything, so many days after the start. */
async function asked(home: string, days: number, input: string) {
  const argv = ["practice", "--pack", pack, "--plain"];
  const { stdout } = await run({ argv, home, at: start + days * day, input });
  return stdout.slice(0, stdout.indexOf("Next: ")).trim();
}

const question = `Next time: "say so"
From 2026-01-05, after “The late parcel”

Question: How does it stand?
Enter: still true
 1  done
 2  reword it
 3  drop it
Type a number or a letter from the list, then press Enter.
> `;

describe("a next time, at a later start", () => {
  test("is asked about after three days, once a week from then on, with one key", async () => {
    const home = await made("say so");
    expect(await asked(home, 2, "q\n")).toBe("");
    expect(await asked(home, 3, "\nq\n")).toBe(question.trim());
    expect(await asked(home, 9, "q\n")).toBe("");
    expect(await asked(home, 10, "\nq\n")).toBe(question.trim());
    expect(await open(home)).toContain('after “The late parcel” "say so"');
  });

  test("that is done may leave a field note, tied to it", async () => {
    const home = await made("say so");
    const talk = await asked(home, 3, "1\nShe laughed, and read me the number.\nq\n");
    expect(talk).toBe(
      `${question}1\n\nQuestion: What happened?\nOne line, kept as a field note · Enter alone: none\n> She laughed, and read me the number.\nsaved`,
    );
    expect(await open(home)).toBe("No “next time” is open.\n");
    const [note] = JSON.parse((await run({ argv: ["journal", "list", "--json"], home })).stdout);
    expect(note).toMatchObject({ kind: "note", words: ["She laughed, and read me the number."] });
    expect((await run({ argv: ["journal", "show", note.note], home })).stdout).toContain('Next time: "say so"');
    expect(await asked(home, 30, "q\n")).toBe("");
  });

  test("can be worded anew, and stays open", async () => {
    const home = await made("say so");
    await asked(home, 3, "2\nsay so at once\nq\n");
    expect(await open(home)).toBe('\n1  2026-01-05, after “The late parcel” "say so at once"\n');
  });

  test("can be dropped, and is not asked about again", async () => {
    const home = await made("say so");
    await asked(home, 3, "3\nq\n");
    expect(await open(home, "--all")).toContain('dropped  2026-01-05, after “The late parcel” "say so"');
    expect(await asked(home, 30, "q\n")).toBe("");
  });

  test("is one a day: the one spoken of longest ago", async () => {
    const home = await made("one", "two", "three");
    expect(await asked(home, 6, "\nq\n")).toContain('"one"');
    expect(await asked(home, 6, "q\n")).toBe("");
    expect(await asked(home, 7, "3\nq\n")).toContain('"two"');
    expect(await asked(home, 7, "q\n")).toBe("");
    expect(await asked(home, 8, "\nq\n")).toContain('"three"');
    expect(await asked(home, 9, "q\n")).toBe("");
  });

  test("is one a day, however many were closed since it was made", async () => {
    const home = await made("old");
    for (const words of ["b", "c", "d", "last"]) {
      const argv = ["practice", "no-slip", "--pack", pack, "--plain", "--seed", "1"];
      await run({ argv, home, at: start + day, input: lines("My", words) });
      if (words !== "last") await run({ argv: ["intentions", "drop", "2"], home, at: start + day });
    }
    expect(await asked(home, 5, "1\n\nq\n")).toContain('"old"');
    expect(await asked(home, 5, "q\n")).toBe("");
    expect(await asked(home, 6, "q\n")).toContain('"last"');
  });

  test("is not asked about while a follow-up is about to bring it back: the old words come after the new answer", async () => {
    const home = await made("say so", "look twice");
    expect(await asked(home, 11, "\nq\n")).not.toContain("say so");
  });

  test("is not asked about either where its dilemma is due, and all that could follow it up is known", async () => {
    const home = await made("say so", "", "promise kept");
    const argv = ["practice", "night-train", "--pack", pack, "--plain", "--seed", "1"];
    await run({ argv, home, at: start + 3 * day, input: lines("My") });
    expect(await asked(home, 14, "\nq\n")).not.toContain("say so");
  });

  test("is asked about though a clock that was ahead has dated it later", async () => {
    const home = await made("say so");
    await run({ argv: ["intentions", "keep", "1"], home, at: start + 500 * day });
    expect(await asked(home, 3, "\nq\n")).toContain("say so");
  });

  test("/leave leaves, and nothing is asked during a pause, or of somebody who names a situation", async () => {
    const home = await made("say so");
    const argv = ["practice", "--pack", pack, "--plain"];
    const left = await run({ argv, home, at: start + 4 * day, input: "/leave\n" });
    expect({ code: left.code, offers: left.stdout.includes("Next: ") }).toEqual({ code: 0, offers: false });
    const named = await run({ argv: [...argv, "wet-parcel"], home, at: start + 4 * day, input: "/leave\n" });
    expect(named.stdout).not.toContain("say so");
    await run({ argv: ["pause", "1w"], home, at: start + 4 * day });
    const paused = await run({ argv, home, at: start + 5 * day, input: "2\nq\n" });
    expect(paused.stdout).not.toContain("say so");
  });

  test("/leave leaves while it is worded or told, too; what was typed waits for the next start", async () => {
    const home = await made("say so");
    const run = await asked(home, 3, "1\n/leave\n");
    expect(run).toMatch(/Question: What happened\?\n.*\n> \/leave$/);
    expect(await asked(home, 3, "2\n/leave\n")).toMatch(/next time …\nEnter alone: it stays as it is\n> \/leave$/);
    expect(await open(home)).toContain('"say so"');
  });

  test("keeps a wording that was broken off", async () => {
    const home = await made("say so");
    await asked(home, 3, "2\n");
    const { stdout } = await run({
      argv: ["practice", "--pack", pack, "--plain"],
      home,
      at: start + 3 * day,
      input: "2\nnew\nq\n",
    });
    expect(stdout).toContain("> new");
    expect(await open(home)).toContain('"new"');
  });
});

describe("next times", () => {
  test("are three at the most: the oldest makes room, and that is said", async () => {
    const home = await made("one", "two", "three");
    const argv = ["practice", "no-slip", "--pack", pack, "--plain", "--seed", "1"];
    const { stdout } = await run({ argv, home, at: start + 4 * day, input: lines("My", "four") });
    expect(stdout).toContain(
      "Saved, on this computer only.\n3 stay open at the most, so an older one makes room: “one”. It stays in the\njournal: offscript intentions --all\n",
    );
    expect(await open(home)).toBe(`
1  2026-01-06, after “The lost slip” "two"

2  2026-01-07, after “The wet parcel” "three"

3  2026-01-09, after “No slip at all” "four"
`);
    expect(await open(home, "--all")).toContain('let go  2026-01-05, after “The late parcel” "one"');
  });

  test("that were spoken of lately stay: what makes room was not spoken of for longest", async () => {
    const home = await made("one", "two", "three");
    const argv = ["practice", "--pack", pack, "--plain"];
    await run({ argv, home, at: start + 4 * day, input: "\nq\n" });
    const named = ["practice", "no-slip", "--pack", pack, "--plain", "--seed", "1"];
    const { stdout } = await run({ argv: named, home, at: start + 4 * day, input: lines("My", "four") });
    expect(stdout).toContain("makes room: “two”");
  });

  test("are settled by their numbers, and the list says how", async () => {
    const home = await made("one", "two", "three");
    const settle = (...argv: string[]) => run({ argv: ["intentions", ...argv], home, at: start + 5 * day });
    expect((await settle()).stderr).toBe(
      "To say what became of one, by its number: offscript intentions done 1 · keep 1 · drop 1 · reword 1\n",
    );
    expect((await settle("keep", "3")).stdout).toBe("It stays open.\n");
    expect((await settle("reword", "3", "three times")).stdout).toBe("It stays open, in these words.\n");
    expect((await settle("done", "1", "--note", "It went well.")).stdout).toBe("Done. It stays in the journal.\n");
    expect((await settle("drop", "1")).stdout).toBe("Dropped. It stays in the journal.\n");
    const rows = JSON.parse((await settle("--all", "--json")).stdout);
    expect(rows.map(({ text, state }: { text: string; state: string }) => [text, state])).toEqual([
      ["three times", "open"],
      ["one", "done"],
      ["two", "dropped"],
    ]);
    const again = await settle("done", "2");
    expect({ code: again.code, stderr: again.stderr }).toEqual({
      code: 2,
      stderr: "No open “next time” is called 2.\nSee them, with their numbers: offscript intentions\n",
    });
  });

  test("have no other command", async () => {
    const { code, stderr } = await run({ argv: ["intentions", "foo"] });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "There is no command “foo” here.\nSee how it is used with: offscript intentions --help\n",
    });
  });

  test("need the new words where nobody can be asked", async () => {
    const home = await made("one");
    const { code, stderr } = await run({ argv: ["intentions", "reword", "1"], home, at: start + day });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'The new wording is missing, and nobody is there to be asked.\nWrite it behind the number, in quotation marks: offscript intentions reword 1 "…"\n',
    });
    const asked = await run({
      argv: ["intentions", "reword", "1", "--plain"],
      home,
      at: start + day,
      input: "in my words\n",
    });
    expect(asked.stdout).toBe(`
Next time: "one"

Question: In one line: next time …
Enter alone: it stays as it is
> in my words
It stays open, in these words.
`);
    expect(await open(home)).toContain('"in my words"');
    await run({ argv: ["intentions", "reword", "1", "--plain"], home, at: start + day, input: "\n" });
    expect(await open(home)).toContain('"in my words"');
  });
});
