import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { valuedLabel } from "../../src/cli/practice/labels.ts";
import { fixtures } from "../pack/folders.ts";
import { lines, packWithDilemmas } from "./follow-up-pack.ts";
import { answered, keepSessions, type Told } from "./journal-samples.ts";
import { newFolder, run } from "./world.ts";

const narrow = { terminal: { columns: 40, rows: 24 }, env: { NO_COLOR: "1" } };

/** A text in which what may not be parted at the end of a line stands like any other. */
const spaced = (text: string) => text.replaceAll("\u00a0", " ");

/** A home in which situations of a pack were practised to the end, by lines. */
async function practised(cwd: string, ...scenarios: readonly string[]): Promise<string> {
  const home = newFolder();
  for (const scenario of scenarios) {
    const argv = ["practice", scenario, "--pack", ".", "--plain", "--seed", "1"];
    expect((await run({ argv, cwd, home, input: `${lines("My")}\n` })).code).toBe(0);
  }
  return home;
}

/** A home in which shipped situations were practised, a day apart. */
function kept(...sessions: readonly Partial<Told>[]): string {
  const home = newFolder();
  const ended = [["intended", { step: "intend", text: "" }]] as const;
  const began = (index: number) => `2026-11-${String(index + 1).padStart(2, "0")} 18:30`;
  keepSessions(home, ...sessions.map((told, index) => ({ began: began(index), entries: ended, ...told })));
  return home;
}

const often = (scenario: string, count: number) => Array.from({ length: count }, () => ({ scenario }));

test("nothing met: the sentence, and how to begin", async () => {
  const { code, stdout, stderr } = await run({ argv: ["progress"] });
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: "Nothing is met yet. To practise: offscript\n",
    stderr: "",
  });
});

