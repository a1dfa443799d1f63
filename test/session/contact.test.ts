import { describe, expect, test } from "vitest";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import type { SessionEvent } from "../../src/session/events.ts";
import { replay } from "../../src/session/replay.ts";
import { situation } from "./situations.ts";

const answered = (step: string, text: string): SessionEvent => ({ kind: "answered", step, question: "?", text });
const closed = (step: string, text = ""): SessionEvent => ({ kind: "closed", step, question: text && "?", text });
const turns: Scenario["turns"] = [
  { id: "rain", happens: "It rains.", ask: "And now?" },
  { id: "sun", happens: "It clears up." },
];

describe("the person ends the contact", () => {
  const parts: Partial<Scenario> = {
    turns,
    endings: [{ id: "open", how: "left_open", happens: "He waits." }],
    customer: { opening: "Where is it?", reactions: { gets_upset: ["You thief!", "You liar!"], softens: "Fine." } },
  };

  test("with what they have written, and looks back at once", () => {
    const session = replay(situation(parts), [closed("opening", "I am ending this call.")]);
    expect(session.passages.slice(-2)).toEqual([
      { kind: "closed" },
      { kind: "looking_back", own: [{ question: "?", text: "I am ending this call." }] },
    ]);
    expect(session.passages.map(({ kind }) => kind)).not.toContain("ending");
    expect(session.step).toMatchObject({ kind: "reflect" });
  });

  test("wherever the contact waits, but in the middle of an obstacle and after it", () => {
    const where = situation(parts);
    const predicting = [answered("opening", "No.")];
    expect(replay(where, predicting).step).toMatchObject({ kind: "predict" });
    expect(replay(where, [...predicting, closed("opening:predict")]).step).toMatchObject({ kind: "reflect" });

    const hindered: SessionEvent[] = [{ kind: "hindered" }, closed("obstacle:1:kind")];
    expect(replay(where, hindered).step).toMatchObject({ kind: "obstacle_kind" });
    const back = [closed("opening"), closed("reflect:after:decision")];
    expect(replay(where, back).step).toEqual(replay(where, [closed("opening")]).step);
  });

  test("and may think better of it", () => {
    const session = replay(situation(parts), [closed("opening", "Bye."), { kind: "went_back" }]);
    expect(session.step).toMatchObject({ kind: "answer", id: "opening" });
    expect(session.recalled.get("opening")).toBe("Bye.");
  });

  test("and is told so once, where it is hot from the start or the customer gets upset", () => {
    const count = (where: ReturnType<typeof situation>, ...events: SessionEvent[]) =>
      replay(where, events).passages.filter(({ kind }) => kind === "may_end").length;
    expect(count(situation(parts))).toBe(0);
    expect(count(situation({ ...parts, heat: "hot" }))).toBe(1);
    const upset: SessionEvent[] = [
      answered("opening", "No."),
      { kind: "predicted", step: "opening:predict", reaction: "gets_upset" },
      answered("rain", "No."),
      { kind: "predicted", step: "rain:predict", reaction: "gets_upset" },
    ];
    const seeds = Array.from({ length: 20 }, (_, seed) => seed);
    const counts = seeds.map((seed) => count(situation(parts, { seed }), ...upset.slice(0, 2)));
    expect(new Set(counts)).toEqual(new Set([0, 1]));
    expect(seeds.map((seed) => count(situation({ ...parts, heat: "hot" }, { seed }), ...upset))).toEqual(
      seeds.map(() => 1),
    );
  });
});

test("a question says where one is in the story, by how often one has the floor", () => {
  const where = situation({ turns });
  expect(replay(where, []).step).toMatchObject({ place: { at: 1, of: 2 } });
  expect(replay(where, [answered("opening", "Hm.")]).step).toMatchObject({ id: "rain", place: { at: 2, of: 2 } });
  const more = [...turns, { id: "snow", happens: "It snows.", ask: "And now?" }];
  expect(replay(situation({ turns: more }), []).step).toMatchObject({ place: { at: 1, of: 2 } });
  expect(replay(situation({ turns: more }, { form: "long" }), []).step).toMatchObject({ place: { at: 1, of: 3 } });
  expect(replay(situation(), []).step).not.toHaveProperty("place");
  expect(replay(situation({ turns }, { form: "short" }), []).step).not.toHaveProperty("place");
});

test("several requests in one contact are told when looking back", () => {
  const requests = [
    { ask: "the parcel", need: "must" as const },
    { ask: "a voucher", settles_for: "an apology" },
  ];
  const where = situation({ customer: { name: "Mr Ito", opening: "Where is it?", requests } });
  expect(replay(where, [answered("opening", "Hm.")]).passages).toContainEqual({
    kind: "requests",
    who: "Mr Ito",
    requests,
  });
});

test("in the short form nothing is asked between the answer and the question", () => {
  const where = situation(
    {
      turns,
      ways: { a: "one", b: "other" },
      facts: [{ id: "receipt", say: "Gone.", words: "receipt" }],
      customer: { opening: "Where is it?", reactions: { softens: "Fine." } },
    },
    { form: "short" },
  );
  expect(replay(where, [answered("opening", "The receipt?")]).step).toMatchObject({ kind: "reflect" });
});

test("a look at a part begins at its turn, with all that everybody knows", () => {
  const session = replay(situation({ turns }, { from: "rain" }), []);
  expect(session.passages.map(({ kind }) => kind)).toEqual(["opening", "situation", "speech", "happens"]);
  expect(session.step).toMatchObject({ kind: "answer", id: "rain", question: "And now?" });
});
