import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { foundIn, secretsOf } from "../cli/customer-only.ts";
import { given, latest, newHome, run, start, until } from "./offscript.ts";
import { isOver, theEnd, typeAndWait } from "./playing.ts";
import type { PseudoTerminal } from "./pseudo-terminal.ts";

const id = "chatbot-promised";
const file = fileURLToPath(new URL(`../../scenarios/first-week/scenarios/${id}.yaml`, import.meta.url));
const secrets = secretsOf(parse(readFileSync(file, "utf8")), "adviser");
const lookAway = /Whoever plays Ms Abara\s+takes\s+the[\s\S]*looks\s+away\.\s+Enter\s+shows\s+the\s+card\./;
/** Until Enter counts. */
const seen = () => sleep(450);

/** Reads the card page by page, and waits for what comes after it. */
async function readCard(terminal: PseudoTerminal): Promise<string> {
  await terminal.waitFor(lookAway);
  await seen();
  terminal.type("\r");
  await terminal.waitFor("The customer's card");
  let card = "";
  for (;;) {
    await seen();
    const screen = terminal.screen().join("\n");
    card += `${screen}\n`;
    terminal.type("\r");
    if (screen.includes("Enter takes the card away.")) break;
  }
  await until(terminal, () => terminal.screen()[terminal.cursor().row]?.trim() === ">");
  return card;
}

/** The rest of a session after the first answer, and whether nothing of the card was seen before they looked back. */
async function playToTheEnd(terminal: PseudoTerminal, hidden: () => string): Promise<void> {
  const type = (keys: string) => typeAndWait(terminal, keys);
  expect(await type("1\r")).toContain("What is said or done now?");
  await type("Somebody with a name rings her tomorrow at nine.\r");
  await type(".\r");
  await type("3\r");
  expect(foundIn(hidden(), secrets)).toEqual([]);
  // How it ends, where that is asked.
  if (!terminal.history().includes("Looking back")) await type("1\r");
  expect(terminal.history()).toContain("what it is really about: she promised their mother");
  await type("\r");
  await type("That somebody believes me.\r");
  await type(".\r");
  await type("At our desk too.\r");
  await type(".\r");
  await type("\r");
  await type("4\r");
  terminal.type("when a promise is ours, I say so first\r");
  await until(terminal, () => isOver(terminal));
  await terminal.ended;
}

const words = [
  "That came from us, so let us look at it.",
  "Somebody with a name rings her tomorrow at nine.",
  "That somebody believes me.",
  "At our desk too.",
  "when a promise is ours, I say so first",
];

test("a pair at 80 by 24, from keys: the card comes and goes, once more in the contact, to saved", async () => {
  const home = newHome();
  const terminal = start(home, ["practice", id, "--pair", "--seed", "1"]);
  const hidden = () => terminal.history();
  const card = await readCard(terminal);
  expect(foundIn(card, secrets).length).toBeGreaterThan(25);
  expect(foundIn(hidden(), secrets)).toEqual([]);
  terminal.type("/card\r");
  await readCard(terminal);
  expect(foundIn(hidden(), secrets)).toEqual([]);
  await typeAndWait(terminal, `${words[0]}\r`);
  await typeAndWait(terminal, ".\r");
  await playToTheEnd(terminal, hidden);
  expect(terminal.history()).toContain(theEnd);
  expect(terminal.history().replace(/\s+/g, " ")).toContain(`offscript practice ${id} --pair --seed `);
  expect(given(latest(home))).toEqual(words);
  expect(latest(home).situation).toMatchObject({ company: "pair" });
});

test("a pair in plain style, from keys: no byte of the card before they look back, to saved", async () => {
  const home = newHome();
  const terminal = start(home, ["practice", id, "--pair", "--plain", "--seed", "1"]);
  await terminal.waitFor("Enter: the card has been read");
  expect(terminal.history()).toContain(`\noffscript print ${id} --customer --seed 1\n`);
  await typeAndWait(terminal, "\r");
  await typeAndWait(terminal, `${words[0]}\r`);
  await typeAndWait(terminal, ".\r");
  await playToTheEnd(terminal, () => terminal.raw().split("Looking back")[0] ?? "");
  expect(given(latest(home))).toEqual(words);
});

test.each([
  { how: "Ctrl-C", cut: (terminal: PseudoTerminal) => terminal.type("\x03") },
  { how: "a closed window", cut: (terminal: PseudoTerminal) => terminal.closeWindow() },
  { how: "SIGTERM", cut: (terminal: PseudoTerminal) => terminal.signal("SIGTERM") },
])("cut off by $how with the card up, it is gone, and goes on with the card once more", async ({ how, cut }) => {
  const home = newHome();
  const first = start(home, ["practice", id, "--pair", "--seed", "1"]);
  await first.waitFor(lookAway);
  await seen();
  first.type("\r");
  await first.waitFor("The customer's card");
  cut(first);
  await first.ended;
  if (how !== "a closed window") expect(foundIn(first.history(), secrets)).toEqual([]);
  if (how === "Ctrl-C") expect(first.history()).toContain(`offscript practice ${id} --pair`);
  const second = start(home, ["practice", id, "--pair"]);
  await readCard(second);
  expect(second.history()).toContain("What do you say and do?");
  expect(JSON.parse(run(home, ["journal", "list", "--json"]).stdout)).toHaveLength(1);
});
