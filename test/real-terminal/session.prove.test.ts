import { join } from "node:path";
import { fileURLToPath } from "node:url";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { loadPack } from "../../src/pack/load-pack.ts";
import { given, journalOf, latest, newHome, run, start, umbrellas } from "./offscript.ts";
import { playOn, theEnd, typeAndWait } from "./playing.ts";

const family = "👨‍👩‍👧‍👦";
const typed = [
  "help would come too late here",
  "end of the day, he goes by bus",
  `${family} all of them wait outside`,
  "أريد أن أفهم ما حدث أولاً",
  "客户说：“我想知道为什么要付两把伞的钱。”",
  "I ask the colleague who wrote it.",
];
const pasted = Array.from({ length: 40 }, (_, index) => `line ${index} of his letter`);
pasted[5] = "/leave";
pasted[11] = ".";
pasted[17] = "";
pasted[23] = "\t/ask\ttwice  ";
pasted[29] = `${family}  و  客户`;
/** What would be commands and endings if it were typed. */
const pastedAlone = ["/leave", ".", "/ask signature"];

/** Rows that the terminal itself had to break come out as one, which is then too long. */
const tooLong = (history: string, columns: number) => history.split("\n").filter((row) => stringWidth(row) > columns);

/** What is seen, wherever its rows are broken. */
const seen = (text: string) => text.replace(/[\s\u2066-\u2069]+/g, "");

test.each([80, 40])("a whole session at %i columns, by nothing but keys", async (columns) => {
  const home = newHome();
  const terminal = start(home, ["practice", "--pack", umbrellas, "--seed", "1"], { columns });
  const shows = (...texts: readonly string[]) => {
    for (const text of texts) expect(seen(terminal.history())).toContain(seen(text));
    expect(tooLong(terminal.history(), columns)).toEqual([]);
  };
  const type = async (keys: string, ...texts: readonly string[]) => {
    await typeAndWait(terminal, keys);
    shows(...texts);
  };

  await type("", "Next: The second umbrella", "Content note: heavy rain", "Enter to begin");
  await type("/help\r", "/help has no use at this point.");
  await type("\r", "The other one I have never had.", "What do you say and do?", "Say it aloud");

  await type("/ask signature\r", "I signed for one.");
  await type("/ask the weather\r", "Nothing is recorded under “the weather”.");
  await type("/limits\r", "let one payment go in a month", "said: People first.");
  await type("/standards\r", "We find out what it is about before we settle it.");
  await type("/help\r", "// at the start of a line writes a single /");
  await type("/surprise him\r", "There is no command /surprise.");
  await type("//he said\r", "> /he said");
  for (const line of typed) await type(`${line}\r`, line);
  for (const line of pastedAlone) {
    terminal.paste(line);
    await terminal.waitFor(`> ${line}`);
    await type("\r");
  }
  terminal.paste(pasted.join("\r\n"));
  await terminal.waitFor("line 39 of his letter");
  await type("\r.\r", ...pasted, "saved", "you asked about “colleague”");
  await type("\r", "asked for the same umbrella", "Your guess: how does Mr Bello take what you said?");
  await type("2\r", "— Two minutes later —", "You have already said:", "He is still there. What do you say or do now?");

  await type("We look at the form\r/obstacle\r", "What gets in the way?");
  await type("2\r", "In one line: what is it?");
  await type("Nobody may change a form \r", "only in this story, or where you work too?");
  await type("1\r", "Noted as an obstacle in this story (policy): Nobody may change a form", "> We look at the form");
  await type("/back\r", "One step back.", "Your guess: how does Mr Bello take what you said?");
  await type("1\r", "> We look at the form");
  await type("together.\x04", "Your guess: how does Mr Bello take what you said?");
  await type(
    "1\r",
    "His bus stops outside.",
    "it stays open",
    "— Looking back —",
    "he pays for what his neighbour lost",
  );
  const reflections = ["That the library is fair.", "That somebody\rlooked."];
  for (const reflection of reflections) await type(`${reflection}\r.\r`);
  shows(
    "we take people at their word",
    "Nobody goes without knowing what happens next.",
    "Would you like to read how?",
  );
  await type("y\r", "pay, and never come again", "say that the two is hers", "where you work, is that …");
  await type("\r", "Next time …");
  await type("when a form says no, I read it aloud\r", theEnd);
  expect(await terminal.ended).toEqual({ exitCode: 0, signal: 0 });
  expect(terminal.raw().lastIndexOf("\x1b[?2004l")).toBeGreaterThan(terminal.raw().lastIndexOf("\x1b[?2004h"));

  const session = latest(home);
  const answer = ["/surprise him", "/he said", ...typed, ...pastedAlone, ...pasted].join("\n");
  expect(given(session)).toEqual([
    answer,
    "Nobody may change a form",
    "We look at the form\ntogether.",
    ...reflections.map((text) => text.replace("\r", "\n")),
    "when a form says no, I read it aloud",
  ]);
  expect(session.drafts).toEqual([]);
  expect(session.session.endedAt).toBeTypeOf("number");
  const told = run(home, ["journal", "show"]).stdout;
  for (const line of typed) expect(told).toContain(line);
});

