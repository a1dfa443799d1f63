import { describe, expect, test } from "vitest";
import type { Candidate } from "../../src/schedule/candidate.ts";
import { dueThatCome } from "../../src/schedule/next.ts";
import { candidate, historyOf, named, offersAfter, sessions, unfinished } from "./samples.ts";

const abc = ["p/a", "p/b", "p/c"].map((id) => candidate(id));

describe("what comes first", () => {
  test("where nothing was met and all are alike, the order in which they were handed in", () => {
    expect(named(offersAfter(abc, []))).toEqual(["p/a", "p/b", "p/c"]);
  });

  test("unfinished sessions, the latest in front; their situations are not offered afresh", () => {
    const past = sessions({ id: "p/b" }, { id: "p/c" }).map(unfinished);
    expect(named(offersAfter(abc, past))).toEqual(["go on s1", "go on s0", "p/a"]);
  });

  test("where all were met in all their words, the one met longest ago", () => {
    const past = sessions({ id: "p/a" }, { id: "p/c" }, { id: "p/b" }, { id: "p/a" });
    const offers = offersAfter(abc, past);
    expect(named(offers)).toEqual(["p/c", "p/b", "p/a"]);
    expect(offers[0]?.why()).toEqual([{ kind: "longest-ago" }]);
  });

  test("a session ended long after it began counts from its end", () => {
    const past = sessions({ id: "p/a", endedAt: 99 }, { id: "p/b" }, { id: "p/c" });
    expect(named(offersAfter(abc, past))).toEqual(["p/b", "p/c", "p/a"]);
  });

  test("a situation is known by its older ids", () => {
    const renamed = [candidate("p/new", { formerly: ["p/old"] }), candidate("p/b")];
    expect(named(offersAfter(renamed, sessions({ id: "p/old" })))).toEqual(["p/b", "p/new"]);
    const open = sessions({ id: "p/old" }).map(unfinished);
    expect(named(offersAfter(renamed, open))).toEqual(["go on s0", "p/b"]);
  });
});

describe("words that were not met", () => {
  test("come before those that were: first other situations, then other roles, then other variations", () => {
    const many = [
      candidate("p/roles", { roles: ["adviser", "supervisor"] }),
      candidate("p/varied", { variations: 2 }),
      candidate("p/single"),
      candidate("p/never"),
    ];
    const past = sessions({ id: "p/single" }, { id: "p/varied", drawn: "x" }, { id: "p/roles" });
    const offers = offersAfter(many, past);
    expect(named(offers)).toEqual(["p/never", "p/roles as supervisor", "p/varied", "p/single"]);
    expect(offers.map((offer) => offer.why()[0]?.kind)).toEqual([
      "never-met",
      "new-role",
      "new-variation",
      "longest-ago",
    ]);
    const later = [...past, ...sessions({ id: "p/varied", drawn: "x" })];
    expect(offersAfter(many, later).map((offer) => offer.why()[0]?.kind)[2]).toBe("new-variation");
  });

  test("of several roles, the one that came up longest ago in any situation", () => {
    const roles = ["adviser", "manager", "supervisor"];
    const two = [candidate("p/a", { roles }), candidate("p/b", { roles })];
    const past = sessions(
      { id: "p/b", role: "supervisor" },
      { id: "p/b", role: "manager" },
      { id: "p/a" },
      { id: "p/b" },
    );
    expect(named(offersAfter(two, past))).toEqual(["p/a as supervisor", "p/b as supervisor"]);
  });

  test("are left from one role, however many variations another once had", () => {
    const one = candidate("p/a", { roles: ["adviser", "manager"] });
    const past = sessions(...["x", "y", "z"].map((drawn) => ({ id: "p/a", drawn })));
    const [offer] = offersAfter([one], past);
    expect(named(offer ? [offer] : [])).toEqual(["p/a as manager"]);
    expect(offer?.why()).toContainEqual({ kind: "new-role" });
  });

  test("of a situation met from all its roles, the role with most left of it", () => {
    const one = [candidate("p/a", { roles: ["adviser", "manager"], variations: 3 })];
    const past = sessions(
      { id: "p/a", drawn: "x" },
      { id: "p/a", drawn: "y" },
      { id: "p/a", role: "manager", drawn: "x" },
    );
    expect(named(offersAfter(one, past))).toEqual(["p/a as manager"]);
  });
});

