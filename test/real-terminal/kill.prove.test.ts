import { join } from "node:path";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/journal/driver.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { given, journalOf, newHome, start, until } from "./offscript.ts";
import type { PseudoTerminal } from "./pseudo-terminal.ts";

/** A pack whose one situation asks for words and nothing else: an answer, two reflections, one next time. */
const shortPack = fileURLToPath(new URL("short-pack", import.meta.url));

/** Numbers from a seed, from 0 up to, not including, their argument. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What is typed has letters that nothing else on the screen has. */
const letter = (draw: (below: number) => number) => String.fromCodePoint(0x430 + draw(32));
const letters = (text: string) => text.replace(/[^\u0430-\u044f]+/g, "");

/** The runs of rows on the screen that hold what was typed. */
function shownRuns(screen: readonly string[]): string[] {
  return screen
    .map((row) => letters(row) || "\n")
    .join("")
    .split(/\n+/)
    .filter((run) => run !== "");
}

/** One who types into a session at full speed, and remembers what was typed for each question. */
class Typist {
  /** For each answer of the session that was finished: its words. */
  readonly finished: string[];
  current: string;
  readonly #draw: (below: number) => number;

  constructor(draw: (below: number) => number, finished: readonly string[], current: string) {
    this.#draw = draw;
    this.finished = [...finished];
    this.current = current;
  }

