import { describe, expect, test } from "vitest";
import { answered, intended, keepNote, keepSessions } from "./journal-samples.ts";
import { newFolder, run } from "./world.ts";

const list = (home: string, ...flags: string[]) => run({ argv: ["journal", "list", ...flags], home });
const rows = async (home: string, ...flags: string[]) =>
  (await list(home, ...flags)).stdout
    .trimEnd()
    .split("\n")
    .map((row) => row.slice(28));

const label = (kind: string, value: string) => ({ kind, value });

/** Three sessions and two field notes, one of them tied to the first session. */
function journal(): string {
  const home = newFolder();
  const [first = ""] = keepSessions(
    home,
    {
      began: "2026-10-31 23:30",
      labels: [label("dilemma", "promise-and-rule"), label("standard", "answer-for-our-word")],
      entries: [intended("I say so first.")],
    },
    { began: "2026-11-30 08:00", title: "Half a pair", scenario: "half-a-pair", role: "supervisor" },
    { began: "2026-12-01 00:10", title: "Eleven seconds", scenario: "eleven-seconds" },
  );
  keepNote(
    home,
    "2026-11-25 07:55",
    "It came up:\na family of four, whose voucher had run out the day before they flew.",
    first,
  );
  keepNote(home, "2026-12-02 12:00", "A quiet day.");
  return home;
}

describe("the list", () => {
  test("has sessions and field notes together, the latest first, each in the time of its place", async () => {
    const { code, stdout, stderr } = await list(journal());
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.replaceAll(/ {2}\d{8} {2}/g, "  ########  ")).toBe(
      `2026-12-02 12:00  ########  Field note: A quiet day.
2026-12-01 00:10  ########  Eleven seconds  you can go on
2026-11-30 08:00  ########  Half a pair  as Supervisor  you can go on
2026-11-25 07:55  ########  Field note: It came up: a family of four, whose voucher had run out the…
2026-10-31 23:30  ########  The chatbot promised
`,
    );
  });

  test("has field notes that are not finished, as far as they are written", async () => {
    const home = newFolder();
    await run({ argv: ["journal", "note", "--plain"], home, input: "She read me\nthe number\n/leave\n" });
    expect(await rows(home)).toEqual(["Field note: She read me the number  you can go on"]);
    expect(JSON.parse((await list(home, "--json")).stdout)).toEqual([
      expect.objectContaining({ kind: "note", state: "unfinished", words: [] }),
    ]);
    const german = await run({ argv: ["journal", "list"], home, env: { LANG: "de_DE.UTF-8" } });
    expect(german.stdout).toContain("Praxisnotiz: She read me the number  weiter möglich");
    const id = (await list(home)).stdout.slice(18, 26);
    const { stdout } = await run({ argv: ["journal", "forget", id, "--dry-run"], home });
    expect(stdout).toContain("She read me the number");
  });

  test("fits 40 columns", async () => {
    const { stdout } = await run({ argv: ["journal", "list"], home: journal(), terminal: { columns: 40, rows: 24 } });
    expect(stdout).toContain("\n    Field note: It came up: a family of\n    four, whose voucher had run out the…\n");
    for (const row of stdout.split("\n")) expect(row.length).toBeLessThanOrEqual(40);
  });

  test("tells twenty, and how to see more", async () => {
    const home = newFolder();
    keepSessions(
      home,
      ...Array.from({ length: 21 }, (_, day) => ({ began: `2026-11-${String(day + 1).padStart(2, "0")} 08:00` })),
    );
    const { stdout, stderr } = await list(home);
    expect(stdout.match(/^2026-11-\d\d/gm)).toHaveLength(20);
    expect(stdout).not.toContain("2026-11-01");
    expect(stderr).toBe("These are the latest 20. To see more: --limit and a number, or --all\n");
    for (const flags of [["--limit", "21"], ["--all"]]) {
      const more = await list(home, ...flags);
      expect(more.stdout.match(/^2026/gm)).toHaveLength(21);
      expect(more.stderr).toBe("");
    }
    expect((await list(home, "--limit", "1")).stderr).toBe(
      "This is the latest one. To see more: --limit and a number, or --all\n",
    );
    expect(JSON.parse((await list(home, "--json")).stdout)).toHaveLength(21);
    expect(JSON.parse((await list(home, "--json", "--limit", "2")).stdout)).toHaveLength(2);
  });

  test.each<[string[], string[]]>([
    [["--role", "supervisor"], ["Half a pair  as Supervisor  you can go on"]],
    [["--scenario", "eleven-seconds"], ["Eleven seconds  you can go on"]],
    [["--scenario", "first-week/eleven-seconds"], ["Eleven seconds  you can go on"]],
    [
      ["--kind", "note", "--to", "2026-11"],
      ["Field note: It came up: a family of four, whose voucher had run out the…"],
    ],
    [["--kind", "session", "--from", "2026-12"], ["Eleven seconds  you can go on"]],
  ])("tells those that are meant: %j", async (flags, told) => {
    expect(await rows(journal(), ...flags)).toEqual(told);
  });

  test.each([
    ["--standard", "answer-for-our-word"],
    ["--dilemma", "promise-and-rule"],
    // The id that the shipped pack has for it.
    ["--dilemma", "promise-against-rule"],
    ["--scenario", "chatbot-promised"],
  ])("tells field notes with the session that they are tied to: %s %s", async (...flags) => {
    expect(await rows(journal(), ...flags)).toEqual([
      "Field note: It came up: a family of four, whose voucher had run out the…",
      "The chatbot promised",
    ]);
  });

  test("finds what is meant, however much else is newer", async () => {
    const home = newFolder();
    const [first = ""] = keepSessions(home, { began: "2026-01-05 08:00", role: "manager", title: "The first" });
    keepNote(home, "2026-01-06 08:00", "Long ago.", first);
    for (let day = 1; day < 10; day++) keepNote(home, `2026-02-0${day} 08:00`, "Another day.");
    expect(await rows(home, "--role", "manager", "--limit", "1")).toEqual(["Field note: Long ago."]);
    expect(await rows(home, "--to", "2026-01", "--limit", "2")).toEqual([
      "Field note: Long ago.",
      "The first  as Manager  you can go on",
    ]);
  });

  test.each([
    [["--standard", "nobody-knows"], "--standard nobody-knows"],
    [["--role", "pilot", "--from", "2026-11"], "--from 2026-11 --role pilot"],
    [["--scenario", "other-pack/eleven-seconds"], "--scenario other-pack/eleven-seconds"],
    // A field note is tied to a session of this scenario, in another pack.
    [["--scenario", "other-pack/chatbot-promised"], "--scenario other-pack/chatbot-promised"],
    [["--dilemma", "no-such-dilemma"], "--dilemma no-such-dilemma"],
  ])("says plainly that nothing fits: %j", async (flags, told) => {
    const { code, stdout } = await list(journal(), ...flags);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `Nothing in the journal fits: ${told}\n` });
    expect((await list(journal(), ...flags, "--json")).stdout).toBe("[]\n");
  });

  test("is there for other programs", async () => {
    const home = newFolder();
    const [first = ""] = keepSessions(home, {
      began: "2026-11-09 18:30",
      labels: [
        label("dilemma", "promise-and-rule"),
        label("standard", "answer-for-our-word"),
        label("follow-up", "promise-and-rule"),
      ],
      entries: [answered("opening", "What do you say?", "It stands."), intended("I say so first.")],
    });
    const note = keepNote(home, "2026-11-25 08:00", "It came up.", first);
    expect(JSON.parse((await list(home, "--json")).stdout)).toEqual([
      { kind: "note", note, began: "2026-11-25 08:00", about: first, state: "finished", words: ["It came up."] },
      {
        kind: "session",
        session: first,
        began: "2026-11-09 18:30",
        ended: "2026-11-09 18:32",
        scenario: "first-week/chatbot-promised",
        title: "The chatbot promised",
        role: "adviser",
        state: "finished",
        packVersion: "1.0.0",
        seed: 7,
        company: "alone",
        dilemmas: ["promise-and-rule"],
        standards: ["answer-for-our-word"],
        followsUp: ["promise-and-rule"],
      },
    ]);
  });
});

