import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { day, lines, packWithDilemmas, roles, start } from "./follow-up-pack.ts";
import { newFolder, run } from "./world.ts";

const pack = packWithDilemmas();
const ago = "The late parcel";

/** Practises a situation that is named, so many days after the start. */
function practise(home: string, scenario: string, days: number, input: string) {
  return run({
    argv: ["practice", scenario, "--pack", pack, "--plain", "--seed", "1"],
    home,
    at: start + days * day,
    input,
  });
}

/** Takes what is offered, so many days after the start. */
function takeNext(home: string, days: number, input: string, ...flags: string[]) {
  return run({ argv: ["practice", "--pack", pack, "--plain", ...flags], home, at: start + days * day, input });
}

async function due(home: string, days: number, ...flags: string[]): Promise<string> {
  return (await run({ argv: ["due", "--pack", pack, ...flags], home, at: start + days * day })).stdout;
}

/** A journal in which a dilemma came up on the first day, and another two days later. */
async function begun(): Promise<string> {
  const home = newFolder();
  await practise(home, "late-parcel", 0, lines("Old", "when it is late, I say so"));
  await practise(home, "lost-slip", 2, lines("Slip"));
  return home;
}

describe("a follow-up", () => {
  test("is another situation with the dilemma, as unlike the first as can be; the old words come after the new answer", async () => {
    const home = await begun();
    const { code, stdout } = await takeNext(home, 12, `\n${lines("New", "when it is late, I call")}`, "--why");
    expect(code).toBe(0);
    expect(stdout).toContain("Next: The night train");
    const offered = (await takeNext(await begun(), 12, "q\n")).stdout;
    expect(offered).toMatch(
      /^\nNext: The night train\nrail · counter · about 3 min\nIn it, something that you have met comes back\.\n/,
    );
    expect(stdout).toContain("It brings back a dilemma that you have met, in another\nsituation.");
    const [before = "", after = ""] = stdout.split("> New answer.");
    expect(before).not.toContain("Old");
    expect(after.slice(after.indexOf("Looking back"))).toBe(`Looking back
Your own words, first to last

What do you say and do? "New answer."

2026-01-05, in “${ago}”

What do you say and do? "Old answer."

Next time: "when it is late, I say so"

Question 1 of 2: What do these have in common?
Five words are enough. Ctrl-D, or a line with only a full stop, finishes ·
Enter alone: no answer
> New first.
> .
saved

Question 2 of 2: Did it come up for real? What got in the way?
Five words are enough, as a field note; /obstacle names what gets in the way.
Ctrl-D, or a line with only a full stop, finishes · Enter alone: no answer
> New second.
> .
saved

This was about “we keep what was promised” against “the same rule holds for
everybody”.

Question: Next time …
One line, such as: when this happens, I will do that · Enter alone: none
> when it is late, I call
Saved, on this computer only.
`);
  });

  test("holds no copy of the old words: whoever forgets those has forgotten them there too", async () => {
    const home = await begun();
    await takeNext(home, 12, `\n${lines("New")}`);
    const list = JSON.parse((await run({ argv: ["journal", "list", "--json"], home })).stdout);
    const oldest = list.at(-1).session;
    expect((await run({ argv: ["journal", "show"], home })).stdout).toContain("Old answer.");
    const forgotten = await run({ argv: ["journal", "forget", oldest, "--force"], home });
    expect(forgotten.code).toBe(0);
    expect(forgotten.stderr).toContain("A later session that followed it up stays, with what you wrote there");
    const shown = await run({ argv: ["journal", "show"], home });
    expect(shown.stdout).toContain("New answer.");
    expect(shown.stdout).not.toContain("Old");
    expect((await run({ argv: ["journal", "show", "--json"], home })).stdout).not.toContain(oldest);
  });

  test("is counted from the day on which the session was over, however long ago it was begun", async () => {
    const home = newFolder();
    await practise(home, "late-parcel", 0, "Old answer.\n.\n/leave\n");
    await takeNext(home, 12, "\nso\n.\nso\n.\n\n");
    expect(await due(home, 12)).toBe(
      "Nothing comes back now. From 2026-01-28 on something may. To practise: offscript\n",
    );
  });

  test("leads back no further than to the old words", async () => {
    const home = await begun();
    const { stdout } = await takeNext(home, 12, "\nNew answer.\n.\n/back\n\n.\n/back\n\n.\n\n.\n\n");
    expect(stdout).toContain("One step back.");
    expect(stdout).toContain(
      "> /back\nThe old words stand beside the new ones now, so there is no way back before\nthem.\n",
    );
  });

  test("is never the situation itself in another language", async () => {
    const home = newFolder();
    const argv = ["practice", "reads-the-label-twice", "--plain", "--short", "--seed", "1"];
    await run({
      argv,
      home,
      at: start,
      env: { LANG: "de_DE.UTF-8" },
      input: "Ich sehe nach.\n.\n1\n1\n1\n.\nso\n.\nn\n",
    });
    const next = ["practice", "--pack", "first-week", "--plain", "--why"];
    const { stdout } = await run({
      argv: next,
      home,
      at: start + 13 * day,
      env: { LANG: "en_GB.UTF-8" },
      input: "q\n",
    });
    expect(stdout).toContain("brings back a dilemma");
    expect(stdout).not.toContain("Next: He reads the label twice");
    const listed = await run({ argv: next, home, at: start + 13 * day, input: "l\n\nq\n" });
    expect(listed.stdout.replace(/\s+/g, " ")).toContain("a child's medicine · met before · reads-the-label-twice");
  });

  test("is met from the role from which the first was met; what somebody met as the customer does not come back", async () => {
    const folder = packWithDilemmas(roles);
    const met = async (role: string) => {
      const home = newFolder();
      const argv = ["practice", "--pack", folder, "--plain"];
      const as = [...argv, "late-parcel", "--as", role];
      await run({ argv: as, home, at: start, input: lines("Old") });
      return (await run({ argv, home, at: start + 12 * day, input: "q\n" })).stdout;
    };
    expect(await met("supervisor")).toMatch(
      /^\nNext: The night train\nas Supervisor · rail .*\nIn it, something that you have/,
    );
    expect(await met("customer")).not.toContain("comes back");
  });

  test("does not wait for a day that only a clock that was ahead has seen", async () => {
    const home = newFolder();
    await practise(home, "wet-parcel", 800, lines("Ahead"));
    await practise(home, "late-parcel", 0, lines("Old"));
    expect(await due(home, 12)).toMatch(/^Something that you met may come back/);
  });

  test("in the short form asks one question", async () => {
    const home = await begun();
    const { stdout } = await takeNext(home, 12, "\nNew answer.\n.\nBoth late.\n.\n", "--short");
    expect(stdout).toContain("Old answer.");
    expect(stdout.match(/Question[^:]*: .*/g)).toEqual([
      "Question: What do you say and do?",
      "Question: What do these have in common?",
    ]);
  });

  test("that is left can be gone on with, and is not offered a second time", async () => {
    const home = await begun();
    await takeNext(home, 12, "\nNew answer.\n.\n/leave\n");
    const { stdout } = await takeNext(home, 13, "\nso\n.\n\n.\n\n");
    expect(stdout).toContain("Go on with: The night train");
    expect(stdout).toContain("Old answer.");
    expect(await due(home, 12)).not.toContain(ago);
  });

  test("that is left is the only one of its dilemma for as long as it can be gone on with, and nothing tells its old words", async () => {
    const home = await begun();
    await takeNext(home, 12, "\n/leave\n");
    expect(await due(home, 16)).not.toContain(ago);
    const { stdout } = await takeNext(home, 16, "\nNew answer.\n.\nso\n.\n\n.\n\n");
    expect(stdout).toContain("Go on with: The night train");
    expect(stdout.indexOf("when it is late, I say so")).toBeGreaterThan(stdout.indexOf("New answer."));
  });

  test("that was ended before anything was written leaves no heading without words", async () => {
    const home = await begun();
    await takeNext(home, 12, "\n/leave\n");
    await takeNext(home, 13, "e\nq\n");
    const { stdout } = await takeNext(home, 92, `\n${lines("New")}`);
    const [, old = ""] = stdout.split("Your own words, first to last");
    expect(old.match(/in “.*”/g)).toEqual([`in “${ago}”`]);
  });

  test("is made from what was practised off the record never", async () => {
    const home = newFolder();
    const argv = ["practice", "late-parcel", "--pack", pack, "--plain", "--off-record"];
    await run({ argv, home, at: start, input: lines("Old") });
    expect(await due(home, 12)).toBe("Nothing comes back now. To practise: offscript\n");
  });
});

