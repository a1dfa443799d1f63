import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { autumn, idOf, linesIn, obstacle, practise } from "./obstacles-world.ts";
import { newFolder, run } from "./world.ts";

let practised: string;
beforeAll(async () => {
  practised = await autumn();
});

/** A copy of the journal that was practised, to write to. */
function copied(): string {
  const home = join(newFolder(), "home");
  cpSync(practised, home, { recursive: true });
  return home;
}

const texts = async (home: string, ...flags: string[]) => (await linesIn(home, ...flags)).map(({ text }) => text);
const [september, october, november] = [
  "The tracking page is a day old.",
  "Eleven calls wait.",
  "The tracking page was down again.",
];
const question = "send a second parcel";

describe("the register", () => {
  test("holds what is so at work, in figures and in the person's own sentences, the latest first", async () => {
    const { code, stdout, stderr } = await run({ argv: ["obstacles"], home: practised });
    const ids = (await linesIn(practised)).map(({ id }) => id);
    expect(ids.join()).toMatch(/^([0-9a-f]{8}\.\d+,?){4}$/);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `
What gets in the way where you work
3 obstacles · 1 open question

By kind:
Kind             Times  When
tool             2      Sep 2026, Nov 2026
time             1      Oct 2026
nobody has said  1      Sep 2026

Obstacles and open questions by standard:
Standard                  How many
We tell people early.     3
We own what we promised.  1

Obstacles and open questions by scenario:
Scenario         How many
The late parcel  3
The wet parcel   1

Obstacles

${ids[0]} · 2026-11-30 · tool: "The tracking page was down again."

${ids[1]} · 2026-10-12 · time: "Eleven calls wait."

${ids[3]} · 2026-09-14 · tool: "The tracking page is a day old."

Nobody has said

${ids[2]} · 2026-09-14: "send a second parcel"
`,
    });
    expect(stderr).toBe(
      "\nTo say whose answer it is, to note a reply that came, or to write one page: offscript obstacles --help\n",
    );
  });

  test("draws the kinds over time at a terminal, and says how to read it", async () => {
    const terminal = { columns: 80, rows: 24 };
    const { stdout } = await run({ argv: ["obstacles"], home: practised, terminal, env: { NO_COLOR: "1" } });
    expect(stdout).toContain(`  By kind
    Kind             Times  When
    tool             2      █·█
    time             1      ·█·
    nobody has said  1      █··
  One sign for each month, from Sep 2026 to Nov 2026: the taller, the more
  often.
`);
  });

  test.each([["--plain"], []])("fits 40 columns: %s", async (...flags) => {
    const terminal = { columns: 40, rows: 24 };
    const { stdout } = await run({ argv: ["obstacles", ...flags], home: practised, terminal, env: { NO_COLOR: "1" } });
    for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(40);
    expect(/[▁-█]/.test(stdout)).toBe(flags.length === 0);
    if (flags.length > 0) expect(stdout).toContain("When: Sep 2026, Nov 2026");
  });

  test("is data with --json", async () => {
    const { stdout } = await run({
      argv: ["obstacles", "--json", "--kind", "tool", "--to", "2026-10"],
      home: practised,
    });
    const { counts, lines } = JSON.parse(stdout);
    expect(counts).toEqual({
      kinds: [{ kind: "tool", count: 1 }],
      standards: [{ standard: "tell-early", text: "We tell people early.", count: 1 }],
      scenarios: [{ scenario: "parcels/late-parcel", title: "The late parcel", count: 1 }],
      months: [{ month: "2026-09", kind: "tool", count: 1 }],
    });
    expect(lines).toEqual([
      {
        id: await idOf(practised, september),
        session: expect.stringMatching(/^[0-9a-f-]{36}$/),
        entry: 5,
        date: "2026-09-14",
        kind: "tool",
        text: september,
        scenario: "parcels/late-parcel",
        title: "The late parcel",
        standards: ["tell-early"],
        owner: null,
        replies: [],
      },
    ]);
  });

  test.each<[string[], string[]]>([
    [["--kind", "nobody-has-said"], [question]],
    [
      ["--kind", "tool"],
      [november, september],
    ],
    [["--standard", "own-it"], [october]],
    [["--scenario", "wet-parcel"], [october]],
    [
      ["--scenario", "parcels/late-parcel", "--kind", "tool"],
      [november, september],
    ],
    [
      ["--from", "2026-10"],
      [november, october],
    ],
    [["--from", "2026-10-13", "--to", "2026"], [november]],
    [
      ["--to", "2026-09-14"],
      [question, september],
    ],
    [["--from", "2027"], []],
  ])("shows a part of it: %s", async (flags, expected) => {
    expect(await texts(practised, ...flags)).toEqual(expected);
  });

  test("counts what came most often first, whatever came last", async () => {
    const home = newFolder();
    await practise(home, [9, 1], "late-parcel", [...obstacle(1, "One."), ...obstacle(1, "Two.")]);
    await practise(home, [9, 2], "wet-parcel", obstacle(3, "Three."));
    const { counts } = JSON.parse((await run({ argv: ["obstacles", "--json"], home })).stdout);
    expect(counts).toMatchObject({
      kinds: [{ kind: "tool" }, { kind: "time" }],
      standards: [{ standard: "tell-early" }, { standard: "own-it" }],
      scenarios: [{ count: 2 }, { count: 1 }],
    });
  });

  test("says so where nothing is like that, or where it is empty", async () => {
    const none = await run({ argv: ["obstacles", "--kind", "climate"], home: practised });
    expect(none.stdout).toBe("Nothing in the register is like that. All of it: offscript obstacles\n");
    const { code, stdout, stderr } = await run({ argv: ["obstacles"] });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: "Nothing stands in the register yet. In a session: /obstacle\n",
      stderr: "",
    });
    expect(JSON.parse((await run({ argv: ["obstacles", "--json"] })).stdout)).toEqual({
      counts: { kinds: [], standards: [], scenarios: [], months: [] },
      lines: [],
    });
  });

  test("speaks German", async () => {
    const { stdout } = await run({ argv: ["obstacles"], home: practised, env: { LANG: "de_DE.UTF-8" } });
    expect(stdout).toContain("3 Hindernisse · 1 offene Frage\n");
    expect(stdout).toContain("\nHindernisse und offene Fragen nach Szenario:\nSzenario         Wie viele\n");
    expect(stdout).toContain("Werkzeug            2        Sept. 2026, Nov. 2026\n");
  });

  test("says what it counts where that is obstacles alone, or questions alone", async () => {
    const told = async (kind: string) => (await run({ argv: ["obstacles", "--kind", kind], home: practised })).stdout;
    expect(await told("time")).toContain(
      "\nObstacles by standard:\nStandard                  How many\nWe own what we promised.  1\n\nObstacles by scenario:\n",
    );
    expect(await told("nobody-has-said")).toMatch(/\nOpen questions by standard:\n.*\nOpen questions by scenario:\n/s);
  });

  test("knows no command that is none, and no kind that is none", async () => {
    const { code, stderr } = await run({ argv: ["obstacles", "lettr"] });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "There is no command “lettr” here.\nDid you mean: letter\n",
    });
    expect((await run({ argv: ["obstacles", "--kind", "weather"] })).code).toBe(2);
  });
});

