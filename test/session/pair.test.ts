import { describe, expect, test } from "vitest";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import { customerCard } from "../../src/session/customer-card.ts";
import type { SessionEvent } from "../../src/session/events.ts";
import type { Session } from "../../src/session/replay.ts";
import { playThrough } from "./simulate.ts";
import { situation } from "./situations.ts";
import { after, answered, kinds, reflected, said, told } from "./told.ts";

const scenario: Partial<Scenario> = {
  customer: {
    name: "Mr Ito",
    opening: "Where is it?",
    wants: "the parcel",
    if_asked: { neighbour: "She was out." },
    reactions: { softens: "Good.", hardens: ["No.", "Still no."] },
  },
  roles: { adviser: {}, customer: { brief: "You stand at the door." } },
  facts: [
    { id: "receipt", say: "I threw it away.", words: "receipt" },
    { id: "van", text: "The van broke down.", known_to: ["back-office"], words: "van" },
    {
      id: "gift",
      text: "It is a gift.",
      tell: "only_when",
      when: "somebody asks what for",
      truth: "made_up",
      really: "It is his own.",
    },
    { id: "door", text: "Nobody rang.", truth: "mistaken", really: "The bell is broken." },
  ],
  reactions: [
    { id: "sorry", words: "sorry", when: "somebody says sorry", say: "Sorry helps nobody." },
    { id: "cold", when_customer: "hardens", say: "I see.", happens: "He sits down.", then: "later" },
    { id: "smoke", words: "smoke", happens: "He opens a window." },
    { id: "lead", words: "lead", from: "supervisor", say: "Call me." },
  ],
  turns: [
    { id: "knock", known_to: ["customer"], time_passes: "Soon", happens: "Somebody knocks." },
    { id: "line", from: "adviser", known_to: ["customer"], say: "I am sorry." },
    { id: "rain", say: "It rains.", ask: "And now?", if_asked: { umbrella: "I have none." } },
    { id: "later", happens: "It is late.", ask: "And then?" },
  ],
  debrief: [
    { kind: "decision", ask: "What did you weigh?" },
    { kind: "customer", ask: "What did you hope for?", role: "customer" },
    { kind: "standard", ask: "What is good?" },
  ],
};
const pair = (parts: Partial<Scenario> = {}, wish = {}) =>
  situation({ ...scenario, ...parts }, { company: "pair", ...wish });
const landed = (step: string, reaction: "softens" | "hardens" | "leaves"): SessionEvent => ({
  kind: "landed",
  step,
  reaction,
});
const shown = ({ passages }: Session) => JSON.stringify(passages);

describe("a pair in the contact", () => {
  test("is shown what the role sees, and nothing that whoever plays the customer says or knows", () => {
    const start = after(pair());
    expect(start.step).toMatchObject({ kind: "answer", aloudTo: "Mr Ito" });
    expect(said(start)).toEqual(["Where is it?"]);
    const told = after(pair(), answered("opening", "Sorry, have you a receipt, was your neighbour there?"));
    // Nothing is asked about what was said: how it landed is all there is.
    expect(told.step).toEqual({ kind: "land", id: "opening:land", who: "Mr Ito" });
    const next = after(pair(), answered("opening", "Sorry"), landed("opening:land", "softens"));
    expect(said(next)).toEqual(["Where is it?", "It rains."]);
    expect(next.step).toMatchObject({ kind: "answer", id: "rain" });
  });

  test("asks about what somebody else brings in, and lets the customer be asked aloud", () => {
    const asked = after(pair(), { kind: "asked", words: "receipt" }, { kind: "asked", words: "van" });
    expect(shown(asked)).not.toContain("threw");
    expect(asked.passages).toContainEqual({ kind: "nothing_recorded", words: "receipt", who: "Mr Ito" });
    expect(told(asked)).toEqual(["The van broke down."]);
    const step = after(pair(), answered("opening", "my lead")).step;
    expect(step).toMatchObject({ kind: "confirm", spotted: [{ id: "reaction:lead" }] });
  });

  test("goes where the customer's word leads it, without their lines", () => {
    const hard = after(pair(), answered("opening", "No."), landed("opening:land", "hardens"));
    expect(told(hard)).toEqual(["He sits down.", "It is late."]);
    expect(said(hard)).toEqual(["Where is it?"]);
    const left = after(pair(), answered("opening", "No."), landed("opening:land", "leaves"));
    expect(kinds(left)).toContain("looking_back");
    expect(kinds(left)).not.toContain("customer");
  });

  test("is asked for no word on how silence landed", () => {
    const silent = after(pair(), answered("opening", "So."), landed("opening:land", "softens"), answered("rain", ""));
    expect(silent.step.kind).not.toBe("land");
  });
});

