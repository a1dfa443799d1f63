import { PassThrough } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { answered, intended, keepNote, keepSessions, reflected, type Told } from "./journal-samples.ts";
import { newFolder, run } from "./world.ts";

const compare = (home: string, ...argv: string[]) => run({ argv: ["journal", "compare", ...argv], home });

const promise = { id: "promise-against-rule", theme: "promise-and-rule", between: "our word", and: "one rule for all" };
const proof = { id: "word-against-proof", between: "trust", and: "proof" };

const label = (kind: string, value: string) => ({ kind, value });
/** A session that begins a thread, or goes on with one. */
const begins = (value: string) => [label("dilemma", value), label("thread", value)];
const follows = (value: string) => [label("dilemma", value), label("follow-up", value)];

const first: Told = {
  began: "2026-11-09 23:30",
  dilemmas: [proof, promise],
  labels: begins("promise-and-rule"),
  entries: [
    answered("opening", "What do you say?", "I will look."),
    answered("after", "And now?", "I ask my lead."),
    reflected("What were you weighing?", "Not to be seen here."),
    intended("When we promised it, I say so first."),
    ["intention_reworded", { text: "When our page promised it, I say so first." }, "2026-11-20 09:00"],
    ["added", { entry: 2, text: "And I would name the day." }, "2026-11-12 09:00"],
  ],
};

const second: Told = {
  began: "2026-11-20 00:30",
  title: "Half a pair",
  role: "supervisor",
  label: "Team lead",
  labels: follows("promise-and-rule"),
  entries: [
    answered("opening", "What do you say?", "We said so, and it stands."),
    ["reflected", { step: "reflect:after:in-common", question: "What do these have in common?", text: "Our word." }],
    reflected("What were you weighing?", "Her queue."),
    ["added", { entry: 3, text: "And whose it is." }, "2026-11-21 09:00"],
    ["noted", { step: "field-note", question: "Did it come up for real?", text: "Twice, on Monday." }],
    intended(""),
  ],
};

const third: Told = {
  began: "2027-02-20 18:30",
  title: "The locked door",
  labels: follows("promise-and-rule"),
  entries: [answered("opening", "What do you say?", "I open it.")],
};

