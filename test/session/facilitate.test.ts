import { describe, expect, test } from "vitest";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import type { SessionEvent } from "../../src/session/events.ts";
import { passagesOf, planOf } from "../../src/session/plan.ts";
import type { Session } from "../../src/session/replay.ts";
import type { Situation } from "../../src/session/situation.ts";
import { situation } from "./situations.ts";
import { after, kinds, said, told } from "./told.ts";

const parts: Partial<Scenario> = {
  ways: { refund: "give it back", wait: "ask them to wait" },
  facts: [
    { id: "receipt", say: "I threw it away.", words: "receipt / slip" },
    { id: "rain", text: "It rained in the depot.", known_to: ["back-office"], tell: "only_when", when: "they ask" },
    { id: "own", text: "The van is late.", known_to: ["adviser"] },
    { id: "author", text: "Nobody knows this.", known_to: [] },
    { id: "ring", text: "It holds a ring.", tell: "never" },
  ],
  records: [{ title: "The scan", text: "Scanned on Monday.", words: "scan" }],
  turns: [
    { id: "call", say: "Are you there?" },
    { id: "angry", say: "Enough!", when_customer: "hardens", then: "over" },
    { id: "depot", happens: "The depot rings.", ask: "What now?", ways: { wait: "wait" } },
    { id: "elsewhere", happens: "A dog barks.", known_to: ["customer"] },
  ],
  endings: [{ id: "over", how: "settled", happens: "He hangs up." }],
  debrief: [{ kind: "decision", ask: "Why?" }],
  gap: "Who answers for it?",
  perspectives: [{ from: "the driver", would: "wait" }],
};

const led = (more: Partial<Scenario> = parts): Situation => situation(more, { company: "facilitated" });

/** How a session stands once these codes have been brought up; `-` takes the latest back. */
function afterCodes(where: Situation, ...codes: string[]): Session {
  let count = 0;
  const events = codes.map((code): SessionEvent => {
    if (code === "-") {
      count -= 1;
      return { kind: "went_back" };
    }
    count += 1;
    return { kind: "released", step: `release:${count}`, code };
  });
  return after(where, ...events);
}

const nextAfter = (...codes: string[]) => {
  const { step } = afterCodes(led(), ...codes);
  return step.kind === "release" ? step.next : step.kind;
};

describe("what can be brought up", () => {
  test("the customer's lines are for whoever speaks with them: a supervisor beside the contact hears only the others", () => {
    const more: Partial<Scenario> = {
      roles: { adviser: {}, supervisor: {} },
      customer: { opening: "Hello?", reactions: { softens: "All right." } },
      reactions: [
        { id: "fee", when: "a fee is named", say: "A fee?" },
        { id: "desk", when: "the desk is asked", from: "back-office", say: "Not today." },
      ],
    };
    const heard = (role: string) => {
      const where = situation(more, { company: "facilitated", role });
      const lines = planOf(where).filter(({ kind }) => kind === "line");
      return lines.flatMap((item) => passagesOf(item, where)).map((shown) => shown.kind === "speech" && shown.text);
    };
    expect(heard("adviser")).toEqual(["All right.", "A fee?", "Not today."]);
    expect(heard("supervisor")).toEqual(["Not today."]);
  });

  test("has a code each: what somebody else knows, what happens, how it ends, what they look back on", () => {
    expect(planOf(led()).map(({ code, kind, comes }) => `${code} ${kind} ${comes}`)).toEqual([
      "d1 document when-called",
      "f1 fact when-called",
      "f2 fact when-called",
      "t1 turn by-itself",
      "t2 turn when-called",
      "t3 turn by-itself",
      "e1 ending when-called",
      "q1 question by-itself",
      "q2 question by-itself",
      "q3 question by-itself",
      "k1 known by-itself",
      "a1 about by-itself",
      "p1 perspective by-itself",
    ]);
  });

  test("leaves out what has nothing to show", () => {
    const codes = planOf(led({ facts: [{ id: "own", text: "The van is late.", known_to: ["adviser"] }] }));
    expect(codes.map(({ kind }) => kind)).toEqual(["question", "question", "question"]);
  });

  test("does not count as not known what the role knows from the start", () => {
    const where = led();
    const known = planOf(where).find(({ kind }) => kind === "known");
    if (!known) throw new Error("nothing was not known");
    expect(passagesOf(known, where)).toEqual([
      {
        kind: "not_known",
        stands: "with-customer",
        facts: [
          { say: "I threw it away.", who: "Mr Ito" },
          { text: "It rained in the depot.", who: "Back office" },
          { text: "It holds a ring.", who: "Mr Ito" },
        ],
      },
    ]);
  });
});

describe("led through it", () => {
  test("a group sees the opening and the question, with the ways to lean, and nothing else", () => {
    const { passages, step } = afterCodes(led());
    expect(passages.map(({ kind }) => kind)).toEqual([
      "opening",
      "situation",
      "known",
      "within_reach",
      "speech",
      "question",
    ]);
    expect(passages.at(-1)).toEqual({
      kind: "question",
      text: "What do you say and do?",
      ways: ["give it back", "ask them to wait"],
    });
    expect(step).toEqual({ kind: "release", id: "release:1", part: "contact", next: "t1" });
  });

  test("what comes by itself comes in its order, and never what waits", () => {
    expect(nextAfter()).toBe("t1");
    expect(nextAfter("t1")).toBe("t3");
    expect(nextAfter("t1", "f1")).toBe("t3");
    expect(nextAfter("t1", "t3")).toBeUndefined();
    expect(nextAfter("t3")).toBeUndefined();
  });

  test("where a turn leads comes right after it, and after an ending nothing does", () => {
    expect(nextAfter("t2")).toBe("e1");
    expect(nextAfter("t2", "e1")).toBeUndefined();
    expect(nextAfter("e1")).toBeUndefined();
  });

  test("looking back comes in its order, up to what they want to keep", () => {
    const order = ["b", "q1", "q2", "q3", "k1", "a1", "p1"];
    for (let at = 1; at < order.length; at += 1) expect(nextAfter(...order.slice(0, at))).toBe(order[at]);
    expect(nextAfter(...order)).toBe("w");
    expect(nextAfter(...order, "w")).toBe("capture");
  });

  test("what was brought up can be shown again, and changes nothing of what comes next", () => {
    expect(said(afterCodes(led(), "f1", "f1"))).toEqual(["Where is it?", "I threw it away.", "I threw it away."]);
    expect(nextAfter("t1", "t3", "t1")).toBeUndefined();
    expect(nextAfter("t2", "e1", "t2")).toBeUndefined();
  });

  test("a step back takes the latest out of the story", () => {
    const session = afterCodes(led(), "t1", "f2", "-");
    expect(told(session)).toEqual([]);
    expect(session.step).toMatchObject({ id: "release:2", next: "t3" });
    expect(afterCodes(led(), "b", "-").step).toMatchObject({ part: "contact", next: "t1" });
  });

  test("a code that means nothing shows nothing", () => {
    expect(kinds(afterCodes(led(), "x9"))).toEqual(kinds(afterCodes(led())));
  });

  test("what came out is no longer told as not known", () => {
    const [last] = afterCodes(led(), "f1", "b", "k1").passages.slice(-1);
    expect(last?.kind === "not_known" && last.facts.map(({ text, say }) => text ?? say)).toEqual([
      "It rained in the depot.",
      "It holds a ring.",
    ]);
  });
});
