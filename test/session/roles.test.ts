import { describe, expect, test } from "vitest";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import type { SessionEvent } from "../../src/session/events.ts";
import { replay, type Session } from "../../src/session/replay.ts";
import { playThrough } from "./simulate.ts";
import { situation } from "./situations.ts";

const answered = (step: string, text: string): SessionEvent => ({ kind: "answered", step, question: "?", text });
const landed = (step: string, reaction: "softens" | "leaves"): SessionEvent => ({ kind: "landed", step, reaction });
const kinds = ({ passages }: Session) => passages.map(({ kind }) => kind);
const said = ({ passages }: Session) => passages.flatMap((one) => (one.kind === "speech" ? [one.text] : []));

const limits = {
  must: [{ do: "ask who it is" }],
  yours: ["a second delivery"],
  off_limits: ["a refund"],
  tight: { yours: ["an apology"], ask_first: ["a second delivery"] },
};
const roles: NonNullable<Scenario["roles"]> = {
  customer: {},
  supervisor: { label: "team lead", brief: "You lead.", ask: "What do you write?", limits: { yours: ["anything"] } },
  adviser: { brief: "You answer.", limits, pressures: { measured: "calls" } },
};

test("the role that a scenario is written for is the adviser's, wherever it stands", () => {
  expect(situation({ roles }).role.id).toBe("adviser");
  expect(situation({ roles: { customer: {}, supervisor: {} } }).role.id).toBe("supervisor");
});

test("a role has its own name, brief, question and limits", () => {
  const where = situation({ roles }, { role: "supervisor" });
  expect(where).toMatchObject({
    role: { id: "supervisor", label: "team lead" },
    brief: "You lead.",
    ask: "What do you write?",
    limits: { yours: ["anything"] },
    pressures: {},
  });
});

test("the customer answers back to whoever speaks with them, and not to those who stand beside", () => {
  const customer = { opening: "Where is it?", reactions: { softens: "Thank you." } };
  const reactions = [{ id: "why", words: "sorry", say: "Sorry does not help." }];
  const next = (role: string, all: NonNullable<Scenario["roles"]>) =>
    replay(situation({ roles: all, customer, reactions }, { role }), [answered("opening", "I am sorry.")]).step.kind;
  expect(next("adviser", roles)).toBe("confirm");
  expect(next("supervisor", roles)).toBe("reflect");
  expect(next("supervisor", { supervisor: {} })).toBe("confirm");
  expect(next("porter", { adviser: {}, porter: {} })).toBe("confirm");
});

describe("limits", () => {
  test("of less room stand in place of the usual lists of the same name, and are shown before the first answer", () => {
    const where = situation({ roles }, { level: "tight" });
    const tight = {
      must: limits.must,
      yours: ["an apology"],
      ask_first: ["a second delivery"],
      off_limits: ["a refund"],
    };
    expect(where.limits).toEqual(tight);
    expect(replay(where, []).passages).toContainEqual({ kind: "limits", limits: tight });
    expect(kinds(replay(situation({ roles }), []))).not.toContain("limits");
  });

  test("of less room are what the debrief asks about, first and within its two questions", () => {
    const debrief: Scenario["debrief"] = [{ kind: "customer", ask: "Who waits?", at: "opening" }];
    const { session, events } = playThrough(
      situation({ roles, debrief }, { level: "tight" }),
      () => "Hm.",
      () => 0,
    );
    const reflected = events.flatMap((event) => (event.kind === "reflected" ? [event.step] : []));
    expect(reflected).toEqual(["reflect:opening:customer", "reflect:after:level"]);
    expect(session.passages).toContainEqual({
      kind: "own",
      question: "There was less room here than usual. What did that change in what you said and did?",
      text: "Hm.",
    });
  });

  test("of the roles met before stand beside those of this one, where both have some", () => {
    const last = (where: ReturnType<typeof situation>) =>
      playThrough(
        where,
        () => "Hm.",
        () => 0,
      ).session.passages.find(({ kind }) => kind === "limits_beside");
    expect(last(situation({ roles }, { beside: ["supervisor", "adviser", "customer"] }))).toMatchObject({
      roles: [{ label: "Adviser" }, { label: "team lead", limits: { yours: ["anything"] } }],
    });
    expect(last(situation({ roles }, { beside: ["customer"] }))).toBeUndefined();
  });

  test("are asked about once: how an action stands at work, of those not asked about before", () => {
    const { session, events } = playThrough(
      situation({ roles }, { placed: ["a refund"] }),
      () => "Hm.",
      () => 1,
    );
    expect(events).toContainEqual({
      kind: "limit_placed",
      step: "limit",
      action: "a second delivery",
      place: "nobody_has_said",
    });
    expect(session.passages).toContainEqual({
      kind: "limit_placed",
      action: "a second delivery",
      place: "nobody_has_said",
    });
    const known = situation({ roles }, { placed: ["a refund", "a second delivery"] });
    const again = playThrough(
      known,
      () => "Hm.",
      () => 1,
    );
    expect(again.events.map(({ kind }) => kind)).not.toContain("limit_placed");
  });
});