describe("what has more left than others", () => {
  const wide = candidate("p/wide", { variations: 9 });
  const narrow = candidate("p/narrow", { variations: 3 });
  const past = sessions({ id: "p/wide", drawn: "x" }, { id: "p/narrow", drawn: "x" }, { id: "p/wide", drawn: "y" });

  test("takes its turn as long as there is plenty", () => {
    const plenty = candidate("p/plenty", { variations: 500 });
    const many = [...past, ...sessions(...["x", "y", "z"].map((drawn) => ({ id: "p/plenty", drawn })))];
    expect(named(offersAfter([wide, narrow, plenty], many))).toEqual(["p/narrow", "p/wide", "p/plenty"]);
  });

  test("comes first when the words run out, so that it is not left over", () => {
    expect(named(offersAfter([narrow, wide], past))).toEqual(["p/wide", "p/narrow"]);
    expect(named(offersAfter([wide, narrow, candidate("p/never")], past))[0]).toBe("p/never");
  });
});

describe("what is unlike", () => {
  const library = [
    candidate("p/same", { field: "bank", channel: "chat", heat: "calm" }),
    candidate("p/half", { field: "bank", channel: "phone", heat: "calm" }),
    candidate("p/other", { field: "library", channel: "counter", heat: "hot" }),
    candidate("p/met", { field: "bank", channel: "chat", heat: "calm" }),
  ];

  test("comes first, and it is said in what", () => {
    const offers = offersAfter(library, sessions({ id: "p/met" }));
    expect(named(offers)).toEqual(["p/other", "p/half", "p/same", "p/met"]);
    expect(offers[0]?.why()).toEqual([
      { kind: "never-met" },
      {
        kind: "unlike",
        sessions: 1,
        what: [
          { trait: "field", value: "library" },
          { trait: "channel", value: "counter" },
          { trait: "heat", value: "hot" },
        ],
      },
    ]);
    expect(offers[2]?.why()).toEqual([{ kind: "never-met" }]);
  });

  test("what came up long ago is less alike than what came up just now", () => {
    const fields = ["bank", "hotel", "rail"].map((field) => candidate(`met/${field}`, { field }));
    const fresh = ["rail", "bank", "hotel"].map((field) => candidate(`p/${field}`, { field }));
    const past = sessions({ id: "met/bank" }, { id: "met/hotel" }, { id: "met/rail" });
    expect(named(offersAfter([...fields, ...fresh], past)).slice(0, 3)).toEqual(["p/bank", "p/hotel", "p/rail"]);
  });

  test.each<[string, (one: string) => Partial<Candidate>]>([
    ["dilemma", (one) => ({ dilemmas: [one] })],
    ["standard", (one) => ({ standards: [one] })],
    ["role", (one) => ({ roles: [one] })],
  ])("so is a %s that came up longer ago", (_, having) => {
    const met = ["old", "new"].map((one) => candidate(`met/${one}`, having(one)));
    const fresh = ["new", "old"].map((one) => candidate(`p/${one}`, having(one)));
    const last = candidate("met/last");
    const past = sessions(...[...met, last].map(({ id, roles: [role = ""] }) => ({ id, role })));
    const offers = offersAfter([...met, last, ...fresh], past);
    const ids = offers.flatMap((offer) => (offer.kind === "begin" ? [offer.candidate.id] : []));
    expect(ids.slice(0, 2)).toEqual(["p/old", "p/new"]);
  });

  test("a dilemma or standard that never came up weighs more than all else", () => {
    const more = [
      ...library,
      candidate("p/standard", { field: "bank", channel: "chat", heat: "calm", standards: ["p/listen"] }),
      candidate("p/both", {
        field: "bank",
        channel: "chat",
        heat: "calm",
        standards: ["p/look"],
        dilemmas: ["promise"],
      }),
    ];
    const offers = offersAfter(more, sessions({ id: "p/met" }));
    expect(named(offers).slice(0, 3)).toEqual(["p/both", "p/standard", "p/other"]);
    expect(offers[0]?.why()[1]).toEqual({ kind: "first-time", dilemmas: 1, standards: 1 });
    expect(offers[1]?.why()[1]).toEqual({ kind: "first-time", dilemmas: 0, standards: 1 });
  });

  test("a dilemma or role that came up, but not lately, is said", () => {
    const back = candidate("p/back", { dilemmas: ["promise"], roles: ["manager"] });
    const other = Array.from({ length: 10 }, (_, at) => candidate(`other/${at}`, { dilemmas: [`${at}`] }));
    const first = candidate("p/first", { dilemmas: ["promise"], roles: ["manager"] });
    const past = sessions({ id: "p/first", role: "manager" }, ...other.map(({ id }) => ({ id })));
    const [offer] = offersAfter([...other, first, back], past);
    expect(offer?.why()).toEqual([
      { kind: "never-met" },
      { kind: "unlike", sessions: 10, what: [{ trait: "role", value: "manager" }, { trait: "dilemma" }] },
    ]);
  });
});

