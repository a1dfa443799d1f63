import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Entry } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { announce, chosenRows, collection } from "./collection.ts";
import { type Outcome, type Prompt, play } from "./player.ts";
import type { Row } from "./row.ts";
import { countByPair } from "./sample.ts";
import { writeSituationsPack } from "./situations-pack.ts";

interface Played {
  readonly row: Row;
  readonly id: string;
  readonly outcome: Outcome;
  /** Everything that was written as one's own words, in order. */
  readonly written: readonly string[];
}

/** How often each prompt was met. */
const met = new Map<Prompt, number>();

announce("Real situations are played");

describe.skipIf(!collection)("real situations are played from opening to saved", () => {
  let folder: string;
  const played: Played[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "offscript-plays-"));
    for (const row of await chosenRows()) {
      // A pack each: a session reads all the scenarios of its pack once.
      const pack = join(folder, row.id);
      const [id = ""] = await writeSituationsPack(pack, [row], collection ?? "");
      const script = scriptFor(row);
      const argv = ["practice", id, "--pack", pack, "--plain", "--seed", String(played.length)];
      const outcome = await play(argv, join(folder, "home"), script.reply);
      played.push({ row, id, outcome, written: script.written });
    }
  }, 600_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("each ends in “saved”, with nothing to complain of", () => {
    const wrong = played.filter(({ outcome }) => outcome.code !== 0 || outcome.stderr !== "");
    expect(wrong.map(({ id, outcome }) => `${id}: ${outcome.code} ${outcome.stderr}`)).toEqual([]);
    for (const { id, outcome } of played) {
      expect(outcome.stdout, id).toContain("Saved, on this computer only.");
    }
    const words = played.flatMap(({ written }) => written).length;
    console.log(`${played.length} situations played, ${words} texts written; prompts met:`, Object.fromEntries(met));
    console.table(countByPair(played.map(({ row }) => row)));
    expect(played.length).toBeGreaterThanOrEqual(330);
    expect(met.size, "every kind of prompt is met").toBe(12);
  });

  test("the first words and the first question stand on the screen", () => {
    for (const { row, id, outcome } of played) {
      const screen = squeezed(outcome.stdout);
      expect(screen, id).toContain("What do you say and do?");
      if (row.opening !== "") expect(screen, id).toContain(squeezed(row.opening).trim());
    }
  });

  test("the journal holds every word, to the byte, and nothing else", () => {
    const journal = openJournal(join(folder, "home"));
    const sessions = new Map(journal.sessions().map((session) => [session.scenario, session]));
    for (const { id, written } of played) {
      const session = sessions.get(id);
      expect(session?.endedAt, id).toBeDefined();
      const kept = journal.entries(session?.id ?? "").flatMap(ownWords);
      expect(kept.map(bytes), id).toEqual(written.map(bytes));
      expect(journal.drafts(session?.id ?? ""), id).toEqual([]);
    }
    expect(sessions.size).toBe(played.length);
    journal.close();
  });
});

/** What the person of a test writes: several lines and paragraphs, many scripts, and lines that look like something else. */
function scriptFor(row: Row): { reply(prompt: Prompt): string; written: string[] } {
  const written: string[] = [];
  const write = (text: string) => {
    written.push(text);
    return text;
  };
  const asked = row.known[0]?.split(/[ :]/)[0] ?? "order";
  let answers = 0;
  const reply = (prompt: Prompt): string => {
    met.set(prompt, (met.get(prompt) ?? 0) + 1);
    switch (prompt) {
      case "answer":
        answers += 1;
        if (answers === 2) return `/ask ${write(asked)}`;
        if (answers === 3 && row.id.length % 2 === 0) return "/obstacle";
        return `${write(`${row.id}, answer ${answers}: “what is your name, order number, e-mail?”  \n\n  help\nend\n${texts[answers % texts.length]}\n\\n {x} <y> `)}\n.`;
      case "reflect":
        return `${write(`${row.id}: I weighed it \u{1f9d5}\u{1f3fd}\n${texts[written.length % texts.length]}`)}\n.`;
      case "intend":
        return write(`next time ${row.id}: ask before I answer — “and wait”`);
      case "obstacle-text":
        return write(`I can see the button, not use it: ${row.id}`);
      case "obstacle-kind":
        return "6";
      case "obstacle-place":
        return "2";
      case "confirm":
        return written.length % 2 === 0 ? "" : "0";
      case "confirm-one":
        return written.length % 2 === 0 ? "" : "n";
      case "whether":
        return written.length % 3 === 0 ? "n" : "y";
      case "ending":
        return String(1 + (row.id.length % 2));
      case "perspectives":
        return "y";
      case "limit":
        return "4";
      case "worth":
        return `${write(`${row.id}: it was`)}\n.`;
    }
  };
  return { reply, written };
}

const texts = [
  "أفهم ذلك، دعيني أنظر في الأمر معك",
  "我明白了，我们一起来看看",
  "👩‍👩‍👧‍👦 and é as e\u0301",
  "“Ich prüfe das”, sagte ich",
  "a line of 200: ".padEnd(200, "x"),
];

/** What a person wrote in an entry. */
function ownWords({ kind, body }: Entry): string[] {
  if (kind === "asked") return [String(body["words"])];
  return typeof body["text"] === "string" ? [body["text"]] : [];
}

function bytes(text: string): string {
  return Buffer.from(text, "utf8").toString("hex");
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ");
}
