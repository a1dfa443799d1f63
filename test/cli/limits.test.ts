import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import headless from "@xterm/headless";
import { describe, expect, test } from "vitest";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { filesWith } from "./raw-bytes.ts";
import { newFolder, run, type World } from "./world.ts";

const eight = ["one", "two", "three", "four", "five", "six", "seven", "eight"].map((word) => `action ${word}`);
const own = eight.flatMap((action) => ["--action", action]);

/** A round from lines; each is followed by Enter. */
function round(
  lines: readonly string[],
  { flags = own, ...more }: Partial<World> & { flags?: readonly string[] } = {},
) {
  const input = lines.map((line) => `${line}\n`).join("");
  return run({ argv: ["limits", "--plain", ...flags], input, ...more });
}

/** The slips of groups, as they are typed in: a number of a group, its slips, and Enter alone. */
function slips(...groups: (readonly string[])[]): string[] {
  return [...groups.flatMap((group) => [...group, ""]), ""];
}

/** A text without the ends of its rows. */
const flat = (text: string) => text.replace(/\s+/g, " ");

/** What is shown at the end, after the last answer. */
function outcomeOf(stdout: string): string {
  return stdout.slice(stdout.lastIndexOf("\nWhere the room differs\nFor:"));
}

function setting(home: string): string | undefined {
  const journal = openJournal(home);
  try {
    return journal.setting("limits-round");
  } finally {
    journal.close();
  }
}

test("a whole round: three groups, what differs, who finds out, and by when", async () => {
  const lines = [
    ...slips(["1", "11112222", "1111 2222", "21112222"], ["2", "11112223", "11112223", "11112223"]),
    ...["Team lead, evening line", "2026-02-30", "2026-12-18", ""],
  ];
  const { code, stdout, stderr } = await round(lines);
  expect(code).toBe(0);
  expect(stdout.slice(0, stdout.indexOf("Question: A slip"))).toBe(`
The limits round
For: whoever serves customers

Everybody marks how the same 8 actions stand where you work, the manager too.
What comes out is only where the room differs, and for each of these who finds
out, and by when.

Where you work, is it: yours, ask first, off limits, or has nobody said?
1 action one
2 action two
3 action three
4 action four
5 action five
6 action six
7 action seven
8 action eight
1 yours · 2 ask first · 3 off limits · 4 nobody has said · 0 no mark
Slips are kept in your journal until you say that there are no more. Then
every single mark is dropped, and only the differences stay. Most private is
on paper (offscript print limits): one person types the mixed slips in. If
people come to the keyboard one after the other, each line goes from the
screen once Enter is pressed.

Question: Whose slips come next?
Enter alone: leave it for now
 1  somebody who serves customers
 2  somebody who leads a team
 3  somebody who manages
Type a number or a letter from the list, then press Enter.
> 1

`);
  expect(stdout).toContain("There is no 2026-02-30 in the calendar. By when?");
  expect(outcomeOf(stdout)).toBe(`
Where the room differs
For: whoever serves customers

action one:
- who serve customers: yours, ask first
- who lead a team: yours
- finds out: Team lead, evening line
- by: 2026-12-18

action eight:
- who serve customers: ask first
- who lead a team: off limits
- finds out: nobody yet
`);
  expect(stderr).toBe("Kept in your journal, without any single mark. On paper: offscript print limits --filled\n");
});

