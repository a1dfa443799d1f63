import { describe, expect, test } from "vitest";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import type { SessionEvent } from "../../src/session/events.ts";
import { playThrough } from "./simulate.ts";
import { situation } from "./situations.ts";
import { after, answered, said, told } from "./told.ts";

describe("the customer", () => {
  const customer = {
    name: "Mr Ito",
    opening: "Where is it?",
    reactions: { softens: "Good.", hardens: ["No.", "Still no."], leaves: "Goodbye." },
  } satisfies Scenario["customer"];
  const turns: Scenario["turns"] = [{ id: "later", happens: "It rains.", ask: "And now?" }];

  test("answers back, as predicted or not, and never says the same twice", () => {
    const where = Array.from({ length: 30 }, (_, seed) => situation({ customer, turns }, { seed }));
    const played = where.map((one) => {
      const predicted: SessionEvent = { kind: "predicted", step: "opening:predict", reaction: "softens" };
      return said(after(one, answered("opening", "Hello."), predicted))[1];
    });
    expect(new Set(played)).toEqual(new Set(["Good.", "No.", "Still no."]));
    for (const one of where) {
      const { session } = playThrough(
        one,
        () => "I will look.",
        () => 0,
      );
      expect(new Set(said(session)).size).toBe(said(session).length);
    }
  });

  test("can leave only when nothing more is asked", () => {
    const where = situation({ customer, turns });
    const first = after(where, answered("opening", "Hello."));
    expect(first.step).toMatchObject({ kind: "predict", ways: ["softens", "hardens"] });
    const events = [
      answered("opening", "Hello."),
      { kind: "predicted", step: "opening:predict", reaction: "softens" },
      answered("later", "Again."),
    ] satisfies SessionEvent[];
    expect(after(where, ...events).step).toMatchObject({ kind: "predict", ways: expect.arrayContaining(["leaves"]) });
  });

  test("who has left hears and says nothing more", () => {
    const endings: Scenario["endings"] = [
      { id: "stays", how: "settled", say: "Thank you." },
      { id: "goes", how: "walks_away", happens: "The line goes dead." },
    ];
    const leaving = { ...customer, reactions: { leaves: "Goodbye." } };
    const where = situation({ customer: leaving, turns: [{ id: "later", happens: "It rains." }], endings });
    const predicted: SessionEvent = { kind: "predicted", step: "opening:predict", reaction: "leaves" };
    const session = after(where, answered("opening", "Hello."), predicted);
    expect(told(session)).toEqual(["The line goes dead."]);
    expect(said(session)).toEqual(["Where is it?", "Goodbye."]);
  });

  test("is not asked about where nothing was said", () => {
    const where = situation({ customer, turns });
    const events = [
      answered("opening", "Hello."),
      { kind: "predicted", step: "opening:predict", reaction: "softens" },
      answered("later", ""),
    ] satisfies SessionEvent[];
    expect(after(where, ...events).step.kind).toBe("reflect");
  });
});

describe("always-on reactions", () => {
  const reactions: Scenario["reactions"] = [
    { id: "fee", when: "a fee is mentioned", words: "fee", say: "What fee?", again: ["Again the fee?"] },
  ];
  const where = situation({ reactions, turns: [{ id: "later", happens: "It rains.", ask: "And now?" }] });
  const confirmed = (step: string): SessionEvent => ({ kind: "confirmed", step, items: ["reaction:fee"] });
  const once = [answered("opening", "There is a fee."), confirmed("opening:confirm")];

  test("are said once, and otherwise when it is mentioned again", () => {
    expect(said(after(where, ...once))).toEqual(["Where is it?", "What fee?"]);
    const again = [answered("later", "The fee stays."), confirmed("later:confirm")];
    expect(said(after(where, ...once, ...again))).toEqual(["Where is it?", "What fee?", "Again the fee?"]);
  });

  test("are not said where it is not mentioned again", () => {
    expect(said(after(where, ...once, answered("later", "Well.")))).toEqual(["Where is it?", "What fee?"]);
  });
});
