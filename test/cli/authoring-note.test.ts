import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installation, newFolder, run } from "./world.ts";

const note = `Tuesday. Priya Raman rang at 14:10 about order #W5442520.
She had spoken with Tom before. Her e-mail: priya.raman@example.com

Adviser: Good morning, how can I help?
Priya: Your colleague Tom said the parcel would be here on Monday.
Adviser: Do you still have the receipt?
Priya: No, I threw it away with the box.
Priya: Kettle Lane always says that.
`;
const personal = ["Priya", "Raman", "Tom", "W5442520", "priya.raman@example.com"];

/** A folder with the schemas, a new pack in `air`, and the note in `note.txt`. */
async function desk(text: string | Uint8Array = note): Promise<string> {
  const cwd = newFolder();
  cpSync(join(installation, "schemas"), join(cwd, "schemas"), { recursive: true });
  await run({ argv: ["pack", "new", "air", "--title", "Air", "--yes"], cwd });
  writeFileSync(join(cwd, "note.txt"), text);
  return cwd;
}

const argv = ["scenario", "new", "--title", "Monday came", "--from-note", "note.txt"];

const written = `# yaml-language-server: $schema=../../schemas/scenario.schema.json
format: offscript/scenario@1.0
id: monday-came
title: Monday came
practises:
  - we-find-out-what-matters
setting:
  channel: phone
# From a note: sort what the customer says, what is a fact, and what only you knew.
situation: |
  Tuesday. The customer rang at 14:10 about an order number.
  She had spoken with another person before. Her e-mail: an e-mail address
customer:
  opening: Your colleague said the parcel would be here on Monday.
facts:
  - id: receipt
    say: No, I threw it away with the box.
    words: receipt
as_it_happened:
  talk: |
    Adviser: Good morning, how can I help?
    Adviser: Do you still have the receipt?
    The customer: No, I threw it away with the box.
    The customer: Kettle Lane always says that.
`;

test("a note becomes a draft without what points at persons; what was taken out is told on stderr alone", async () => {
  const cwd = await desk();
  const { code, stdout, stderr } = await run({ argv, cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "Written: air/scenarios/monday-came.yaml\n" });
  expect(stderr).toContain(`Taken out of the note
  Priya Raman → the customer
  Priya → the customer
  W5442520 → an order number
  Tom → another person
  priya.raman@example.com → an e-mail address
Offscript cannot find everything that tells who somebody is. Read the file before anybody else does.
What the note tells stands under “situation”, which anybody in the room may know. Sort it there: what the customer says, what is a fact, and what only you knew.
`);
  expect(readFileSync(join(cwd, "air/scenarios/monday-came.yaml"), "utf8")).toBe(written);
  expect((await run({ argv: ["validate", "air"], cwd })).stdout).toBe("4 files checked: no errors, no warnings.\n");
});

test("no file in the pack, in the journal's folder or beside them holds a word of what was taken out", async () => {
  const cwd = await desk();
  const { home } = await run({ argv, cwd });
  const files = [join(cwd, "air"), home].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
  );
  expect(files.length).toBeGreaterThan(3);
  for (const word of personal) expect(files.some((text) => text.includes(word))).toBe(false);
});

test("a note comes in on stdin too", async () => {
  const cwd = await desk();
  const { code, stdout } = await run({ argv: [...argv.slice(0, -1), "-", "--dry-run"], cwd, input: note });
  expect(code).toBe(0);
  expect(stdout).toBe(`Would be written: air/scenarios/monday-came.yaml\n\n${written}`);
});

test("a situation of one's own is not marked as a note's", async () => {
  const cwd = await desk();
  const { stderr } = await run({ argv: [...argv, "--situation", "It is late."], cwd });
  expect(stderr).not.toContain("Sort it there");
  expect(readFileSync(join(cwd, "air/scenarios/monday-came.yaml"), "utf8")).toContain(
    "channel: phone\nsituation: It is late.\n",
  );
});

test("what was taken out is on the screen once, and not again for what is changed", async () => {
  const cwd = await desk();
  const input = ["4, 5", "Tom", "W5442520 = the order", "", ...Array<string>(9).fill("")].join("\n");
  const { stdout, stderr } = await run({ argv: [...argv, "--plain"], cwd, input });
  // Two of them are seen again as they are typed.
  const typed = input.split("\n");
  for (const original of ["Priya Raman", "W5442520", "Tom", "priya.raman@example.com"]) {
    const times = typed.some((line) => line.startsWith(original)) ? 2 : 1;
    expect((stdout + stderr).split(original).length - 1).toBe(times);
  }
  expect(stdout).toContain("Stands as in the note: 4, 5\n");
  expect(stdout).toContain("No. 6 is now: something\n");
  expect(stdout).toContain("No. 3 is now: the order\n");
  const file = readFileSync(join(cwd, "air/scenarios/monday-came.yaml"), "utf8");
  expect(file).toContain("at 14:10 about the order.");
  expect(file).toContain("She had spoken with something before. Her e-mail: priya.raman@example.com\n");
});

