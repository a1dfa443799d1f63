import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { held, here, huddle, latest, talked } from "./huddle-world.ts";
import { installation, newFolder, run } from "./world.ts";

const rows = (count: number) => Array.from({ length: count }, () => `${"_".repeat(60)}\n`).join("\n");

const beginning = `# Huddle: The late parcel

delivery · phone

About 10 minutes: somebody reads aloud, you talk about three questions, and whoever wants to keep something writes a line. Nobody has to say anything, and nobody is asked by name.

## Read aloud (2 min)

A parcel was to come on Monday.

**Lost parcels:**

> After a week, a parcel is lost.

**Mr Ito:** “Where is it?”

## Talk about it (6 min)
`;

describe("a sheet to write on", () => {
  const argv = ["print", "huddle", "late-parcel", "--pack", "."];

  test("holds the ten minutes, the situation, three questions, and room for what is to be kept and what gets in the way", async () => {
    const { code, stdout, stderr } = await here(argv);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`${beginning}
**What do you say and do?**

${rows(2)}
**What did this customer need that nobody put into words?**

${rows(2)}
**What in the organisation made this easy or hard?**

${rows(2)}
## What we want to keep (2 min)

**A line from whoever has one, without a name.**

${rows(5)}
## What gets in the way where we work

| What | Who is to answer | By when |
| --- | --- | --- |
|  |  |  |
|  |  |  |
|  |  |  |

*This sheet is the group's. It is not collected by name, and nothing on it tells who said what. Once more: offscript print huddle late-parcel --pack .*
`);
  });

  test("is the situation that the screen shows, from the role and with the seed that are named", async () => {
    const flags = ["--as", "supervisor", "--seed", "7"];
    const { stdout } = await here([...argv, ...flags]);
    expect(stdout).toContain("You are: Supervisor");
    expect(stdout).toContain("You hear of it later.");
    expect(stdout).toContain("Once more: offscript print huddle late-parcel --pack . --as supervisor --seed 7*");
    const screen = (await huddle(talked, { flags })).stdout.replace(/\s+/g, " ");
    const questions = [...stdout.matchAll(/^\*\*(.*\?)\*\*$/gm)].map(([, question = ""]) => question);
    expect(questions).toHaveLength(3);
    for (const question of questions) expect(screen).toContain(question);
  });

  test("holds nothing that only the customer knows", async () => {
    for (const flags of [[], ["--as", "supervisor"], ["--html"]]) {
      expect((await here([...argv, ...flags])).stdout).not.toMatch(/ring|threw|receipt|You wait/);
    }
  });

  test("names what is too long to stand there", async () => {
    const cwd = newFolder();
    const { home } = await run({ argv: ["pack", "new", "box", "--title", "Box", "--yes"], cwd });
    const file = join(cwd, "box", "scenarios", "promised-before-noon.yaml");
    const text = readFileSync(file, "utf8");
    const long = `policy:\n  - title: The long rule\n    text: ${"A rule that goes on and on. ".repeat(200)}\n`;
    writeFileSync(
      file,
      text
        .replace(/^policy:[\s\S]*?(?=^\w)/m, "")
        .trimEnd()
        .concat("\n", long),
    );
    const { stdout } = await run({ argv: ["print", "huddle", "promised-before-noon", "--pack", "box"], cwd, home });
    expect(stdout).toContain("**Within reach (too long for this sheet; on the screen, /ask opens it)**");
    expect(stdout).toContain("- The long rule\n");
    expect(stdout).not.toContain("goes on and on");
  });

  test("without a name, it is about what a huddle would be offered first", async () => {
    const { home } = await held(["one"]);
    expect((await here(["print", "huddle", "--pack", "."])).stdout).toContain("# Huddle: The late parcel\n");
    expect((await here(["print", "huddle", "--pack", "."], { home })).stdout).toContain("# Huddle: The wet parcel\n");
  });
});

