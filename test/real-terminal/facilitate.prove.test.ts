import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { latest, newHome, start, startProgram } from "./offscript.ts";
import { theEnd, typeAndWait } from "./playing.ts";
import type { PseudoTerminal } from "./pseudo-terminal.ts";

const argv = ["practice", "chatbot-promised", "--facilitate"] as const;
/** Until Enter counts on a screen that is gone afterwards. */
const seen = () => new Promise((resolve) => setTimeout(resolve, 450));
const squeezed = (text: string) => text.replace(/\s+/g, " ");

/** Has something shown for whoever leads, and takes it away again; gives all that stood on the screens between. */
async function cover(terminal: PseudoTerminal, key: string): Promise<string> {
  await typeAndWait(terminal, `${key}\r`);
  expect(squeezed(terminal.history())).toContain("Everybody who sees this screen will see what comes now.");
  terminal.type("y\r");
  let text = "";
  for (;;) {
    await terminal.waitFor(/Enter goes on\.|Enter takes it away\./);
    await seen();
    const screen = terminal.screen().join("\n");
    text += screen;
    terminal.type("\r");
    if (screen.includes("Enter takes it away.")) break;
    await terminal.quiet();
  }
  await terminal.waitFor(/\/help\n>\s*$/);
  return squeezed(text);
}

test.each([80, 40])(
  "a session at %i columns, led by keys, with what is for whoever leads behind them",
  async (columns) => {
    const home = newHome();
    const terminal = start(home, argv, { columns });
    const type = async (keys: string, ...texts: readonly string[]) => {
      await typeAndWait(terminal, keys);
      for (const text of texts) expect(squeezed(terminal.history())).toContain(text);
    };
    await type(
      "",
      "One situation, for all of you to talk about.",
      "What do you say and do?",
      "Enter: what happens next",
    );
    // Whoever does not say so sees nothing, and no one else does; least of all by an Enter too many.
    await type("n\r", "y and Enter shows it; anything else does not.");
    await type("\r", "It was not shown.");
    await type("\r", "Enter once more brings what happens next.");
    expect(terminal.raw()).not.toContain("e-mail; the elder");

    const notes = await cover(terminal, "n");
    for (const text of [
      "What it is for:",
      "who says we and who says the chat",
      "keeps every e-mail; the elder of two",
    ]) {
      expect(notes).toContain(text);
    }
    // An Enter too many, which was to take it away, brings up nothing.
    await type("\r", "Enter once more brings what happens next.");
    expect(squeezed(terminal.history())).not.toContain("In her booking there is a line from Thursday.");
    await type("\r", "In her booking there is a line from Thursday.");
    const list = await cover(terminal, "l");
    for (const code of ["t3", "f4", "d2", "c7", "e3", "q4", "k1", "p3"]) expect(list).toContain(`${code} `);
    expect(await cover(terminal, "p")).toContain("What would you like to find in the notes tomorrow at eight?");
    expect(await cover(terminal, "s")).toContain("Read her opening aloud once more");

    const history = squeezed(terminal.history());
    for (const secret of [
      ...["who says we", "the elder of two", "Read her opening", "tomorrow at eight", "What comes out", "web team"],
      ...["Our mother has an eye operation", "Enter takes it away", "rings her brother"],
    ]) {
      expect(history).not.toContain(secret);
    }

    await type("f1 C7\r", "He is family. So I thought, fine.", "Whose mistake is it, then?");
    await type("/back\r", "c7 is taken back from the story.");
    await type("/help\r", "How to lead it:", "on paper: offscript print chatbot-promised --facilitator");
    await type("e1\r", "Here the contact ends");
    await type("b\r", "Looking back");
    for (
      let times = 0;
      !squeezed(terminal.history()).endsWith("Enter: what you want to keep · a code · n notes · l list · /help >");
      times += 1
    ) {
      expect(times).toBeLessThan(12);
      await type("\r");
    }
    await type("\r", "One thing you want to keep?");
    await type("We say what holds.\r");
    await type("\r", theEnd);
    expect(await terminal.ended).toEqual({ exitCode: 0, signal: 0 });
    expect(
      terminal
        .history()
        .split("\n")
        .filter((row) => stringWidth(row) > columns),
    ).toEqual([]);
    const codes = latest(home).entries.flatMap(({ kind, body }) => (kind === "released" ? [body["code"]] : []));
    expect(codes.slice(0, 5)).toEqual(["t1", "f1", "c7", "e1", "b"]);
  },
);

