import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { openSide } from "../../src/cli/facilitate/open-side.ts";
import { say } from "../../src/messages/say.ts";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import { chunksOf, codesIn, leaksIn, secretsOf } from "../situations/secrets.ts";
import { installation, newFolder, run, type World } from "./world.ts";

const pack = `format: offscript/pack@1.0
name: parcels
title: Parcels
version: "1.0.0"
`;
const scenario = `format: offscript/scenario@1.0
id: late-parcel
title: The late parcel
minutes: 10
situation: A parcel was to come on Monday.
customer:
  name: Mr Ito
  opening: Where is it?
  wants: a day that he can count on
  reactions:
    softens: All right then.
facts:
  - id: receipt
    say: I threw it away.
    words: receipt / slip
turns:
  - id: depot
    happens: The depot rings.
    ask: What now?
    ways:
      wait: wait for them
      go: go there
  - id: angry
    say: Enough of it.
    when: he has waited long enough
    then: over
endings:
  - id: over
    how: left_open
    happens: He hangs up.
debrief:
  - kind: decision
    ask: What weighed most?
  - kind: customer
    ask: What does he tell his wife?
  - kind: system
    ask: Whom would this have to reach?
facilitator:
  purpose: to hear what is not asked
  probes: [Who else waits?, What would you write down?]
  if_stuck: Read his words once more.
roles:
  adviser:
    limits:
      yours: [call the depot]
  supervisor:
    brief: You hear of it later.
`;
const bare = scenario.replace(/facilitator:[\s\S]*?(?=roles:)/, "").replace("late-parcel", "bare-parcel");

/** A folder with a pack of two scenarios, one of them without a word for whoever leads. */
function packFolder(): string {
  const folder = newFolder();
  mkdirSync(join(folder, "scenarios"));
  writeFileSync(join(folder, "pack.yaml"), pack);
  writeFileSync(join(folder, "scenarios", "late-parcel.yaml"), scenario);
  writeFileSync(join(folder, "scenarios", "bare-parcel.yaml"), bare);
  return folder;
}

const hints = {
  next: "Enter: what happens next · a code · n notes · l list · b look back · /help\n",
  waits: "A code brings something up · n notes · l list · b look back · /help\n",
};

/** Leads a group by lines, each ended by Enter; where a line is left out, the input ends. */
async function lead(
  lines: readonly string[],
  { argv = [], id = "late-parcel", ...world }: Partial<World> & { id?: string } = {},
) {
  const cwd = world.cwd ?? packFolder();
  const flags = ["practice", id, "--pack", ".", "--facilitate", "--plain", ...argv];
  const outcome = await run({ ...world, argv: flags, cwd, input: lines.map((line) => `${line}\n`).join("") });
  return { ...outcome, cwd, chunks: chunksOf(outcome.stdout) };
}

/** What came onto the screen after a line was typed, the first time or a later one, without what asks for the next. */
const after = ({ chunks }: Awaited<ReturnType<typeof lead>>, typed: string, time = 1) =>
  chunks
    .filter((chunk) => chunk.typed === typed)
    [time - 1]?.shown.split("\n")
    .filter((row) => row !== "" && !Object.values(hints).includes(`${row}\n`))
    .join("\n");