describe("the actions", () => {
  /** The actions of a round in their order. */
  async function actionsOf(...flags: string[]): Promise<string[]> {
    const { stdout } = await round([""], { flags });
    return [...stdout.matchAll(/^\d (.+(?:\n(?!\d |- ).+)*)$/gm)].map(([, action = ""]) => action).slice(0, 8);
  }

  test("are those of the situation that is named, its other roles' after its own, and never what law settles", async () => {
    const actions = await actionsOf("chatbot-promised");
    expect(actions).toHaveLength(8);
    expect(actions.toSorted()).toEqual(
      expect.arrayContaining([
        "hold a seat and its price until noon tomorrow",
        "make a credit last seven days longer, once",
        "pay a credit out",
        "use a credit for somebody other than its owner",
      ]),
    );
    expect(actions.join()).not.toContain("confirm who she is");
    const ofLead = await actionsOf("chatbot-promised", "--as", "supervisor");
    expect(ofLead).toEqual(expect.arrayContaining(["one exception a shift, with its reason written down"]));
  });

  test("are the same for the same seed, and come in another order with another", async () => {
    const first = await actionsOf("chatbot-promised");
    expect(await actionsOf("chatbot-promised", "--seed", "1")).toEqual(first);
    expect(await actionsOf("chatbot-promised", "--seed", "2")).not.toEqual(first);
    expect(await actionsOf()).toHaveLength(8);
    expect(await actionsOf()).toEqual(await actionsOf("--seed", "1"));
  });

  test("stand in an order that does not tell which are the role's own", async () => {
    const ofRole = /until noon tomorrow|seven days longer|credit out|other than its owner/;
    const seeds = await Promise.all(["1", "2", "3", "4"].map((seed) => actionsOf("chatbot-promised", "--seed", seed)));
    const places = seeds.map((actions) => actions.map((action) => (ofRole.test(action) ? "o" : "x")).join(""));
    expect(new Set(places).size).toBe(4);
  });

  test("of one's own come first; what is there twice counts once", async () => {
    const actions = await actionsOf(
      "chatbot-promised",
      "--action",
      "Pay a credit out.",
      "--action",
      "  refund  up to 50 ",
    );
    expect(actions.slice(0, 2)).toEqual(["Pay a credit out.", "refund up to 50"]);
    expect(actions).toHaveLength(8);
    expect(actions).not.toContain("pay a credit out");
  });

  test("come from other situations where one has too few, and are fewer where a pack has no more", async () => {
    const cwd = newFolder();
    mkdirSync(join(cwd, "few", "scenarios"), { recursive: true });
    writeFileSync(
      join(cwd, "few", "pack.yaml"),
      'format: offscript/pack@1.0\nname: few\ntitle: Few\nversion: "1.0.0"\n',
    );
    const scenario = (id: string, limits: string) =>
      writeFileSync(
        join(cwd, "few", "scenarios", `${id}.yaml`),
        `format: offscript/scenario@1.0\nid: ${id}\ntitle: About ${id}\nsituation: Rain.\ncustomer:\n  opening: Hello.\nroles:\n  adviser:\n    label: Porter\n    limits:\n${limits}`,
      );
    scenario(
      "wet",
      "      yours:\n        - lend an umbrella\n      tight:\n        ask_first:\n          - lend a coat\n",
    );
    scenario("dry", "      off_limits:\n        - leave the door\n");
    const { stdout } = await round([""], { cwd, flags: ["wet", "--pack", "few"] });
    expect(stdout).toContain("For: Porter · About wet · About dry");
    expect(stdout).toContain("how the same 3 actions stand");
    for (const action of ["lend an umbrella", "lend a coat", "leave the door"]) expect(stdout).toContain(action);
    scenario("wet", "      must:\n        - do: stay\n");
    scenario("dry", "      must:\n        - do: stay\n");
    const none = await round([""], { cwd, flags: ["wet", "--pack", "few"] });
    expect(none).toMatchObject({ code: 2, stdout: "" });
    expect(none.stderr).toContain("There is no action to ask about");
  });

  test.each([
    [["nowhere-at-all"], "There is no situation “nowhere-at-all”."],
    [["chatbot-promised", "--as", "customer"], "“customer” is nobody to be in a group"],
    [["--as", "astronaut"], "Nothing can be practised as “astronaut”."],
    [[...own, "--action", "nine"], "9 actions of your own are too many: 8 at most."],
  ])("that are not to be had are told: %s", async (flags, told) => {
    const { code, stdout, stderr } = await round([""], { flags });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(told);
  });

  test("of one's own are harmless, whatever they hold", async () => {
    const hostile = "\u001b[2Jrefund\u202e \u0007now";
    const lines = [...slips(["1", "10000000", "20000000", "30000000"]), ""];
    const { code, stdout } = await round(lines, { flags: ["--action", hostile, ...own.slice(2)] });
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(outcomeOf(stdout)).toContain("[2Jrefund now:\n- who serve customers: yours, ask first, off limits\n");
  });
});