describe("compare", () => {
  test("sets a first session and its follow-ups side by side in time, and says of none that it is the better one", async () => {
    const home = newFolder();
    const [one = "", two = "", three = ""] = keepSessions(home, first, second, third);
    keepNote(home, "2026-11-25 08:00", "It came up.", one);
    const { code, stdout, stderr } = await compare(home);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`
“our word” against “one rule for all”
3 sessions

2026-11-09, in “The chatbot promised”
as Adviser · ${one.slice(-8)}

What do you say? "I will look."

Added on 2026-11-12: "And I would name the day."

And now? "I ask my lead."

Next time: "When our page promised it, I say so first."

2026-11-25 · Field note: "It came up."

2026-11-20, in “Half a pair”
11 days later · as Team lead · ${two.slice(-8)}

What do you say? "We said so, and it stands."

What do these have in common? "Our word."

Added on 2026-11-21: "And whose it is."

2026-11-20 · Field note: "Twice, on Monday."

2027-02-20, in “The locked door”
3 months later · as Adviser · ${three.slice(-8)}

What do you say? "I open it."
`);
    for (const which of [
      "promise-and-rule",
      "promise-against-rule",
      one.slice(-8),
      two.toUpperCase(),
      three.slice(-6),
    ]) {
      expect((await compare(home, which)).stdout, which).toBe(stdout);
    }
  });

  test.each([
    ["2026-11-09 23:50", "the same day"],
    ["2026-11-10 00:10", "1 day later"],
    ["2026-11-29 08:00", "20 days later"],
    ["2026-11-30 08:00", "3 weeks later"],
    ["2027-02-07 08:00", "13 weeks later"],
    ["2027-02-09 08:00", "3 months later"],
    ["2027-11-09 08:00", "12 months later"],
  ])("says how long after the first: %s", async (began, told) => {
    const home = newFolder();
    keepSessions(home, first, { ...second, began });
    expect((await compare(home)).stdout).toContain(`\n${told} · as Team lead`);
  });

  test("finds the thread of a field note", async () => {
    const home = newFolder();
    const [one = ""] = keepSessions(home, first, second);
    const note = keepNote(home, "2026-11-25 08:00", "It came up.", one);
    expect((await compare(home, note.slice(-8))).stdout).toContain("Half a pair");
    const free = keepNote(home, "2026-11-26 08:00", "A quiet day.");
    expect((await compare(home, free)).stdout).toBe(
      "Nothing follows up from here, or leads here. Threads to choose from: offscript journal compare\n",
    );
  });

  test("ends a thread where the next one begins, and keeps what is left where the first is forgotten", async () => {
    const home = newFolder();
    const again: Told = { ...first, began: "2027-01-01 08:00", title: "The second time" };
    const [, two = "", , last = ""] = keepSessions(home, first, second, again, third);
    const titles = async (...which: string[]) =>
      JSON.parse((await compare(home, ...which, "--json")).stdout).sessions.map(
        ({ title }: { title: string }) => title,
      );
    expect(await titles()).toEqual(["The second time", "The locked door"]);
    expect(await titles("promise-and-rule")).toEqual(["The second time", "The locked door"]);
    expect(await titles(two)).toEqual(["The chatbot promised", "Half a pair"]);
    expect(await titles(last)).toEqual(["The second time", "The locked door"]);
    const other = newFolder();
    keepSessions(other, second, third);
    expect(JSON.parse((await compare(other, "--json")).stdout).sessions).toHaveLength(2);
  });

  test("a follow-up with which another thread begins stands in both", async () => {
    const home = newFolder();
    const [, two = ""] = keepSessions(
      home,
      first,
      { ...second, labels: [...follows("promise-and-rule"), label("thread", "promise-and-rule")] },
      third,
      { ...third, began: "2027-03-20 18:30", title: "The wet parcel" },
    );
    const titles = async (which: string) =>
      JSON.parse((await compare(home, which, "--json")).stdout).sessions.map(({ title }: { title: string }) => title);
    expect(await titles("promise-and-rule")).toEqual(["Half a pair", "The locked door", "The wet parcel"]);
    expect(await titles(two)).toEqual(["Half a pair", "The locked door", "The wet parcel"]);
    const [earliest] = JSON.parse((await run({ argv: ["journal", "list", "--json"], home })).stdout).slice(-1);
    expect(await titles(earliest.session)).toEqual(["The chatbot promised", "Half a pair"]);
  });

  test("a dilemma is meant before an id that begins like it", async () => {
    const home = newFolder();
    keepSessions(home, { ...first, labels: begins("019b") }, { ...second, labels: follows("019b") });
    expect((await compare(home, "019b")).stdout).toContain("Half a pair");
  });

  test("of two dilemmas, takes the one that was followed up", async () => {
    const home = newFolder();
    const [one = ""] = keepSessions(
      home,
      { ...first, labels: [...begins("a-theme"), ...begins("promise-and-rule")] },
      second,
    );
    expect((await compare(home, one)).stdout).toContain("Half a pair");
  });

  test("shows the first alone where it has no follow-up yet", async () => {
    const home = newFolder();
    const [one = ""] = keepSessions(home, {
      ...first,
      entries: [answered("opening", "What do you say?", "I will look.")],
    });
    const { stdout } = await compare(home, one);
    expect(
      stdout.endsWith('"I will look."\nThere is no follow-up beside it yet. What can come back: offscript due\n'),
    ).toBe(true);
    expect((await compare(home)).stdout).toBe(
      "There is no follow-up yet, and so nothing to set side by side. What can come back: offscript due\n",
    );
    expect((await compare(home, "--json")).stdout).toBe("null\n");
  });

  test("says where there is no such session and no such dilemma", async () => {
    const home = newFolder();
    keepSessions(home, first);
    for (const which of ["nothing-of-the-kind", ""]) {
      const { code, stdout, stderr } = await compare(home, which);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toBe(
        `No session has the id “${which}”, and none in the journal has a dilemma with that name.\nSee the sessions with: offscript journal list\n`,
      );
    }
  });

  test("is there for other programs", async () => {
    const home = newFolder();
    const [one = "", two = ""] = keepSessions(home, first, second);
    expect(JSON.parse((await compare(home, "--json")).stdout)).toEqual({
      dilemma: "promise-and-rule",
      text: "“our word” against “one rule for all”",
      sessions: [
        {
          session: one,
          began: "2026-11-09 23:30",
          state: "finished",
          scenario: "first-week/chatbot-promised",
          title: "The chatbot promised",
          role: "Adviser",
          daysAfterFirst: 0,
          answers: [
            { what: "answer", written: "2026-11-09 23:31", question: "What do you say?", text: "I will look." },
            { what: "addition", written: "2026-11-12 09:00", question: null, text: "And I would name the day." },
            { what: "answer", written: "2026-11-09 23:32", question: "And now?", text: "I ask my lead." },
          ],
          inCommon: [],
          nextTime: "When our page promised it, I say so first.",
          fieldNotes: [],
        },
        expect.objectContaining({
          session: two,
          daysAfterFirst: 11,
          inCommon: [
            {
              what: "reflection",
              written: "2026-11-20 00:32",
              question: "What do these have in common?",
              text: "Our word.",
            },
            { what: "addition", written: "2026-11-21 09:00", question: null, text: "And whose it is." },
          ],
          nextTime: null,
          fieldNotes: [
            {
              what: "field-note",
              written: "2026-11-20 00:35",
              question: "Did it come up for real?",
              text: "Twice, on Monday.",
            },
          ],
        }),
      ],
    });
  });
});

