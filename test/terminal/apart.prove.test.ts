import { tmpdir } from "node:os";
import { join } from "node:path";
import headless from "@xterm/headless";
import { describe, expect, test } from "vitest";
import { openTerminal } from "../../src/terminal/open-terminal.ts";
import { screenfulAt, screenfuls } from "../../src/terminal/screenfuls.ts";
import type { ApartRequest, Piece, Terminal } from "../../src/terminal/terminal.ts";
import { type FakeHost, fakeHost } from "./fake-host.ts";

const lookAway = "Whoever is not the customer looks away. Enter shows the card.";
const done = "Enter takes it away.";
const editFolder = join(tmpdir(), "offscript-no-such-folder");
const toAlternate = "\x1b[?1049h";
const toOrdinary = "\x1b[?1049l";
const card: readonly Piece[] = [
  { kind: "title", text: "Nadia Osei" },
  { kind: "list", items: ["She has the mail.", "She asks for a name."] },
];
const long = (count: number): Piece[] => [
  { kind: "list", items: Array.from({ length: count }, (_, index) => `secret ${index + 1}.`) },
];
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Until Enter counts. */
const seen = () => wait(450);
const erased = (rows: number) =>
  `${Array.from({ length: rows }, (_, row) => `\x1b[${row + 1};1H\x1b[2K`).join("")}\x1b[H`;

interface Opened {
  readonly host: FakeHost;
  readonly terminal: Terminal;
  /** What has been written since it was asked for last. */
  news(): string;
}

function open(size = { columns: 80, rows: 24 }, given: Parameters<typeof fakeHost>[1] = {}): Opened {
  const host = fakeHost("terminal", { size, ...given });
  const terminal = openTerminal(host, { style: "rich", styled: false, editFolder });
  let from = 0;
  return {
    host,
    terminal,
    news() {
      const text = host.written().slice(from);
      from = host.written().length;
      return text;
    },
  };
}

/** Rows that were drawn by the bytes given, the last screenful of them. */
const rowsIn = (bytes: string, rows: number) => bytes.split(erased(rows)).at(-1)?.split("\n") ?? [];

describe.concurrent("what is shown for one person's eyes", () => {
  test("comes after an Enter, on the alternate screen, and goes with the next: to the byte", async () => {
    const { host, terminal, news } = open();
    const shown = terminal.apart({ pieces: card, lookAway, done });
    await seen();
    expect(news()).toBe(`\x1b[?2004h\n${lookAway}\n`);
    host.send("\r");
    await seen();
    expect(news()).toBe(
      `${toAlternate}${erased(24)}${["Nadia Osei", "", "  - She has the mail.", "  - She asks for a name.", "", `  ${done}`].join("\n")}`,
    );
    host.send("\r");
    expect(await shown).toBe("shown");
    expect(news()).toBe(`${erased(24)}${toOrdinary}`);
    host.resize({ columns: 40, rows: 8 });
    terminal.close();
    expect(news()).toBe("\x1b[?2004l\x1b[?25h");
  });

  test.each([
    { columns: 80, rows: 24 },
    { columns: 80, rows: 8 },
    { columns: 40, rows: 8 },
    { columns: 40, rows: 3 },
    { columns: 12, rows: 9 },
    { columns: 40, rows: 1 },
  ])("is turned by Enter where it is longer than the screen, nothing of it left out: %o", async (size) => {
    const { host, terminal, news } = open(size);
    const count = size.rows === 1 ? 3 : 2 * size.rows;
    const shown = terminal.apart({ pieces: long(count), lookAway, done });
    const screens: string[][] = [];
    for (let ended = false; !ended; ended = host.written().endsWith(toOrdinary)) {
      await seen();
      if (host.written().includes(toAlternate)) screens.push(rowsIn(news(), size.rows));
      host.send("\r");
      await wait(20);
    }
    expect(await shown).toBe("shown");
    const all = screens.flat().join("\n");
    expect(all.match(/secret \d+/g)).toEqual(Array.from({ length: count }, (_, index) => `secret ${index + 1}`));
    for (const rows of screens) {
      expect(rows.reduce((sum, row) => sum + Math.max(1, Math.ceil(row.length / size.columns)), 0)).toBeLessThanOrEqual(
        size.rows,
      );
    }
    // Where there is little room, none of it is left blank.
    if (size.rows < 8) expect(all).not.toContain("\n\n");
    if (size.rows < 3) return;
    expect(screens.length).toBeGreaterThan(1);
    for (const rows of screens.slice(0, -1))
      expect(rows.join(" ").replace(/\s+/g, " ")).toMatch(/There is more: Enter goes on\.$/);
    expect(screens.at(-1)?.join(" ").replace(/\s+/g, " ")).toMatch(/Enter takes it away\.$/);
  });

  test("is not come by with what was typed ahead: its words are for the next prompt, and a lone Enter for none", async () => {
    const { host, terminal } = open();
    host.send("first\r");
    const keep = () => undefined;
    await terminal.line({ draft: "", keep });
    host.send("\r");
    host.send("\rwords for later\r");
    const shown = terminal.apart({ pieces: long(60), lookAway, done });
    await wait(100);
    host.send("\r");
    host.send("more");
    await seen();
    expect(host.written()).not.toContain(toAlternate);
    host.send("\r\r\r\r");
    await seen();
    expect(rowsIn(host.written(), 24)[0]).toBe("  - secret 1.");
    for (let held = 0; held < 10; held += 1) {
      host.send("\r");
      await wait(20);
      host.send("\r");
      await wait(50);
    }
    expect(rowsIn(host.written(), 24)[0]).toBe("  - secret 23.");
    await seen();
    host.send("\r");
    await wait(20);
    expect(rowsIn(host.written(), 24)[0]).toBe("  - secret 45.");
    await seen();
    host.send("\rand after\r");
    expect(await shown).toBe("shown");
    const lines: unknown[] = [];
    for (let count = 0; count < 2; count += 1) lines.push(await terminal.line({ draft: "", keep }));
    expect(lines).toEqual([
      { kind: "given", value: "words for later" },
      { kind: "given", value: "" },
    ]);
    expect(await terminal.line({ draft: "", keep })).toEqual({ kind: "given", value: "moreand after" });
  });

  test("heeds no other key", async () => {
    const { host, terminal } = open();
    const shown = terminal.apart({ pieces: card, lookAway, done });
    const others = ["q", " ", "\x04", "\x1b[A", "\x1b", "\t", "\x1b[200~a\nb\n\x1b[201~"];
    await seen();
    for (const key of others) host.send(key);
    await seen();
    expect(host.written()).not.toContain(toAlternate);
    host.send("\r");
    await seen();
    for (const key of others) host.send(key);
    await seen();
    expect(host.written()).not.toContain(toOrdinary);
    host.send("\r");
    expect(await shown).toBe("shown");
  });

  test("is laid out anew for each size, and stays where it was", async () => {
    const { host, terminal, news } = open({ columns: 80, rows: 12 });
    const text = Array.from({ length: 80 }, (_, index) => `word${index}`).join(" ");
    const shown = terminal.apart({ pieces: [{ kind: "prose", text }, ...long(20)], lookAway, done });
    await seen();
    host.resize({ columns: 80, rows: 11 });
    expect(news()).not.toContain(erased(11));
    host.send("\r");
    await seen();
    host.send("\r");
    await seen();
    const first = rowsIn(news(), 11)[0] ?? "";
    expect(first).toMatch(/^ +- secret/);
    for (const size of [
      { columns: 30, rows: 6 },
      { columns: 120, rows: 9 },
      { columns: 25, rows: 5 },
      { columns: 60, rows: 40 },
      { columns: 80, rows: 11 },
    ]) {
      host.resize(size);
      const rows = rowsIn(news(), size.rows);
      expect(rows.length).toBeLessThanOrEqual(size.rows);
      expect(rows).toContain(first);
    }
    host.resize({ columns: 80, rows: 60 });
    await seen();
    host.send("\r");
    expect(await shown).toBe("shown");
    expect(host.written().endsWith(`${erased(60)}${toOrdinary}`)).toBe(true);
  });

  test.each([
    { when: "before it is up", enters: 0 },
    { when: "while it is up", enters: 1 },
  ])("is taken away by Ctrl-C and by the end of the input: $when", async ({ enters }) => {
    for (const by of ["ctrl-c", "end-of-input"] as const) {
      const { host, terminal } = open();
      const shown = terminal.apart({ pieces: card, lookAway, done });
      const ended = expect(shown).rejects.toMatchObject({ name: "Interruption", by });
      await seen();
      if (enters > 0) host.send("\r");
      await wait(100);
      if (by === "ctrl-c") host.send("\r\x03");
      else host.end();
      await ended;
      expect(host.written().endsWith(enters > 0 ? `${erased(24)}${toOrdinary}` : `${lookAway}\n`)).toBe(true);
      terminal.close();
      expect(host.raw()).toBe(false);
    }
  });

  test("is not turned by an Enter with Ctrl-C right behind it", async () => {
    const { host, terminal } = open();
    const shown = terminal.apart({ pieces: long(60), lookAway, done });
    const ended = expect(shown).rejects.toMatchObject({ by: "ctrl-c" });
    await seen();
    host.send("\r");
    await seen();
    host.send("\r\x03");
    await ended;
    expect(host.written()).not.toContain("secret 23");
  });

  test("is taken away by a signal and by `close`, at once, and once", async () => {
    for (const how of ["stop", "close"] as const) {
      const { host, terminal, news } = open();
      terminal.apart({ pieces: long(60), lookAway, done }).catch(() => undefined);
      await seen();
      host.send("\r");
      await seen();
      news();
      if (how === "stop") host.stop("SIGTERM");
      else terminal.close();
      expect(news()).toBe(`${erased(24)}${toOrdinary}\x1b[?2004l\x1b[?25h`);
      host.resize({ columns: 30, rows: 10 });
      terminal.close();
      await wait(50);
      expect(news()).toBe("");
    }
  });

  test("holds no code that a terminal obeys, and is shown even where it is empty", async () => {
    const hostile = "\x1b[?1049l\x1b[2Jgone\x9b31m\u202Eback\x07\x1b]0;title\x07";
    const { host, terminal, news } = open();
    const pieces: Piece[] = [
      { kind: "title", text: hostile },
      { kind: "prose", text: hostile },
      { kind: "own", text: hostile },
    ];
    const shown = terminal.apart({ pieces, lookAway: hostile, done: hostile });
    await seen();
    host.send("\r");
    await seen();
    const bytes = news().replace("\x1b[?2004h", "").replace(toAlternate, "").replace(erased(24), "");
    expect(bytes).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202E]/);
    expect(bytes).toContain("^[[?1049l^[[2Jgone^[[31mback^G^[]0;title^G");
    host.send("\r");
    await shown;
    const empty = terminal.apart({ pieces: [{ kind: "note", text: "" }], lookAway, done });
    await seen();
    host.send("\r");
    await seen();
    expect(rowsIn(news(), 24)).toEqual(["", `  ${done}`]);
    host.send("\r");
    expect(await empty).toBe("shown");
  });

  test("leaves nothing in a terminal that has no alternate screen either, nor where it scrolls", async () => {
    const emulator = new headless.Terminal({
      cols: 40,
      rows: 8,
      scrollback: 1000,
      convertEol: true,
      allowProposedApi: true,
    });
    const deaf = (text: string) => emulator.write(text.replaceAll(toAlternate, "").replaceAll(toOrdinary, ""));
    const { host, terminal } = open({ columns: 40, rows: 8 }, { onWrite: deaf });
    const request: ApartRequest = { pieces: long(20), lookAway, done };
    const shown = terminal.apart(request);
    for (let enters = 0; enters < 6; enters += 1) {
      await seen();
      host.send("\r");
    }
    expect(await shown).toBe("shown");
    await new Promise<void>((resolve) => emulator.write("", resolve));
    const { active } = emulator.buffer;
    const all = Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true) ?? "");
    expect(all.join("")).not.toContain("secret");
    emulator.dispose();
  });

  test.each(["plain style", "a pipe for input", "a file for output", "TERM=dumb"])(
    "is not written at all where it could not be taken back: %s",
    async (where) => {
      const env = where === "TERM=dumb" ? { TERM: "dumb" } : {};
      const host = fakeHost(where === "a pipe for input" ? "pipe" : "terminal", { env });
      if (where === "a pipe for input") Object.assign(host.stdout, { isTTY: true });
      if (where === "a file for output") Object.assign(host.stdout, { isTTY: false });
      const style = where === "plain style" ? "plain" : "rich";
      const terminal = openTerminal(host, { style, styled: false, editFolder });
      host.send("\r\r");
      expect(await terminal.apart({ pieces: card, lookAway, done })).toBe("not-hidden");
      terminal.close();
      expect(host.written()).toBe("");
    },
  );
});