test("goes on in the same place after the window was closed, without the notes", async () => {
  const home = newHome();
  const first = start(home, argv);
  await typeAndWait(first, "");
  await typeAndWait(first, "f1\r");
  await cover(first, "n");
  first.closeWindow();
  await first.ended;
  const second = start(home, argv);
  await typeAndWait(second, "");
  expect(squeezed(second.history())).toContain("Here is how far you were.");
  expect(squeezed(second.history())).toContain("He is family. So I thought, fine.");
  expect(second.raw()).not.toContain("the elder of two");
});

test("the other side stands on another terminal, and nothing of it on the first", async () => {
  const home = newHome();
  const other = startProgram(home, ["/bin/sh", "-c", "tty; exec sleep 600"]);
  await other.waitFor("/dev/");
  const [side = ""] = other.screen();
  const terminal = start(home, [...argv, "--side", side]);
  await typeAndWait(terminal, "");
  await other.waitFor("Enter brings: t1");
  expect(other.history()).toContain("f1 Ms");
  await typeAndWait(terminal, "n\r");
  expect(terminal.history()).toContain(`Shown in ${side}.`);
  await typeAndWait(terminal, "\r");
  await other.waitFor("Brought up: t1 In her booking");
  // Each line begins at the edge.
  expect(other.screen().filter((row) => row.startsWith("    "))).toEqual([]);
  for (const secret of ["the elder of two", "who says we", "eye operation"]) {
    expect(other.history()).toContain(secret);
    expect(terminal.raw()).not.toContain(secret);
  }
});

test("where nobody reads any more, it is said once, and goes on", async () => {
  const home = newHome();
  const pipe = join(home, "pipe");
  execFileSync("mkfifo", [pipe]);
  const reader = startProgram(home, ["/bin/cat", pipe]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const terminal = start(home, [...argv, "--side", pipe]);
  await typeAndWait(terminal, "");
  await reader.waitFor("Enter brings: t1");
  reader.signal("SIGKILL");
  await reader.ended;
  await typeAndWait(terminal, "f1\r");
  const gone = `${pipe} cannot be written any more. It goes on without it.`.replaceAll(" ", "");
  const shown = () => terminal.history().replace(/\s/g, "");
  expect(shown()).toContain(gone);
  await typeAndWait(terminal, "f2\r");
  expect(shown().split(gone)).toHaveLength(2);
  expect(squeezed(terminal.history())).toContain("Our mother has an eye operation");
  // What is for whoever leads has this screen alone now, and asks before that.
  await typeAndWait(terminal, "n\r");
  expect(squeezed(terminal.history())).toContain("Everybody who sees this screen will see what comes now.");
});

test("a pipe that somebody reads takes it; this very screen does not", async () => {
  const home = newHome();
  const pipe = join(home, "pipe");
  execFileSync("mkfifo", [pipe]);
  const reader = startProgram(home, ["/bin/sh", "-c", `cat ${pipe} > ${home}/read.txt; echo it ended`]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const terminal = start(home, [...argv, "--side", pipe]);
  await typeAndWait(terminal, "");
  terminal.type("/leave\r");
  expect((await terminal.ended).exitCode).toBe(0);
  await reader.waitFor("it ended");
  expect(readFileSync(`${home}/read.txt`, "utf8")).toContain("Enter brings:");

  for (const own of ["/dev/tty", "/dev/stdout"]) {
    const refused = start(home, [...argv, "--side", own]);
    expect((await refused.ended).exitCode).toBe(2);
    expect(squeezed(refused.history())).toBe(
      `${own} is this screen, which everybody sees. Name a file, or the terminal of another window: what tty says there.`,
    );
  }
});
