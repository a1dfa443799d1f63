import { describe, expect, test } from "vitest";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import type { SessionEvent } from "../../src/session/events.ts";
import { replay, type Session } from "../../src/session/replay.ts";
import type { Situation } from "../../src/session/situation.ts";
import { playThrough } from "./simulate.ts";
import { situation } from "./situations.ts";

const answered = (step: string, text: string): SessionEvent => ({ kind: "answered", step, question: "?", text });
const reflected = (step: string, text = "so"): SessionEvent => ({ kind: "reflected", step, question: "?", text });

function after(where: Situation, ...events: SessionEvent[]): Session {
  return replay(where, events);
}

const kinds = ({ passages }: Session) => passages.map(({ kind }) => kind);
const said = ({ passages }: Session) => passages.flatMap((one) => (one.kind === "speech" ? [one.text] : []));
const told = ({ passages }: Session) => passages.flatMap((one) => (one.kind === "happens" ? [one.text] : []));

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
      facts: [{ say: "I threw it away." }, { say: "I gave it away." }, { text: "The van broke down." }],
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
    expect(after(own).passages).toContainEqual({ kind: "known", text: "The van broke down." });
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

describe("turns", () => {
  const turn = (id: string, more: object = {}) => ({ id, happens: `${id} happens.`, ...more });

  test("ask twice at the most, whatever their number; the others tell", () => {
    const turns = [1, 2, 3, 4].map((index) => turn(`t${index}`, { ask: "And now?" }));
    const { session, events } = playThrough(
      situation({ turns }),
      () => "I wait.",
      () => 0,
    );
    expect(told(session)).toEqual(["t1 happens.", "t2 happens.", "t3 happens.", "t4 happens."]);
    expect(events.filter(({ kind }) => kind === "answered")).toHaveLength(2);
    expect(events.filter((event) => "text" in event)).toHaveLength(5);
  });

  test("with words that were confirmed happen without a question, those with a sentence after one", () => {
    const where = situation({ turns: [turn("fee", { when: "a fee is mentioned", words: "fee" })] });
    expect(after(where, answered("opening", "Hello.")).step).toMatchObject({ kind: "whether" });
    expect(told(after(where, answered("opening", "Hello."), { kind: "held", step: "turn:fee", answer: "no" }))).toEqual(
      [],
    );
    const confirmed: SessionEvent = { kind: "confirmed", step: "opening:confirm", items: ["turn:fee"] };
    expect(told(after(where, answered("opening", "There is a fee."), confirmed))).toEqual(["fee happens."]);
  });

  test("follow the way chosen and the customer's mood", () => {
    const ways = { pay: "pay it", wait: "wait" };
    const where = situation({
      ways,
      turns: [turn("paid", { when_chose: "pay" }), turn("waited", { when_chose: "wait" })],
    });
    const events = [answered("opening", "Hello."), { kind: "leaned", step: "opening:lean", way: "wait" }] as const;
    expect(told(after(where, ...events))).toEqual(["waited happens."]);
  });

  test("lead on to the turn or the ending that they name", () => {
    const endings: Scenario["endings"] = [
      { id: "one", how: "settled", say: "Fine." },
      { id: "two", how: "left_open", say: "We'll see." },
    ];
    const where = situation({ turns: [turn("a", { then: "c" }), turn("b"), turn("c", { then: "two" })], endings });
    const session = after(where, answered("opening", "Hello."));
    expect(told(session)).toEqual(["a happens.", "c happens."]);
    expect(said(session)).toContain("We'll see.");
  });

  test("take asides whatever their id", () => {
    const where = situation({ turns: [turn("obstacle", { ask: "And now?", ways: { go: "go", stay: "stay" } })] });
    const session = after(where, answered("opening", "Hm."), answered("obstacle", "Hm."), { kind: "hindered" });
    expect(session.step).toMatchObject({ kind: "obstacle_kind" });
  });

  test("can have any id, that of an end among them", () => {
    const where = situation({ turns: [turn("a", { then: "end" }), turn("b"), turn("end")] });
    expect(told(after(where, answered("opening", "Hm.")))).toEqual(["a happens.", "end happens."]);
  });

  test("can lead to an ending at once", () => {
    const endings: Scenario["endings"] = [{ id: "over", how: "left_open", say: "We'll see." }];
    const session = after(
      situation({ turns: [turn("a", { then: "over" }), turn("b")], endings }),
      answered("opening", "Hm."),
    );
    expect(told(session)).toEqual(["a happens."]);
    expect(said(session)).toContain("We'll see.");
  });

  test("wait for their number of answers, or until no more can come", () => {
    const waiting = [turn("late", { after_answers: 2 }), turn("early", { ask: "And now?" })];
    const one = after(situation({ turns: waiting }), answered("opening", "Hello."));
    expect(told(one)).toEqual(["early happens."]);
    const two = after(situation({ turns: waiting }), answered("opening", "Hello."), answered("early", "Yes."));
    expect(told(two)).toEqual(["early happens.", "late happens."]);
    const alone = after(situation({ turns: [turn("late", { after_answers: 3 })] }), answered("opening", "Hello."));
    expect(told(alone)).toEqual(["late happens."]);
  });

  test("that are another role's are not noticed", () => {
    const turns = [turn("secret", { known_to: ["manager"] }), turn("own", { from: "adviser", known_to: ["customer"] })];
    expect(told(after(situation({ turns }), answered("opening", "Hello.")))).toEqual([]);
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

describe("endings", () => {
  const endings: Scenario["endings"] = [
    { id: "back", how: "part_settled", when: "somebody rings back", words: "ring back", say: "Until then." },
    { id: "open", how: "left_open", say: "Well." },
  ];

  test("are told by what was spotted, else by the person's word, else as they stand open", () => {
    const confirmed: SessionEvent = { kind: "confirmed", step: "opening:confirm", items: ["ending:back"] };
    expect(said(after(situation({ endings }), answered("opening", "I ring back."), confirmed))).toContain(
      "Until then.",
    );
    const asked = after(situation({ endings }), answered("opening", "Hello."));
    expect(asked.step).toMatchObject({ kind: "ending", sentences: new Map([["back", "somebody rings back"]]) });
    const none: SessionEvent = { kind: "ended", step: "ending", ending: null };
    expect(said(after(situation({ endings }), answered("opening", "Hello."), none))).toContain("Well.");
  });
});

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

test("the long form gives the floor back after every reaction, until nothing is said", () => {
  const reactions = { softens: ["A.", "B."], hardens: ["C.", "D."] } satisfies Scenario["customer"]["reactions"];
  const where = situation({ form: "long", customer: { opening: "Where is it?", reactions } });
  const events = [
    answered("opening", "Hello."),
    { kind: "predicted", step: "opening:predict", reaction: "softens" },
  ] satisfies SessionEvent[];
  expect(after(where, ...events).step).toMatchObject({ kind: "answer", id: "opening:2", before: "Hello." });
  expect(after(where, ...events, answered("opening:2", "")).step.kind).toBe("reflect");
});

test("in the long form a turn that waits for more answers has the floor given back until then", () => {
  const turns = [{ id: "late", happens: "It rains.", after_answers: 3 }];
  const where = situation({ form: "long", turns });
  const two = [answered("opening", "One."), answered("opening:2", "Two.")];
  expect(after(where, ...two).step).toMatchObject({ kind: "answer", id: "opening:3" });
  expect(told(after(where, ...two, answered("opening:3", "Three.")))).toEqual(["It rains."]);
  expect(told(after(where, answered("opening", "One."), answered("opening:2", "")))).toEqual(["It rains."]);
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