describe("screenfuls", () => {
  const rows = ["", "a", "b", "", "", "c", "---", "…", "d", ""];

  test("hold every row but blank ones at their edges, and know what came before", () => {
    expect(screenfuls(rows, 3, 80)).toEqual([
      { rows: ["a", "b"], before: 0 },
      { rows: ["c", "---", "…"], before: 2 },
      { rows: ["d"], before: 3 },
    ]);
    expect(screenfuls(["abcdef", "gh", "i"], 3, 4).map((one) => one.rows)).toEqual([["abcdef", "gh"], ["i"]]);
    expect(screenfuls(["\x1b[1mab\x1b[22m", "c"], 1, 80).map((one) => one.before)).toEqual([0, 2]);
    expect(screenfuls([], 3, 80)).toEqual([{ rows: [], before: 0 }]);
  });

  test("are found by a place, none passed over", () => {
    const all = screenfuls(rows, 1, 80);
    expect(all.map((one) => one.before)).toEqual([0, 1, 2, 3, 3, 3]);
    expect([0, 1, 2, 3, 4, 99].map((place) => screenfulAt(all, place))).toEqual([0, 1, 2, 3, 5, 5]);
    expect(screenfulAt(screenfuls(rows, 3, 80), 1)).toBe(0);
  });
});