describe("the same dilemma twice running", () => {
  const promise = { dilemmas: ["promise"] };

  test("does not happen while anything else is left, even what is known in all its words", () => {
    const library = [candidate("p/a", promise), candidate("p/b", { dilemmas: ["proof", "promise"] }), candidate("p/c")];
    const offers = offersAfter(library, sessions({ id: "p/c" }, { id: "p/a" }));
    expect(named(offers)).toEqual(["p/c", "p/b", "p/a"]);
    expect(offers[0]?.why()).toEqual([{ kind: "longest-ago" }]);
    expect(offers[1]?.why().at(-1)).toEqual({ kind: "same-dilemma" });
  });

  test("happens where everything has it, and that is said", () => {
    const library = [candidate("p/a", promise), candidate("p/b", promise)];
    const [first] = offersAfter(library, sessions({ id: "p/a" }));
    expect(first?.why()).toEqual([{ kind: "never-met" }, { kind: "same-dilemma" }]);
  });

  test("holds across a session that was not ended, and one that was ended after another had begun", () => {
    const library = [candidate("p/a", promise), candidate("p/b", promise), candidate("p/c"), candidate("p/d")];
    const open = sessions({ id: "p/a" }).map(unfinished);
    expect(named(offersAfter(library, open))).toEqual(["go on s0", "p/c", "p/d", "p/b"]);
    const late = sessions({ id: "p/a", endedAt: 99 }, { id: "p/c" });
    expect(named(offersAfter(library, late))[0]).toBe("p/d");
    const letGo = sessions({ id: "p/d", endedAt: 99 }, { id: "p/a" });
    expect(named(offersAfter(library, letGo))[0]).toBe("p/c");
    expect(named(offersAfter(library, letGo)).at(-2)).toBe("p/b");
  });

  test("holds across a session whose situation is gone", () => {
    const library = [candidate("p/a", promise), candidate("p/b")];
    expect(named(offersAfter(library, sessions({ id: "gone/x", ...promise })))).toEqual(["p/b", "p/a"]);
  });
});