describe("groups", () => {
  const differing = (...groups: (readonly string[])[]) =>
    round([...slips(...groups), ""]).then(({ stdout }) => /action one:\n((?:- .+\n)+)/.exec(stdout)?.[1]);

  test("of three and more stand by themselves; smaller ones are put together", async () => {
    expect(
      await differing(["1", "10000000", "10000000", "20000000"], ["2", "30000000", "30000000"], ["3", "40000000"]),
    ).toBe("- who serve customers: yours, ask first\n- everybody else: off limits, nobody has said\n");
  });

  test("that were put together and are of one mind would tell whose mark it is: all are one room", async () => {
    expect(
      await differing(["1", "10000000", "10000000", "30000000"], ["2", "20000000", "20000000"], ["3", "20000000"]),
    ).toBe("- the room: yours, ask first, off limits\n");
  });

  test("that would be left with fewer than three marks are not left: all are one room", async () => {
    const room = "- the room: yours, ask first, off limits\n";
    expect(await differing(["1", "10000000", "10000000", "20000000"], ["3", "30000000"])).toBe(room);
    expect(await differing(["1", "10000000", "10000000", "20000000"], ["2", "20000000"], ["3", "30000000"])).toBe(room);
    expect(await differing(["1", "10000000"], ["2", "20000000"], ["3", "30000000"])).toBe(room);
  });

  test("do not count a slip for an action that it leaves empty", async () => {
    expect(await differing(["1", "10000000", "1-------", "0000 0000"], ["2", "30000000", "30000000", "30000000"])).toBe(
      "- the room: yours, off limits\n",
    );
    const { stdout } = await round([...slips(["1", "12000000", "21000000", "00000000"])]);
    expect(outcomeOf(stdout)).toContain("Nowhere.");
  });

  test("that mark alike are told so", async () => {
    const { code, stdout, stderr, home } = await round(slips(["1", "11111111", "11111111"], ["3", "11111111"]));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(outcomeOf(stdout)).toBe(`
Where the room differs
For: whoever serves customers

Nowhere. Whoever marked an action marked it alike; ask whether the customer
would see it so.
`);
    expect(setting(home)).toContain('"items":[]');
  });

  test("of fewer than three in all show nothing, unless more slips come", async () => {
    const few = await round([...slips(["1", "11111111"], ["3", "33333333"]), ""]);
    expect(few.code).toBe(0);
    expect(flat(few.stdout)).toContain("2 slips are too few: with fewer than 3, it would show who marked what.");
    expect(flat(few.stdout)).toContain("Nothing is shown, and the marks are dropped. Talk about it instead");
    expect(few.stdout).not.toContain("Where the room differs");
    expect(setting(few.home)).toBeUndefined();
    const more = await round([...slips(["1", "11111111"], ["3", "33333333"]), "m", ...slips(["2", "22222222"])]);
    expect(more.stdout).toContain("action one:\n- the room: yours, ask first, off limits\n");
  });
});