describe("what stands", () => {
  test("an obstacle that was told to the end stays, whatever step is gone back to; an answer that was taken back does not", async () => {
    const home = newFolder();
    const before = [...obstacle(1, "It stays."), "/back"];
    await practise(home, [9, 1], "late-parcel", before, ["4", "/back", "1"]);
    expect(await texts(home)).toEqual(["It stays."]);
  });

  test("the latest word on an action wins, in whatever situation it was said", async () => {
    const home = newFolder();
    await practise(home, [9, 1], "late-parcel", [], ["4"]);
    const first = await idOf(home, question);
    await practise(home, [9, 2], "wet-parcel", [], ["4"]);
    expect((await linesIn(home)).map(({ id }) => id)).toEqual([first]);
    const again = newFolder();
    await practise(again, [9, 1], "late-parcel", [], ["4"]);
    await practise(again, [9, 2], "wet-parcel", [], ["2"]);
    expect(await texts(again)).toEqual([]);
  });

  test("of a step that two windows gave, the first counts", async () => {
    const home = copied();
    const [line] = JSON.parse((await run({ argv: ["obstacles", "--json"], home })).stdout).lines;
    const journal = openJournal(home);
    const placed = journal.entries(line.session).find(({ sequence }) => sequence === line.entry);
    if (!placed) throw new Error("It is not there.");
    journal.append(line.session, placed);
    journal.close();
    expect(await texts(home)).toEqual(await texts(practised));
  });
});

