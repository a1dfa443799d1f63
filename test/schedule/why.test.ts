import { expect, test } from "vitest";
import { whyText } from "../../src/cli/practice/why.ts";
import { run } from "../cli/world.ts";

test("--why says why a situation is offered, and why the next is", async () => {
  const { stdout } = await run({ argv: ["practice", "--plain", "--why", "--pack", "first-week"], input: "q\n" });
  expect(stdout).toContain("Why this one: It is new to you.\n");

  const { home } = await run({ argv: ["practice", "chatbot-promised", "--plain"], input: "I look.\n.\n/leave\n" });
  const again = await run({ argv: ["practice", "--plain", "--why"], input: "s\nq\n", home });
  expect(again.stdout).toContain("Why this one: Here you can go on where you were.");
  expect(again.stdout.replace(/\s+/g, " ")).toMatch(
    /Why this one: It is new to you\. New in it: (?:a dilemma|\d dilemmas), \d service standards\. Not in your last session: /,
  );
});

test("every reason is a plain sentence", () => {
  const text = whyText([
    { kind: "follow-up", dilemma: "promise-and-rule" },
    { kind: "new-role" },
    { kind: "new-variation" },
    { kind: "longest-ago" },
    { kind: "first-time", dilemmas: 0, standards: 1 },
    {
      kind: "unlike",
      sessions: 10,
      what: [
        { trait: "field", value: "library" },
        { trait: "channel", value: "counter" },
        { trait: "heat", value: "hot" },
        { trait: "role", value: "manager" },
        { trait: "dilemma" },
      ],
    },
    { kind: "same-dilemma" },
    { kind: "shortest", minutes: 6 },
    { kind: "no-such-role", role: "pilot" },
  ]);
  expect(text).toBe(
    "Why this one: It brings back a dilemma that you have met, in another situation. " +
      "You know it from another role; from this one it is new. You know it; this time something in it is different. " +
      "You know all that could come now; this one came up longest ago. New in it: a service standard. " +
      "Not in your last 10 sessions: library, counter, a heated contact, this role, its dilemma. " +
      "It has a dilemma of your last session; nothing without it is left. " +
      "Nothing is as short as you asked for; this is the shortest, about 6 min. " +
      "Nothing can be practised as “pilot”; this is from another role.",
  );
});