describe("what is typed", () => {
  test("and is no slip is told plainly, and not taken in", async () => {
    const { stdout } = await round([
      "1",
      "1111111",
      "111111112",
      "1111 1115",
      "/help",
      "x",
      "11111111",
      "x",
      "12--4444",
      "",
    ]);
    for (const told of [
      "7 digits were typed, and there are 8 actions. It was not taken in: give one\ndigit for each, 0 for no mark.",
      "9 digits were typed, and there are 8 actions.",
      "“5” is no mark. It was not taken in",
      "Lines that begin with / mean nothing here.",
      "There is none to take back here.",
      "Taken in. 1 slip so far · x takes this one back\n> x\nTaken back. No slip so far.\n> 12--4444\nTaken in. 1 slip so far",
    ])
      expect(stdout).toContain(told);
  });

  test("is kept as it grows, in an order that tells nothing, and gone on with after a stop", async () => {
    const { home, code, stdout } = await round(["1", "33333333", "11111111", "22222222", "12345678", "1234"]);
    expect(code).toBe(3);
    expect(stdout).toContain("What was typed in is kept. To go on: offscript limits");
    const kept = JSON.parse(setting(home) ?? "");
    expect(kept.open.slips).toEqual({ serve: ["11111111", "22222222", "33333333"], lead: [], manage: [] });
    // Whatever else is said: it is the same round, with its actions.
    const on = await round(["", "", "", ""], { home, flags: ["chatbot-promised"] });
    expect(on.stdout).toContain("A limits round has begun: 3 slips so far. Go on with it?");
    expect(on.stdout).toContain("action eight:\n- who serve customers: yours, ask first, off limits\n");
    // In the midst of who finds out.
    expect(on.code).toBe(3);
    const end = await round(["", "Head of line", "soon", ...Array(16).fill("")], { home, flags: [] });
    expect(end.stdout).toContain("Of the last limits round, not all was asked yet. Go on with it?");
    expect(end.code).toBe(0);
    expect(outcomeOf(end.stdout)).toContain("- finds out: Head of line\n- by: soon\n");
    expect(setting(home)).not.toMatch(/open|[1-4]{8}/);
  });

  test("stays as it was where a round is begun anew and nothing is typed", async () => {
    const { home } = await round(["1", "33333333"]);
    const anew = await round(["n", "1", "22222222"], { home });
    expect(anew.stdout).toContain("begin anew; its marks are dropped");
    expect(JSON.parse(setting(home) ?? "").open.slips.serve).toEqual(["22222222"]);
  });

  test("leaves differences behind of which not all was asked, where a round is begun anew", async () => {
    const { home } = await round([...slips(["1", "10000000", "20000000", "20000000"])]);
    await round(["n", "1", "22222222"], { home });
    const { open, latest } = JSON.parse(setting(home) ?? "");
    expect(open.kind).toBe("gathering");
    expect(latest.items[0].action).toBe("action one");
  });

  test("is in no file any more when the round is over: only the differences are", async () => {
    const marks = ["12341234", "43214321", "11223344", "44332211"] as const;
    const lines = slips(["1", ...marks]);
    const gathering = await round(lines.slice(0, -2));
    for (const slip of marks) expect(filesWith(gathering.home, slip)).toEqual(["journal.db"]);
    const over = await round(["", "", ...Array(8).fill("")], { home: gathering.home, flags: [] });
    expect(over.code).toBe(0);
    for (const slip of marks) expect(filesWith(over.home, slip)).toEqual([]);
    expect(filesWith(over.home, "gathering")).toEqual([]);
    expect(filesWith(over.home, "action one")).toEqual(["journal.db"]);
  });

  test("is gone as soon as the differences are shown, before anybody is named for them", async () => {
    const { home, code } = await round(slips(["1", "12341234", "43214321", "11223344"]));
    expect(code).toBe(3);
    expect(filesWith(home, "12341234")).toEqual([]);
  });

  test("is kept nowhere off the record", async () => {
    const lines = [...slips(["1", "12341234", "43214321", "11223344"]), ...Array(8).fill("")];
    const { code, stdout, stderr, home } = await round(lines, { flags: [...own, "--off-record"] });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "Nothing was kept.\n" });
    expect(stdout).toContain("Nothing is kept: what comes out is on this screen alone.");
    expect(filesWith(home, "action one")).toEqual([]);
  });

  test("a setting that is no round of ours is left aside", async () => {
    const home = newFolder();
    for (const text of [
      "{",
      '{"format":"offscript/limits-round@9","open":{}}',
      '{"format":"offscript/limits-round@1","open":{"kind":"gathering","agenda":{"from":[]}}}',
    ]) {
      const journal = openJournal(home);
      journal.keepSetting("limits-round", text);
      journal.close();
      const { code, stdout } = await round([""], { home });
      expect(code).toBe(0);
      expect(stdout).toContain("No slip was typed in.");
    }
  });
});

describe("at a terminal", () => {
  const size = { columns: 72, rows: 60 };

  /** What stands on the screen, and above it, after keys. */
  async function screenAfter(keys: readonly string[], flags: readonly string[] = [], home = newFolder()) {
    const stdin = Object.assign(new PassThrough(), { setRawMode: () => undefined });
    const stdout = new PassThrough();
    let written = "";
    stdout.on("data", (chunk: Buffer) => {
      written += chunk;
    });
    const ended = run({ argv: ["limits", ...own, ...flags], stdin, stdout, terminal: size, home });
    for (const key of keys) {
      // What is asked is on the screen, and nothing more comes.
      for (let before = ""; before === "" || before !== written; await sleep(100)) before = written;
      stdin.write(key);
    }
    const { code } = await ended;
    const screen = new headless.Terminal({
      cols: size.columns,
      rows: size.rows,
      scrollback: 1000,
      allowProposedApi: true,
    });
    await new Promise<void>((done) => screen.write(written.replaceAll(/(?<!\r)\n/g, "\r\n"), done));
    const buffer = screen.buffer.active;
    const rows = Array.from({ length: buffer.length }, (_, at) => buffer.getLine(at)?.translateToString(true) ?? "");
    return { code, written, screen: rows.join("\n").trimEnd() };
  }

  test("no slip stays on the screen, not even one that is mended in its place", async () => {
    const keys = ["1\r", "12341234\r", "4321432\r", "1\r", "\r", "\x03"];
    const { code, screen, written } = await screenAfter(keys);
    expect(code).toBe(130);
    expect(written).toContain("12341234");
    expect(screen).not.toMatch(/1234|4321/);
    expect(screen).toContain("7 digits were typed");
    expect(screen).toContain("Taken in. 2 slips so far");
    expect(screen).toContain("What was typed in is kept.");
  });

  test("a slip that is being typed when the window is closed stands there again, for the same group", async () => {
    const home = newFolder();
    await screenAfter(["3\r", "1234", "\x03"], [], home);
    expect(JSON.parse(setting(home) ?? "").open.half).toEqual({ group: "manage", text: "1234" });
    await screenAfter(["\r", "1234\r", "\x03"], [], home);
    expect(JSON.parse(setting(home) ?? "").open.slips.manage).toEqual(["12341234"]);
  });

  test("in plain text lines stay, and that is said", async () => {
    const { screen } = await screenAfter(["1\r", "12341234\r", "\x03"], ["--plain"]);
    expect(flat(screen)).toContain("In plain text, lines stay on this screen.");
    expect(screen).toContain("> 12341234");
  });
});

