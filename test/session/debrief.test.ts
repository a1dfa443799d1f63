import { describe, expect, test } from "vitest";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import type { SessionEvent } from "../../src/session/events.ts";
import { playThrough } from "./simulate.ts";
import { situation } from "./situations.ts";
import { after, answered, kinds, reflected } from "./told.ts";

describe("looking back", () => {
  const debrief: Scenario["debrief"] = [
    { kind: "system", ask: "What made it hard?" },
    { kind: "decision", ask: "What did you weigh?" },
    { kind: "decision", ask: "What else?" },
  ];
  const parts: Partial<Scenario> = {
    debrief,
    practises: ["listen"],
    dilemmas: ["one-or-all"],
    perspectives: [
      { from: "customer", would: "wait" },
      { from: "the driver", would: "go" },
    ],
  };

  test("asks two questions of differing kinds, and names standards and dilemma only afterwards", () => {
    for (let seed = 0; seed < 20; seed++) {
      const { session } = playThrough(
        situation(parts, { seed }),
        () => "Hm.",
        () => 0,
      );
      const shown = kinds(session);
      expect(shown.indexOf("about")).toBeGreaterThan(shown.lastIndexOf("own"));
      expect(shown.indexOf("perspective")).toBeGreaterThan(shown.indexOf("about"));
      const asked = session.passages.flatMap((one) => (one.kind === "own" ? [one.question] : [])).slice(1);
      expect(asked).toHaveLength(2);
      expect(asked).toContain("What made it hard?");
    }
  });

  test("leaves the question about the system out once an obstacle was named", () => {
    const events: SessionEvent[] = [
      { kind: "hindered" },
      { kind: "obstacle_named", step: "obstacle:1:kind", obstacle: "tool" },
      { kind: "obstacle_told", step: "obstacle:1:text", text: "no button" },
      { kind: "obstacle_placed", step: "obstacle:1:place", place: "work" },
      answered("opening", "Hello."),
    ];
    const session = after(situation(parts), ...events);
    expect(session.step).toMatchObject({ kind: "reflect", id: "reflect:after:decision" });
    const next = after(situation(parts), ...events, reflected("reflect:after:decision"));
    expect(next.step).toMatchObject({ kind: "reflect", id: expect.not.stringMatching(/system|decision/) });
  });

  test("asks a question of a turn right after the answer to it", () => {
    const turns = [{ id: "rain", happens: "It rains.", ask: "And now?" }];
    const where = situation({ turns, debrief: [{ kind: "customer", ask: "Who got wet?", at: "rain" }] });
    const session = after(where, answered("opening", "Hello."), answered("rain", "Umbrella."));
    expect(session.step).toEqual({
      kind: "reflect",
      id: "reflect:rain:customer",
      question: "Who got wet?",
      place: { at: 1, of: 2 },
    });
    expect(kinds(session)).not.toContain("looking_back");
  });

  test("shows perspectives only where they are wanted", () => {
    const wanted = (answer: "yes" | "no") => {
      const { events } = playThrough(
        situation(parts),
        () => "Hm.",
        () => 0,
      );
      return after(
        situation(parts),
        ...events.map((event) => (event.kind === "wanted" ? { ...event, answer } : event)),
      );
    };
    expect(kinds(wanted("yes"))).toContain("perspective");
    expect(kinds(wanted("no"))).not.toContain("perspective");
  });

  test("in the short form holds one question, and nothing else is asked", () => {
    const { events } = playThrough(
      situation(parts, { form: "short" }),
      () => "Hm.",
      () => 0,
    );
    expect(events.map(({ kind }) => kind)).toEqual(["answered", "reflected", "wanted"]);
  });
});
