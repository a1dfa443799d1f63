import { expect, test } from "vitest";
import { answerTo } from "./newcomer.ts";
import { given, latest, newHome, start, umbrellas } from "./offscript.ts";
import { isOver, typeAndWait } from "./playing.ts";

const words = "I look at it with you";

test.each([
  { columns: 80, args: ["--pack", umbrellas], role: "adviser" },
  { columns: 40, args: ["--pack", umbrellas], role: "adviser" },
  { columns: 80, args: ["chatbot-promised", "--as", "customer"], role: "customer" },
  { columns: 40, args: ["chatbot-promised", "--as", "customer", "--seed", "2"], role: "customer" },
  { columns: 40, args: ["chatbot-promised", "--limits", "tight"], role: "adviser" },
])("somebody new completes a session as $role from the plain transcript alone, at $columns columns", async (way) => {
  const home = newHome();
  const terminal = start(home, ["practice", ...way.args, "--plain"], { columns: way.columns });
  let heard = await typeAndWait(terminal, "");
  for (let asked = 0; !isOver(terminal); asked += 1) {
    expect(asked, terminal.history()).toBeLessThan(40);
    const before = terminal.history();
    for (const keys of answerTo(heard, words)) {
      if (keys === words) {
        terminal.type(keys);
        await terminal.waitFor(`> ${words}`);
      } else await typeAndWait(terminal, keys);
    }
    heard = terminal.history().slice(before.length);
  }
  await terminal.ended;
  expect(terminal.raw()).not.toContain("\x1b");
  const session = latest(home);
  expect(session.session.endedAt).toBeTypeOf("number");
  const texts = given(session);
  expect(texts.length).toBeGreaterThan(3);
  for (const text of texts) expect(text).toBe(words);
});
