import { describe, expect, test } from "vitest";
import { findings, folderWith, scenario } from "../folders.ts";

const pack = 'format: offscript/pack@1.0\nname: shop\ntitle: Shop\nversion: "1.0.0"\n';

/** What is told of the smallest scenario with further lines below it: line, code and what the message quotes. */
async function told(lines: readonly string[], language = "en"): Promise<string[]> {
  const files = { "pack.yaml": `${pack}language: ${language}\n`, "scenarios/late.yaml": scenario("late", ...lines) };
  const found = await findings(folderWith(files));
  return found.map((line) => line.replace(/^scenarios\/late\.yaml:(\d+):\d+ (OFF\d+) .*$/, "$1 $2"));
}

const system = ["  - kind: system", "    ask: Who should hear of it?"];
const debrief = (ask: string) => ["debrief:", ...system, "  - kind: decision", `    ask: ${ask}`];
const notes = (text: string) => ["facilitator:", `  notes: ${text}`];
const ending = (text: string) => ["endings:", "  - id: done", "    how: settled", `    happens: ${text}`];
const brief = (text: string) => ["roles:", "  adviser:", `    brief: ${text}`];
const views = (...would: readonly string[]) => [
  "perspectives:",
  ...would.flatMap((text, index) => [
    `  - from: ${["customer", "a colleague", "the manager"][index]}`,
    `    would: ${text}`,
  ]),
];
const limits = (...lines: readonly string[]) => [
  "roles:",
  "  adviser:",
  "    limits:",
  ...lines.map((line) => `      ${line}`),
];

describe("a right answer", () => {
  const announced = [
    notes("The right answer is to refund her."),
    notes("Best response, send her a new one."),
    notes("A good adviser would apologise first."),
    notes("You should have apologised."),
    notes("The model answer stands in the handbook."),
    ending("Well done! She is happy."),
    ending("You handled her perfectly."),
    ending("You failed."),
    debrief("What was the correct response?"),
    views("think that the ideal answer would be a refund", "wait"),
    ["ways:", "  now: refund now (correct)", "  later: wait"],
    ["gap: The correct answer is in the handbook."],
    ["  gives_way_when: she hears the expected answer"],
  ];
  test.each(announced)("is told: %s %s %s %s %s %s", async (...lines) => {
    expect((await told(lines)).map((line) => line.split(" ")[1])).toEqual(["OFF402"]);
  });

  const honest = [
    notes("There is no right answer here, and nobody has the best response."),
    notes("It isn't the right answer that people remember."),
    debrief("What made you think that it was the right decision?"),
    debrief("What did she hear in your answer?"),
    ["gap: She gives the right answers to all security questions."],
    views("say that the others were wrong", "wait for an answer"),
    ending("She sends a reply. The answer is short."),
    notes("Whoever gave her the expected response time should hear of it."),
  ];
  test.each(honest)("is not heard in: %s %s %s %s %s", async (...lines) => {
    expect(await told(lines)).toEqual([]);
  });
});

describe("a score", () => {
  test.each([
    notes("10 points for an apology."),
    notes("Give a point for each question."),
    ["facilitator:", "  notes: |", "    Score: three of five."],
    ending("You get five stars."),
    debrief("How do you rate your answer on a scale of ten?"),
    debrief("Give yourself full marks for which part?"),
    ["ask: What do you say? (5 points)"],
  ])("is told: %s %s %s %s %s", async (...lines) => {
    expect((await told(lines)).map((line) => line.split(" ")[1])).toEqual(["OFF403"]);
  });

  test.each([
    notes("Two points to raise if the room is quiet."),
    notes("Her card holds 90 points."),
    ending("She gets 50 bonus points."),
    notes("3 points on which people differ."),
    brief("A survey counts your stars."),
  ])("is not heard in: %s %s %s %s", async (...lines) => {
    expect(await told(lines)).toEqual([]);
  });
});

