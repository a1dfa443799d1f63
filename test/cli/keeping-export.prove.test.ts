import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { answered, intended, keepNote, keepSessions, reflected } from "./journal-samples.ts";
import { newFolder, run } from "./world.ts";

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

/** Two sessions and a field note that is tied to the first. */
function made() {
  const home = newFolder();
  const [first = "", second = ""] = keepSessions(
    home,
    {
      began: "2026-10-05 10:00",
      labels: [{ kind: "standard", value: "keep-our-promises" }],
      entries: [
        answered("opening", "What do you say and do?", "=1+1, I said.\n\n# and then **no**"),
        reflected("What did you want?", "To <b>see</b> it."),
        intended("ask first"),
      ],
    },
    { began: "2026-11-30 23:30", title: "Third floor, left", scenario: "third-floor-left", role: "supervisor" },
  );
  const note = keepNote(home, "2026-12-01 12:00", "She laughed.", first);
  return { home, first, second, note };
}

const exported = (home: string, args: readonly string[] = [], more: object = {}) =>
  run({ argv: ["journal", "export", ...args], home, ...more });

describe("formats", () => {
  test("markdown, to be read", async () => {
    const { home, first, second, note } = made();
    const { code, stdout, stderr } = await exported(home);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`# Journal

Everything in the journal of Offscript. These are somebody's own words, written for themselves: no record of attendance, and not for appraisal.

## The chatbot promised

*airline · phone*

*2026-10-05 10:00 · ${first.slice(-8)}*

**What do you say and do?**

> \\=1+1, I said.
>
> \\# and then \\*\\*no\\*\\*

**What did you want?**

> To \\<b\\>see\\</b\\> it.

**Next time:**

> ask first

### Since then

**2026-12-01 · Field note:**

> She laughed.

## Third floor, left

*airline · phone*

*2026-11-30 23:30 · ${second.slice(-8)}*

## Field note

*2026-12-01 12:00 · ${note.slice(-8)}*

*About “The chatbot promised” (2026-10-05)*

**Next time:**

> ask first

> She laughed.
`);
  });

  test("what somebody says stands in quotation marks, unless it has its own", async () => {
    const home = newFolder();
    const shown = [
      { kind: "speech", who: "Ms Abara", text: "Where is it?\u202e" },
      { kind: "speech", who: "Ms Abara", text: "“Here.”" },
    ];
    keepSessions(home, {
      began: "2026-10-05 10:00",
      entries: [["predicted", { step: "x", reaction: "softens", shown }]],
    });
    expect((await exported(home)).stdout).toContain('**Ms Abara:** "Where is it?"\n\n**Ms Abara:** “Here.”\n');
    const german = await exported(home, ["--format", "html"], { env: { LANG: "de_DE.UTF-8" } });
    expect(german.stdout).toContain('<p class="kept" dir="auto">„Where is it?“</p>');
  });

  test("csv, a row for each text", async () => {
    const { home, first, note } = made();
    const { stdout } = await exported(home, ["--format", "csv"]);
    expect(stdout).toBe(
      [
        '"date","session","title","role","what","question","text"',
        `"2026-10-05 10:01","${first}","The chatbot promised","adviser","answer","What do you say and do?","'=1+1, I said.\n\n# and then **no**"`,
        `"2026-10-05 10:02","${first}","The chatbot promised","adviser","reflection","What did you want?","To <b>see</b> it."`,
        `"2026-10-05 10:03","${first}","The chatbot promised","adviser","next-time","","ask first"`,
        `"2026-12-01 12:00","${note}","","","field-note","","She laughed."`,
        "",
      ].join("\n"),
    );
  });

  test("html, a page that asks for nothing", async () => {
    const { home, first } = made();
    const { stdout } = await exported(home, ["--format", "html"]);
    expect(stdout).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(stdout).toContain("default-src 'none'");
    expect(stdout).not.toMatch(/<script|<img|<link|<iframe|url\(|@import|https?:|src=/i);
    expect(stdout).toContain(`<a href="#r-${first}" dir="auto">The chatbot promised</a>`);
    expect(stdout).toContain('<blockquote class="own" dir="auto">To &#60;b&#62;see&#60;/b&#62; it.</blockquote>');
    expect(stdout.endsWith("</main>\n</body>\n</html>\n")).toBe(true);
    expect(stdout.match(/<article /g)).toHaveLength(3);
  });

  test("german, where German is spoken", async () => {
    const { home } = made();
    const { stdout } = await exported(home, ["--format", "html"], { env: { LANG: "de_DE.UTF-8" } });
    expect(stdout).toContain('<html lang="de">');
    expect(stdout).toContain("Alles aus dem Journal von Offscript. Das sind eigene Worte, die jemand für sich selbst");
    expect(stdout).toContain("<summary>Inhalt</summary>");
  });

  test("an empty journal is exported as well", async () => {
    const home = newFolder();
    expect((await exported(home)).stdout).toMatch(/^# Journal\n\nEverything in the journal of Offscript\. .*\n$/);
    expect(JSON.parse((await exported(home, ["--format", "json"])).stdout)).toMatchObject({ records: [] });
    expect((await exported(home, ["--format", "csv"])).stdout.split("\n")).toHaveLength(2);
    expect((await exported(home, ["--format", "html"])).stdout).not.toContain("<nav>");
  });

  test("another one is told", async () => {
    expect(await exported(newFolder(), ["--format", "xml"])).toMatchObject({
      code: 2,
      stderr: "“xml” does not fit -f, --format <name>.\nIt can be: markdown, html, json, csv.\n",
    });
  });
});

describe("a part of it", () => {
  test.each<[string[], string[]]>([
    [
      ["--standard", "keep-our-promises"],
      ["first", "note"],
    ],
    [["--role", "supervisor"], ["second"]],
    [["--scenario", "third-floor-left"], ["second"]],
    [
      ["--to", "2026-11-30"],
      ["first", "second"],
    ],
    [["--kind", "note"], ["note"]],
    [["--from", "2026-11-30", "--kind", "session"], ["second"]],
    [["--dilemma", "nothing"], []],
  ])("%s", async (flags, names) => {
    const { home, ...ids } = made();
    const { stdout } = await exported(home, ["--format", "json", ...flags]);
    const { records } = JSON.parse(stdout) as { records: { line: { id: string } }[] };
    expect(records.map(({ line }) => line.id)).toEqual(names.map((name) => ids[name as keyof typeof ids]));
  });

  test("is named at the top", async () => {
    const { home } = made();
    const { stdout } = await exported(home, ["--role", "supervisor", "--from", "2026"]);
    expect(stdout).toContain("From the journal of Offscript, with --from 2026 --role supervisor. These are ");
  });
});

describe("a long journal", () => {
  const home = newFolder();
  const text = "a word ".repeat(3000);
  const entries = [answered("opening", "What do you say?", text)];
  keepSessions(home, ...Array.from({ length: 30 }, () => ({ began: "2026-10-05 10:00", entries })));

  test.each(["markdown", "html", "json", "csv"])("goes out part by part, as fast as it is read: %s", async (format) => {
    let most = 0;
    let bytes = 0;
    const stdout = new Writable({
      write(chunk: Buffer, _, done) {
        bytes += chunk.length;
        most = Math.max(most, stdout.writableLength);
        setImmediate(done);
      },
    });
    expect((await exported(home, ["--format", format], { stdout })).code).toBe(0);
    expect(bytes).toBeGreaterThan(30 * text.length);
    expect(most).toBeLessThan(4 * text.length);
  });

  test("ends where nobody reads any more", async () => {
    let writes = 0;
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        writes += 1;
        done(writes > 2 ? Object.assign(new Error("gone"), { code: "EPIPE" }) : null);
      },
    });
    const { code, stderr } = await exported(home, [], { stdout });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(writes).toBeLessThan(5);
  });
});

