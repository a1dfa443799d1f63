import { describe, expect, test } from "vitest";
import { linesIn, mingled } from "../../src/session/capture.ts";
import type { SessionEvent } from "../../src/session/events.ts";
import { huddleMinutes, huddleQuestions } from "../../src/session/huddle.ts";
import { situation } from "./situations.ts";
import { after, kinds, said, told } from "./told.ts";

const group = (parts = {}) => situation(parts, { company: "huddle" });
const discussed = (at: number): SessionEvent => ({ kind: "discussed", step: `discuss:${at}`, question: "?" });
const talked = [1, 2, 3].map(discussed);
const captured = (text: string): SessionEvent => ({ kind: "captured", step: "capture", text });
const turns = [{ id: "later", say: "Now I am cross." }];

describe("a huddle", () => {
  test("is the opening, three questions and what is to be kept: no turn, and nothing that comes out only later", () => {
    const where = group({ turns, facts: [{ id: "ring", text: "It is a ring.", known_to: ["customer"] }] });
    const done = after(where, ...talked, captured("one"));
    expect(done.step).toEqual({ kind: "finished" });
    expect(kinds(done)).toEqual(["opening", "situation", "speech", "question", "question", "question", "captured"]);
    expect(said(done)).toEqual(["Where is it?"]);
    expect(JSON.stringify(done.passages)).not.toMatch(/cross|ring/);
  });

  test("asks what one would do, how the customer sees it and what gets in the way: the program's own words, from the seed", () => {
    const where = group({ debrief: [{ kind: "customer", ask: "And the ring?" }] });
    const questions = huddleQuestions(where);
    expect(questions).toHaveLength(3);
    expect(questions[0]).toBe("What do you say and do?");
    expect(questions).not.toContain("And the ring?");
    const steps = [0, 1, 2, 3].map((count) => after(where, ...talked.slice(0, count)).step);
    expect(steps).toEqual([
      ...questions.map((question, at) => ({
        kind: "discuss",
        id: `discuss:${at + 1}`,
        question,
        place: { at: at + 1, of: 3 },
      })),
      { kind: "capture", id: "capture" },
    ]);
    expect(huddleQuestions(where)).toEqual(questions);
    expect(new Set([1, 2, 3, 4, 5].map((seed) => huddleQuestions({ ...where, seed }).join())).size).toBeGreaterThan(1);
  });

  test("takes ten minutes", () => {
    expect(huddleMinutes.read + huddleMinutes.talk + huddleMinutes.keep).toBe(10);
  });

  test("what is within reach can be asked for, and an obstacle named, also while lines are gathered", () => {
    const where = group({ policy: [{ title: "Lost parcels", text: "After a week." }] });
    const asked = after(where, discussed(1), { kind: "asked", words: "lost" });
    expect(asked.passages.at(-1)).toMatchObject({ kind: "document", text: "After a week." });
    const named = after(
      where,
      ...talked,
      { kind: "hindered" },
      { kind: "obstacle_named", step: "obstacle:1:kind", obstacle: "tool" },
      { kind: "obstacle_told", step: "obstacle:1:text", text: "no box" },
      { kind: "obstacle_placed", step: "obstacle:1:place", place: "work" },
    );
    expect(named.step.kind).toBe("capture");
    expect(named.passages.at(-1)).toMatchObject({ kind: "obstacle", text: "no box", place: "work" });
  });

  test("asks for names only where the group chose them", () => {
    expect(after({ ...group(), names: "asked" }, ...talked).step).toEqual({
      kind: "capture",
      id: "capture",
      names: "asked",
    });
  });

  test("going back leads to the question before, and never unlearns what was found", () => {
    const back = after(group(), ...talked, { kind: "went_back" });
    expect(back.step).toMatchObject({ kind: "discuss", id: "discuss:3" });
    expect(told(back)).toEqual([]);
  });
});

describe("the lines of a group", () => {
  test("stand in the order of their characters, whatever the order in which they came", () => {
    const lines = ["b", "a", "ä", "B", "a"];
    expect(mingled(lines)).toBe("B\na\na\nb\nä");
    expect(mingled([...lines].reverse())).toBe(mingled(lines));
  });

  test("are shown so even where an event holds them in another order; empty ones are none", () => {
    expect(linesIn("\none\n  \ntwo\n")).toEqual(["one", "two"]);
    const done = after(group(), ...talked, captured("two\n\none"));
    expect(done.passages.at(-1)).toEqual({ kind: "captured", lines: ["one", "two"] });
    expect(kinds(after(group(), ...talked, captured("")))).not.toContain("captured");
  });
});