test("how an action stands at work is asked again where the word on it was taken back", async () => {
  const folder = packWithDilemmas(roles);
  const home = newFolder();
  const answers = "My answer.\n.\nfirst\n.\nsecond\n.\n";
  const argv = ["practice", "late-parcel", "--pack", folder, "--plain", "--as", "adviser"];
  const taken = await run({ argv, home, at: start, input: `${answers}4\n/back\n\n\n` });
  expect(taken.stdout.match(/where you work, is that/g)).toHaveLength(2);
  const again = await run({ argv, home, at: start + day, input: `${answers}4\n\n` });
  expect(again.stdout).toContain("“a voucher”: where you work, is that");
  const known = await run({ argv, home, at: start + 2 * day, input: `${answers}\n` });
  expect(known.stdout).not.toContain("where you work, is that");
});

describe("what is due", () => {
  test("comes after the gap that suits the horizon, stays for two gaps, and is let go without a word", async () => {
    const home = newFolder();
    await practise(home, "late-parcel", 0, lines("Old"));
    const later = "Nothing comes back now. From 2026-01-16 on something may. To practise: offscript\n";
    const now = `Something that you met may come back, in another situation:\n2026-01-05  ${ago}\nTo meet it: offscript. What you leave goes by itself.\n`;
    expect(await due(home, 10)).toBe(later);
    expect(await due(home, 11)).toBe(now);
    expect(await due(home, 33)).toBe(now);
    expect(await due(home, 34)).toBe(later.replace("2026-01-16", "2026-04-06"));
    expect(await due(home, 91)).toBe(now);
    expect(await due(home, 113)).toBe(now);
    expect(await due(home, 114)).toBe("Nothing comes back now. To practise: offscript\n");
  });

  test("tells of no day gone by: a dilemma that has just come up rests for a day", async () => {
    const home = newFolder();
    await practise(home, "late-parcel", 0, lines("Old"));
    await practise(home, "wet-parcel", 14, lines("Wet"));
    expect(await due(home, 15)).toBe(
      "Nothing comes back now. From 2026-01-21 on something may. To practise: offscript\n",
    );
    expect(await due(home, 16)).toContain(ago);
  });

  test("tells of a session once, whatever came up in it", async () => {
    const folder = packWithDilemmas();
    const file = join(folder, "scenarios/late-parcel.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("rule\n", "rule\n  - word-against-proof\n"));
    const home = newFolder();
    const argv = ["practice", "late-parcel", "--pack", folder, "--plain"];
    await run({ argv, home, at: start, input: lines("Old") });
    const { stdout } = await run({ argv: ["due", "--pack", folder], home, at: start + 12 * day });
    expect(stdout).toBe(
      `Something that you met may come back, in another situation:\n2026-01-05  ${ago}\nTo meet it: offscript. What you leave goes by itself.\n`,
    );
  });

  test("is what offscript then offers, from the person's own role", async () => {
    const folder = packWithDilemmas();
    const crate = readFileSync(join(folder, "scenarios/wet-parcel.yaml"), "utf8")
      .replaceAll("wet-parcel", "blue-crate")
      .replace("customer:", "roles:\n  adviser:\n    label: Clerk\n  supervisor:\n    label: Head clerk\ncustomer:");
    writeFileSync(join(folder, "scenarios/blue-crate.yaml"), crate);
    const home = newFolder();
    await run({ argv: ["config", "set", "role", "adviser"], home });
    for (const [days, scenario] of ["late-parcel", "wet-parcel", "night-train", "blue-crate"].entries()) {
      const argv = ["practice", scenario, "--pack", folder, "--plain"];
      await run({ argv, home, at: start + days * day, input: lines("Old") });
    }
    const at = start + 14 * day;
    const told = await run({ argv: ["due", "--pack", folder], home, at });
    const offered = await run({ argv: ["practice", "--pack", folder, "--plain"], home, at, input: "q\n" });
    expect(offered.stdout).not.toContain("comes back");
    expect(told.stdout).toMatch(/^Nothing comes back now\./);
  });

  test("follows the horizon that was chosen, and says why", async () => {
    const home = newFolder();
    await practise(home, "late-parcel", 0, lines("Old"));
    await run({ argv: ["config", "set", "horizon", "1-year"], home });
    expect(await due(home, 26, "--why")).toBe(
      "Nothing comes back now. From 2026-02-01 on something may. To practise: offscript\n" +
        "To stay with you for 365 days (1-year), a dilemma is best met again after about 27 days, and once more when that time is over; a few days later is as good. To choose another horizon: offscript config set horizon 6-months\n",
    );
  });

  test("comes back when the horizon is reached as well, with all that was written", async () => {
    const home = newFolder();
    await practise(home, "late-parcel", 0, lines("Old"));
    await takeNext(home, 12, `\n${lines("New")}`);
    expect(await due(home, 60)).toBe(
      "Nothing comes back now. From 2026-04-06 on something may. To practise: offscript\n",
    );
    const { stdout } = await takeNext(home, 92, `\n${lines("Newest")}`);
    expect(stdout).toContain("The wet parcel");
    expect(stdout.indexOf("Old answer.")).toBeLessThan(stdout.indexOf("New answer."));
    expect(stdout.indexOf("Newest answer.")).toBeLessThan(stdout.indexOf("Old answer."));
    expect(await due(home, 93)).toBe("Nothing comes back now. To practise: offscript\n");
  });

  test("is told to a shell in one line, or not at all; that makes no journal", async () => {
    const home = join(newFolder(), "none");
    expect(await due(home, 12, "--brief")).toBe("");
    expect(existsSync(home)).toBe(false);
    const other = await begun();
    expect(await due(other, 3, "--brief")).toBe("");
    expect(await due(other, 12, "--brief")).toBe(
      "Something that you met may come back in another situation: offscript\n",
    );
  });

  test("is data for another program", async () => {
    const home = await begun();
    const [row, ...more] = JSON.parse(await due(home, 13, "--json"));
    expect(more).toHaveLength(1);
    expect(row).toEqual({
      session: expect.any(String),
      title: ago,
      scenario: "parcels/late-parcel",
      dilemma: "promise-and-rule",
      from: "2026-01-16",
      until: "2026-02-07",
    });
  });

  test("is nothing where no other situation has the dilemma", async () => {
    const home = newFolder();
    const argv = ["practice", "reads-the-label-twice", "--plain", "--short"];
    await run({ argv, home, at: start, input: "I look.\n.\n\n.\n" });
    const { stdout } = await run({ argv: ["due", "--pack", pack], home, at: start + 12 * day });
    expect(stdout).toBe("Nothing comes back now. To practise: offscript\n");
  });
});

describe("a pause", () => {
  test("lets nothing come back, and what would have come is let go", async () => {
    const home = await begun();
    const paused =
      "Paused: nothing comes back before 2026-02-12, and nothing piles up until then. You can practise all the same. To end it: offscript pause end\n";
    const pause = async (days: number, ...argv: string[]) =>
      (await run({ argv: ["pause", ...argv], home, at: start + days * day })).stdout;
    expect(await pause(10)).toBe("There is no pause. To let nothing come back for two weeks: offscript pause 2w\n");
    expect(await pause(10, "4w")).toBe(paused);
    expect(await pause(11)).toBe(paused);
    expect(await due(home, 12)).toBe(paused);
    expect(await due(home, 12, "--brief")).toBe("");
    const { stdout } = await takeNext(home, 12, "q\n", "--why");
    expect(stdout).toContain("Next: ");
    expect(stdout).not.toContain("brings back");
    expect(await due(home, 38)).toBe(
      "Nothing comes back now. From 2026-04-06 on something may. To practise: offscript\n",
    );
  });

  test("ends when that is said, or when its time is over", async () => {
    const home = await begun();
    await run({ argv: ["pause", "2026-01-18"], home, at: start + 10 * day });
    expect(await due(home, 12)).toMatch(/^Paused/);
    expect(await due(home, 13)).toMatch(/^Some of what you met/);
    const ended = await run({ argv: ["pause", "end"], home, at: start + 12 * day });
    expect(ended.stdout).toBe("There is no pause any more.\n");
    expect(await due(home, 12)).toMatch(/^Something that you met/);
  });

  test.each(["soon", "0d", "2026-01-05", "2026-02-31", "999w", "5minutes", "3", ""])(
    "of “%s” is no length of time",
    async (length) => {
      const { code, stderr } = await run({ argv: ["pause", length], at: start });
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `“${length}” is not a length of time, and no day within a year from now.\nWrite for example 10d, 2w, 1m or 2027-01-31; to end a pause: offscript pause end\n`,
      });
    },
  );
});