describe("leading a group", () => {
  test("what somebody else knows is brought up by whoever leads, and not asked for, to the very end", async () => {
    const { code, stdout } = await lead(["/ask receipt", "w", "/ask receipt", "", ""]);
    expect(code).toBe(0);
    expect(stdout.match(/\/ask has no use at this point\./g)).toHaveLength(2);
    expect(stdout).not.toContain("I threw it away.");
  });

  test("begins with what it is, the opening as everybody may see it, and the question", async () => {
    const { code, stdout, stderr } = await lead(["/leave"], { argv: ["--off-record"] });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`Off the record: nothing you write is kept.

One situation, for all of you to talk about. Nobody has to speak, nobody is
asked by name, and nothing here is a test. Whoever leads brings up on this
screen what you ask for, and what happens next. Nothing of it is kept.

The late parcel

A parcel was to come on Monday.

Mr Ito: "Where is it?"

Question: What do you say and do?
${hints.next}> /leave
Nothing was kept.
`);
  });

  test("brings up by hand what was asked for, and with Enter what comes by itself; several codes in turn", async () => {
    const led = await lead([" F1 ", "", "", "c 1  t2", "", "", "b", "/leave"]);
    expect(after(led, "F1")).toBe('Mr Ito: "I threw it away."');
    expect(led.chunks[2]?.shown).toContain(
      "The depot rings.\n\nQuestion: What now?\n\nWays to lean; there is something to be said for each:\n- wait for them\n- go there\n",
    );
    expect(led.chunks[3]?.shown).toBe(
      `\nNothing more comes by itself. What is asked for has a code, and so has an\nending, if there is one; b looks back.\n${hints.waits}`,
    );
    expect(after(led, "c 1  t2")).toBe('Mr Ito: "All right then."\nMr Ito: "Enough of it."');
    // Where the latest leads; and after an ending nothing comes by itself.
    expect(led.chunks[5]?.shown).toContain("He hangs up.\nHere the contact ends, and it stays open.");
    expect(led.chunks[6]?.shown).toContain("Nothing more comes by itself.");
    expect(after(led, "b")).toContain("Looking back");
  });

  test("looks back with Enter: the questions, what was not known, what it was about; then keeps lines without names", async () => {
    const led = await lead(["b", "", "", "", "", "", "We ask first.", "All of it", ""]);
    const shown = led.chunks.map((chunk) => chunk.shown.trim());
    expect(shown[2]).toContain("What weighed most?");
    expect(shown[5]).toContain("Not known when you decided:\n- Mr Ito: “I threw it away.”");
    expect(shown[5]).toContain("Enter: what you want to keep · a code · n notes · l list · /help");
    expect(shown[6]).toContain("One thing you want to keep? A line from whoever has one.");
    expect(led.stdout.endsWith("Saved, on this computer only.\n")).toBe(true);
    const { stdout } = await run({ argv: ["journal", "show", "--json"], home: led.home });
    const { session, entries } = JSON.parse(stdout);
    expect(session.endedAt).not.toBeNull();
    expect(entries.at(-1).body.text).toBe("All of it\nWe ask first.");
    const list = JSON.parse((await run({ argv: ["journal", "list", "--json"], home: led.home })).stdout);
    expect(list[0]).toMatchObject({ company: "facilitated", dilemmas: [], standards: [], followsUp: [] });
    expect((await run({ argv: ["journal", "list"], home: led.home })).stdout).toContain("led with a group");
    expect((await run({ argv: ["journal", "show"], home: led.home })).stdout).toContain("led with a group");
  });

  test("says so where a word means nothing, and brings nothing up by half", async () => {
    const led = await lead(["f1 g2", "the receipt", "help", "q1", "b b", "b", "/end", "/ask receipt", "/leave"]);
    expect(after(led, "f1 g2")).toBe(
      "Nothing here is called “g2”, so nothing was brought up. l lists the codes;\n/help says what else can be typed.",
    );
    expect(after(led, "the receipt")).toContain("Nothing here is called “the”");
    expect(after(led, "help")).toBe("A command begins with a stroke: /help");
    expect(after(led, "q1")).toBe("q1 belongs to looking back; b begins that.");
    expect(after(led, "b b")).toContain("Looking back");
    expect(after(led, "b")).toContain("You are looking back already.");
    expect(led.stdout).toContain("/end has no use at this point.");
    expect(led.stdout).toContain("/ask has no use at this point.");
    expect(led.stdout).not.toContain("threw");
  });

  test("takes the latest back from the story, and says that the screen does not", async () => {
    const led = await lead(["f1", "", "/back", "", "/back", "/back", "/back", "/leave"]);
    expect(after(led, "/back")).toContain("t1 is taken back from the story. What stands on the screen stays there.");
    expect(led.chunks[4]?.shown).toContain("The depot rings.");
    expect(after(led, "/back", 3)).toContain("f1 is taken back");
    expect(after(led, "/back", 4)).toContain("There is nothing before this to go back to.");
    expect(await kinds(led.home)).toEqual([
      "began",
      "released",
      "released",
      "went_back",
      "released",
      "went_back",
      "went_back",
    ]);
  });

  test("goes on where it was with the same command, and with offscript alone", async () => {
    const first = await lead(["f1", "", "/leave"]);
    expect(first.stdout).toContain(
      "What was brought up is kept. To go on from here:\noffscript practice late-parcel --facilitate --pack . --plain",
    );
    const { cwd, home } = first;
    const second = await lead(["f1", "/leave"], { cwd, home });
    expect(second.chunks[0]?.shown).toContain("Here is how far you were.");
    expect(second.chunks[0]?.shown).toContain("I threw it away.");
    expect(second.chunks[0]?.shown).not.toContain("One situation, for all of you");
    expect(second.chunks[0]?.shown.endsWith(hints.waits)).toBe(true);
    // What was brought up already may be shown again.
    expect(after(second, "f1")).toBe('Mr Ito: "I threw it away."');
    const third = await run({ argv: ["practice", "--pack", ".", "--plain"], cwd, home, input: "\nb\n/leave\n" });
    expect(third.stdout).toContain("Go on with: The late parcel");
    expect(third.stdout).toContain("Looking back");
    expect(await lead(["/leave"], { cwd, home, argv: ["--seed", "2"] })).toMatchObject({ code: 0 });
    expect(JSON.parse((await run({ argv: ["journal", "list", "--json"], home })).stdout)).toHaveLength(2);
  });

  test("names an obstacle, shows limits and standards, and tells in /help all that can be typed", async () => {
    const led = await lead(["/obstacle", "3", "no time to call", "2", "/limits", "/standards", "/help", "/leave"]);
    expect(led.stdout).toContain("Noted as an obstacle where you work (time): no time to call");
    expect(after(led, "/limits")).toContain("call the depot");
    const help = after(led, "/help") ?? "";
    for (const text of [
      "- t1, f2 …",
      "/back",
      "/limits, /standards",
      "/obstacle",
      "/leave",
      "--side notes.txt",
      "tail -f",
    ]) {
      expect(help).toContain(text);
    }
    expect(help.replaceAll("\n", " ")).toContain("offscript print late-parcel --facilitator --pack .");
  });

  test("says the minutes since it began, and how they may be spent", async () => {
    const led = await lead(["m", "/leave"], { id: "bare-parcel" });
    expect(after(led, "m")?.split("\n")).toEqual([
      "Begun less than a minute ago.",
      "The minutes:",
      ...["2 min: ", "4 min: ", "3 min: ", "1 min: "].map((start) => expect.stringContaining(start)),
    ]);
  });
});