describe("in the customer's role", () => {
  const parts: Partial<Scenario> = {
    roles,
    customer: {
      name: "Mr Ito",
      opening: "Where is it?",
      wants: "the parcel",
      underneath: "a birthday",
      if_asked: { receipt: "Gone." },
      reactions: { softens: "Thank you." },
    },
    facts: [
      { id: "door", say: "I was at home.", tell: "never" },
      { id: "van", text: "The van broke down.", known_to: ["adviser"], words: "van" },
    ],
    turns: [
      { id: "screen", happens: "The screen freezes.", known_to: ["adviser"], ask: "And now?" },
      { id: "sorry", from: "adviser", known_to: ["customer"], say: "I am sorry, Mr Ito." },
      { id: "rain", happens: "It rains.", ask: "What do you write in the file?" },
      { id: "bye", from: "adviser", known_to: ["customer"], say: "It comes on Friday.", ask: "What do you tell them?" },
    ],
    perspectives: [
      { from: "Mr Ito, at night", would: "wait" },
      { from: "the driver", would: "go" },
    ],
    endings: [
      { id: "off", how: "walks_away", when_customer: "leaves", happens: "He hangs up." },
      { id: "friday", how: "settled", happens: "It comes." },
    ],
  };
  const where = situation(parts, { role: "customer" });

  test("the person has the customer's card, knows what the customer knows, and has said the first words", () => {
    const { passages, step } = replay(where, []);
    expect(passages.slice(1)).toMatchObject([
      { kind: "brief", role: "Mr Ito" },
      { kind: "situation" },
      { kind: "card", customer: { wants: "the parcel" } },
      { kind: "known", text: "I was at home." },
      { kind: "speech", text: "Where is it?" },
      { kind: "speech", text: "I am sorry, Mr Ito." },
    ]);
    expect(step).toEqual({ kind: "land", id: "sorry:land" });
  });

  test("they say how a line lands and then what they say; their own lines are not said for them", () => {
    const session = replay(where, [landed("sorry:land", "softens")]);
    expect(session.step).toMatchObject({ kind: "answer", id: "sorry", question: "What do you say, as the customer?" });
    const next = replay(where, [landed("sorry:land", "softens"), answered("sorry", "Is the receipt of use?")]);
    expect(said(next)).toEqual(["Where is it?", "I am sorry, Mr Ito.", "It comes on Friday."]);
    expect(next.step).toMatchObject({ kind: "land", id: "bye:land" });
    const asked = replay(where, [
      landed("sorry:land", "softens"),
      answered("sorry", ""),
      landed("bye:land", "softens"),
    ]).step;
    expect(asked).toMatchObject({ kind: "answer", question: "What do you tell them?" });
  });

  test("what only others know does not come out to the customer, whatever is said", () => {
    const session = replay(where, [landed("sorry:land", "softens"), answered("sorry", "Was it the van?")]);
    expect(session.step.kind).not.toBe("confirm");
    const asked = replay(where, [{ kind: "asked", words: "van" }]);
    expect(asked.passages.at(-1)).toEqual({ kind: "nothing_recorded", words: "van" });
  });

  test("whoever has had enough leaves after their answer", () => {
    const session = replay(where, [landed("sorry:land", "leaves"), answered("sorry", "Forget it.")]);
    expect(session.passages).toContainEqual({ kind: "ending", how: "walks_away" });
    expect(said(session)).not.toContain("It comes on Friday.");
  });

  test("the card is not told again when looking back, and the customer's own perspective is left out", () => {
    const { session } = playThrough(
      where,
      () => "Hm.",
      () => 0,
    );
    expect(kinds(session)).not.toContain("underneath");
    expect(session.passages.filter(({ kind }) => kind === "perspective")).toMatchObject([{ who: "the driver" }]);
  });

  test("the short form is one line and one answer", () => {
    const { events } = playThrough(
      situation(parts, { role: "customer", form: "short" }),
      () => "Hm.",
      () => 0,
    );
    expect(events.map(({ kind }) => kind)).toEqual(["answered", "reflected", "wanted"]);
  });

  test("where nobody says anything to the customer, they are asked after their first words", () => {
    const alone = situation({ roles }, { role: "customer" });
    expect(replay(alone, []).step).toMatchObject({ kind: "answer", id: "opening" });
  });
});

test("a customer who has had enough has left, also where no ending was written for that", () => {
  const turns = [{ id: "sorry", from: "adviser", known_to: ["customer"], say: "I am sorry." }];
  const endings = [{ id: "open", how: "left_open" as const, when: "he waits", happens: "He waits." }];
  const where = situation({ roles, turns, endings }, { role: "customer" });
  const session = replay(where, [landed("sorry:land", "leaves"), answered("sorry", "Forget it.")]);
  expect(session.passages).toContainEqual({ kind: "ending", how: "walks_away" });
  expect(session.step.kind).toBe("reflect");
});

test("a role knows what is known to it, however it is told", () => {
  const facts = [
    { id: "van", text: "It broke down.", known_to: ["adviser"], tell: "only_when" as const, when: "asked" },
  ];
  expect(replay(situation({ roles, facts }), []).passages).toContainEqual({
    kind: "known",
    as: "known",
    text: "It broke down.",
  });
});