describe("what was met", () => {
  test("shows for each thing where it lies in time, within 40 columns", async () => {
    const cwd = packWithDilemmas();
    const home = await practised(cwd, "late-parcel");
    const { code, stdout, stderr } = await run({ argv: ["progress", "--pack", "."], cwd, home, ...narrow });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(spaced(stdout)).toBe(`
What you have met    for your own eyes
  “Lately” means in your last 10
  sessions, however long ago they were.
  ●── lately · ─●─ not for a while ·
  ──● not yet

— Dilemmas —

  ──● Something more, untold until you
      meet it:
      offscript practice lost-slip
      --pack .
  ●── “we keep what was promised”
      against “the same rule holds for
      everybody”

— Roles —

  ●── Adviser

— Fields —

  ──● laundry
      offscript practice lost-slip
      --pack .
  ──● rail
      offscript practice night-train
      --pack .
  ──● bank
      offscript practice no-slip --pack
      .
  ●── delivery
`);
  });

  test("is told in lists, without a picture, where plain is asked for", async () => {
    const cwd = packWithDilemmas();
    const home = await practised(cwd, "late-parcel");
    const argv = ["progress", "--pack", ".", "--plain"];
    const { code, stdout } = await run({ argv, cwd, home, ...narrow, terminal: { columns: 80, rows: 24 } });
    expect(code).toBe(0);
    expect(stdout).toBe(`
What you have met
for your own eyes
“Lately” means in your last 10 sessions, however long ago they were.

Dilemmas

Not yet:
- Something more, untold until you meet it:
  offscript practice lost-slip --pack . --plain

Lately:
- “we keep what was promised” against “the same rule holds for everybody”

Roles

Lately:
- Adviser

Fields

Not yet, and where to meet it:
- laundry
  offscript practice lost-slip --pack . --plain
- rail
  offscript practice night-train --pack . --plain
- bank
  offscript practice no-slip --pack . --plain

Lately:
- delivery
`);
  });

  test("is told by the shipped packs where none is named: not for a while, then not yet, then lately", async () => {
    const home = kept({ scenario: "chatbot-promised" }, ...often("eleven-seconds", 10));
    const { stdout } = await run({ argv: ["progress"], home, ...narrow, terminal: { columns: 80, rows: 24 } });
    expect(spaced(stdout)).toBe(`
What you have met    for your own eyes
  “Lately” means in your last 10 sessions, however long ago they were.
  ●── lately · ─●─ not for a while · ──● not yet

— Standards —

  ─●─ What was said in our name, by a person or a program, we answer for.
      offscript practice chatbot-promised --as supervisor
  ─●─ Nobody goes without knowing what happens next, who does it, and by when.
      offscript practice chatbot-promised --as supervisor
  ──● Something more, untold until you meet it:
      offscript practice a-very-good-picture
  ●── We say what we know, what we do not know, and what we may not say.
  ●── Whoever it concerns has a say in it, and hears of it first.

— Dilemmas —

  ─●─ “we keep what was promised” against “the same rule holds for everybody”
      offscript practice chatbot-promised --as supervisor
  ──● Something more, untold until you meet it:
      offscript practice a-very-good-picture
  ●── “we say what we know” against “what belongs to one person stays with
      that person”
  ●── “we stand by the customer” against “we stand by each other”

— Roles —

  ──● Back office
      offscript practice a-very-good-picture --as back-office
  ──● Customer
      offscript practice a-very-good-picture --as customer
  ──● Supervisor
      offscript practice chatbot-promised --as supervisor
  ──● Manager
      offscript practice on-his-behalf --as manager
  ●── Adviser

— Fields —

  ─●─ airline
      offscript practice chatbot-promised --as supervisor
  ──● online shop
      offscript practice a-very-good-picture
  ──● energy supplier
      offscript practice on-his-behalf
  ──● pharmacy
      offscript practice reads-the-label-twice
  ──● housing for older people
      offscript practice third-floor-left
  ●── public transport
`);
  });

  test("is told in German", async () => {
    const home = kept({ scenario: "chatbot-promised" }, ...often("eleven-seconds", 10));
    const { stdout } = await run({ argv: ["progress", "--plain"], home, env: { LANG: "de_DE.UTF-8" } });
    const drawn = await run({
      argv: ["progress"],
      home,
      env: { LANG: "de_DE.UTF-8", NO_COLOR: "1" },
      terminal: narrow.terminal,
    });
    expect(spaced(drawn.stdout)).toContain(
      "\n  ●── in letzter Zeit ·\n  ─●─ seit einer Weile nicht ·\n  ──● noch nicht\n",
    );
    for (const part of [
      "Was Ihnen begegnet ist\nnur für Sie\n",
      "\nStandards\n\nSeit einer Weile nicht, und was es wiederbringt:\n",
      "\nIn letzter Zeit:\n- „wir sagen, was wir wissen“ gegen",
      "\nSeit einer Weile nicht, und was es wiederbringt:\n- Fluggesellschaft\n  offscript practice chatbot-promised",
      "\nNoch nicht:\n- Noch mehr, ungesagt, bis es Ihnen begegnet:\n  offscript practice a-very-good-picture",
      "\nNoch nicht, und wo es vorkommt:\n- Innendienst\n",
    ]) {
      expect(stdout).toContain(part);
    }
  });

  test("speaks of the charter laid over, also of what no situation puts to work", async () => {
    const cwd = newFolder();
    cpSync(join(fixtures, "overlay"), cwd, { recursive: true });
    const home = await practised(cwd, "long-queue");
    await run({ argv: ["charter", "use", "our-charter.yaml"], cwd, home });
    const { stdout } = await run({ argv: ["progress", "--pack", "."], cwd, home, ...narrow });
    expect(spaced(stdout)).toBe(`
What you have met    for your own eyes
  “Lately” means in your last 10
  sessions, however long ago they were.
  ●── lately · ─●─ not for a while ·
  ──● not yet

— Standards —

  ──● We speak as if somebody were
      asleep beside us.
      in no situation here
  ──● Something more, untold until you
      meet it:
      offscript practice no-light --pack
      .
  ●── What one of us promised, all of us
      keep.

— Roles —

  ●── Adviser
`);
  });
});