async function kinds(home: string): Promise<string[]> {
  const { stdout } = await run({ argv: ["journal", "show", "--json"], home });
  return JSON.parse(stdout).entries.map(({ kind }: { kind: string }) => kind);
}

describe("what is for whoever leads", () => {
  test("does not come onto a screen that cannot take it back, which says where it can be read", async () => {
    const led = await lead(["n", "p", "s", "l", "/leave"], { argv: ["--as", "supervisor", "--seed", "4"] });
    for (const key of ["n", "p", "s", "l"]) {
      expect(after(led, key)).toBe(
        "What this screen shows stays on it, so this is not shown here. With --side and\na file it is written there, for a second window. On paper:\noffscript print late-parcel --facilitator --pack . --as supervisor --seed 4",
      );
    }
  });

  test("what the program says itself may be seen by all", async () => {
    const led = await lead(["p", "p", "s", "/leave"], { id: "bare-parcel" });
    expect(after(led, "p")).toBe("Probing question 1 of 3:\n- What makes you say that?");
    expect(after(led, "p", 2)).toContain("Who sees it in another way?");
    expect(after(led, "s")).toContain("Let everybody write one sentence for themselves");
  });

  test("stands beside from the beginning, and is told there as it goes", async () => {
    const { cwd, ...led } = await lead(["n", "p", "p", "p", "f1", "", "/back", "b", "w", "x", ""], {
      argv: ["--side", "notes.txt"],
    });
    expect(after({ cwd, ...led }, "n")).toBe("Shown in notes.txt.");
    expect(readFileSync(join(cwd, "notes.txt"), "utf8")).toBe(`offscript --side

The late parcel: for whoever leads
They are: Adviser

${say("print.facilitator.purpose")}:
- to hear what is not asked

Mr Ito, for you alone:
- wants: a day that he can count on

${say("print.facilitator.probes")}:
- Who else waits?
- What would you write down?

${say("print.facilitator.stuck")}:
- Read his words once more.

${say("print.facilitator.minutes")}:
- 2 min: read aloud what everybody sees
- 4 min: what they say and do, and what comes of it
- 3 min: look back together
- 1 min: what people want to keep, a line each

${say("print.plan.turns")}:
t1 The depot rings. What now? (comes by itself)
t2 Mr Ito: “Enough of it.” (when he has waited long enough; then e1)

${say("print.plan.facts")}:
f1 Mr Ito: “I threw it away.” (${say("print.occasion.asked", { words: "receipt, slip" })})

${say("print.plan.lines")}:
c1 Mr Ito: “All right then.” (if the customer softens)

${say("print.plan.endings")}:
e1 He hangs up. Here the contact ends, and it stays open.

Looking back:
q1 What weighed most?
q2 What does he tell his wife?
q3 Whom would this have to reach?
k1 what was not known

It begins
Enter brings: t1 The depot rings. What now?

${say("print.facilitator.purpose")}:
- to hear what is not asked

Mr Ito, for you alone:
- wants: a day that he can count on

Probing question 1 of 2:
- Who else waits?

Probing question 2 of 2:
- What would you write down?

Probing question 1 of 2:
- Who else waits?
Brought up: f1 Mr Ito: “I threw it away.”
Enter brings: t1 The depot rings. What now?
Brought up: t1 The depot rings. What now?
Nothing comes by itself now: a code, or b to look back.
Taken back.
Enter brings: t1 The depot rings. What now?
You look back.
Enter brings: q1 What weighed most?
They write what they want to keep.
`);
    expect(led.stdout).not.toMatch(/count on|not asked|Who else|once more|waited long/);
  });

  test("goes on in the file that it began, and is written into an empty one", async () => {
    const cwd = packFolder();
    writeFileSync(join(cwd, "empty.txt"), "");
    const { home } = await lead(["f1", "/leave"], { cwd, argv: ["--side", "empty.txt"] });
    const before = readFileSync(join(cwd, "empty.txt"), "utf8");
    expect(before).toContain("Brought up: f1");
    await lead(["/leave"], { cwd, home, argv: ["--side", "empty.txt"] });
    const now = readFileSync(join(cwd, "empty.txt"), "utf8");
    expect(now.startsWith(before)).toBe(true);
    expect(now.slice(before.length)).toContain("Brought up so far: f1");
  });

  test("holds anything in a form that no terminal obeys, in rows of at most 80", async () => {
    const cwd = newFolder();
    const side = await openSide("notes.txt", cwd);
    side.show({ kind: "prose", text: `\u001b]0;x\u0007 and \u202e${"more ".repeat(40)}` });
    side.close();
    const text = readFileSync(join(cwd, "notes.txt"), "utf8");
    expect(text.startsWith("offscript --side\n\n^[]0;x^G and more more")).toBe(true);
    expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe("a place beside that cannot be had", () => {
  const refusals = [
    { what: "a file that holds something", path: "notes.md", code: 2, says: "notes.md holds something already" },
    { what: "a folder", path: "scenarios", code: 2, says: "scenarios is neither a file nor a terminal." },
    { what: "a file in no folder", path: "no/notes.txt", code: 3, says: "no/notes.txt cannot be made" },
  ];

  test.each(refusals)("$what is told with what to do, and nothing is begun", async ({ path, code, says }) => {
    const cwd = packFolder();
    writeFileSync(join(cwd, "notes.md"), "Mine.");
    const led = await lead(["f1"], { cwd, argv: ["--side", path] });
    expect({ code: led.code, stdout: led.stdout }).toEqual({ code, stdout: "" });
    expect(led.stderr.split("\n")).toEqual([expect.stringContaining(says), expect.stringMatching(/^(Name|Make) /), ""]);
    expect(readFileSync(join(cwd, "notes.md"), "utf8")).toBe("Mine.");
    expect(JSON.parse((await run({ argv: ["journal", "list", "--json"], home: led.home })).stdout)).toEqual([]);
  });

  test("a pipe that nobody reads does not hold anybody up", async () => {
    const cwd = packFolder();
    execFileSync("mkfifo", [join(cwd, "pipe")]);
    const led = await lead(["f1"], { cwd, argv: ["--side", "pipe"] });
    expect({ code: led.code, stderr: led.stderr }).toEqual({
      code: 3,
      stderr: "Nobody reads pipe.\nStart what reads it first, in another window: cat, and its name.\n",
    });
  });

  test("alone there is no such place", async () => {
    const argv = ["practice", "late-parcel", "--pack", ".", "--plain", "--side", "notes.txt"];
    const cwd = packFolder();
    const { code, stdout, stderr } = await run({ argv, cwd });
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "Alone, there is nothing to show beside the screen.\n--side goes with --facilitate, for the facilitator's side, or with --pair, for the customer's card.\n",
    });
    expect(existsSync(join(cwd, "notes.txt"))).toBe(false);
  });

  test("a scenario that means nothing leaves no file behind", async () => {
    const led = await lead([], { id: "no-parcel", argv: ["--side", "notes.txt"] });
    expect(led.code).toBe(2);
    expect(existsSync(join(led.cwd, "notes.txt"))).toBe(false);
  });

  test("where it cannot be written any more, it is said once, and goes on", async () => {
    const full = "/dev/full";
    if (!existsSync(full)) return;
    const led = await lead(["n", "f1", "n", "/leave"], { argv: ["--side", full] });
    expect(led.code).toBe(0);
    expect(led.stdout.match(/\/dev\/full cannot be written any more\. It goes on without it\./g)).toHaveLength(1);
    expect(after(led, "f1")).toBe('Mr Ito: "I threw it away."');
    expect(after(led, "n")).toContain("What this screen shows stays on it");
  });
});

test.each(["adviser", "supervisor"])("of a shipped one, %s see nothing before it was brought up", async (role) => {
  const file = join(installation, "scenarios", "first-week", "scenarios", "chatbot-promised.yaml");
  const chatbot: Scenario = parse(readFileSync(file, "utf8"));
  const secrets = secretsOf(chatbot, role, new Map());
  const cwd = newFolder();
  const start = ["practice", "chatbot-promised", "--facilitate", "--plain", "--as", role, "--side", "notes.txt"];
  const { home } = await run({ argv: start, cwd });
  const side = () => readFileSync(join(cwd, "notes.txt"), "utf8");
  const codes = codesIn(side());
  expect(codes.length).toBeGreaterThan(15);
  const own = ["n", "p", "s", "m", "l", "/help", "/limits"];
  const input = [...own, "", ...codes, ...own, "b", ...own, ...codes, "/leave", ""].join("\n");
  const { stdout } = await run({ argv: start, cwd, home, input });
  const chunks = chunksOf(stdout);
  expect(leaksIn(chunks, secrets)).toEqual([]);
  expect(chunks.length).toBeGreaterThan(2 * codes.length);
  // What was for whoever leads would have been found.
  expect(leaksIn([{ typed: "n", shown: side() }], secrets).length).toBeGreaterThan(10);
});
