import { expect, test } from "vitest";
import { answered, intended, keepNote, keepSessions, reflected, type Told } from "./journal-samples.ts";
import { newFolder, run } from "./world.ts";

const show = (home: string, ...argv: string[]) => run({ argv: ["journal", "show", ...argv], home });

const first: Told = {
  began: "2026-11-09 18:30",
  entries: [
    answered("opening", "What do you say?", "I will look.\nIt may take a day."),
    answered("after", "And now?", "I ask my lead."),
    ["obstacle_told", { step: "obstacle:1:text", text: "The old fare is not on my screen." }],
    [
      "obstacle_placed",
      {
        step: "obstacle:1:place",
        place: "work",
        shown: [{ kind: "obstacle", obstacle: "tool", text: "The old fare is not on my screen.", place: "work" }],
      },
    ],
    reflected("What were you weighing?", "The queue behind her."),
    intended("When we promised it, I say so first."),
    ["added", { entry: 2, text: "And I would name the day." }, "2026-11-12 09:00"],
    ["valued", { text: "Worth the coffee." }, "2026-11-10 09:00"],
    ["valued", { text: "" }, "2026-11-10 09:01"],
    ["intention_reworded", { text: "When our page promised it, I say so first." }, "2026-11-20 09:00"],
    ["obstacle_owned", { entry: 5, text: "somebody" }, "2026-11-21 09:00"],
    ["obstacle_owned", { entry: 5, text: "the booking team" }, "2026-11-22 09:00"],
    ["obstacle_answered", { entry: 5, text: "Taken back.", on: "2026-11-23" }, "2026-11-23 09:00"],
    ["obstacle_answered", { entry: 5, text: "", on: "2026-11-23" }, "2026-11-23 09:05"],
    ["obstacle_answered", { entry: 5, text: "It comes in spring.", on: "2026-12-01" }, "2026-12-02 09:00"],
    ["intention_settled", { outcome: "done" }, "2026-12-03 09:00"],
  ],
};

/** A session that follows up others. */
const followUp = (...sessions: readonly string[]): Told => ({
  began: "2026-12-07 18:30",
  title: "Half a pair",
  labels: sessions.map((value) => ({ kind: "follows", value })),
  entries: [
    answered("opening", "What do you say?", "We said so, and it stands."),
    ["reflected", { step: "r", question: "In common?", text: "A promise.", shown: [{ kind: "then" }] }],
  ],
});

test("a session stands with what was said of it later", async () => {
  const home = newFolder();
  const [id = ""] = keepSessions(home, first);
  keepNote(home, "2026-11-25 08:00", "It came up, with a family of four.", id);
  const { code, stdout } = await show(home);
  expect(code).toBe(0);
  expect(stdout).toBe(`2026-11-09 18:30  ${id}

The chatbot promised
airline · phone

What do you say?
"I will look.
It may take a day."

Added on 2026-11-12: "And I would name the day."

And now? "I ask my lead."
Noted as an obstacle where you work (tool): The old fare is not on my screen.

What were you weighing? "The queue behind her."

Next time: "When we promised it, I say so first."

Since then

2026-11-10 · Worth it? "Worth the coffee."

2026-11-20 · Next time, reworded: "When our page promised it, I say so first."

2026-11-22 · Who is to answer for “The old fare is not on my screen.”
"the booking team"

2026-11-25 · Field note: "It came up, with a family of four."

2026-12-01 · Reply about “The old fare is not on my screen.”
"It comes in spring."
2026-12-03 · Next time: done
`);
});

test("what was added stands right under what it was added to", async () => {
  const home = newFolder();
  const own = { question: "And now?", text: "I ask my lead." };
  const shown = [
    { kind: "own", ...own },
    { kind: "looking_back", own: [own] },
    { kind: "gap", text: "Two windows." },
  ];
  const obstacle = { kind: "obstacle", obstacle: "tool", text: "Not on my screen.", place: "work" };
  const told = ["obstacle_told", { step: "obstacle:1:text", text: "Not on my screen." }] as const;
  const [id = ""] = keepSessions(home, {
    began: "2026-11-09 18:30",
    entries: [
      told,
      ["obstacle_placed", { step: "obstacle:1:place", place: "work", shown: [obstacle] }],
      ["answered", { step: "after", ...own, shown }],
      intended("I say so first."),
      ["added", { entry: 4, text: "And wait." }, "2026-11-12 09:00"],
      ["added", { entry: 2, text: "Nor on hers." }, "2026-11-12 09:01"],
    ],
  });
  const { stdout } = await show(home, id);
  expect(stdout.slice(stdout.indexOf("Noted"))).toBe(`Noted as an obstacle where you work (tool): Not on my screen.

Added on 2026-11-12: "Nor on hers."

And now? "I ask my lead."

Added on 2026-11-12: "And wait."

Looking back

What nobody has said: Two windows.

Next time: "I say so first."
`);
});

