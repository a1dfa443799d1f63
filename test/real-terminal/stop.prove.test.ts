import { describe, expect, test } from "vitest";
import { bin, latest, newHome, run, start, startProgram, umbrellas, until } from "./offscript.ts";
import type { PseudoTerminal } from "./pseudo-terminal.ts";

/** How a program can be stopped, and what the shell that started it then reports. */
const stops = [
  { how: "kill -9", signal: "SIGKILL", status: 137 },
  { how: "SIGHUP", signal: "SIGHUP", status: 129 },
  { how: "SIGTERM", signal: "SIGTERM", status: 143 },
  { how: "SIGINT", signal: "SIGINT", status: 130 },
  { how: "SIGQUIT", signal: "SIGQUIT", status: 131 },
  { how: "Ctrl-C", keys: "\x03", status: 130 },
] as const;

/** Where a session stands: what was typed before, and what is asked then. */
const places = [
  { place: "an answer", before: ["", "/ask signature"], question: "What do you say and do?", lines: "many" },
  {
    place: "a reflection",
    before: ["", "First of all, I listen.", ".", "1", "Then I look it up.", ".", "1"],
    question: "Who ought to hear about the form?",
    lines: "many",
  },
  {
    place: "a next time",
    before: ["", "First of all, I listen.", ".", "1", "", "Being fair.", ".", "That it rains.", ".", "n", ""],
    question: "Next time …",
    lines: "one",
  },
  {
    place: "an obstacle",
    before: ["", "An answer that had begun", "/obstacle", "6"],
    question: "In one line: what is it?",
    lines: "one",
  },
] as const;

/** All that was typed so far must be seen: rows broken anywhere, and in any order. */
const seen = (text: string) => text.replace(/[\s>\u2066-\u2069]+/g, "");

/** The program in a shell that tells how the keyboard was set before it and after it. */
function startInShell(home: string): PseudoTerminal {
  const script = `
    trap : HUP INT QUIT TERM
    echo "before=$(stty -g)"
    sh -c 'echo "process=$$"; exec "$0" "$1"' "$0" "$1"
    echo "status=$?"
    echo "after=$(stty -g)"`;
  return startProgram(home, ["/bin/sh", "-c", script, process.execPath, bin]);
}

const told = (terminal: PseudoTerminal, name: string) =>
  new RegExp(`^${name}=(\\S+)$`, "m").exec(terminal.history())?.[1];

function expectQuiet(terminal: PseudoTerminal): void {
  expect(terminal.history()).not.toMatch(/\n\s+at |Error|went wrong/);
}

async function goOn(terminal: PseudoTerminal, question: string): Promise<void> {
  await until(terminal, () => terminal.history().includes("Enter to go on"));
  terminal.type("\r");
  await until(terminal, () => terminal.history().split("Enter to go on")[1]?.includes(question) === true);
}

describe.each(places)("in the middle of $place", ({ before, question, lines }) => {
  const words = (count: number) => `${count} of what I wrote, 客户 أولاً 👨‍👩‍👧‍👦 half a wo`;

  test("nothing that was on the screen is lost, however it is stopped, time after time", async () => {
    const home = newHome();
    const begun = run(home, ["practice", "--plain", "--pack", umbrellas, "--seed", "1"], `${before.join("\n")}\n`);
    expect(begun.code).toBe(3);
    let written = "";

    const write = async (terminal: PseudoTerminal, count: number) => {
      await goOn(terminal, question);
      await until(terminal, () => seen(terminal.history()).endsWith(seen(written)));
      const more = count > 0 && lines === "many" ? `\n\n${words(count)}` : `  ${words(count)}`;
      terminal.type(more.replaceAll("\n", "\r"));
      written += more;
      await until(terminal, () => seen(terminal.history()).endsWith(seen(written)));
    };
    const isKept = () => expect(latest(home).drafts.map(({ text }) => text)).toContain(written);

    for (const [count, stop] of stops.entries()) {
      const terminal = startInShell(home);
      await write(terminal, count);
      if ("keys" in stop) terminal.type(stop.keys);
      else process.kill(Number(told(terminal, "process")), stop.signal);
      await terminal.ended;
      expect(told(terminal, "status"), stop.how).toBe(String(stop.status));
      // Nobody can put anything right after kill -9.
      if (stop.how !== "kill -9") {
        expect(told(terminal, "after"), stop.how).toBe(told(terminal, "before"));
        expect(terminal.raw().lastIndexOf("\x1b[?2004l")).toBeGreaterThan(terminal.raw().lastIndexOf("\x1b[?2004h"));
        expect(terminal.raw().lastIndexOf("\x1b[?25h")).toBeGreaterThanOrEqual(terminal.raw().lastIndexOf("\x1b[?25l"));
      }
      if (stop.how === "Ctrl-C")
        expect(terminal.history()).toContain("Your words are kept. To go on from here: offscript");
      expectQuiet(terminal);
      isKept();
    }

    const closed = start(home);
    await write(closed, stops.length);
    closed.closeWindow();
    expect(await closed.ended).toEqual({ exitCode: 0, signal: 1 });
    isKept();

    const last = start(home);
    await goOn(last, question);
    await until(last, () => seen(last.history()).endsWith(seen(written)));
    for (const text of before.filter((line) => line.includes(" ") && !line.startsWith("/"))) {
      expect(last.history()).toContain(text);
    }
    expectQuiet(last);
  });
});
