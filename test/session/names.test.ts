import { expect, test } from "vitest";
import type { SessionEvent } from "../../src/session/events.ts";
import { replay } from "../../src/session/replay.ts";
import { playThrough } from "./simulate.ts";
import { situation } from "./situations.ts";

const answered = (step: string, text: string): SessionEvent => ({ kind: "answered", step, question: "?", text });

test("names that every object has are names like any other", () => {
  const where = situation(
    {
      roles: { adviser: {}, constructor: { brief: "You build." } },
      perspectives: [{ from: "valueOf", would: "wait" }],
    },
    { role: "constructor" },
  );
  expect(where.role).toEqual({ id: "constructor", label: "constructor" });
  const { session } = playThrough(
    where,
    () => "Hm.",
    () => 0,
  );
  expect(session.passages).toContainEqual({ kind: "perspective", who: "valueOf", would: "wait" });
});

test("a name that only begins like the customer's is somebody else's", () => {
  const where = situation({
    customer: { name: "Al", opening: "Where is it?" },
    perspectives: [
      { from: "Alice, who drives the van", would: "wait" },
      { from: "the depot", would: "go" },
    ],
  });
  const { events } = playThrough(
    where,
    () => "Hm.",
    () => 0,
  );
  const before = events.slice(
    0,
    events.findIndex(({ kind }) => kind === "wanted"),
  );
  const { step } = replay(where, before);
  expect(step).toMatchObject({ kind: "perspectives", count: 2 });
  expect(step).not.toHaveProperty("who");
});

test("what a role does not notice is not looked for in its words", () => {
  const turns = [
    { id: "gone", known_to: ["adviser"], words: "colleague", when: "the colleague is named", happens: "." },
  ];
  const roles = { adviser: {}, supervisor: {} };
  const step = (role: string) =>
    replay(situation({ turns, roles }, { role }), [answered("opening", "My colleague knows.")]).step.kind;
  expect(step("adviser")).toBe("confirm");
  expect(step("supervisor")).toBe("reflect");
});

test("a customer who leaves comes to no ending but one for that", () => {
  const customer = { opening: "Where is it?", reactions: { leaves: "Bye." } };
  const endings = [
    { id: "back", how: "left_open" as const, when: "somebody rings back", happens: "They ring." },
    { id: "well", how: "settled" as const, happens: "Well." },
  ];
  const events: SessionEvent[] = [
    answered("opening", "No."),
    { kind: "predicted", step: "opening:predict", reaction: "leaves" },
  ];
  const passages = (more: typeof endings) => replay(situation({ customer, endings: more }), events).passages;
  expect(passages(endings)).toContainEqual({ kind: "ending", how: "walks_away" });
  expect(passages(endings)).not.toContainEqual({ kind: "ending", how: "settled" });
});