describe("what is hidden in a situation", () => {
  const texts = [/promised/, /word/];

  test("stays untold while the only session of it is unfinished", async () => {
    const cwd = packWithDilemmas();
    const { home } = await run({ argv: ["practice", "late-parcel", "--pack", ".", "--plain"], cwd, input: "Half" });
    const { stdout } = await run({ argv: ["progress", "--pack", "."], cwd, home });
    expect(stdout).toContain("Dilemmas\n\nNot yet:\n- Something more, untold until you meet it:\n  offscript");
    expect(stdout).toContain("\nLately:\n- delivery\n");
    for (const text of texts) expect(stdout).not.toMatch(text);
  });

  test("is never told with a situation that was not met", async () => {
    const cwd = packWithDilemmas();
    const home = await practised(cwd, "late-parcel", ...Array.from({ length: 10 }, () => "lost-slip"));
    const { stdout } = await run({ argv: ["progress", "--pack", "."], cwd, home });
    const dilemmas = stdout.slice(stdout.indexOf("Dilemmas"), stdout.indexOf("Roles"));
    // Of the three with this dilemma, the night train would be least like the last ones.
    expect(dilemmas).toBe(`Dilemmas

Not for a while, and what would bring it back:
- “we keep what was promised” against “the same rule holds for everybody”
  offscript practice late-parcel --pack .

Lately:
- “we take people at their word” against “we make sure before we act”

`);
  });

  test("came up all the same where its situation is gone, or was met in another library", async () => {
    const cwd = packWithDilemmas();
    const home = await practised(cwd, "lost-slip");
    const { stdout } = await run({ argv: ["progress"], home });
    expect(stdout).toContain("\nLately:\n- “we take people at their word” against “we make sure before we act”\n");
    const fields = stdout.slice(stdout.indexOf("Fields"));
    expect(fields).toContain("\nNot yet, and where to meet it:\n");
    expect(fields).not.toContain("Lately");
  });
});

describe("a command that is told", () => {
  const commandsIn = (stdout: string) =>
    [...stdout.matchAll(/^ *offscript (practice .*)$/gm)].map(([, words = ""]) => words.split(" "));

  test("begins what it says, each of them", async () => {
    const home = kept({ scenario: "chatbot-promised" }, ...often("eleven-seconds", 10));
    const { stdout } = await run({ argv: ["progress", "--plain"], home });
    const commands = commandsIn(stdout);
    expect(commands.length).toBeGreaterThan(10);
    for (const argv of commands) {
      const { code, stdout: begun } = await run({ argv });
      expect({ argv, code }).toEqual({ argv, code: 3 });
      expect(begun).toContain("Your words are kept.");
    }
  });

  test("names the pack where two have a situation of that name, and the folder as it is typed", async () => {
    const cwd = newFolder();
    for (const name of ["one", "other"]) {
      cpSync(packWithDilemmas(), join(cwd, "my packs", name), { recursive: true });
      const file = join(cwd, "my packs", name, "pack.yaml");
      writeFileSync(file, readFileSync(file, "utf8").replace("name: parcels", `name: ${name}`));
    }
    const home = kept({});
    const { stdout } = await run({ argv: ["progress", "--pack", "my packs"], cwd, home });
    expect(stdout).toContain('\n  offscript practice one/lost-slip --pack "my packs"\n');
  });

  test("is as short as the person's own role and settings let it be", async () => {
    const home = kept({ scenario: "chatbot-promised" });
    await run({ argv: ["config", "set", "role", "customer"], home });
    await run({ argv: ["config", "set", "style", "plain"], home });
    const { stdout } = await run({ argv: ["progress"], home });
    expect(stdout).toContain("\n- Customer\n  offscript practice eleven-seconds\n");
    expect(stdout).toContain("\n- Manager\n  offscript practice eleven-seconds --as manager\n");
  });
});