describe("the days of a list", () => {
  test.each<[string[], string[]]>([
    [["--from", "2026-11-30", "--to", "2026-11-30"], ["2026-11-30"]],
    [
      ["--from", "2026-11", "--to", "2026-11"],
      ["2026-11-30", "2026-11-25"],
    ],
    [["--from", "2026-10-31", "--to", "2026-10-31"], ["2026-10-31"]],
    [
      ["--from", "2026-12-01"],
      ["2026-12-02", "2026-12-01"],
    ],
    [["--to", "2026-10"], ["2026-10-31"]],
    [
      ["--from", "2026", "--to", "2026-11-25"],
      ["2026-11-25", "2026-10-31"],
    ],
  ])("are all of those that are named: %j", async (flags, days) => {
    const { stdout } = await list(journal(), ...flags);
    expect(stdout.match(/^\d{4}-\d\d-\d\d/gm)).toEqual(days);
  });

  test("are those of the place where it was, wherever that was", async () => {
    const home = newFolder();
    keepSessions(
      home,
      { began: "2026-03-01 05:00", title: "In Auckland", beganOffset: 780 },
      { began: "2026-03-01 20:00", title: "In Honolulu", beganOffset: -600 },
    );
    expect((await rows(home, "--from", "2026-03-01", "--to", "2026-03-01")).sort()).toEqual([
      "In Auckland  you can go on",
      "In Honolulu  you can go on",
    ]);
    expect((await list(home, "--to", "2026-02")).stdout).toBe("Nothing in the journal fits: --to 2026-02\n");
    expect((await list(home, "--from", "2026-03-02")).stdout).toBe("Nothing in the journal fits: --from 2026-03-02\n");
  });

  test("may be told from today", async () => {
    const home = newFolder();
    // The clock of all tests stands at 10:30 on this day.
    keepSessions(home, ...["03", "04", "05"].map((day) => ({ began: `2026-01-${day} 00:00`, title: `On the ${day}` })));
    expect(await rows(home, "--from", "today")).toEqual(["On the 05  you can go on"]);
    expect(await rows(home, "--from", "Yesterday", "--to", "yesterday")).toEqual(["On the 04  you can go on"]);
  });

  test.each(["soon", "2026-13", "2026-02-30", "30.11.2026", "2026-1-5", ""])("have to be days: %j", async (day) => {
    const { code, stdout, stderr } = await list(newFolder(), "--from", day);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(
      `--from takes no day such as “${day}”.\nGive a day, a month or a year: 2026-11-30, 2026-11, 2026, today, yesterday.\n`,
    );
  });

  test("have to come in their order", async () => {
    const { code, stderr } = await list(newFolder(), "--from", "2026-12", "--to", "2026-11-30");
    expect(code).toBe(2);
    expect(stderr).toBe(
      "There is no day from 2026-12 to 2026-11-30.\nGive the earlier day with --from, and the later one with --to.\n",
    );
  });
});

test("a number has to be one", async () => {
  const { code, stderr } = await list(newFolder(), "--limit", "0");
  expect(code).toBe(2);
  expect(stderr).toContain("Give a whole number from 1 on.");
});