describe("at a terminal", () => {
  const terminal = { columns: 60, rows: 24 };
  /** Two threads, the second of a dilemma without a theme. */
  function twoThreads(): string {
    const home = newFolder();
    keepSessions(
      home,
      first,
      second,
      { ...first, began: "2026-12-01 08:00", title: "The lost ring", labels: begins("first-week/word-against-proof") },
      { ...third, began: "2026-12-20 08:00", labels: follows("first-week/word-against-proof") },
    );
    return home;
  }
  const choose = (home: string, input: string, ...argv: string[]) =>
    run({ argv: ["journal", "compare", ...argv, "--plain"], home, input, terminal });

  test("lists the threads to choose from, those that went on last first", async () => {
    const home = twoThreads();
    const { code, stdout } = await choose(home, "2\n");
    expect(code).toBe(0);
    expect(stdout).toBe(`
Question: Which of these is to be set side by side?
Enter alone: none
 1  “trust” against “proof” · 2 sessions · 2026-12-20
 2  “our word” against “one rule for all” · 2 sessions ·
    2026-11-20
Type a number or a letter from the list, then press Enter.
> 2
${stdout.slice(stdout.indexOf("\n“our word”"))}`);
    expect(stdout).toContain("11 days later · as Team lead");
    expect((await choose(home, "1\n")).stdout).toContain("The lost ring");
  });

  test("leaves at Ctrl-D", async () => {
    const stdin = new PassThrough();
    const running = run({ argv: ["journal", "compare"], home: twoThreads(), stdin, terminal });
    await sleep(400);
    stdin.write("\x04");
    const { code, stdout } = await running;
    expect(code).toBe(0);
    expect(stdout).not.toContain("/leave");
    expect(stdout).not.toContain("11 days later");
  });

  test("leaves at Enter alone", async () => {
    const { code, stdout } = await choose(twoThreads(), "\n");
    expect(code).toBe(0);
    expect(stdout.endsWith("then press Enter.\n> \n")).toBe(true);
  });

  test("asks nothing where a thread is named, or where there is only one", async () => {
    expect((await choose(twoThreads(), "", "promise-and-rule")).stdout).not.toContain("Question");
    const home = newFolder();
    keepSessions(home, first, second);
    const { stdout } = await choose(home, "");
    expect(stdout).not.toContain("Question");
    expect(stdout).toContain("11 days later");
  });

  test("fits 40 columns", async () => {
    const home = twoThreads();
    for (const argv of [["promise-and-rule"], ["promise-and-rule", "--plain"]]) {
      const { stdout } = await run({
        argv: ["journal", "compare", ...argv],
        home,
        terminal: { columns: 40, rows: 24 },
        env: { NO_COLOR: "1" },
      });
      for (const row of stdout.split("\n")) expect(row.length, row).toBeLessThanOrEqual(40);
    }
  });
});