describe("whose answer it is", () => {
  test("is said, said otherwise, and taken back; no state is ever set for anybody", async () => {
    const home = copied();
    const id = await idOf(home, november);
    const owner = async () => (await linesIn(home)).find((line) => line.id === id)?.owner;
    const name = (...argv: string[]) => run({ argv: ["obstacles", "owner", ...argv], home });
    expect((await name(id, "Team lead")).stdout).toBe("Whose answer: Team lead\n");
    expect((await name(id.toUpperCase(), " Team lead,\tevening line ")).stdout).toBe(
      "Whose answer: Team lead, evening line\n",
    );
    expect(await owner()).toBe("Team lead, evening line");
    const { stdout } = await run({ argv: ["obstacles"], home });
    expect(stdout).toContain(`down again."\nWhose answer: Team lead, evening line\n\n`);
    expect((await name(id, "--none")).stdout).toBe("Taken back: nobody is named for it.\n");
    expect(await owner()).toBe(null);
    await name(id, "Somebody");
    await name(id, "");
    expect(await owner()).toBe(null);
    expect((await name(id, "Quiet", "--quiet")).stdout).toBe("");
    const help =
      (await run({ argv: ["obstacles", "--help"] })).stdout +
      (await run({ argv: ["obstacles", "reply", "--help"] })).stdout;
    expect(help).not.toMatch(/resolv|solved|\bdone\b|closed|status/i);
  });

  test("can be said of an open question too", async () => {
    const home = copied();
    const id = await idOf(home, question);
    await run({ argv: ["obstacles", "owner", id, "The shift lead"], home });
    expect((await linesIn(home, "--kind", "nobody-has-said"))[0]?.owner).toBe("The shift lead");
  });

  test.each<[string[], string]>([
    [
      ["owner", "00000000.1", "x"],
      "Nothing in the register has the id “00000000.1”.\nSee the ids with: offscript obstacles\n",
    ],
    [
      ["reply", "00000000.1", "x"],
      "Nothing in the register has the id “00000000.1”.\nSee the ids with: offscript obstacles\n",
    ],
    [
      ["owner", "00000000.1"],
      "Nothing in the register has the id “00000000.1”.\nSee the ids with: offscript obstacles\n",
    ],
    [
      ["reply", "00000000.1"],
      "Nothing in the register has the id “00000000.1”.\nSee the ids with: offscript obstacles\n",
    ],
  ])("needs an id that is there: %s", async (argv, expected) => {
    const { code, stdout, stderr } = await run({ argv: ["obstacles", ...argv], home: practised });
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: expected });
  });
});