describe("a prescribed line", () => {
  test.each([
    brief("Say 'I am sorry for the delay' to everybody."),
    notes('The adviser should say "I am sorry for the delay".'),
    ["facilitator:", "  notes: |", "    The adviser must say: I am sorry for the delay."],
    notes('People say the following words, "I am sorry".'),
    notes("Repeat it word for word."),
    notes("Stick to the script."),
    ["ask: |", "  Say this: I am sorry."],
    limits("yours:", '  - say "We value your patience"'),
    ['  gives_way_when: the adviser has to say "I am sorry for the delay"'],
  ])("is told: %s %s %s %s %s", async (...lines) => {
    expect((await told(lines)).map((line) => line.split(" ")[1])).toEqual(["OFF404"]);
  });

  test.each([
    limits(
      "must:",
      '  - do: say word for word, "This call is recorded"',
      "    because: the law",
      "yours:",
      "  - a voucher",
    ),
    limits("must:", '  - do: "say: the soup holds celery"', "yours:", "  - a voucher"),
    ["ask: What do you say or write now?"],
    notes('Somebody will say "calm down". Ask what that did.'),
    brief('You answer letters. The poster says "No questions asked".'),
    notes("Nobody should stick to the script."),
  ])("is not heard in: %s %s %s %s %s %s", async (...lines) => {
    expect(await told(lines)).toEqual([]);
  });
});

describe("a question", () => {
  test.each([
    "Don't you think that she was right?",
    "Wouldn't it have been kinder to wait?",
    "Why didn't you apologise?",
    "You saw that she was tired, didn't you?",
    "What should you have said instead?",
    "She waited for an hour. Shouldn't somebody have come?",
  ])("suggests its answer: %s", async (ask) => {
    expect(await told(debrief(ask))).toEqual(["11 OFF405"]);
  });

  test.each([
    "Was that fair?",
    "Did you believe her or not?",
    "Looking back, would you do it again?",
    "And is there anything you would change?",
    "When she went quiet, did you wait?",
  ])("is answered by yes or no: %s", async (ask) => {
    expect(await told(debrief(ask))).toEqual(["11 OFF406"]);
  });

  test.each([
    "Would you rather wait or send her home?",
    "Did you believe her, and what made you?",
    "Did anything change? What was it?",
    "Can you say what you were weighing?",
    "Whom did you see, and did that change?",
    "If it were counted otherwise, what would you have done?",
    "Where was it yours to say, and where was it not?",
    "He told you about the plug. Whose was it to tell?",
    "Which of these did she not hear?",
  ])("stays open: %s", async (ask) => {
    expect(await told(debrief(ask))).toEqual([]);
  });
});

test("perspectives of one mind are told, others not", async () => {
  expect(await told(views("refund the whole price", "refund the price, the whole of it"))).toEqual(["7 OFF407"]);
  expect(await told(views("refund the price", "do the same", "agree with the customer"))).toEqual(["7 OFF407"]);
  expect(await told(views("refund the price", "do the same", "wait for the manager"))).toEqual([]);
  expect(await told(views("refund the price", "refund half of it and write to her"))).toEqual([]);
});

describe("limits", () => {
  test("that only forbid leave nothing to decide", async () => {
    expect(await told(limits("must:", "  - do: ask who it is", "off_limits:", "  - any refund"))).toEqual(["9 OFF408"]);
    expect(await told(limits("must:", "  - do: ask who it is"))).toEqual([]);
    expect(await told(limits("ask_first:", "  - a voucher", "off_limits:", "  - any refund"))).toEqual([]);
  });

  test.each([
    limits("yours:", "  - anything, as long as your supervisor agrees"),
    limits("yours:", "  - a refund with the manager's approval"),
    limits("yours:", "  - any answer from the approved list"),
    limits("yours:", "  - a refund of up to 50", "off_limits:", "  - refunds of any kind"),
    limits("yours:", "  - whatever you think helps", "ask_first:", "  - anything that costs money"),
    limits("yours:", "  - a free hand", "must:", "  - do: ask the lead before any decision"),
    limits("yours:", "  - a voucher", "wide:", "  yours:", "    - free to decide, if the manager agrees"),
  ])("that take back what they give are told: %s %s %s %s %s %s", async (...lines) => {
    expect((await told(lines)).map((line) => line.split(" ")[1])).toEqual(["OFF409"]);
  });

  test.each([
    limits("yours:", "  - a refund of up to 50", "ask_first:", "  - a refund above 50"),
    limits("yours:", "  - one exception a shift", "ask_first:", "  - a second exception, from the duty manager"),
    limits("yours:", "  - whatever helps her today", "off_limits:", "  - any cash refund"),
    limits("yours:", "  - whatever helps her today", "ask_first:", "  - anything above 50"),
    limits("yours:", "  - a seat with her family", "off_limits:", "  - a seat in the first class"),
  ])("that draw a line are not: %s %s %s %s %s %s", async (...lines) => {
    expect(await told(lines)).toEqual([]);
  });
});

