import { describe, expect, test } from "vitest";
import type { SessionEvent } from "../../src/session/events.ts";
import { situation } from "./situations.ts";
import { after, answered, kinds, said } from "./told.ts";

describe("the role", () => {
  const role = { brief: "You decide.", ask: "What do you decide?" };

  test("is the adviser, or else the first that is not the customer, with a brief and a question of its own", () => {
    const where = situation({ ask: "What do you say?", roles: { customer: {}, manager: role } });
    expect(where.role).toEqual({ id: "manager", label: "Manager" });
    expect(where.brief).toBe("You decide.");
    expect(after(where).step).toMatchObject({ question: "What do you decide?" });
    expect(situation({ roles: { manager: role, adviser: {} } }).role.id).toBe("adviser");
    expect(situation().role.id).toBe("adviser");
  });
});

describe("going back", () => {
  test("leaves the latest step, keeps what was asked, and recalls what was written", () => {
    const where = situation({ facts: [{ id: "receipt", say: "Gone.", words: "receipt" }] });
    const events: SessionEvent[] = [
      { kind: "asked", words: "receipt" },
      answered("opening", "First."),
      { kind: "went_back" },
    ];
    const session = after(where, ...events);
    expect(session.step).toMatchObject({ kind: "answer", id: "opening" });
    expect(session.recalled.get("opening")).toBe("First.");
    expect(said(session)).toContain("Gone.");
    expect(after(where, ...events, { kind: "went_back" }).step).toEqual(session.step);
  });

  test("does not take back an obstacle that was told to the end", () => {
    const events: SessionEvent[] = [
      { kind: "hindered" },
      { kind: "obstacle_named", step: "obstacle:1:kind", obstacle: "tool" },
      { kind: "obstacle_told", step: "obstacle:1:text", text: "no button" },
      { kind: "went_back" },
    ];
    expect(after(situation(), ...events).step).toMatchObject({ kind: "obstacle_text" });
    const toTheEnd = after(
      situation(),
      ...events.slice(0, 3),
      { kind: "obstacle_placed", step: "obstacle:1:place", place: "story" },
      { kind: "went_back" },
    );
    expect(kinds(toTheEnd)).toContain("obstacle");
  });
});

test("slots are filled in every text, and an escaped one stands for itself", () => {
  const where = situation({
    situation: "<who> waits for \\<who>.",
    vary: { slots: { who: "Ada / Bo" }, together: [{ town: "Leeds" }, { town: "York" }] },
    turns: [{ id: "t", happens: "In <town>." }],
  });
  expect(where.situation).toMatch(/^(Ada|Bo) waits for <who>\.$/);
  expect(where.turns[0]?.happens).toMatch(/^In (Leeds|York)\.$/);
});