test("a person can put something back, and take more out", async () => {
  const cwd = await desk();
  const input = ["4", "Kettle Lane = the shop", "nowhere = x", "", "", "", "", "", "", "", ""].join("\n");
  const { code, stdout } = await run({ argv: [...argv, "--plain"], cwd, input });
  expect(stdout).toContain("No.  In the note              Instead\n1    Priya Raman              the customer\n");
  expect(stdout).toContain("“nowhere” does not stand in the note, letter by letter.");
  expect(code).toBe(0);
  const file = readFileSync(join(cwd, "air/scenarios/monday-came.yaml"), "utf8");
  expect(file).toContain("She had spoken with Tom before.");
  expect(file).toContain("The customer: the shop always says that.");
});

test("a long talk is joined to what fits into the file, and nothing of it is lost", async () => {
  const talk = Array.from({ length: 40 }, (_, at) => `${at % 2 ? "Agent" : "Customer"}: line number ${at} of it.`);
  const cwd = await desk(talk.join("\n"));
  await run({ argv, cwd });
  const file = readFileSync(join(cwd, "air/scenarios/monday-came.yaml"), "utf8");
  expect(file.split("\n").length - 1).toBeLessThanOrEqual(25);
  for (let at = 0; at < 40; at++) expect(file).toContain(`line number ${at} of it.`);
  expect((await run({ argv: ["validate", "air"], cwd })).code).toBe(0);
});

test("a note that tells, with words in quotation marks, opens with these", async () => {
  const cwd = await desk(
    "A man at the counter, in a hurry. “Nobody told me that it closes at four,” he said, and went.",
  );
  await run({ argv, cwd });
  const file = readFileSync(join(cwd, "air/scenarios/monday-came.yaml"), "utf8");
  expect(file).toContain("opening: Nobody told me that it closes at four,\n");
  expect(file).not.toContain("facts:");
});

test.each([
  ["an empty note", " \n", 2, "The note is empty: note.txt"],
  ["a note in another encoding", Uint8Array.of(0x4d, 0xfc, 0x6c), 3, "The note is not saved as UTF-8: note.txt"],
  ["a note that is far too long", "word ".repeat(20_000), 2, "The note is too long: note.txt"],
])("%s is refused", async (_, text, code, message) => {
  const outcome = await run({ argv, cwd: await desk(text) });
  expect(outcome.code).toBe(code);
  expect(outcome.stderr).toContain(message);
});

test("a note that is not there is refused", async () => {
  const { code, stderr } = await run({ argv: [...argv.slice(0, -1), "gone.txt"], cwd: await desk() });
  expect(code).toBe(3);
  expect(stderr).toContain("The note could not be opened: gone.txt (ENOENT)");
});

test.each([
  ["Ms Ito rang. She was angry.", "phone"],
  ["The customer called at nine.", "phone"],
  ["Ms Ito e-mailed twice; we called the bank.", "email"],
  ["A man called Tom wrote on Friday.", "email"],
  ["A customer came in with a box.", "counter"],
  ["A guest, at the desk, at night.", "counter"],
  ["He asked in the chat about his bill.", "chat"],
  ["The chatbot said five days; the box came in two parts. I phoned the depot.", undefined],
])("how the customer got in touch is read from the note: %s", async (text, channel) => {
  const cwd = await desk(text);
  await run({ argv, cwd });
  const file = readFileSync(join(cwd, "air/scenarios/monday-came.yaml"), "utf8");
  expect(/channel: (\w+)/.exec(file)?.[1]).toBe(channel);
});

test("a flag says how the customer got in touch before the note does", async () => {
  const cwd = await desk("She rang.");
  await run({ argv: [...argv, "--channel", "video"], cwd });
  expect(readFileSync(join(cwd, "air/scenarios/monday-came.yaml"), "utf8")).toContain("channel: video\n");
});

test.each([
  ["She rang.\nShe said: I was told Monday.\nIt was lost.", "She rang.\n  It was lost."],
  ["Tuesday. She said: I was told Monday. It was lost.", "Tuesday. She said: I was told Monday. It was lost."],
  ["The screen says “lost”, nothing more. Then she said, “I was told Monday.”", undefined],
  ["Ms Ito said: I was told Monday.\nI said: By whom?", undefined],
])("the customer's first words are those that she said: %s", async (text, situation) => {
  const cwd = await desk(text);
  await run({ argv, cwd });
  const file = readFileSync(join(cwd, "air/scenarios/monday-came.yaml"), "utf8");
  expect(file).toContain("opening: I was told Monday.\n");
  if (situation !== undefined) expect(file).toContain(situation);
});
