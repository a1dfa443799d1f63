import { describe, expect, test } from "vitest";
import { answered, intended, keepNote, keepSessions, reflected } from "./journal-samples.ts";
import { newFolder, run } from "./world.ts";

const search = (home: string, ...argv: string[]) => run({ argv: ["journal", "search", ...argv], home });
/** What is found, without the ids. */
const found = async (home: string, ...argv: string[]) =>
  (await search(home, ...argv)).stdout.replaceAll(/ · \d{8}$/gm, "");

const long =
  "I would first say that the promise came from us, since whoever reads a page of our own shop has every right to take it as our word, and only then would I look at what the rule allows and whom I would have to ask about it.";

/** A session with words of every kind, and a field note. */
function journal(): string {
  const home = newFolder();
  const [first = ""] = keepSessions(home, {
    began: "2026-11-09 18:30",
    entries: [
      ["asked", { words: "the fare rules", shown: [] }],
      answered("opening", "What do you say?", "A first try that I left."),
      ["went_back", { shown: [] }],
      answered("opening", "What do you say?", long),
      ["hindered", { shown: [] }],
      ["obstacle_named", { step: "obstacle:1:kind", obstacle: "tool", shown: [] }],
      ["obstacle_told", { step: "obstacle:1:text", text: "The old fare is not on my screen.", shown: [] }],
      ["obstacle_placed", { step: "obstacle:1:place", place: "work", shown: [] }],
      reflected("What were you weighing?", "The queue behind her."),
      intended("When we promised it, I say so first."),
      ["intention_reworded", { text: "When our page promised it, I say so first." }, "2026-11-20 09:00"],
      ["added", { entry: 5, text: "And I would name a day." }, "2026-11-21 09:00"],
      ["valued", { text: "Worth the coffee." }, "2026-11-21 09:05"],
      ["obstacle_owned", { entry: 9, text: "the booking team" }, "2026-11-22 09:00"],
      [
        "obstacle_answered",
        { entry: 9, text: "It comes with the spring update.", on: "2026-12-01" },
        "2026-12-02 09:00",
      ],
    ],
  });
  keepNote(home, "2026-11-25 08:00", "A voucher\nhad run out.", first);
  return home;
}

