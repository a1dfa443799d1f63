import { describe, expect, test } from "vitest";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import type { SessionEvent } from "../../src/session/events.ts";
import { situation } from "./situations.ts";
import { after, answered, kinds, said, told } from "./told.ts";

describe("facts", () => {
  const facts: Scenario["facts"] = [
    { id: "receipt", say: "I threw it away.", words: "receipt / proof of purchase" },
    { id: "neighbour", text: "It lies at the neighbour's.", known_to: [], words: "neighbour" },
    { id: "never", say: "I gave it away.", tell: "never", words: "gave" },
    { id: "van", text: "The van broke down.", tell: "only_when", when: "the depot is asked", words: "depot" },
    { id: "door", say: "I was at home.", tell: "freely" },
  ];
  const where = situation({ facts });

  test("come out when their words were spotted and confirmed", () => {
    const asked = after(where, answered("opening", "Have you got the Récèipt?"));
    expect(asked.step).toEqual({
      kind: "confirm",
      id: "opening:confirm",
      spotted: [{ id: "fact:receipt", words: "receipt" }],
    });
    expect(said(asked)).toEqual(["Where is it?"]);
    const confirm: SessionEvent = { kind: "confirmed", step: "opening:confirm", items: ["fact:receipt"] };
    expect(said(after(where, answered("opening", "Have you got the receipt?"), confirm))).toContain("I threw it away.");
  });

  test("stay hidden when the person says that they did not ask", () => {
    const none: SessionEvent = { kind: "confirmed", step: "opening:confirm", items: [] };
    const session = after(where, answered("opening", "No receipt needed."), none);
    expect(said(session)).not.toContain("I threw it away.");
    const list = session.passages.find(({ kind }) => kind === "not_known");
    expect(list).toEqual({
      kind: "not_known",
      stands: "with-customer",
      facts: [
        { say: "I threw it away.", who: "Mr Ito" },
        { say: "I gave it away.", who: "Mr Ito" },
        { text: "The van broke down.", who: "Mr Ito" },
      ],
    });
  });

  test("are spotted only at the start of a word", () => {
    expect(after(where, answered("opening", "I prereceipted it.")).step.kind).not.toBe("confirm");
  });

  test("for the facilitator alone, or never told, are not found by anybody", () => {
    const asked = after(where, { kind: "asked", words: "neighbour" }, { kind: "asked", words: "gave" });
    expect(asked.passages.filter(({ kind }) => kind === "nothing_recorded")).toHaveLength(2);
  });

  test("tied to a condition come out of /ask only where it holds", () => {
    const ask: SessionEvent = { kind: "asked", words: "depot" };
    const asked = after(where, ask);
    expect(asked.step).toEqual({ kind: "whether", id: "ask:fact:van", sentence: "the depot is asked" });
    const step = "ask:fact:van";
    expect(told(after(where, ask, { kind: "held", step, answer: "yes" }))).toEqual(["The van broke down."]);
    const no = after(where, ask, { kind: "held", step, answer: "no" });
    expect(told(no)).toEqual([]);
    expect(kinds(no)).toContain("nothing_recorded");
    expect(no.step.kind).toBe("answer");
  });

  test("that are out already can be asked for again", () => {
    const ask: SessionEvent = { kind: "asked", words: "receipt" };
    const session = after(where, ask, ask, answered("opening", "About the receipt."));
    expect(said(session).filter((text) => text === "I threw it away.")).toHaveLength(2);
    expect(kinds(session)).not.toContain("nothing_recorded");
    expect(session.step.kind).not.toBe("confirm");
  });

  test("told freely come with the customer's first reply", () => {
    expect(said(after(where))).not.toContain("I was at home.");
    expect(said(after(where, answered("opening", "Hello.")))).toContain("I was at home.");
  });

  test("that are the role's own are known from the start", () => {
    const own = situation({ facts: [{ id: "van", text: "The van broke down.", known_to: ["adviser"] }] });
    expect(after(own).passages).toContainEqual({ kind: "known", as: "known", text: "The van broke down." });
  });

  test("drawn away by a choice do not exist", () => {
    const choices = { proof: { "has-it": ["receipt"], "lost-it": [] } };
    const drawn = Array.from({ length: 20 }, (_, seed) => situation({ facts, vary: { choices } }, { seed }));
    expect(new Set(drawn.map((one) => one.facts.some(({ id }) => id === "receipt")))).toEqual(new Set([true, false]));
    for (const one of drawn) {
      expect(one.facts.some(({ id }) => id === "receipt")).toBe(one.drawn["proof"] === "has-it");
    }
  });
});

describe("records", () => {
  const records: Scenario["records"] = [
    { title: "Order 4411", text: "One lamp." },
    { title: "Route", text: "Left the depot.", tell: "freely" },
    { title: "Complaints", text: "None.", known_to: ["manager"] },
  ];

  test("are listed for every role but the customer, and open when asked for", () => {
    const session = after(situation({ records }), { kind: "asked", words: "order" });
    expect(session.passages).toContainEqual({ kind: "within_reach", titles: ["Order 4411"] });
    const documents = session.passages.filter(({ kind }) => kind === "document");
    expect(documents.map((one) => "title" in one && one.title)).toEqual(["Route", "Order 4411"]);
  });
});