describe("the customer's card", () => {
  const card = customerCard(pair());

  test("holds what the customer knows, may say and meets alone", () => {
    expect(card.brief).toBe("You stand at the door.");
    expect(card.facts.map(({ say, text, tell, really }) => [say ?? text, tell, really])).toEqual([
      ["I threw it away.", "if_asked", undefined],
      ["It is a gift.", "only_when", "It is his own."],
      ["Nobody rang.", "if_asked", undefined],
    ]);
    expect(card.lines).toEqual([
      { on: { taken: "softens" }, text: "Good." },
      { on: { taken: "hardens" }, text: "No." },
      { on: { taken: "hardens" }, text: "Still no." },
      { on: { when: "somebody says sorry" }, text: "Sorry helps nobody." },
      { on: { taken: "hardens" }, text: "I see." },
      { on: { asked: "neighbour" }, text: "She was out." },
      { on: { asked: "umbrella" }, text: "I have none." },
    ]);
    expect(card.deeds).toEqual([{ on: { asked: "smoke" }, text: "He opens a window." }]);
    expect(card.meanwhile).toEqual([{ time: "Soon", text: "Somebody knocks." }]);
  });

  test("holds no line that the other one says in their own words", () => {
    const beside = pair({ roles: { cashier: {}, customer: {} } }, { role: "cashier" });
    expect(customerCard(beside).meanwhile).toEqual([{ time: "Soon", text: "Somebody knocks." }]);
  });

  test("holds what they have in writing, and the other one has not", () => {
    const records: Scenario["records"] = [
      { title: "Letter", text: "Dear Mr Ito", known_to: ["customer"] },
      { title: "Slip", text: "Both", known_to: ["customer", "adviser"] },
      { title: "System", text: "Inside" },
    ];
    expect(customerCard(pair({ records })).papers).toEqual([{ title: "Letter", text: "Dear Mr Ito" }]);
  });
});

describe("a pair that looks back", () => {
  const end: SessionEvent = { kind: "closed", step: "opening", question: "?", text: "Wait." };
  const aloud: SessionEvent = { kind: "discussed", step: "aloud", question: "What did you weigh?" };

  test("sees own words, the card, and changes chairs: one answers aloud, the other writes as the customer", () => {
    const back = after(pair(), end);
    const order = kinds(back).slice(kinds(back).indexOf("looking_back"));
    expect(order).toEqual(["looking_back", "customer_card", "not_known", "really", "swap"]);
    expect(back.step).toEqual({ kind: "aloud", id: "aloud", question: "What did you weigh?" });
    const swapped = after(pair(), end, aloud);
    expect(swapped.step).toMatchObject({ kind: "reflect", question: "What did you hope for?", as: "Mr Ito" });
    const own = after(pair(), end, aloud, reflected("reflect:after:chairs"));
    expect(own.step).toMatchObject({ kind: "reflect", id: "reflect:after:standard", place: { at: 2, of: 2 } });
  });

  test("hears how it really is with what stood on the card, once", () => {
    const { passages } = after(pair(), end);
    expect(passages.filter(({ kind }) => kind === "really")).toEqual([
      { kind: "really", came: "card", said: "Nobody rang.", really: "The bell is broken." },
    ]);
    const notKnown = passages.find((one) => one.kind === "not_known");
    expect(notKnown).toMatchObject({ facts: [{ text: "The van broke down." }] });
  });

  test.each([
    ["short", 1, 1],
    ["default", 2, 2],
    ["long", 99, 2],
  ] as const)("types little in the %s form, and always as the customer once", (form, answers, reflections) => {
    for (let seed = 0; seed < 30; seed += 1) {
      let drawn = seed;
      const draw = (below: number) => {
        drawn = (drawn * 73 + 41) % 65_521;
        return drawn % below;
      };
      const { session, events } = playThrough(pair({}, { form, seed }), () => "so", draw);
      const count = (kind: string) => events.filter((event) => event.kind === kind).length;
      expect(count("answered")).toBeLessThanOrEqual(answers);
      expect(count("reflected")).toBeLessThanOrEqual(reflections);
      expect(events.filter((event) => event.kind === "reflected" && event.step.endsWith(":chairs"))).toHaveLength(1);
      expect(session.step.kind).toBe("finished");
    }
  });

  test("keeps a place for the change of chairs where a question comes with a turn", () => {
    const debrief: Scenario["debrief"] = [{ kind: "system", ask: "What hindered?", at: "opening" }];
    const { step } = after(pair({ debrief }), answered("opening", "So."), landed("opening:land", "softens"));
    expect(step).toMatchObject({ kind: "reflect", id: "reflect:opening:system" });
    const more: Scenario["debrief"] = [...debrief, { kind: "standard", ask: "What is good?", at: "rain" }];
    const { events } = playThrough(
      pair({ debrief: more }),
      () => "so",
      () => 0,
    );
    expect(events.flatMap((event) => (event.kind === "reflected" ? [event.step] : []))).toEqual([
      "reflect:opening:system",
      "reflect:after:chairs",
    ]);
  });
});
