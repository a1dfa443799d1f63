import { describe, expect, test } from "vitest";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import type { SessionEvent } from "../../src/session/events.ts";
import { playThrough } from "./simulate.ts";
import { situation } from "./situations.ts";
import { after, answered, said, told } from "./told.ts";

describe("turns", () => {
  const turn = (id: string, more: object = {}) => ({ id, happens: `${id} happens.`, ...more });

  test("ask twice at the most, whatever their number; the others tell", () => {
    const turns = [1, 2, 3, 4].map((index) => turn(`t${index}`, { ask: "And now?" }));
    const { session, events } = playThrough(
      situation({ turns }),
      () => "I wait.",
      () => 0,
    );
    expect(told(session)).toEqual(["t1 happens.", "t2 happens.", "t3 happens.", "t4 happens."]);
    expect(events.filter(({ kind }) => kind === "answered")).toHaveLength(2);
    expect(events.filter((event) => "text" in event)).toHaveLength(5);
  });

  test("with words that were confirmed happen without a question, those with a sentence after one", () => {
    const where = situation({ turns: [turn("fee", { when: "a fee is mentioned", words: "fee" })] });
    expect(after(where, answered("opening", "Hello.")).step).toMatchObject({ kind: "whether" });
    expect(told(after(where, answered("opening", "Hello."), { kind: "held", step: "turn:fee", answer: "no" }))).toEqual(
      [],
    );
    const confirmed: SessionEvent = { kind: "confirmed", step: "opening:confirm", items: ["turn:fee"] };
    expect(told(after(where, answered("opening", "There is a fee."), confirmed))).toEqual(["fee happens."]);
  });

  test("follow the way chosen and the customer's mood", () => {
    const ways = { pay: "pay it", wait: "wait" };
    const where = situation({
      ways,
      turns: [turn("paid", { when_chose: "pay" }), turn("waited", { when_chose: "wait" })],
    });
    const events = [answered("opening", "Hello."), { kind: "leaned", step: "opening:lean", way: "wait" }] as const;
    expect(told(after(where, ...events))).toEqual(["waited happens."]);
  });

  test("lead on to the turn or the ending that they name", () => {
    const endings: Scenario["endings"] = [
      { id: "one", how: "settled", say: "Fine." },
      { id: "two", how: "left_open", say: "We'll see." },
    ];
    const where = situation({ turns: [turn("a", { then: "c" }), turn("b"), turn("c", { then: "two" })], endings });
    const session = after(where, answered("opening", "Hello."));
    expect(told(session)).toEqual(["a happens.", "c happens."]);
    expect(said(session)).toContain("We'll see.");
  });

  test("take asides whatever their id", () => {
    const where = situation({ turns: [turn("obstacle", { ask: "And now?", ways: { go: "go", stay: "stay" } })] });
    const session = after(where, answered("opening", "Hm."), answered("obstacle", "Hm."), { kind: "hindered" });
    expect(session.step).toMatchObject({ kind: "obstacle_kind" });
  });

  test("can have any id, that of an end among them", () => {
    const where = situation({ turns: [turn("a", { then: "end" }), turn("b"), turn("end")] });
    expect(told(after(where, answered("opening", "Hm.")))).toEqual(["a happens.", "end happens."]);
  });

  test("can lead to an ending at once", () => {
    const endings: Scenario["endings"] = [{ id: "over", how: "left_open", say: "We'll see." }];
    const session = after(
      situation({ turns: [turn("a", { then: "over" }), turn("b")], endings }),
      answered("opening", "Hm."),
    );
    expect(told(session)).toEqual(["a happens."]);
    expect(said(session)).toContain("We'll see.");
  });

  test("wait for their number of answers, or until no more can come", () => {
    const waiting = [turn("late", { after_answers: 2 }), turn("early", { ask: "And now?" })];
    const one = after(situation({ turns: waiting }), answered("opening", "Hello."));
    expect(told(one)).toEqual(["early happens."]);
    const two = after(situation({ turns: waiting }), answered("opening", "Hello."), answered("early", "Yes."));
    expect(told(two)).toEqual(["early happens.", "late happens."]);
    const alone = after(situation({ turns: [turn("late", { after_answers: 3 })] }), answered("opening", "Hello."));
    expect(told(alone)).toEqual(["late happens."]);
  });

  test("that are another role's are not noticed", () => {
    const turns = [turn("secret", { known_to: ["manager"] }), turn("own", { from: "adviser", known_to: ["customer"] })];
    expect(told(after(situation({ turns }), answered("opening", "Hello.")))).toEqual([]);
  });
});

describe("endings", () => {
  const endings: Scenario["endings"] = [
    { id: "back", how: "part_settled", when: "somebody rings back", words: "ring back", say: "Until then." },
    { id: "open", how: "left_open", say: "Well." },
  ];

  test("are told by what was spotted, else by the person's word, else as they stand open", () => {
    const confirmed: SessionEvent = { kind: "confirmed", step: "opening:confirm", items: ["ending:back"] };
    expect(said(after(situation({ endings }), answered("opening", "I ring back."), confirmed))).toContain(
      "Until then.",
    );
    const asked = after(situation({ endings }), answered("opening", "Hello."));
    expect(asked.step).toMatchObject({ kind: "ending", sentences: new Map([["back", "somebody rings back"]]) });
    const none: SessionEvent = { kind: "ended", step: "ending", ending: null };
    expect(said(after(situation({ endings }), answered("opening", "Hello."), none))).toContain("Well.");
  });
});

test("the long form gives the floor back after every reaction, until nothing is said", () => {
  const reactions = { softens: ["A.", "B."], hardens: ["C.", "D."] } satisfies Scenario["customer"]["reactions"];
  const where = situation({ form: "long", customer: { opening: "Where is it?", reactions } });
  const events = [
    answered("opening", "Hello."),
    { kind: "predicted", step: "opening:predict", reaction: "softens" },
  ] satisfies SessionEvent[];
  expect(after(where, ...events).step).toMatchObject({ kind: "answer", id: "opening:2", before: "Hello." });
  expect(after(where, ...events, answered("opening:2", "")).step.kind).toBe("reflect");
});

test("in the long form a turn that waits for more answers has the floor given back until then", () => {
  const turns = [{ id: "late", happens: "It rains.", after_answers: 3 }];
  const where = situation({ form: "long", turns });
  const two = [answered("opening", "One."), answered("opening:2", "Two.")];
  expect(after(where, ...two).step).toMatchObject({ kind: "answer", id: "opening:3" });
  expect(told(after(where, ...two, answered("opening:3", "Three.")))).toEqual(["It rains."]);
  expect(told(after(where, answered("opening", "One."), answered("opening:2", "")))).toEqual(["It rains."]);
});