describe("search", () => {
  test("shows the words with what stands around them, cut between words", async () => {
    const { code, stdout, stderr } = await search(journal(), "right");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.replace(/\d{8}\n/, "########\n")).toBe(`
The chatbot promised
2026-11-09 · Answer · ########
…us, since whoever reads a page of our own shop has every right to take it as
our word, and only then would I look at what…
`);
    expect(await found(journal(), "promise since")).toContain("\nI would first say that the promise came from us, ");
    expect(await found(journal(), "promise came")).toMatch(/ of\sour own shop…\n$/);
    expect(await found(journal(), "whom")).toMatch(/\n…and only then .* to\sask about it\.\n$/s);
  });

  test("shows the place where most of the words stand together", async () => {
    const home = newFolder();
    const between = "Something else was said for a long while, and nobody wrote it down. ".repeat(3);
    keepNote(home, "2026-11-25 08:00", `A refund. ${between}The refund of the fare. ${between}A fare.`);
    expect(await found(home, "refund fare")).toMatch(/\n…[^…]*The refund of the fare\.[^…]*…\n$/);
  });

  test.each([
    ["queue", "The chatbot promised\n2026-11-09 · Reflection\nThe queue behind her.\n"],
    ["screen", "The chatbot promised\n2026-11-09 · Obstacle\nThe old fare is not on my screen.\n"],
    ["rules", "The chatbot promised\n2026-11-09 · Asked\nthe fare rules\n"],
    ["promised page", "The chatbot promised\n2026-11-09 · Next time\nWhen our page promised it, I say so first.\n"],
    [
      "promised say first",
      "The chatbot promised\n2026-11-09 · Next time, earlier wording\nWhen we promised it, I say so first.\n\nThe chatbot promised\n2026-11-09 · Next time\nWhen our page promised it, I say so first.\n",
    ],
    ["name day", "The chatbot promised\n2026-11-09 · Added\nAnd I would name a day.\n"],
    ["coffee", "The chatbot promised\n2026-11-09 · Worth it?\nWorth the coffee.\n"],
    ["booking", "The chatbot promised\n2026-11-09 · Who is to answer\nthe booking team\n"],
    ["spring", "The chatbot promised\n2026-11-09 · Reply\nIt comes with the spring update.\n"],
    ["voucher", "Field note\n2026-11-25\nA voucher had run out.\n"],
    ["left try", "The chatbot promised\n2026-11-09 · Answer, before going back\nA first try that I left.\n"],
  ])("tells what was found, and what it is: %s", async (words, told) => {
    const text = await found(journal(), ...words.split(" "));
    expect(text).toBe(`\n${told}`);
  });

  test("wants all of the words, each from its beginning, whatever the case and the accents", async () => {
    const home = newFolder();
    keepSessions(home, {
      began: "2026-11-09 18:30",
      entries: [answered("opening", "What do you say?", "Fräulein Éclair fragt nach der Größe. Straße 5. ＡＢＣ")],
    });
    for (const words of ["FRAULEIN ecl", "größe", "groß", "straß 5", "abc", "éclair, fragt!"]) {
      expect(await found(home, words), words).toContain("Fräulein");
    }
    for (const words of ["fräulein herr", "raulein"]) {
      expect(await found(home, words), words).toContain(`Nothing is found for: ${words}\n`);
    }
  });

  test("finds parts of a text in a script without spaces", async () => {
    const home = newFolder();
    const text = "お客様の返金については、私からもう一度確認してご連絡します。".repeat(6);
    keepSessions(home, {
      began: "2026-11-09 18:30",
      entries: [answered("opening", "What do you say?", `${text}返事`)],
    });
    const told = await found(home, "返事");
    expect(told.split("\n").slice(3).join("")).toMatch(/^….{60,80}返事$/u);
  });

  test("says how many are shown, and how to see more", async () => {
    const home = newFolder();
    for (let day = 10; day < 15; day++) keepNote(home, `2026-11-${day} 08:00`, `The voucher of day ${day}.`);
    const some = await search(home, "voucher", "--limit", "3");
    expect(some.stdout.match(/^The voucher/gm)).toHaveLength(3);
    expect(some.stderr).toBe("These are the 3 that fit first. To see more: --limit and a number\n");
    const all = await search(home, "voucher");
    expect(all.stdout.match(/^The voucher/gm)).toHaveLength(5);
    expect(all.stderr).toBe("");
    // Those of other days are among those that fit first.
    for (const days of [
      ["--to", "2026-11-11"],
      ["--from", "2026-11-13"],
    ]) {
      const two = await search(home, "voucher", "--limit", "2", ...days);
      expect(two.stdout.match(/^The voucher/gm)).toHaveLength(2);
      expect(two.stderr).toBe("");
    }
    const one = await search(home, "voucher", "--limit", "1", "--from", "2026-11-12", "--to", "2026-11-12");
    expect(one.stdout).toContain("The voucher of day 12.");
    expect(one.stderr).toBe("");
  });

  test("marks what was found at a terminal that shows it, and obeys nothing that was written", async () => {
    const home = newFolder();
    keepNote(home, "2026-11-25 08:00", "\u001b[31mred\u001b[0m\tvoucher, and the next voucher");
    const terminal = { columns: 60, rows: 24 };
    const { stdout } = await run({ argv: ["journal", "search", "vou"], home, terminal, env: { FORCE_COLOR: "1" } });
    expect(stdout.split("\n").at(-2)).toBe(
      "  ^[[31mred^[[0m \u001b[1mvou\u001b[22mcher, and the next \u001b[1mvou\u001b[22mcher",
    );
    const plain = await run({
      argv: ["journal", "search", "vou", "--plain"],
      home,
      terminal,
      env: { FORCE_COLOR: "1" },
    });
    expect(plain.stdout.split("\n").at(-2)).toBe("^[[31mred^[[0m voucher, and the next voucher");
  });

  test("fits 40 columns", async () => {
    const { stdout } = await run({
      argv: ["journal", "search", "promis"],
      home: journal(),
      terminal: { columns: 40, rows: 24 },
    });
    for (const row of stdout.replaceAll(/\u001b\[\d+m/g, "").split("\n"))
      expect(row.length, row).toBeLessThanOrEqual(40);
  });

  test("says what helps where nothing is found, and that is no mistake", async () => {
    for (const words of ["zzz", "?!"]) {
      const { code, stdout, stderr } = await search(journal(), words);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toBe(
        `Nothing is found for: ${words}\nEach of the words has to be there; its first letters are enough. Fewer words or fewer letters find more.\n`,
      );
    }
    expect((await search(journal(), "zzz", "--json")).stdout).toBe("[]\n");
  });

  test("is there for other programs", async () => {
    const home = journal();
    const [hit] = JSON.parse((await search(home, "vouch", "--json")).stdout);
    expect(hit).toEqual({
      record: expect.stringMatching(/^019b0000-/),
      kind: "note",
      began: "2026-11-25 08:00",
      title: null,
      entry: 1,
      what: "field-note",
      question: null,
      state: "stands",
      text: "A voucher\nhad run out.",
      found: [[2, 7]],
    });
    const wordings = JSON.parse((await search(home, "promised say", "--json")).stdout);
    expect(wordings.map(({ state }: { state: string }) => state)).toEqual(["reworded", "stands"]);
    const german = await run({ argv: ["journal", "search", "promised"], home, env: { LANG: "de_DE.UTF-8" } });
    expect(german.stdout).toContain("Nächstes Mal, ältere Fassung");
    const [left] = JSON.parse((await search(home, "try", "--json")).stdout);
    expect(left).toMatchObject({ kind: "session", what: "answer", question: "What do you say?", state: "left" });
  });

  test("has to be for something", async () => {
    const { code, stderr } = await search(newFolder());
    expect(code).toBe(2);
    expect(stderr).toContain("offscript journal search --help");
  });
});
