import { expect, test } from "vitest";
import type { Scenario } from "../../../src/pack/generated/scenario.ts";
import { scenarioRules } from "../../../src/pack/rules/advice.ts";
import { forbiddenKey } from "../../../src/pack/rules/answer-key.ts";

const fillers = [
  "right ",
  "no right answer is ",
  "you should have ",
  'say "',
  "say: ",
  "the adviser should always ",
  " ",
  "\n",
  ". ",
  "(",
  "10 point ",
];

test.each(fillers)("half a megabyte of %j is read to its end", (filler) => {
  const notes = `${filler.repeat(500_000 / filler.length)}. So it goes.\n\nThe model answer is this.`;
  const scenario: Scenario = {
    format: "offscript/scenario@1.0",
    id: "long",
    title: "Long",
    situation: "Long.",
    customer: { opening: "Long." },
    facilitator: { notes, probes: [`${filler.repeat(500_000 / filler.length)}. Was it so?`] },
  };
  const told = scenarioRules.flatMap((rule) => [...rule(scenario, { language: "en" })]).map(({ problem }) => problem);
  expect(told).toContain("right-answer");
  expect(told).toContain("yes-no-question");
});

test("names that keep a right answer, a score or a script are known as such, in whatever spelling", () => {
  const kept = [
    "answer",
    "Answers",
    "correct_answer",
    "correct-answer",
    "answer key",
    "score",
    "max_points",
    "points",
    "solution",
    "script",
    "grading",
    "rubric",
  ];
  expect(kept.filter((key) => !forbiddenKey(key))).toEqual([]);
  const other = [
    "ask",
    "if_asked",
    "perspective",
    "actions",
    "scenario",
    "description",
    "notes",
    "pointing",
    "after_answers",
    "because",
  ];
  expect(other.filter(forbiddenKey)).toEqual([]);
});