describe("what was wished", () => {
  const library = [
    candidate("p/long", { minutes: 12 }),
    candidate("p/short", { minutes: 5, roles: ["adviser", "manager"] }),
    candidate("p/shorter", { minutes: 4 }),
  ];

  test("nothing that takes longer", () => {
    expect(named(offersAfter(library, [], { minutes: 5 }))).toEqual(["p/short", "p/shorter"]);
  });

  test("where nothing is short enough, the shortest, and that is said", () => {
    const offers = offersAfter(library, [], { minutes: 3 });
    expect(named(offers)).toEqual(["p/shorter"]);
    expect(offers[0]?.why()).toEqual([{ kind: "never-met" }, { kind: "shortest", minutes: 4 }]);
  });

  test("a role: what has it, from it alone; and unfinished sessions from it", () => {
    expect(named(offersAfter(library, [], { role: "manager" }))).toEqual(["p/short as manager"]);
    const open = sessions({ id: "p/short" }, { id: "p/short", role: "manager" }).map(unfinished);
    expect(named(offersAfter(library, open, { role: "manager" }))).toEqual(["go on s1"]);
    const met = offersAfter(library, sessions({ id: "p/short", role: "manager" }), { role: "manager" });
    expect(named(met)).toEqual(["p/short as manager"]);
    expect(met[0]?.why()).toEqual([{ kind: "longest-ago" }]);
  });

  test("a role that nothing has: everything, and that is said", () => {
    const offers = offersAfter(library, [], { role: "pilot" });
    expect(named(offers)).toEqual(["p/long", "p/short", "p/shorter"]);
    expect(offers[0]?.why()).toEqual([{ kind: "never-met" }, { kind: "no-such-role", role: "pilot" }]);
    const open = sessions({ id: "p/short" }).map(unfinished);
    expect(named(offersAfter(library, open, { role: "pilot" }))).toEqual(["go on s0", "p/long", "p/shorter"]);
  });
});

describe("what is due", () => {
  const promise = { dilemmas: ["promise"], field: "bank", channel: "chat" };
  const library = [
    candidate("p/before", promise),
    candidate("p/alike", promise),
    candidate("p/unlike", { ...promise, field: "hotel", channel: "phone" }),
    candidate("p/proof", { dilemmas: ["proof"] }),
    candidate("p/none"),
  ];
  const due = [{ dilemma: "promise", after: ["p/before"], role: "adviser" }];

  test("comes after what is unfinished and before all else, in a new situation unlike the one it follows", () => {
    const past = sessions({ id: "p/before" }, { id: "p/none" });
    const offers = offersAfter(library, past, { due });
    expect(named(offers)).toEqual(["p/unlike", "p/proof", "p/alike", "p/before", "p/none"]);
    expect(offers[0]?.why()[0]).toEqual({ kind: "follow-up", dilemma: "promise" });
    const [last] = sessions({ id: "p/proof", session: "open", beganAt: 50 }).map(unfinished);
    expect(named(offersAfter(library, [...past, ...(last ? [last] : [])], { due })).slice(0, 2)).toEqual([
      "go on open",
      "p/unlike",
    ]);
  });

  test("several come in their order, each in a situation of its own", () => {
    const past = sessions({ id: "p/before" }, { id: "p/none" });
    const several = [{ dilemma: "proof", after: ["p/before"], role: "adviser" }, ...due, ...due, ...due];
    expect(named(offersAfter(library, past, { due: several })).slice(0, 3)).toEqual(["p/proof", "p/unlike", "p/alike"]);
  });

  test("comes though the last session had its dilemma: that may be weeks ago", () => {
    const history = sessions({ id: "p/before" });
    const [first] = offersAfter(library, history, { due });
    expect(first && named([first])).toEqual(["p/unlike"]);
    expect(first?.why().map(({ kind }) => kind)).not.toContain("same-dilemma");
    expect(dueThatCome(library, historyOf(history), due)).toEqual(due);
  });

  test("is let go where only known words would be left for it", () => {
    const past = sessions({ id: "p/before" }, { id: "p/alike" }, { id: "p/unlike" }, { id: "p/none" });
    expect(named(offersAfter(library, past, { due }))[0]).toBe("p/proof");
    expect(dueThatCome(library, historyOf(past), due)).toEqual([]);
  });

  test("never brings back the situation that it follows, by whatever id", () => {
    const two = [candidate("p/new", { ...promise, formerly: ["p/old"], variations: 9 }), candidate("p/other")];
    const past = sessions({ id: "p/old" }, { id: "p/other" });
    const offers = offersAfter(two, past, { due: [{ dilemma: "promise", after: ["p/old"], role: "adviser" }] });
    expect(offers.flatMap((offer) => offer.why()).map(({ kind }) => kind)).not.toContain("follow-up");
  });
});