  #line(longest: number): string {
    const words = Array.from({ length: 1 + this.#draw(longest) }, () =>
      Array.from({ length: 1 + this.#draw(9) }, () => letter(this.#draw)).join(""),
    );
    return words.join(" ");
  }

  /** Types until the program has ended, whatever ended it. */
  async work(terminal: PseudoTerminal, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      // The fourth question wants a single line.
      const lines = this.finished.length < 3 ? "many" : "one";
      const doing = this.#draw(30);
      if (doing < 22 || this.current === "") {
        const keys = this.#line(2);
        this.current += keys;
        terminal.type(keys);
      } else if (doing < 25) {
        const text = Array.from({ length: 1 + this.#draw(4) }, () => this.#line(6)).join("\n");
        this.current += lines === "many" ? text : text.replaceAll("\n", " ");
        terminal.paste(text);
      } else if (doing < 28 && lines === "many") {
        this.current += `\n${letter(this.#draw)}`;
        terminal.type(`\r${this.current.at(-1)}`);
      } else if (doing < 29 || this.current.length > 1000) {
        this.finished.push(this.current);
        this.current = "";
        const acknowledged = savedNotes(terminal) + 1;
        terminal.type(lines === "one" ? "\r" : this.#draw(2) === 0 ? "\x04" : "\r.\r");
        await until(terminal, () => isOver() || savedNotes(terminal) >= acknowledged);
        if (lines === "one") return;
        await until(terminal, () => isOver() || terminal.cursor().column === 2);
      }
      await sleep(this.#draw(3) === 0 ? this.#draw(25) : 0);
    }
  }
}

const savedNotes = (terminal: PseudoTerminal) => terminal.history().match(/^ {2}saved$/gm)?.length ?? 0;

/** What the journal of a home holds, the latest session first. */
function kept(home: string) {
  const journal = openJournal(journalOf(home));
  try {
    return journal.sessions().map(({ id }) => ({
      texts: given({ entries: journal.entries(id) }),
      drafts: journal.drafts(id).map(({ text }) => text),
    }));
  } finally {
    journal.close();
  }
}

/** Kills at a moment of its own, or right when something has come to the screen after it. */
async function killSometime(
  terminal: PseudoTerminal,
  draw: (below: number) => number,
  isOver: () => boolean,
): Promise<void> {
  await sleep(draw(800));
  const before = draw(2) === 0 ? terminal.raw().length : 0;
  const last = Date.now() + 500;
  while (!isOver() && terminal.raw().length === before && Date.now() < last) await nextTurn();
  if (!isOver()) terminal.signal("SIGKILL");
}

test("sixty kills at any moment, while keys are typed, pasted, finished: nothing shown and nothing finished is lost", async () => {
  const seed = Number(process.env["OFFSCRIPT_TEST_SEED"] ?? Date.now() % 2 ** 31);
  const draw = chance(seed);
  const home = newHome();
  let typist = new Typist(draw, [], "");
  let acknowledged = 0;
  let shown: readonly string[] = [];
  let kills = 0;
  let endings = 0;
  const why = (what: string) => `${what} (kill ${kills}, OFFSCRIPT_TEST_SEED=${seed})`;

  while (kills < 60) {
    const terminal = start(home, ["practice", "--pack", shortPack], { rows: 60 });
    await until(terminal, () => /Enter to (?:begin|go on)/.test(terminal.history()));

    const sessions = kept(home);
    const { texts = [], drafts = [] } = sessions[0] && sessions.length > endings ? sessions[0] : {};
    const [draft = ""] = drafts;
    // What was said to be saved is there. What was finished, and not said to be, is an answer or still a draft.
    expect(texts, why("saved")).toEqual(typist.finished.slice(0, texts.length));
    expect(texts.length, why("saved")).toBeGreaterThanOrEqual(acknowledged);
    const last = typist.finished[texts.length] ?? typist.current;
    expect(drafts.length, why("drafts")).toBeLessThanOrEqual(1);
    expect(`${last}\n.`.startsWith(draft), why(`never typed: ${draft}`)).toBe(true);
    for (const run of shown) {
      const isThere = [...texts, draft].some((text) => letters(String(text)).includes(run));
      expect(isThere, why(`shown and lost: ${run}`)).toBe(true);
    }

    if (texts.length === 4) {
      endings += 1;
      shown = [];
      typist = new Typist(draw, [], "");
    } else typist = new Typist(draw, texts.map(String), draft);
    const resumed = typist;

    let isOver = false;
    const ended = terminal.ended.then((how) => {
      isOver = true;
      return how;
    });
    const kill = () => killSometime(terminal, draw, () => isOver);
    // Some do not live to see the first question.
    const killing = draw(4) === 0 ? kill() : undefined;
    terminal.type("\r");
    await until(terminal, () => isOver || /\/help|Enter alone: no/.test(terminal.history()));
    await until(terminal, () => isOver || letters(terminal.history()).endsWith(letters(resumed.current)));
    // One Enter, and what was on the screen is on the screen.
    if (!isOver)
      for (const run of shown) expect(letters(terminal.history()), why("on the screen again")).toContain(run);
    const already = resumed.finished.length;
    await Promise.all([resumed.work(terminal, () => isOver), killing ?? kill()]);
    if ((await ended).signal === 9) kills += 1;
    acknowledged = already + savedNotes(terminal);
    // An older "next time" is told once where it makes room, and is no part of what is being written.
    const older = kept(home)
      .slice(1)
      .flatMap((session) => session.texts.map((text) => letters(String(text))));
    const runs = shownRuns(terminal.screen()).filter((run) => !older.some((text) => text.includes(run)));
    shown = [...shown, ...runs];
    await terminal.dispose();
  }
  expect(endings, why("no session came to its end")).toBeGreaterThan(0);
});

test("while the journal cannot be written, nothing that is typed is shown, and nothing finished is called saved", async () => {
  const home = newHome();
  const terminal = start(home, ["practice", "--pack", shortPack]);
  await terminal.waitFor("Enter to begin");
  terminal.type("\r");
  await terminal.waitFor("/help");
  // As another window does, for a moment.
  const lock = openDatabase(join(journalOf(home), "journal.lock"), "writing");
  const whileLocked = async (keys: string, unseen: string) => {
    lock.exec("BEGIN IMMEDIATE");
    terminal.type(keys);
    await sleep(700);
    expect(terminal.history()).not.toContain(unseen);
    lock.exec("COMMIT");
    await terminal.waitFor(unseen);
  };
  await whileLocked("н", "н");
  expect(kept(home)[0]).toEqual({ texts: [], drafts: ["н"] });
  await whileLocked("о", "но");
  expect(kept(home)[0]).toEqual({ texts: [], drafts: ["но"] });
  await whileLocked("\x04", "saved");
  expect(kept(home)[0]).toEqual({ texts: ["но"], drafts: [] });
  lock.close();
});

test("three first starts at once, fifty times: each begins, writes, finishes an answer, and nothing is lost", async () => {
  for (let round = 0; round < 50; round++) {
    const home = newHome();
    const terminals = [1, 2, 3].map(() => start(home, ["practice", "--pack", shortPack]));
    const each = async (act: (terminal: PseudoTerminal, index: number) => Promise<void>) => {
      await Promise.all(terminals.map(act));
    };
    const words = (index: number) => `word ${index} of round ${round}`;
    // Nobody begins before everybody has found an empty journal.
    await each((terminal) => terminal.waitFor("Enter to begin", 30_000));
    await each(async (terminal, index) => {
      terminal.type("\r");
      await terminal.waitFor("/help", 30_000);
      terminal.type(`${words(index)}\r.\r`);
      await terminal.waitFor(new RegExp(`${words(index)}\n {2}saved`), 30_000);
      terminal.type("half a");
      await terminal.waitFor("> half a", 30_000);
    });
    for (const terminal of terminals) terminal.signal("SIGKILL");
    await each(async (terminal) => void (await terminal.ended));
    const sessions = kept(home);
    expect(sessions.map(({ texts }) => texts.join()).sort()).toEqual([words(0), words(1), words(2)]);
    expect(sessions.map(({ drafts }) => drafts)).toEqual([["half a"], ["half a"], ["half a"]]);
    await each((terminal) => terminal.dispose());
  }
});
