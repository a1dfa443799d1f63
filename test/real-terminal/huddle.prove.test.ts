import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { given, journalOf, latest, newHome, run, start, umbrellas, until } from "./offscript.ts";
import { typeAndWait } from "./playing.ts";

const firstWeek = fileURLToPath(new URL("../../scenarios/first-week", import.meta.url));

/** What is seen, wherever its rows are broken. */
const seen = (text: string) => text.replace(/[\s\u2066-\u2069]+/g, "");

test.each([80, 40])("a whole huddle at %i columns, by nothing but keys", async (columns) => {
  const home = newHome();
  const terminal = start(home, ["huddle", "--pack", umbrellas], { columns });
  const type = async (keys: string, ...texts: readonly string[]) => {
    await typeAndWait(terminal, keys);
    for (const text of texts) expect(seen(terminal.history())).toContain(seen(text));
    const rows = terminal.history().split("\n");
    expect(rows.filter((row) => stringWidth(row) > columns)).toEqual([]);
  };
  await type("", "Next: The second umbrella", "about 10 min", "Enter to begin");
  await type(
    "\r",
    "About 2 minutes to read this aloud, 6 to talk about three questions",
    "Nobody has to say anything",
    "Nothing that is kept tells who said what",
    "The other one I have never had.",
    "(question 1 of 3, about 2 min)",
  );
  await type("/help\r", "/ask … — open something that is within reach");
  await type("/ask signature\r", "I signed for one.");
  await type("/limits\r", "let one payment go in a month");
  await type("\r", "(question 2 of 3, about 2 min)");
  await type("/back\r", "One step back.");
  await type("\r\r", "(question 3 of 3, about 2 min)");
  await type("/obstacle\r", "What gets in the way?");
  await type("2\r", "In one line: what is it?");
  await type("Nobody may change a form\r", "only in this story, or where you work too?");
  await type("2\r", "Noted as an obstacle where you work (policy): Nobody may change a form");
  await type("\r", "One thing you want to keep? A line from whoever has one.");
  await type("客户先说\r", "Another one? Enter alone: no more");
  terminal.paste("say what I see,\nthen ask\x1b[2J");
  await type("\r");
  await type("a word too\x7f\x7f\x7f much\r");
  await type("/help\r", "So far:", "- a word much");
  terminal.type("\r");
  await until(terminal, () => seen(terminal.history()).includes(seen("print huddle --filled")));
  expect(await terminal.ended).toEqual({ exitCode: 0, signal: 0 });
  expect(seen(terminal.history())).toContain(seen("Kept, on this computer only: 3 lines, and one obstacle."));

  const session = latest(home);
  const [obstacle, captured] = given(session) as string[];
  expect(obstacle).toBe("Nobody may change a form");
  const lines = captured?.split("\n") ?? [];
  expect(lines).toEqual([...lines].sort());
  expect(lines).toHaveLength(3);
  expect(lines.some((line) => line.startsWith("say what I see, then ask"))).toBe(true);
  expect(session.drafts).toEqual([]);
  expect(run(home, ["journal", "list"]).stdout).toContain("The second umbrella  huddle");
});

/** What the journal's file and its log hold, as they are. */
function bytesIn(home: string): string {
  const files = ["journal.db", "journal.db-wal"].map((name) => join(journalOf(home), name)).filter(existsSync);
  return files.map((file) => readFileSync(file, "utf8")).join("");
}

test("killed within a line: all of it is there, once, and nothing tells in what order it came", async () => {
  const lines = ["zebra before all else", "mirror what was said", "ask what is in it", "leave the desk for once"];
  const finished: unknown[] = [];
  for (const order of [lines, [...lines].reverse(), [...lines].sort()]) {
    const home = newHome();
    const argv = ["huddle", "chatbot-promised", "--pack", firstWeek];
    const terminal = start(home, argv);
    for (const keys of ["", "\r", "\r", "\r"]) await typeAndWait(terminal, keys);
    for (const line of order.slice(0, -1)) await typeAndWait(terminal, `${line}\r`);
    const last = order.at(-1) ?? "";
    for (const letter of last) {
      terminal.type(letter);
      await until(terminal, () => terminal.cursor().column > 2);
    }
    await terminal.waitFor(`> ${last}`);
    terminal.signal("SIGKILL");
    await terminal.ended;

    const bytes = bytesIn(home);
    const places = [...lines].sort().map((line) => bytes.indexOf(line));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    for (const line of lines) {
      expect(bytes.split(line).length, line).toBe(2);
      // No half of it either, from before it was whole.
      expect(bytes.split(line.slice(0, 6)).length, line).toBe(2);
    }

    const again = start(home, argv);
    expect(seen(await typeAndWait(again, ""))).toContain(
      seen(
        `So far: ${[...lines]
          .sort()
          .map((line) => `- ${line}`)
          .join(" ")}`,
      ),
    );
    again.type("\r");
    expect(await again.ended).toEqual({ exitCode: 0, signal: 0 });
    finished.push(given(latest(home)));
    for (const line of lines) expect(bytesIn(home)).toContain(line);
  }
  expect(finished).toEqual(finished.map(() => [[...lines].sort().join("\n")]));
}, 120_000);