describe("without words", () => {
  const at = Date.UTC(2026, 10, 30, 12);
  const answering = (home: string, ...argv: string[]) => run({ argv: ["obstacles", ...argv], home, at });

  test("whose answer it is, is told, and how to change that", async () => {
    const home = copied();
    const id = await idOf(home, november);
    await answering(home, "owner", id, "Team lead");
    const { code, stdout, stderr } = await answering(home, "owner", id);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: "Whose answer: Team lead\n",
      stderr: `To change it: offscript obstacles owner ${id} "Team lead". To take it back: --none\n`,
    });
    expect((await linesIn(home))[0]?.owner).toBe("Team lead");
    const german = await run({ argv: ["obstacles", "owner", id], home, env: { LANG: "de_DE.UTF-8" } });
    expect(german.stderr).toBe(`Ändern: offscript obstacles owner ${id} "Teamleitung". Zurücknehmen: --none\n`);
  });

  test("the replies that are there are told, and how to note another", async () => {
    const home = copied();
    const id = await idOf(home, november);
    await answering(home, "reply", id, "In May.", "--on", "2026-10-02");
    await answering(home, "reply", id, "We look.", "--on", "2026-10-01");
    const { code, stdout, stderr } = await answering(home, "reply", id.toUpperCase());
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: "Reply on 2026-10-01: “We look.”\nReply on 2026-10-02: “In May.”\n",
      stderr: `To note another: offscript obstacles reply ${id} "From May on." To take them back: --none\n`,
    });
    const german = await run({ argv: ["obstacles", "reply", id], home, env: { LANG: "de_DE.UTF-8" } });
    expect(german.stderr).toBe(
      `Noch eine festhalten: offscript obstacles reply ${id} "Ab Mai." Alle zurücknehmen: --none\n`,
    );
    // Whoever gives a day has a reply to note.
    expect((await answering(home, "reply", id, "--on", "2026-10-02")).code).toBe(2);
    expect((await linesIn(home))[0]?.replies).toHaveLength(2);
  });

  test("where nothing stands there, that is said, and how to write it", async () => {
    const id = await idOf(practised, november);
    expect(await answering(practised, "owner", id)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: `Nothing says whose answer it is.\nWrite it behind the id: offscript obstacles owner ${id} "Team lead". To take it back: --none\n`,
    });
    expect(await answering(practised, "reply", id)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: `Nothing says what the reply was.\nWrite it behind the id: offscript obstacles reply ${id} "From May on." To take it back: --none\n`,
    });
  });
});

describe("a reply", () => {
  test("is noted with the day on which it came, the earliest first, and can be taken back", async () => {
    const home = copied();
    const id = await idOf(home, november);
    const reply = (...argv: string[]) =>
      run({ argv: ["obstacles", "reply", id, ...argv], home, at: Date.UTC(2026, 11, 1, 22, 58) });
    expect((await reply("It comes in May.")).stdout).toBe("Reply on 2026-12-01: “It comes in May.”\n");
    await reply("We look into it.", "--on", "2026-11-30");
    expect((await linesIn(home))[0]?.replies).toEqual([
      { text: "We look into it.", on: "2026-11-30" },
      { text: "It comes in May.", on: "2026-12-01" },
    ]);
    const { stdout } = await run({ argv: ["obstacles"], home });
    expect(stdout).toContain(
      `down again."\nReply on 2026-11-30: “We look into it.”\nReply on 2026-12-01: “It comes in May.”\n`,
    );
    expect((await reply("--none")).stdout).toBe("Taken back: no reply stands there.\n");
    expect((await linesIn(home))[0]?.replies).toEqual([]);
  });

  test("cannot have come on a day that is still to come, or on none", async () => {
    const home = copied();
    const id = await idOf(home, november);
    const at = Date.UTC(2026, 11, 1, 12);
    const later = await run({ argv: ["obstacles", "reply", id, "x", "--on", "2026-12-02"], home, at });
    expect({ code: later.code, stderr: later.stderr }).toEqual({
      code: 2,
      stderr: "2026-12-02 is still to come.\nNote a reply when it is there, with the day on which it came.\n",
    });
    const none = await run({ argv: ["obstacles", "reply", id, "x", "--on", "2026-02-30"], home, at });
    expect({ code: none.code, stderr: none.stderr }).toMatchObject({ code: 2 });
    expect(none.stderr).toContain("Write a day: 2026-11-30.");
    expect((await linesIn(home))[0]?.replies).toEqual([]);
  });
});