test("a debrief needs a question about the system", async () => {
  expect(await told(["debrief:", "  - kind: decision", "    ask: What did you weigh?"])).toEqual(["7 OFF410"]);
  expect(await told(["debrief:", ...system])).toEqual([]);
});

describe("reading", () => {
  test("a text longer than a screen is told, with its lines", async () => {
    const long = (count: number) => [
      "turns:",
      "  - id: letter",
      "    say: |",
      ...Array(count).fill("      One more line."),
    ];
    expect(await told(long(21))).toEqual(["9 OFF501"]);
    // A block ends with the end of its last line.
    expect(await told(long(20))).toEqual([]);
  });

  test("a text that is hard to read is told; a plain one of the same length is not", async () => {
    const hard =
      "Notwithstanding aforementioned organisational responsibilities, supplementary documentation requirements necessitate comprehensive administrative authorisation, ";
    expect(await told(brief(`${hard.repeat(9)}finally.`))).toEqual(["9 OFF502"]);
    expect(await told(brief("You see a man at the door. He has a bag in his hand. It rains. ".repeat(9)))).toEqual([]);
  });

  test.each([
    ["The customer is wheelchair-bound.", "She uses a wheelchair."],
    ["The customer is a crazy woman.", "The customer talks about her crazy week."],
    ["You write to the elderly.", "You write to people over eighty."],
  ])("a word that can hurt is told: %s", async (text, mended) => {
    expect(await told(brief(text))).toEqual(["9 OFF503"]);
    expect(await told(brief(mended))).toEqual([]);
  });
});

describe("what cannot come up", () => {
  test("a fact that waits for nothing", async () => {
    const fact = ["facts:", "  - id: proof", "    text: She has a slip.", "    tell: only_when"];
    expect(await told(fact)).toEqual(["10 OFF615"]);
    expect(await told([...fact, "    when: the till is asked"])).toEqual([]);
  });

  test("a reaction that nothing brings about", async () => {
    const reaction = ["reactions:", "  - id: fee", "    when: the adviser mentions a fee", "    say: What fee?"];
    expect(await told(reaction)).toEqual(["8 OFF616"]);
    expect(await told([...reaction, "    words: fee"])).toEqual([]);
  });

  test("ways that nobody asks for", async () => {
    const turn = [
      "turns:",
      "  - id: later",
      "    happens: It rains.",
      "    ways:",
      "      go: go home",
      "      stay: stay",
    ];
    expect(await told(turn)).toEqual(["10 OFF617"]);
    expect(await told([...turn, "    ask: What now?"])).toEqual([]);
  });
});

test("variations of names alone are told; amounts and choices are not", async () => {
  const slots = (values: string) => ["summary: <it> waits.", "vary:", "  slots:", `    it: ${values}`];
  expect(await told(slots("Ms Okafor / Mr van Dijk"))).toEqual(["8 OFF602"]);
  expect(await told(slots("the receipt is lost / the receipt is there"))).toEqual([]);
  const choice = ["  choices:", "    proof:", "      none: []", "      other: []"];
  expect(await told([...slots("Ms Okafor / Mr van Dijk"), ...choice])).toEqual([]);
});

test("words are looked for in English alone", async () => {
  const lines = notes("The right answer is to refund her.");
  expect(await told(lines, "en-GB")).toEqual(["8 OFF402"]);
  expect(await told(lines, "nl")).toEqual([]);
});
