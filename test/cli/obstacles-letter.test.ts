import { cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { elementsAt } from "../report/read-xml.ts";
import { autumn, idOf } from "./obstacles-world.ts";
import { newFolder, run, type World } from "./world.ts";

let home: string;
beforeAll(async () => {
  home = await autumn();
});

/** Runs `offscript obstacles letter` in a new folder, on the last day of November. */
async function letter(flags: readonly string[], more: Partial<World> = {}) {
  const cwd = more.cwd ?? newFolder();
  const at = Date.UTC(2026, 10, 30, 12);
  const outcome = await run({ argv: ["obstacles", "letter", ...flags], home, cwd, at, ...more });
  return { ...outcome, cwd, written: (name = "letter.md") => readFileSync(join(cwd, name), "utf8") };
}

const typed = (...lines: string[]) => ({ input: lines.map((line) => `${line}\n`).join("") });

/** What is typed for a whole letter: two of four lines, one of them mended, and the head. */
const answers = [
  "1 2 3",
  "The tracking page is not to be relied on.",
  "Ask Priya Raman.",
  "There is no time to call back.",
  "",
  "the evening line",
  "the head of customer care",
  "the middle of January",
  "",
];

const whole = `# What gets in the way

To: the head of customer care\\
From: the evening line\\
November 2026

This gets in the way when we serve customers. Each line was worded for this letter, and names nobody.

## Tool

- The tracking page is not to be relied on. (Nov 2026)

## Time

- There is no time to call back. (Oct 2026)

For each of them it would help to know: can it be changed, and by whom? If not, why is it so?

It would help to have an answer by the middle of January.

The notes behind this letter stay with those who wrote them.
`;

describe("at a terminal", () => {
  test("is chosen, worded anew, mended, looked at whole, and written by Enter", async () => {
    const { code, stdout, stderr, written } = await letter(["--plain"], typed(...answers));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(written()).toBe(whole);
    expect(stdout).toBe(`
Question: Which of these go into the letter?
 1  Nov 2026 · tool: The tracking page was down again.
 2  Oct 2026 · time: Eleven calls wait.
 3  Sep 2026 · tool: The tracking page is a day old.
 4  Sep 2026 · nobody has said: send a second parcel
Enter alone: all of them · 0: none · numbers: these alone
> 1 2 3

Nov 2026 · tool: "The tracking page was down again."

Question: How is it to stand in the letter?
In words that could come from any of you. Enter alone: leave it out
> The tracking page is not to be relied on.

Oct 2026 · time: "Eleven calls wait."

Question: How is it to stand in the letter?
In words that could come from any of you. Enter alone: leave it out
> Ask Priya Raman.
This may tell who somebody is: "Priya Raman"

Question: How else can it be said?
Enter alone: it stays as it is
> There is no time to call back.

Sep 2026 · tool: "The tracking page is a day old."

Question: How is it to stand in the letter?
In words that could come from any of you. Enter alone: leave it out
> 

Question: On whose behalf? Such as: the evening line
Enter alone: leave it out
> the evening line

Question: To whom? Such as: the head of customer care
Enter alone: leave it out
> the head of customer care

Question: By when would an answer help?
Enter alone: leave it out
> the middle of January

What gets in the way
To: the head of customer care
From: the evening line
November 2026

This gets in the way when we serve customers. Each line was worded for this
letter, and names nobody.

Tool:
- The tracking page is not to be relied on. (Nov 2026)

Time:
- There is no time to call back. (Oct 2026)

For each of them it would help to know: can it be changed, and by whom? If
not, why is it so?

It would help to have an answer by the middle of January.

The notes behind this letter stay with those who wrote them.
Offscript cannot find everything that tells who somebody is. Read the file
before anybody else does.
Enter writes letter.md
 c  change it
 n  write nothing
Type a number or a letter from the list, then press Enter.
> 
Written: letter.md
`);
  });

  test("names no session, no situation, no day, and not a sentence of the journal", async () => {
    const { written } = await letter(["--plain", "-o", "letter.html"], typed(...answers));
    const html = written("letter.html");
    const list = JSON.parse((await run({ argv: ["obstacles", "--json"], home })).stdout);
    for (const { id, session, date, text, scenario, title } of list.lines) {
      for (const word of [id, id.split(".")[0], session, date, text, scenario, title]) expect(html).not.toContain(word);
    }
    expect(html).not.toMatch(/parcel|\b2026-\d\d|standard/i);
  });

  test("draws on a page what came over months, and tells beforehand what is drawn", async () => {
    const { stdout, written } = await letter(["--plain", "-o", "letter.html"], typed(...answers));
    const said = "How often each kind was met, by month. Tool: Nov 2026; Time: Oct 2026.";
    expect(stdout).toContain(`\nWhen it was met:\n${said}\n\nFor each`);
    const html = written("letter.html");
    expect(elementsAt("//*[local-name()='desc']", html)).toMatchObject([{ content: said }]);
    expect(elementsAt("//table", html)).toEqual([]);
    // What came once, in one month, is told by its line.
    const one = await letter(["--plain", "-o", "letter.html"], typed("2", "No time.", "", "", "", ""));
    expect(one.stdout).not.toContain("When it was met");
    expect(one.written("letter.html")).not.toContain("When it was met");
  });

  test.each<[string, string[]]>([
    ["nothing is chosen", ["0"]],
    ["nothing is worded", ["2", ""]],
    ["it is not to be written", ["2", "No time.", "", "", "", "n"]],
  ])("writes nothing where %s", async (_, lines) => {
    const { code, stderr, cwd } = await letter(["--plain"], typed(...lines));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "Nothing was written.\n" });
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("writes nothing where somebody leaves", async () => {
    const { code, stdout, cwd } = await letter(["--plain"], typed("2", "No time."));
    expect(code).toBe(3);
    expect(stdout.trimEnd().endsWith("Nothing was written.")).toBe(true);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("can be changed when it was looked at: what is not answered otherwise stays, and it is looked at again", async () => {
    // One answer ahead: what was meant for `to` stands in `from`, and the day in `to`.
    const ahead = ["1 2", "It is not to be relied on.", "", "the head of customer care", "the end of February", ""];
    const again = ["c", "", "Ask Tom.", "There is no time.", "-", "the head of customer care", "the end of February"];
    const { code, stdout, written } = await letter(["--plain"], typed(...ahead, ...again, ""));
    expect(code).toBe(0);
    const [, first = "", second = ""] = stdout.split("\nWhat gets in the way\n");
    expect(first.slice(0, first.indexOf("\n\n"))).toBe(
      "To: the end of February\nFrom: the head of customer care\nNovember 2026",
    );
    expect(first.slice(first.indexOf("Enter writes"))).toBe(`Enter writes letter.md
 c  change it
 n  write nothing
Type a number or a letter from the list, then press Enter.
> c

Nov 2026 · tool: "The tracking page was down again."

So far: "It is not to be relied on."

Question: How is it to stand in the letter?
Enter alone: it stays as it is · - alone: leave it out
> 

Oct 2026 · time: "Eleven calls wait."

Question: How is it to stand in the letter?
In words that could come from any of you. Enter alone: leave it out
> Ask Tom.
This may tell who somebody is: "Tom"

Question: How else can it be said?
Enter alone: it stays as it is
> There is no time.

So far: "the head of customer care"

Question: On whose behalf? Such as: the evening line
Enter alone: it stays as it is · - alone: leave it out
> -

So far: "the end of February"

Question: To whom? Such as: the head of customer care
Enter alone: it stays as it is · - alone: leave it out
> the head of customer care

Question: By when would an answer help?
Enter alone: leave it out
> the end of February
`);
    expect(second).toContain("\nTime:\n- There is no time. (Oct 2026)\n");
    expect(written()).toContain("To: the head of customer care\\\nNovember 2026\n");
    expect(written()).toContain("- It is not to be relied on. (Nov 2026)\n");
    expect(written()).toContain("- There is no time. (Oct 2026)\n");
    expect(written()).toContain("an answer by the end of February.\n");
    expect(written()).not.toContain("From:");
  });

  test("what flags gave can be changed too; where nothing is left in it, nothing is written", async () => {
    const flags = ["--plain", "--line", "No time.", "--for", "us", "--to", "you", "--by", "May"];
    const { written } = await letter(flags, typed("c", "Too little time.", "", "them", "-", "", ""));
    expect(written()).toContain("To: them\\\nFrom: us\\\n");
    expect(written()).toContain("- Too little time.\n");
    expect(written()).not.toContain("May");
    const none = await letter(flags, typed("c", "-", "", "", ""));
    expect({ code: none.code, stderr: none.stderr }).toEqual({ code: 0, stderr: "Nothing was written.\n" });
    expect(readdirSync(none.cwd)).toEqual([]);
  });

  test("says in German how to change it", async () => {
    const env = { LANG: "de_DE.UTF-8" };
    const flags = ["--plain", "--line", "Zu wenig Zeit.", "--for", "uns", "--to", "Leitung", "--by", "Mai"];
    const { stdout } = await letter(flags, { env, ...typed("c", "", "", "", "", "n") });
    expect(stdout).toContain("Enter schreibt letter.md\n c  ändern\n n  nichts schreiben\n");
    expect(stdout).toContain(
      "\nBisher: „Zu wenig Zeit.“\n\nFrage: Wie soll es im Brief stehen?\nEnter allein: Es bleibt, wie es ist · - allein: weglassen\n",
    );
  });

  test("tells at which of them a reply came, the latest", async () => {
    const own = newFolder();
    cpSync(home, own, { recursive: true });
    const id = await idOf(own, "Eleven calls wait.");
    for (const on of ["2026-11-02", "2026-11-20"]) {
      await run({ argv: ["obstacles", "reply", id, "We look into it.", "--on", on], home: own });
    }
    const { stdout } = await letter(["--plain"], { home: own, ...typed("0") });
    expect(stdout).toContain(" 2  Oct 2026 · time: Eleven calls wait. (reply on 2026-11-20)\n 3  Sep 2026 · tool: The");
    const german = await letter(["--plain"], { home: own, env: { LANG: "de_DE.UTF-8" }, ...typed("0") });
    expect(german.stdout).toContain("Eleven calls wait. (Antwort am 2026-11-20)\n");
  });

  test("asks only for what no flag has said, and has a look at that too", async () => {
    const flags = ["--line", "Ask Tom.", "--for", "the evening line", "--to", "Ms Okafor", "--by", "May", "-o", "-"];
    const { code, stdout } = await letter(["--plain", ...flags], typed("Ask us.", "us", ""));
    expect(code).toBe(0);
    expect(stdout).not.toContain("Which of these");
    expect(stdout).not.toContain("On whose behalf");
    expect(stdout).toContain('This may tell who somebody is: "Tom"');
    expect(stdout).toContain('This may tell who somebody is: "Ms Okafor"');
    expect(stdout).toContain("# What gets in the way\n\nTo: us\\\nFrom: the evening line\\\nNovember 2026\n");
    expect(stdout).toContain("\n- Ask us.\n");
  });

  test("with --dry-run shows it, and asks no more", async () => {
    const { code, stdout, stderr, cwd } = await letter(["--plain", "--dry-run"], typed("2", "No time.", "", "", ""));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "Nothing was written.\n" });
    expect(stdout).toContain("- No time. (Oct 2026)");
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("fits 40 columns", async () => {
    const { stdout } = await letter(["--plain"], { ...typed(...answers), terminal: { columns: 40, rows: 24 } });
    for (const line of stdout.split("\n")) {
      // What is typed stands as it was typed.
      if (!line.startsWith("> ")) expect(line.length, line).toBeLessThanOrEqual(40);
    }
  });
});

describe("without anybody to ask", () => {
  test("is made of wordings, with the kind and the month of those that are named", async () => {
    const id = await idOf(home, "Eleven calls wait.");
    const flags = ["--line", `${id}=There is no time.`, "--line", "Nobody answers after six.", "-o", "-"];
    const { code, stdout, stderr, cwd } = await letter(flags);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(
      "## Time\n\n- There is no time. (Oct 2026)\n\n## Further\n\n- Nobody answers after six.\n\nFor each",
    );
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("has no headings and no times where no line has a kind", async () => {
    const { stdout } = await letter(["--line", "Nobody answers after six.", "-o", "-"]);
    expect(stdout).not.toContain("##");
    expect(stdout).toContain("names nobody.\n\n- Nobody answers after six.\n\nFor each");
  });

  test("puts what was worded alike into one line, with all its months", async () => {
    const ids = [
      await idOf(home, "The tracking page is a day old."),
      await idOf(home, "The tracking page was down again."),
    ];
    const flags = ids.flatMap((id) => ["--line", `${id}=The tracking page is wrong.`]);
    const { stdout } = await letter([...flags, "-o", "-"]);
    expect(stdout).toContain("## Tool\n\n- The tracking page is wrong. (Sep 2026, Nov 2026)\n\n## When");
    expect(stdout).toContain("| Tool | 2 | Sep 2026, Nov 2026 |");
  });

  test("is an ordinary file, as Markdown or as a page", async () => {
    const { written, cwd, stdout } = await letter(["--line", "a < b & c", "-o", "letter.html", "--to", "us"]);
    expect(stdout).toBe("Written: letter.html\n");
    const html = written("letter.html");
    expect(elementsAt("//li", html)).toMatchObject([{ content: "a < b & c" }]);
    expect(elementsAt("//*[local-name()='svg']", html)).toEqual([]);
    writeFileSync(join(cwd, "other"), "");
    expect(statSync(join(cwd, "letter.html")).mode).toBe(statSync(join(cwd, "other")).mode);
    const german = await letter(["--line", "Nach sechs antwortet niemand.", "-o", "brief.html"], {
      env: { LANG: "de_DE.UTF-8" },
    });
    expect(elementsAt("/html", german.written("brief.html"))).toMatchObject([{ attributes: { lang: "de" } }]);
  });

  test("says which words may tell who somebody is, and writes nothing unless they are to stand", async () => {
    const flags = ["--line", "Priya never answers; call 030 1234567.", "--to", "Ms Okafor"];
    const { code, stdout, stderr, cwd } = await letter(flags);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: "",
      stderr: `This may tell who somebody is: "Priya", "030 1234567"
This may tell who somebody is: "Ms Okafor"
Nothing was written. Word it otherwise, or let it stand with --as-worded.
`,
    });
    expect(readdirSync(cwd)).toEqual([]);
    const stands = await letter([...flags, "--as-worded"]);
    expect({ code: stands.code, stderr: stands.stderr }).toEqual({ code: 0, stderr: "" });
    expect(stands.written()).toContain("To: Ms Okafor\\\n");
  });

  test("takes no German noun for a name", async () => {
    const env = { LANG: "de_DE.UTF-8" };
    const noun = await letter(["--line", "Erstattungen über 50 Euro brauchen eine zweite Unterschrift."], { env });
    expect(noun.code).toBe(0);
    const name = await letter(["--line", "Frau Schmidt antwortet nie."], { env });
    expect(name.code).toBe(1);
    expect(name.stderr).toContain("Das könnte sagen, wer jemand ist: „Frau Schmidt“\n");
  });

  test("says beforehand that it is long", async () => {
    const flags = Array.from({ length: 100 }, (_, at) => [
      "--line",
      `${at} ${"we wait for the page ".repeat(4)}`,
    ]).flat();
    const { code, stderr } = await letter(flags);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: "On paper this may be more than one page. What is shorter is read sooner.\n",
    });
  });

  test("overwrites only with --force, and says so before anything is asked", async () => {
    const first = await letter(["--line", "One."]);
    const again = await letter(["--plain"], { cwd: first.cwd, ...typed(...answers) });
    expect(again).toMatchObject({
      code: 3,
      stdout: "",
      stderr: "There is another letter.md already. Nothing was written.\nMove it away, or overwrite it with --force.\n",
    });
    // A link to nowhere is there too.
    symlinkSync("nowhere", join(first.cwd, "link.md"));
    expect((await letter(["--line", "One.", "-o", "link.md"], { cwd: first.cwd })).code).toBe(3);
    await letter(["--line", "Two.", "--force"], { cwd: first.cwd });
    expect(first.written()).toContain("- Two.");
  });

  test("with --dry-run shows what would be written", async () => {
    const { code, stdout, cwd } = await letter(["--line", "One.", "-n"]);
    expect(code).toBe(0);
    expect(stdout.startsWith("Would be written: letter.md\n\n# What gets in the way\n")).toBe(true);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test.each<[string[], string]>([
    [
      [],
      'No line is given for the letter.\nWord each one yourself: --line "…", or --line <id>="…" for what stands in the register. At a terminal you are asked.\n',
    ],
    [
      ["--line", "a", "-o", "letter.pdf"],
      "The ending of letter.pdf tells no form.\nLet it end in .md or .html. With - the letter is printed, as Markdown.\n",
    ],
    [
      ["--line", "00000000.1=a"],
      "Nothing in the register has the id “00000000.1”.\nSee the ids with: offscript obstacles\n",
    ],
  ])("does not understand: %s", async (flags, expected) => {
    const { code, stdout, stderr, cwd } = await letter(flags);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: expected });
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("says so where a folder is not there", async () => {
    const { code, stderr, cwd } = await letter(["--line", "a", "-o", "nowhere/letter.md"]);
    expect(code).toBe(3);
    expect(stderr).toContain("nowhere/letter.md could not be written or read (ENOENT).");
    expect(existsSync(join(cwd, "nowhere"))).toBe(false);
  });
});

test.each([[], ["--plain"]])("with an empty register says so, and asks nothing: %s", async (...flags) => {
  const { code, stdout, stderr, cwd } = await letter(flags, { home: newFolder() });
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: "Nothing stands in the register yet. In a session: /obstacle\n",
    stderr: "",
  });
  expect(readdirSync(cwd)).toEqual([]);
});