test("without a terminal it says what is needed", async () => {
  const { code, stdout, stderr } = await run({ argv: ["limits"] });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toBe(`A limits round needs a terminal, to read and to write in.
Start it in a terminal window. To take slips in by lines from a file or a pipe, add --plain. On paper: offscript print limits
`);
});

test("in German", async () => {
  const { stdout } = await round([...slips(["1", "10000000", "20000000", "20000000"]), "", ""], {
    env: { LANG: "de_DE.UTF-8" },
  });
  expect(stdout).toContain("Die Spielraumrunde\nFür: alle, die mit Kundschaft zu tun haben\n");
  expect(stdout).toContain("action one:\n- wer Kundschaft bedient: liegt bei Ihnen, erst fragen\n");
});

describe("on paper", () => {
  test("a slip for everybody, and a sheet for whoever counts", async () => {
    const flags = ["chatbot-promised", "--action", "refund <b>up</b> to 50"];
    const { code, stdout, stderr } = await run({ argv: ["print", "limits", ...flags] });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [slip = "", counting = ""] = stdout.split("\n---\n");
    expect(slip.slice(0, slip.indexOf("| 2"))).toBe(`# The limits round

For: Adviser · The chatbot promised

## What to do

1. Mark how each action stands today where you work, for the role named above. Not how it should be.
2. One mark a row. Leave a row empty if you would rather.
3. Everybody marks, the manager too. Write no name.
4. Fold it and hand it in. What is shown: where groups differ, not who marked what. A group of three or more that is of one mind is seen to be so.

## Where you work, is it: yours, ask first, off limits, or has nobody said?

| Action | yours | ask first | off limits | nobody has said |
| --- | :---: | :---: | :---: | :---: |
| 1 · refund \\<b\\>up\\</b\\> to 50 | ☐ | ☐ | ☐ | ☐ |
`);
    expect(slip).toContain(`## I am here as somebody who

|  | serves customers | leads a team | manages |
| --- | :---: | :---: | :---: |
| tick one | ☐ | ☐ | ☐ |
`);
    expect(counting).toContain("Fewer than three slips in the room: do not count.");
    expect(counting).toContain(`| Action | Marks of the groups | Who finds out | By when |
| --- | --- | --- | --- |
${"|  |  |  |  |\n".repeat(8)}`);
    expect(counting).toContain("typed in as well, and are counted so: offscript limits chatbot-promised --action …");
    // The same actions in the same order as on the screen.
    const screen = await round([""], { flags });
    const printed = [...slip.matchAll(/^\| (\d) · (.+?) \|/gm)].map(([, number, action]) => `${number} ${action}`);
    expect(printed).toHaveLength(8);
    for (const line of printed.slice(1)) expect(flat(screen.stdout)).toContain(line);
  });

  test("what came of the latest round, and not before there was one", async () => {
    const argv = ["print", "limits", "--filled"];
    const none = await run({ argv });
    expect(none).toMatchObject({ code: 3, stdout: "" });
    expect(none.stderr).toBe(
      "No limits round is kept here.\nHold one first: offscript limits. For empty sheets: offscript print limits\n",
    );
    const lines = [...slips(["1", "12000000", "21000000", "22000000"]), "Head | of <line>", "soon"];
    const { home } = await round(lines, { at: Date.UTC(2026, 10, 30, 12) });
    // What is not asked yet is room to write in.
    expect((await run({ argv, home })).stdout).toBe(`# Where the room differs

For: whoever serves customers · 2026-11-30

| Action | Marks of the groups | Who finds out | By when |
| --- | --- | --- | --- |
| action one | who serve customers: yours, ask first | Head \\| of \\<line\\> | soon |
| action two | who serve customers: yours, ask first |  |  |

*The differences come from unclear limits, not from people. An answer can be “yours”, “ask first”, “off limits”, or a better rule.*
`);
    const alike = await round(slips(["1", "10000000", "10000000", "10000000"]));
    expect((await run({ argv, home: alike.home })).stdout).toContain("Nowhere. Whoever marked an action");
  });
});