describe("where it goes", () => {
  const terminal = { columns: 40, rows: 24 };

  test("at a terminal, into a new file that nobody else may read", async () => {
    const { home } = made();
    const cwd = newFolder();
    const at = Date.UTC(2027, 0, 1, 9);
    const { code, stdout, stderr } = await exported(home, [], { cwd, terminal, at });
    expect(code).toBe(0);
    expect(stdout).toBe("Written: offscript-journal-2027-01-01.md\n(2 sessions and 1 field note)\n");
    expect(stderr).toBe("For your account alone, as long as it\nstays on this computer: these are your\nown words.\n");
    const file = join(cwd, "offscript-journal-2027-01-01.md");
    expect(readdirSync(cwd)).toEqual(["offscript-journal-2027-01-01.md"]);
    expect(modeOf(file)).toBe("600");
    expect(readFileSync(file, "utf8")).toBe((await exported(home)).stdout);
    for (const [format, ending] of [["html"], ["json"], ["csv"]].map(([name = ""]) => [name, name])) {
      await exported(home, ["--format", format ?? ""], { cwd, terminal, at });
      expect(existsSync(join(cwd, `offscript-journal-2027-01-01.${ending}`))).toBe(true);
    }
  });

  test("to the terminal where that is wanted", async () => {
    const { home } = made();
    const cwd = newFolder();
    const { stdout } = await exported(home, ["--output", "-"], { cwd, terminal });
    expect(stdout).toBe((await exported(home)).stdout);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("into a file that is named; what is there already stays", async () => {
    const { home } = made();
    const cwd = newFolder();
    writeFileSync(join(cwd, "there.json"), "mine");
    expect(await exported(home, ["--format", "json", "-o", "there.json"], { cwd })).toMatchObject({
      code: 3,
      stderr:
        "there.json is there already, and nothing is overwritten.\nGive the new one another name, or move the old one away.\n",
    });
    expect(readFileSync(join(cwd, "there.json"), "utf8")).toBe("mine");
    expect(await exported(home, ["-o", "no/folder.md"], { cwd })).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^no\/folder\.md could not be written \(ENOENT\)\.\n/),
    });
    expect(readdirSync(cwd)).toEqual(["there.json"]);
  });

  test("a file for a spreadsheet says that it is UTF-8", async () => {
    const { home } = made();
    const cwd = newFolder();
    await exported(home, ["--format", "csv", "-o", "words.csv"], { cwd });
    const bytes = readFileSync(join(cwd, "words.csv"));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.subarray(3).toString()).toBe((await exported(home, ["--format", "csv"])).stdout);
  });

  test("nowhere where nothing is meant", async () => {
    const { home } = made();
    const cwd = newFolder();
    expect(await exported(newFolder(), [], { cwd, terminal })).toMatchObject({
      code: 0,
      stdout: "The journal is empty. To practise:\noffscript\n",
    });
    const { stdout } = await exported(home, ["--role", "manager"], { cwd, terminal: { columns: 80, rows: 24 } });
    expect(stdout).toBe("Nothing in the journal fits: --role manager\n");
    expect(readdirSync(cwd)).toEqual([]);
  });
});
