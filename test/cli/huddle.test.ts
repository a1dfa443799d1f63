import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { held, here, huddle, keptIn, latest, talked } from "./huddle-world.ts";
import { filesWith } from "./raw-bytes.ts";
import { newFolder, run } from "./world.ts";

const began = Date.UTC(2026, 1, 2, 9, 0);

const opening = `
The late parcel
delivery · phone

A parcel was to come on Monday.

Within reach (to read it: /ask and a word of its name)
- Lost parcels

Mr Ito: "Where is it?"
`;

describe("a huddle by lines", () => {
  test("says first what happens; then one situation, three questions, and a line from whoever has one", async () => {
    const { code, stdout, stderr, home } = await held(["zoom out first", "ask what is in it"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.replaceAll(home, "…")).toBe(`What you write is kept on this computer only: …/journal.db
Whoever runs this computer could read it. To keep nothing at all: offscript
huddle --off-record

For whoever leads:
- About 2 minutes to read this aloud, 6 to talk about three questions, 2 to
  keep a line from whoever has one.
- Nobody has to say anything, and nobody is asked by name.
- Nothing that is kept tells who said what: there are no names in it, and the
  lines stand in the order of their letters.
/help lists what can be looked up meanwhile.
${opening}
Question 1 of 3, about 2 min: What do you say and do?
Enter: the next question
> 

Question 2 of 3, about 2 min: What did this customer need that nobody put into
words?
Enter: the next question
> 

Question 3 of 3, about 2 min: What in the organisation made this easy or hard?
Enter: what you want to keep
> 

Question: One thing you want to keep? A line from whoever has one.
About 2 minutes. No names: the lines are kept in the order of their letters.
Enter alone: no more
> zoom out first
Another one? Enter alone: no more
> ask what is in it
Another one? Enter alone: no more
> 

What the group wants to keep:
- ask what is in it
- zoom out first
Kept, on this computer only: 2 lines.
To print it: offscript print huddle --filled --html
`);
  });

  test("is one session in the journal: of a group, with no dilemma, no standard and no follow-up", async () => {
    const { home } = await held(["zoom out first"]);
    const { entries, labels, drafts, session, situation } = await latest(home);
    expect(entries.map(({ kind }) => kind)).toEqual(["began", "discussed", "discussed", "discussed", "captured"]);
    expect(labels).toEqual([{ kind: "company", value: "huddle" }]);
    expect(drafts).toEqual([]);
    expect(session.endedAt).toBeTypeOf("number");
    expect(situation).toMatchObject({ company: "huddle", seed: 1, role: { id: "adviser" } });
    expect((await here(["due", "--plain"], { home })).stdout).toContain("Nothing comes back now.");
    expect((await here(["progress", "--pack", ".", "--plain"], { home })).stdout).toContain("Nothing is met yet.");
  });

  test("is no progress of anybody's: what somebody has met alone is told as if it had not been", async () => {
    const progress = async (home: string) =>
      (await here(["progress", "--pack", ".", "--plain"], { home, at: began + 1e7 })).stdout;
    const alone = ["practice", "wet-parcel", "--pack", ".", "--plain", "--seed", "1"];
    const own = await here(alone, { input: `I look.\n.\n${"1\n".repeat(9)}`, at: began });
    const told = await progress(own.home);
    expect(told).not.toContain("Nothing is met yet.");
    for (const scenario of ["late-parcel", "wet-parcel"]) {
      const argv = ["huddle", scenario, "--pack", ".", "--plain"];
      await here(argv, { home: own.home, input: "\n\n\n\n", at: began + 60_000 });
      expect(await progress(own.home)).toBe(told);
    }
  });

  test("words typed at a question that is talked about are kept nowhere, and that is said", async () => {
    const { stdout, home } = await huddle(["we say sorry first", ...talked, "one", ""]);
    const text = stdout.replace(/\s+/g, " ");
    expect(text).toContain("This is only talked about: what was typed is kept nowhere. Lines to keep come at the end.");
    expect(await keptIn(home)).toBe("one");
  });

  test("nobody has to keep anything; a full stop alone is no line", async () => {
    const once = await huddle([...talked, ""]);
    expect(once.stdout).toContain("Nobody has one? Enter once more ends it here.\n");
    expect(once.code).toBe(3);
    expect(await keptIn((await huddle([...talked, "", "one", ""])).home)).toBe("one");
    const none = await huddle([...talked, "", ""]);
    expect(none.stdout).toContain("Kept, on this computer only: no line.\n");
    expect(none.stdout).not.toContain("What the group wants to keep");
    expect(await keptIn(none.home)).toBe("");
    expect(await keptIn((await huddle([...talked, "one", "."])).home)).toBe("one");
  });

  test("what can be looked up and named alone can be looked up and named here", async () => {
    const { stdout, home } = await huddle([
      ...["/ask lost", "/ask receipt", "/ask the moon", "/ask", "/limits", "/standards", "/end", "/edit", "/back", ""],
      ...["/back", "", "", "/obstacle", "2", "no form has a box for it", "2", ""],
      ...["zoom out", "/help", "/obstacle", "7", "the depot is closed", "1", "/ask lost", "/smile more", "ask", ""],
    ]);
    const text = stdout.replace(/\s+/g, " ");
    for (const part of [
      "Lost parcels: After a week, a parcel is lost.",
      'Mr Ito: "I threw it away."',
      "Nothing is recorded under “the moon”.",
      "Ask for what?",
      "Yours: - call the depot",
      "This pack has no service standards.",
      "/end has no use at this point.",
      "/edit has no use at this point.",
      "There is nothing before this to go back to.",
      "One step back.",
      "Noted as an obstacle where you work (policy): no form has a box for it",
      "/obstacle — note what gets in the way, in the story or where you work; without a name",
      "/leave — stop here; what is kept so far stays, and offscript huddle goes on from here",
      "Noted as an obstacle in this story (another team): the depot is closed",
      "So far: - zoom out /edit changes these lines, or takes one out.",
      "There is no command /smile. What you typed stands among the lines now; /edit takes it out.",
      "What the group wants to keep: - /smile more - ask - zoom out",
      "Kept, on this computer only: 3 lines, and 2 obstacles.",
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("/end — end the contact");
    const { stdout: register } = await here(["obstacles", "--json"], { home });
    expect(JSON.parse(register)).toMatchObject({ lines: [{ text: "no form has a box for it" }] });
  });

  test("lines can be changed and taken out in an editor, and stand in the order of their letters again", async () => {
    const edit = async (_: string, file: string) => {
      expect(readFileSync(file, "utf8")).toBe("alpha\nbravo\n");
      writeFileSync(file, "zulu\nalpha, and more\n");
      return 0;
    };
    const { stdout, home } = await huddle([...talked, "bravo", "alpha", "/edit", "mike", ""], { edit });
    expect(stdout).toContain("So far:\n- alpha, and more\n- zulu\n");
    expect(await keptIn(home)).toBe("alpha, and more\nmike\nzulu");
  });

  test("wants a terminal, or to be told that there is none; nobody is the customer", async () => {
    expect(await here(["huddle", "late-parcel", "--pack", "."])).toMatchObject({
      code: 2,
      stderr:
        "A huddle needs a terminal, to read and to write in.\nStart it in a terminal window. To hold it by lines from a file or a pipe, add --plain. For paper: offscript print huddle\n",
    });
    const { code, stderr } = await huddle([], { flags: ["--as", "customer"] });
    expect(code).toBe(2);
    expect(stderr).toContain("“customer” is nobody to be in a group");
    expect((await huddle([], { flags: ["--as", "supervisor"] })).stdout).toContain("You hear of it later.");
  });

  test("fits 40 columns, and German", async () => {
    const terminal = { columns: 40, rows: 24 };
    const env = { LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8", NO_COLOR: "1" };
    for (const world of [{}, { env }]) {
      const { stdout } = await held(["erst fragen"], { ...world, flags: ["--names"] });
      expect(stdout).toContain("erst fragen");
    }
    const { stdout } = await huddle(["/help", ...talked, "erst fragen", "", ""], { env, terminal });
    expect(stdout).toContain("Frage 1 von 3, etwa 2 Min.");
    expect(stdout.replace(/\s+/g, " ")).toContain("Zum Drucken: offscript print huddle --filled --html");
    for (const row of stdout.split("\n").filter((line) => !line.includes("/journal.db"))) {
      expect(row.length, row).toBeLessThanOrEqual(40);
    }
  });
});

describe("what is offered", () => {
  const argv = ["huddle", "--pack", ".", "--plain"];
  const offers = (stdout: string) => stdout.match(/^(Next|Go on with): .*$/gm);

  test("what no group and nobody has met comes first, each for about ten minutes; a huddle that is open before all", async () => {
    const first = await here(argv, { input: "q" });
    expect(offers(first.stdout)).toEqual(["Next: The late parcel"]);
    expect(first.stdout).toContain("delivery · phone · about 10 min");
    const { home } = await held(["one"]);
    expect(offers((await here(argv, { home, input: "s\nl\n\nq" })).stdout)).toEqual([
      "Next: The wet parcel",
      "Next: The late parcel",
      "Next: The late parcel",
    ]);
    await here(argv, { home, input: "\n\n" });
    const again = await here(argv, { home, input: "\n\n\nmore\n\n" });
    expect(offers(again.stdout)).toEqual(["Go on with: The wet parcel"]);
    expect(again.stdout).toContain("Here is how far you were.");
    expect(await keptIn(home)).toBe("more");
    // Somebody alone meets then what was met by nobody, or longest ago.
    const alone = await here(["practice", "--pack", ".", "--plain"], { home, input: "q" });
    expect(alone.stdout).toContain("Next: The late parcel");
  });

  test("a huddle goes on as a huddle, and a session of one person as that", async () => {
    const { home } = await huddle(talked, { half: "so far" });
    const alone = await here(["practice", "late-parcel", "--pack", ".", "--plain"], { home, input: "my own words" });
    expect(alone.stdout).not.toContain("so far");
    const { stdout } = await huddle([""], { home });
    expect(stdout).toContain("So far:\n- so far\n");
    expect(stdout).not.toContain("my own words");
    expect((await huddle([], { home, flags: ["--seed", "1"] })).stdout).not.toContain("So far");
  });
});

describe("a huddle that is broken off", () => {
  test("keeps every letter, and brings the lines back in the order of their letters", async () => {
    const first = await huddle([...talked, "zoom out", "ask first"], { half: "may" });
    expect(first.code).toBe(3);
    expect(first.stderr).toBe("The input ended here.\n");
    expect(first.stdout).toContain("What was written is kept. To go on from here: offscript huddle\n");
    const { drafts, entries } = await latest(first.home);
    expect(drafts).toEqual([{ step: "capture", text: "ask first\nmay\nzoom out" }]);
    expect(entries.at(-1)?.kind).toBe("discussed");
    expect((await run({ argv: ["journal", "show", "--plain"], home: first.home })).stdout).toContain(
      'ask first\nmay\nzoom out"',
    );
    const { stdout } = await huddle(["nothing more", ""], { home: first.home });
    expect(stdout).toContain(opening);
    expect(stdout).toContain("So far:\n- ask first\n- may\n- zoom out\n");
    expect(await keptIn(first.home)).toBe("ask first\nmay\nnothing more\nzoom out");
  });

  test("/leave and Ctrl-C stop it where it is", async () => {
    const { code, stdout, home } = await huddle([...talked, "zoom out", "/leave"]);
    expect(code).toBe(0);
    expect(stdout.trimEnd().endsWith("To go on from here: offscript huddle")).toBe(true);
    expect((await latest(home)).drafts).toEqual([{ step: "capture", text: "zoom out" }]);
  });
});

describe("names that a group has chosen", () => {
  const flags = ["--names"];

  test("a line begins with the name of whoever wants theirs with it", async () => {
    const lines = [...talked, "Zoe", "zoom out", "", "ask first", "Ann", "", "Ann", "listen", "", ""];
    const { stdout, home } = await huddle(lines, { flags });
    expect(stdout).toContain(
      "- You have chosen names: before each line it is asked whose it is, and nobody\n  has to say.\n",
    );
    expect(stdout).toContain(`Question: Whose is it?
Enter alone: nobody's
> Zoe

Question: What is to be kept?
One line. Enter alone: none
> zoom out
Another one? Enter alone: no more
`);
    expect(await keptIn(home)).toBe("Ann: listen\nZoe: zoom out\nask first");
  });

  test("broken off within a name or a line, nothing is lost, and it goes on with names", async () => {
    const { home } = await huddle([...talked, "Zoe", "zoom out"], { flags, half: "An" });
    expect((await latest(home)).drafts).toEqual([{ step: "capture", text: "An:\nZoe: zoom out" }]);
    const { stdout } = await huddle(["n"], { home, half: "list" });
    expect(stdout).toContain("It was begun with names, and goes on so; nobody has to say one.");
    expect(stdout).toContain("> Ann\n");
    expect((await latest(home)).drafts).toEqual([{ step: "capture", text: "Ann: list\nZoe: zoom out" }]);
    await huddle(["", ""], { home });
    expect(await keptIn(home)).toBe("Ann: list\nZoe: zoom out");
  });

  test("are not asked for in one that was begun without", async () => {
    const { home } = await huddle([...talked, "zoom out"]);
    const { stdout } = await huddle(["ask", ""], { home, flags });
    expect(stdout).toContain("It was begun without names, and goes on without.");
    expect(await keptIn(home)).toBe("ask\nzoom out");
  });
});

test("off the record, nothing is kept", async () => {
  const { stdout, home } = await held(["the zebra was here"], { flags: ["--off-record"] });
  expect(stdout).toContain("Off the record: nothing you write is kept.");
  expect(stdout).toContain("- the zebra was here\nNothing was kept.\n");
  expect(stdout).not.toContain("print huddle");
  expect(existsSync(join(home, "journal.db"))).toBe(false);
  expect(filesWith(home, "zebra")).toEqual([]);
});

describe("nothing tells who said what", () => {
  const lines = ["zebra first of all", "ask what it is for", "Mr Ito by his name", "a short one", "ältere zuerst"];

  /** The bytes of a journal and of its log, with the ids of its sessions taken out, which are given by time and chance. */
  async function bytesIn(home: string): Promise<string> {
    const { stdout } = await run({ argv: ["journal", "list", "--json"], home });
    const ids = (JSON.parse(stdout) as { session: string }[]).map(({ session }) => session);
    const files = ["journal.db", "journal.db-wal"].map((name) => join(home, name)).filter(existsSync);
    const bytes = files.map((file) => readFileSync(file, "latin1")).join("");
    return ids.reduce((text, id) => text.replaceAll(id, "-".repeat(id.length)), bytes);
  }

  test("the same lines in any order leave the same bytes", async () => {
    const homes: string[] = [];
    for (const order of [lines, [...lines].reverse(), [...lines].sort()]) {
      homes.push((await held(order, { at: began })).home);
    }
    const [first = "", ...others] = await Promise.all(homes.map(bytesIn));
    expect(first).toContain("zebra first of all");
    for (const other of others) expect(other === first).toBe(true);
  });

  test("also where it was broken off at one line or another, before and after it goes on", async () => {
    const told: { readonly bytes: string; readonly shown: string[] }[] = [];
    for (const [order, cut] of [
      [lines, 2],
      [[...lines].reverse(), 4],
    ] as const) {
      const { home } = await huddle([...talked, ...order.slice(0, cut)], { at: began });
      const text = (await latest(home)).drafts.map((draft) => draft.text).join();
      expect(text).toBe([...order.slice(0, cut)].sort().join("\n"));
      const bytes = await bytesIn(home);
      for (const line of order.slice(0, cut)) expect(bytes.split(Buffer.from(line).toString("latin1")).length).toBe(2);
      await huddle([...order.slice(cut), ""], { home, at: began + 60_000 });
      const shown: string[] = [];
      for (const argv of [["list"], ["show", "--plain"], ["export", "--output", "-"], ["search", "zebra"]]) {
        const { stdout } = await run({ argv: ["journal", ...argv], home });
        shown.push(stdout.replace(/[\da-f]{8}(?:-[\da-f-]{27})?/g, "…"));
      }
      told.push({ bytes: await bytesIn(home), shown });
    }
    expect(told[1]?.bytes === told[0]?.bytes).toBe(true);
    expect(told[1]?.shown).toEqual(told[0]?.shown);
  });
});

describe("in the journal", () => {
  test("it is listed as a huddle, and shown as the group's", async () => {
    const { home } = await held(["zoom out", "ask first"], { at: began });
    const { stdout: list } = await run({ argv: ["journal", "list"], home });
    expect(list.replace(/[\da-f]{8}/, "…")).toBe("2026-02-02 10:00  …  The late parcel  huddle\n");
    const [line] = JSON.parse((await run({ argv: ["journal", "list", "--json"], home })).stdout);
    expect(line).toMatchObject({ company: "huddle", dilemmas: [], standards: [], followsUp: [] });
    const { stdout } = await run({ argv: ["journal", "show", "--plain"], home });
    expect(stdout.replace(/^.*\n/, "")).toBe(`A huddle: what is kept of it is the group's, and nobody's own.
${opening}
Question: What do you say and do?

Question: What did this customer need that nobody put into words?

Question: What in the organisation made this easy or hard?

What the group wants to keep:
- ask first
- zoom out
`);
  });

  test("its lines are found, exported for reading and for another journal, and forgotten", async () => {
    const { home } = await held(["zoom out", "ask first"], { at: began });
    const { stdout: found } = await run({ argv: ["journal", "search", "zoom", "--plain"], home });
    expect(found.replace(/[\da-f]{8}/, "…")).toBe(
      "\nThe late parcel\n2026-02-02 · Kept by the group · …\nask first zoom out\n",
    );
    const cwd = newFolder();
    for (const [format, part] of [
      ["markdown", "*A huddle: what is kept of it is the group's, and nobody's own.*"],
      ["markdown", "**What the group wants to keep:**\n\n- ask first\n- zoom out\n"],
      ["html", "A huddle: what is kept of it is the group&#39;s, and nobody&#39;s own."],
      ["html", "<li>ask first</li>\n<li>zoom out</li>"],
      ["csv", '"The late parcel","adviser","captured","","ask first\nzoom out"\n'],
    ] as const) {
      const { stdout } = await run({ argv: ["journal", "export", "--format", format, "--output", "-"], home, cwd });
      expect(stdout.replaceAll("&#x27;", "&#39;").replaceAll("'", "&#39;")).toContain(part.replaceAll("'", "&#39;"));
    }
    await run({ argv: ["journal", "export", "--format", "json", "--output", "all.json"], home, cwd });
    const other = await run({ argv: ["journal", "import", "all.json"], cwd });
    expect(await keptIn(other.home)).toBe("ask first\nzoom out");
    expect((await run({ argv: ["journal", "list"], home: other.home })).stdout).toContain("huddle");
    const { session } = await latest(home);
    await run({ argv: ["journal", "forget", session.id, "--force"], home });
    expect(filesWith(home, "zoom")).toEqual([]);
  });

  test("its lines can be worded anew, and stand in the order of their letters again", async () => {
    const { home } = await held(["zoom out", "ask first"]);
    const { session } = await latest(home);
    const edited = await run({
      argv: ["journal", "edit", session.id, "--replace", "--words", "zulu\nalpha"],
      home,
    });
    expect(edited).toMatchObject({ code: 0 });
    expect(await keptIn(home)).toBe("alpha\nzulu");
    expect((await run({ argv: ["journal", "show", "--plain"], home })).stdout).toContain("keep:\n- alpha\n- zulu\n");
    expect(filesWith(home, "zoom")).toEqual([]);
  });

  test("no line can be more than a line, wherever it is shown", async () => {
    const hostile = [
      "\u202eevil\u202c",
      "a\x1b[2Jb",
      "# heading",
      "=1+1",
      "<script>alert(1)</script>",
      "[x](http://y)",
    ];
    const { home, stdout } = await held(hostile);
    const texts = [stdout];
    for (const argv of [
      ["show", "--plain"],
      ["export", "--output", "-"],
      ["export", "--format", "html", "--output", "-"],
      ["export", "--format", "csv", "--output", "-"],
    ]) {
      texts.push((await run({ argv: ["journal", ...argv], home })).stdout);
    }
    for (const text of texts.slice(1)) expect(text).not.toMatch(/\u202e(?!.*[\u202c\u2069])|\x1b/);
    expect(texts[2]).not.toMatch(/^# heading|<script>|^- \[x\]\(/m);
    expect(texts[3]).not.toContain("<script>");
  });
});