test("a session of which nothing was said later has no place for that", async () => {
  const home = newFolder();
  keepSessions(home, { began: "2026-11-09 18:30", entries: [intended("I say so first.")] });
  const { stdout } = await show(home);
  expect(stdout.endsWith('\nNext time: "I say so first."\n')).toBe(true);
});

test("a follow-up stands with the old words, as they stand, and without those that are forgotten", async () => {
  const home = newFolder();
  const [one = "", two = ""] = keepSessions(home, first, {
    began: "2026-11-23 18:30",
    title: "Eleven seconds",
    entries: [
      answered("opening", "What do you say?", "Left behind."),
      ["went_back", { shown: [] }],
      answered("opening", "What do you say?", "I stay on the line."),
      answered("opening", "What do you say?", "From another window."),
      reflected("What were you weighing?", "Not to be seen here."),
      intended(""),
    ],
  });
  keepSessions(home, followUp(two, "019b0000-0000-7000-8000-00000000f0f0", one));
  const { stdout } = await show(home);
  expect(stdout.slice(stdout.indexOf("We said so"))).toBe(`We said so, and it stands."

2026-11-09, in “The chatbot promised”

What do you say?
"I will look.
It may take a day."

Added on 2026-11-12: "And I would name the day."

And now? "I ask my lead."

Next time: "When our page promised it, I say so first."

2026-11-23, in “Eleven seconds”

What do you say? "I stay on the line."
`);
});

test("a field note stands with the session that it is tied to", async () => {
  const home = newFolder();
  const [id = ""] = keepSessions(home, first);
  const note = keepNote(home, "2026-11-25 08:00", "It came up.\nWith a family of four.", id);
  const free = keepNote(home, "2026-11-26 08:00", "A quiet day.");
  const tied = await show(home, note.slice(-8));
  expect(tied.stdout).toBe(`2026-11-25 08:00  ${note}
About “The chatbot promised” (2026-11-09)

Next time: "When our page promised it, I say so first."

Field note:
"It came up.
With a family of four."
`);
  expect((await show(home, free.toUpperCase())).stdout).toBe(`2026-11-26 08:00  ${free}

Field note: "A quiet day."
`);
});

test("without an id, it is the latest session; a field note only where there is none", async () => {
  const home = newFolder();
  expect((await show(home)).stdout).toBe("The journal is empty. To practise: offscript\n");
  expect((await show(home, "--json")).stdout).toBe("null\n");
  const note = keepNote(home, "2026-11-26 08:00", "A quiet day.");
  expect((await show(home)).stdout).toContain(note);
  const [id = ""] = keepSessions(home, first);
  expect((await show(home)).stdout).toContain(id);
});

test("a record is there for other programs, whole", async () => {
  const home = newFolder();
  const [id = ""] = keepSessions(home, { ...first, labels: [{ kind: "standard", value: "answer-for-our-word" }] });
  const note = keepNote(home, "2026-11-25 08:00", "It came up.", id);
  const session = JSON.parse((await show(home, id, "--json")).stdout);
  expect(session).toMatchObject({
    session: { id, title: "The chatbot promised", beganOffset: 60 },
    situation: { title: "The chatbot promised" },
    labels: [{ kind: "standard", value: "answer-for-our-word" }],
    drafts: [],
    notes: [note],
  });
  expect(session.entries).toHaveLength(17);
  const tied = JSON.parse((await show(home, note, "--json")).stdout);
  expect(tied).toMatchObject({
    note: { id: note, about: id },
    entries: [{ kind: "noted", body: { text: "It came up." } }],
  });
});

test("it fits 40 columns, and needs no colour", async () => {
  const home = newFolder();
  const [id = ""] = keepSessions(home, first);
  keepNote(home, "2026-11-25 08:00", "It came up, with a family of four whose voucher had run out.", id);
  keepSessions(home, followUp(id));
  const terminal = { columns: 40, rows: 24 };
  for (const argv of [[], [id], ["--plain"], [id, "--plain"]]) {
    const { stdout } = await run({ argv: ["journal", "show", ...argv], home, terminal, env: { FORCE_COLOR: "1" } });
    const rows = stdout.replaceAll(/\u001b\[\d+m/g, "").split("\n");
    // An id is longer than that, and has to stay whole for copying.
    for (const row of rows) expect(row.length <= 40 || row.includes("019b0000"), row).toBe(true);
    expect(stdout.includes("\u001b")).toBe(!argv.includes("--plain"));
  }
});
