import { expect, test } from "vitest";
import { given, latest, newHome, start, umbrellas } from "./offscript.ts";
import { playOn, typeAndWait } from "./playing.ts";
import type { PseudoTerminal } from "./pseudo-terminal.ts";

const lines = Array.from(
  { length: 60 },
  (_, index) =>
    `${index}: wir haben 客户 ${index % 2 ? "أولاً ثم المبلغ" : "שלום וברכה"} ทำน้ำ 👨‍👩‍👧‍👦 ${"again and ".repeat(index % 9)}`,
);
lines[30] = "/leave";
lines[35] = ".";
lines[40] = "";
lines[50] = `one long line ${"客户说 no 123, ".repeat(30)}`;
const text = lines.join("\n");

/** What is seen, wherever its rows are broken. */
const seen = (shown: string) => shown.replace(/[\s>\u2066-\u2069]+/g, "");
const draft = (home: string) => latest(home).drafts.map((one) => one.text);

async function atTheFirstQuestion(home: string, style: "rich" | "plain"): Promise<PseudoTerminal> {
  const args = ["practice", "--pack", umbrellas, "--seed", "1", ...(style === "plain" ? ["--plain"] : [])];
  const terminal = start(home, args, { columns: 120, rows: 30 });
  await typeAndWait(terminal, "");
  await typeAndWait(terminal, "\r");
  return terminal;
}

/** Pastes the text in portions, marked as a paste where the program has asked for that; between them something happens. */
async function pasteSlowly(terminal: PseudoTerminal, between: (portion: number) => void): Promise<void> {
  const marks = terminal.raw().includes("\x1b[?2004h") ? ["\x1b[200~", "\x1b[201~"] : ["", ""];
  const portions = text.match(/[\s\S]{1,700}(?<![\uD800-\uDBFF])/g) ?? [];
  expect(portions.join("")).toBe(text);
  for (const [index, portion] of portions.entries()) {
    terminal.type(`${index === 0 ? marks[0] : ""}${portion}${index === portions.length - 1 ? marks[1] : ""}`);
    between(index);
  }
  await terminal.waitFor("59: wir haben");
  await terminal.quiet();
}

test.each(["rich", "plain"] as const)(
  "a window made narrower while an answer is being pasted, and wider after it: every character stays, %s",
  async (style) => {
    expect(text.length).toBeGreaterThan(2000);
    const home = newHome();
    const terminal = await atTheFirstQuestion(home, style);
    await pasteSlowly(terminal, (portion) => terminal.resize(portion % 2 === 0 ? 40 : 120, 30));
    expect(draft(home)).toEqual([text]);
    for (const columns of [40, 97, 120]) {
      terminal.resize(columns, 24);
      await terminal.quiet();
    }
    terminal.type("the end");
    await terminal.waitFor("the end");
    expect(draft(home)).toEqual([`${text}the end`]);
    await typeAndWait(terminal, "\x04");
    expect(given(latest(home))).toEqual([`${text}the end`]);
    // Where nothing is ever redrawn, a terminal that is made narrower may cut off the row of the cursor.
    const all = style === "rich" ? `${text}the end` : lines.slice(0, -1).join("\n");
    expect(seen(terminal.history())).toContain(seen(all));
  },
);

test.each(["rich", "plain"] as const)("a storm of resizes takes nothing from an answer, %s", async (style) => {
  const home = newHome();
  const terminal = await atTheFirstQuestion(home, style);
  const words = "We look at it together, 客户 أولاً 👨‍👩‍👧‍👦, before anybody pays for it, and then again tomorrow.";
  const graphemes = [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment);
  for (const [index, grapheme] of graphemes.entries()) {
    terminal.type(grapheme);
    terminal.resize(20 + ((index * 37) % 120), 4 + ((index * 11) % 40));
  }
  terminal.resize(40, 24);
  await terminal.quiet();
  expect(draft(home)).toEqual([words]);
  await typeAndWait(terminal, "\x04");
  expect(given(latest(home))).toEqual([words]);
  expect(seen(terminal.history())).toContain(seen(words));
});

test.each(["rich", "plain"] as const)(
  "a window that changes while somebody chooses: the choice is theirs, %s",
  async (style) => {
    const home = newHome();
    const terminal = await atTheFirstQuestion(home, style);
    await typeAndWait(terminal, "we look at it\x04");
    await terminal.waitFor("2  hardens".replace("  ", style === "rich" ? " " : "  "));
    terminal.type("2");
    for (const columns of [40, 20, 120, 40]) {
      terminal.resize(columns, 24);
      await terminal.quiet(50);
    }
    await typeAndWait(terminal, "\r");
    const { entries } = latest(home);
    expect(entries.find(({ kind }) => kind === "predicted")?.body).toMatchObject({ reaction: "hardens" });
    await playOn(terminal, "we look at it");
    expect(latest(home).session.endedAt).toBeTypeOf("number");
  },
);