describe("a sheet that is filled in", () => {
  const argv = ["print", "huddle", "--filled"];

  test("holds what the group wants to keep and what gets in its way, with whose answer is awaited", async () => {
    const obstacle = ["/obstacle", "2", "no form has a box for it", "2", "/obstacle", "1", "the phone is mute", "1"];
    const { home } = await held([...obstacle, "zoom out", "ask first"]);
    const id = (await latest(home)).session.id.slice(-8);
    const { stdout: register } = await here(["obstacles", "--json"], { home });
    const [line] = (JSON.parse(register) as { lines: { id: string }[] }).lines;
    await here(["obstacles", "owner", line?.id ?? "", "the forms desk"], { home });
    await held(["of another one"], { home, flags: ["--seed", "2"] });
    const expected = `${beginning}
- What do you say and do?
- What did this customer need that nobody put into words?
- What in the organisation made this easy or hard?

## What we want to keep (2 min)

- ask first
- zoom out

## What gets in the way where we work

| What | Who is to answer | By when |
| --- | --- | --- |
| no form has a box for it | the forms desk |  |

*This sheet is the group's. It is not collected by name, and nothing on it tells who said what. Once more: offscript print huddle --filled ${id}*
`;
    expect((await here([...argv, id], { home })).stdout).toBe(expected);
    expect((await here(argv, { home })).stdout).toContain("\n- of another one\n");
  });

  test("tells nothing of who came first: the same lines in another order are the same sheet", async () => {
    const sheets = [];
    for (const lines of [
      ["b first", "a last", "c"],
      ["c", "a last", "b first"],
    ]) {
      const { home } = await held(lines);
      const { stdout } = await here([...argv, "--html"], { home });
      sheets.push(stdout.replace(/[\da-f]{8}(?=<)/, "…"));
    }
    expect(sheets[0]).toContain("a last");
    expect(sheets[1]).toBe(sheets[0]);
  });

  test("says where the group has chosen names; of one that is open, it holds the lines so far", async () => {
    const { home } = await huddle([...talked, "Zoe", "zoom out", ""], { flags: ["--names"], half: "ask" });
    const { stdout } = await here(argv, { home });
    expect(stdout).toContain("- Zoe: zoom out\n- ask\n");
    expect(stdout).toContain("The group chose that a line may say whose it is.");
    expect(stdout).not.toContain("nothing on it tells");
  });

  test("where there is no huddle, it says so, and what to do", async () => {
    const empty = await here(argv);
    expect(empty).toMatchObject({
      code: 3,
      stdout: "",
      stderr:
        "There is no huddle in the journal.\nHold one with: offscript huddle. A sheet to write on: offscript print huddle\n",
    });
    const { home } = await here(["practice", "late-parcel", "--pack", ".", "--plain"], { input: "mine" });
    const id = (await latest(home)).session.id.slice(-8);
    const other = await here([...argv, id], { home });
    expect(other).toMatchObject({ code: 2, stdout: "" });
    expect(other.stderr).toContain(`${id} is no huddle.`);
    await held(["one"], { home });
    const unmet = await here(["print", "huddle", "wet-parcel", "--filled"], { home });
    expect(unmet.stderr).toContain("There is no huddle about “wet-parcel” in the journal.");
  });

  test("lines of a group are text and nothing more", async () => {
    const { home } = await held(["<b>bold</b>", "# heading", "| cell |", "\u202eback"]);
    const { stdout } = await here(argv, { home });
    expect(stdout).not.toMatch(/^# heading|^\| cell|\u202e/m);
    expect((await here([...argv, "--html"], { home })).stdout).not.toMatch(/<b>bold|\u202e/);
  });
});

test("each shipped situation has its texts on one side that can be read aloud from, in English and in German", async () => {
  const files = readdirSync(join(installation, "scenarios", "first-week", "scenarios"));
  const ids = files.filter((file) => file.endsWith(".yaml")).map((file) => file.replace(".yaml", ""));
  expect(ids.length).toBeGreaterThan(5);
  for (const [env, words] of [
    [{}, "Read aloud"],
    [{ LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" }, "Vorlesen"],
  ] as const) {
    for (const scenario of ids) {
      const { stdout } = await run({ argv: ["print", "huddle", scenario, "--html"], env });
      expect(stdout).toContain(words);
      expect(stdout).not.toMatch(/too long for this sheet|zu lang für dieses Blatt/);
      expect(Number(/class="[^"]*size-(\d+)/.exec(stdout)?.[1])).toBeGreaterThanOrEqual(950);
    }
  }
});