test("of many things only some are named, and nothing says how many the others are", async () => {
  const cwd = newFolder();
  mkdirSync(join(cwd, "scenarios"));
  writeFileSync(join(cwd, "pack.yaml"), 'format: offscript/pack@1.0\nname: fields\ntitle: Fields\nversion: "1.0.0"\n');
  for (let number = 10; number < 53; number++) {
    const text = `format: offscript/scenario@1.0\nid: s${number}\ntitle: No ${number}\nsetting:\n  field: f${number}\nsituation: So.\ncustomer:\n  opening: So?\n`;
    writeFileSync(join(cwd, "scenarios", `s${number}.yaml`), text);
  }
  const home = await practised(cwd, "s52");
  const { stdout } = await run({ argv: ["progress", "--pack", "."], cwd, home, ...narrow });
  expect(stdout).toContain("\n  ──● f17\n      offscript practice s17 --pack .\n  ──● and more\n  ●── f52\n");
  const plain = await run({ argv: ["progress", "--pack", ".", "--plain"], cwd, home });
  expect(plain.stdout).toContain("\n- f17\n  offscript practice s17 --pack . --plain\n- and more\n\nLately:\n- f52\n");
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
});

describe("whether it was worth the time", () => {
  const valued = (...texts: readonly string[]): Partial<Told> => ({
    entries: [answered("answer", "What do you say?", "Said."), ...texts.map((text) => ["valued", { text }] as const)],
    labels: [valuedLabel],
  });

  test("is shown in the person's own words: the latest three that say something", async () => {
    const home = kept(
      valued("First."),
      valued("Second."),
      valued("Third."),
      valued(""),
      valued("Fourth.\nTwo lines."),
      {},
    );
    const { stdout } = await run({ argv: ["progress", "--plain"], home });
    expect(stdout.slice(stdout.indexOf("\nWorth"))).toBe(`
Worth your time? In your own words

Fourth.
Two lines.

Third.

Second.
`);
  });

  test("is not spoken of where nothing was answered", async () => {
    const { stdout } = await run({ argv: ["progress"], home: kept(valued(""), {}) });
    expect(stdout).not.toContain("Worth");
  });
});

describe("for the person's own eyes", () => {
  const home = () => kept({ scenario: "chatbot-promised" }, ...often("eleven-seconds", 24));

  test("no day, no time, and no number stands in it: of sessions, or of what is met", async () => {
    const where = home();
    for (const world of [{}, narrow]) {
      const { stdout } = await run({ argv: ["progress"], home: where, ...world });
      // What “lately” means is the same for everybody.
      expect(stdout.match(/\d+/g)).toEqual(["10"]);
      expect(stdout).not.toMatch(/2026|Nov|week|month|minute|%/);
    }
  });

  test("it cannot be had for another program or as a file, and the help says why", async () => {
    for (const flag of ["--json", "--output=progress.txt", "--format=html"]) {
      expect(await run({ argv: ["progress", flag] })).toMatchObject({ code: 2, stdout: "" });
    }
    const { stdout } = await run({ argv: ["progress", "--help"] });
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("So there is nothing in it that could be asked of you as proof.");
  });

  test("a pause changes nothing in it", async () => {
    const where = home();
    const before = await run({ argv: ["progress"], home: where });
    await run({ argv: ["pause", "2w"], home: where });
    expect(await run({ argv: ["progress"], home: where })).toEqual(before);
  });

  test("weeks away change nothing in it", async () => {
    const where = home();
    const before = await run({ argv: ["progress"], home: where, at: Date.UTC(2026, 10, 30) });
    expect(await run({ argv: ["progress"], home: where, at: Date.UTC(2027, 10, 30) })).toEqual(before);
  });
});

test("a file with mistakes keeps nothing but itself out, and that is said", async () => {
  const cwd = packWithDilemmas();
  const home = await practised(cwd, "late-parcel");
  writeFileSync(join(cwd, "scenarios", "no-slip.yaml"), "id: 7\n");
  const { code, stdout, stderr } = await run({ argv: ["progress", "--pack", "."], cwd, home });
  expect(code).toBe(0);
  expect(stderr).toBe("Left out, since their files have mistakes: no-slip. See: offscript validate .\n");
  const fields = stdout.slice(stdout.indexOf("Fields"));
  expect(fields).toContain("- laundry\n");
  expect(fields).not.toContain("- bank\n");
});
