import { join } from "node:path";
import { expect, test } from "vitest";
import { check, findings, fixtures } from "../folders.ts";

test("what is smuggled in is told: each thing once, at its place, and nothing else", async () => {
  expect(await findings(join(fixtures, "rules/smuggled"))).toEqual([
    'scenarios/cold-soup.yaml:12:45 OFF404 This lays down what is to be said, and people practise in their own words: Say "I am so sorry to hear that"',
    'scenarios/cold-soup.yaml:18:32 OFF409 This stands under yours, and "as long as the shift manager agrees" takes it back.',
    "scenarios/cold-soup.yaml:21:1 OFF411 3 of 3 scenarios look back with the same questions.",
    "scenarios/cold-soup.yaml:28:1 OFF407 All the perspectives want the same, so it reads like the one way to do it.",
    'scenarios/left-bag.yaml:8:1 OFF224 "correct_answer:" is no part of the format: a situation here has no answer key, no score and no script.',
    'scenarios/lost-key.yaml:24:34 OFF402 "right answer was" announces a right or a wrong answer. Here there is none.',
    "scenarios/lost-key.yaml:27:7 OFF405 This question holds its own answer: Don't you think that a child comes first?",
    "scenarios/lost-key.yaml:28:7 OFF406 A yes or a no is enough for this question: Was it fair to let him wait?",
    'scenarios/lost-key.yaml:29:15 OFF403 "10 points" speaks of a score or a mark. Nothing is graded here.',
  ]);
});

test("put right, the same pack is clean", async () => {
  const { code, output } = await check(join(fixtures, "rules/mended"));
  expect(output).toBe("5 files checked: no errors, no warnings.\n");
  expect(code).toBe(0);
});