test.each([80, 40])(
  "the first start at %i columns: two lines, an offer, and one Enter to the first question",
  async (columns) => {
    const home = newHome();
    const terminal = start(home, [], { columns });
    const offer = await typeAndWait(terminal, "");
    expect(seen(offer)).toContain(
      seen(`What you write is kept on this computer only: ${join(journalOf(home), "journal.db")}`),
    );
    expect(seen(offer)).toContain(seen("Whoever runs this computer could read it."));
    expect(offer).toContain("Enter to begin");

    const question = await typeAndWait(terminal, "\r");
    const { customer, situation } = latest(home).situation as { customer: { opening: string }; situation: string };
    const shown = seen(question.slice(offer.length)).replace(/[^\p{L}]/gu, "");
    for (const text of [situation, customer.opening]) {
      for (const paragraph of text.split("\n")) expect(shown).toContain(paragraph.replace(/[^\p{L}]/gu, ""));
    }
    expect(seen(question)).toContain(seen("Say it aloud, then write what mattered."));
    expect(tooLong(question, columns)).toEqual([]);
  },
);

const firstWeek = fileURLToPath(new URL("../../scenarios/first-week", import.meta.url));

/** All texts of a scenario but its title and what an offer may say. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

function runsOfFour(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.slice(3).map((_, index) => words.slice(index, index + 4).join(" "));
}

test("no offer says what its situation is about", async () => {
  const { pack } = await loadPack(firstWeek);
  const scenarios = [...(pack?.scenarios.values() ?? [])];
  const terminal = start(newHome());
  await typeAndWait(terminal, "");
  for (const _ of scenarios.slice(1)) await typeAndWait(terminal, "s\r");
  await typeAndWait(terminal, "l\r");
  const offered = terminal.history();
  const runs = new Set(runsOfFour(offered));
  for (const { id: _, title, setting, content_notes: notes, ...hidden } of scenarios) {
    expect(offered).toContain(`Next: ${title}`);
    const allowed = new Set(runsOfFour([title, setting?.field, ...(notes ?? [])].join(" ")));
    const told = texts(hidden)
      .flatMap(runsOfFour)
      .filter((run) => runs.has(run) && !allowed.has(run));
    expect(told).toEqual([]);
  }
});

test("every shipped situation asks for five typed answers at the most, and five words do for each", async () => {
  const home = newHome();
  const { pack } = await loadPack(firstWeek);
  const played = new Set<string>();
  // One of them may come again from another role before the last has come.
  for (let times = 0; times < 10 && played.size < (pack?.scenarios.size ?? 0); times += 1) {
    const terminal = start(home, [], { columns: 40 });
    await typeAndWait(terminal, "");
    await typeAndWait(terminal, "\r");
    const { typed } = await playOn(terminal, "we look at it together");
    const session = latest(home);
    // Now and then there is one more, about practising itself.
    const more = session.entries.filter(({ kind }) => kind === "valued").length;
    expect(typed - more, terminal.history()).toBeLessThanOrEqual(5);
    expect(given(session)).toEqual(Array.from({ length: typed }, () => "we look at it together"));
    played.add(session.session.title);
  }
  expect(played.size).toBe(pack?.scenarios.size);
}, 60_000);
