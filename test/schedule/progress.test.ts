import { describe, expect, test } from "vitest";
import type { Candidate, Past } from "../../src/schedule/candidate.ts";
import { lately } from "../../src/schedule/memory.ts";
import { type Asked, type Part, progressOf } from "../../src/schedule/progress.ts";
import { candidate, historyOf, sessions, unfinished } from "./samples.ts";

const values = (candidates: readonly Candidate[]): Asked["values"] => ({
  standard: [...new Set(candidates.flatMap(({ standards }) => standards))],
  dilemma: [...new Set(candidates.flatMap(({ dilemmas }) => dilemmas))],
  role: [...new Set(candidates.flatMap(({ roles }) => roles))],
  field: [...new Set(candidates.flatMap(({ field }) => field ?? []))],
});

/** A part in short: "x lately", "y before: p/a", "z never: p/b as supervisor"; last, "untold: p/c". */
function told(
  part: Part,
  candidates: readonly Candidate[],
  past: readonly Past[],
  asked: Partial<Asked> = {},
): string[] {
  const met = progressOf(candidates, historyOf(past), { values: values(candidates), ...asked })[part];
  const named = (way: (typeof met)["untold"], before: string) => {
    if (!way) return before;
    const as = way.role === way.candidate.roles[0] ? "" : ` as ${way.role}`;
    return `${before}: ${way.candidate.id}${as}`;
  };
  const things = met.things.map(({ value, when, way }) => named(way, `${value} ${when}`));
  return met.untold ? [...things, named(met.untold, "untold")] : things;
}

/** So many sessions of a situation. */
const often = (id: string, count = lately) => Array.from({ length: count }, () => ({ id }));

const fields = ["a", "b", "c"].map((name) => candidate(`p/${name}`, { field: name }));
const dilemmas = ["a", "b", "c"].map((name) => candidate(`p/${name}`, { dilemmas: [name.toUpperCase()] }));

describe("when something came up", () => {
  test("where nothing was met, never", () => {
    expect(told("field", fields, [])).toEqual(["a never: p/a", "b never: p/b", "c never: p/c"]);
  });

  test("in the last ten sessions, lately, the latest in front; in the one before them, not for a while", () => {
    const past = sessions({ id: "p/a" }, { id: "p/b" }, ...often("p/c", lately - 3), { id: "p/b" });
    expect(told("field", fields, past)).toEqual(["b lately", "c lately", "a lately"]);
    const later = sessions({ id: "p/a" }, { id: "p/b" }, ...often("p/c", lately - 2), { id: "p/b" });
    expect(told("field", fields, later)).toEqual(["a before: p/a", "b lately", "c lately"]);
  });

  test("lately, however long ago the last sessions were", () => {
    const past = sessions({ id: "p/a", beganAt: 1, endedAt: 2 }, { id: "p/b", beganAt: 9_000_000, endedAt: 9_000_001 });
    expect(told("field", fields, past)).toEqual(["c never: p/c", "b lately", "a lately"]);
  });

  test("not for a while: the longest ago in front", () => {
    const past = sessions({ id: "p/b" }, { id: "p/a" }, { id: "p/b" }, ...often("p/c"));
    expect(told("field", fields, past)).toEqual(["a before: p/a", "b before: p/b", "c lately"]);
  });

  test("what began long ago and ended just now came up lately", () => {
    const past = sessions({ id: "p/a", endedAt: 999 }, ...often("p/c"));
    expect(told("field", fields, past)).toEqual(["b never: p/b", "a lately", "c lately"]);
  });

  test("under an older id too, and a role also where its situation is gone", () => {
    const renamed = [candidate("p/new", { field: "a", formerly: ["p/old"], roles: ["adviser", "manager"] })];
    const past = sessions({ id: "p/old" }, { id: "q/gone", role: "manager" });
    expect(told("field", renamed, past)).toEqual(["a lately"]);
    expect(told("role", renamed, past)).toEqual(["manager lately", "adviser lately"]);
  });

  test("as other libraries' sessions say, where these came later", () => {
    const past = sessions({ id: "p/a" }, ...often("p/c"));
    const seen = [
      { part: "dilemma", value: "A", at: 1000 },
      { part: "dilemma", value: "B", at: 5 },
      { part: "dilemma", value: "C", at: 5 },
    ] as const;
    expect(told("dilemma", dilemmas, past, { seen })).toEqual(["B before", "A lately", "C lately"]);
  });
});

describe("what would bring it up", () => {
  test("of what has it, the situation least like what was practised lately", () => {
    const both = [
      candidate("p/alike", { field: "shop", channel: "phone", heat: "hot", roles: ["adviser"] }),
      candidate("p/unlike", { field: "shop", channel: "chat", heat: "calm", roles: ["adviser"] }),
      candidate("p/other", { field: "bank", channel: "phone", heat: "hot" }),
    ];
    expect(told("field", both, sessions(...often("p/other")))).toEqual(["shop never: p/unlike", "bank lately"]);
    const other = both.map((one) => (one.id === "p/other" ? { ...one, channel: "chat", heat: "calm" as const } : one));
    expect(told("field", other, sessions(...often("p/other")))).toEqual(["shop never: p/alike", "bank lately"]);
  });

  test("also where another would be offered first, since it was never met", () => {
    const shops = [
      candidate("p/alike", { field: "shop", channel: "phone" }),
      candidate("p/unlike", { field: "shop", channel: "chat" }),
      candidate("p/other", { field: "bank", channel: "phone" }),
    ];
    const past = sessions({ id: "p/unlike" }, ...often("p/other"));
    expect(told("field", shops, past)).toEqual(["shop before: p/unlike", "bank lately"]);
  });

  test("of a role, a situation from that role", () => {
    const roles = [candidate("p/a"), candidate("p/b", { roles: ["adviser", "customer"] })];
    expect(told("role", roles, sessions({ id: "p/a" }))).toEqual(["customer never: p/b as customer", "adviser lately"]);
  });

  test("from the person's own role, where it can be", () => {
    const roles = [candidate("p/a", { field: "a", roles: ["adviser", "manager"] }), candidate("p/b", { field: "b" })];
    expect(told("field", roles, [], { own: "manager" })).toEqual(["a never: p/a as manager", "b never: p/b"]);
  });

  test("nothing where no situation has it", () => {
    const asked = { values: { ...values(dilemmas), standard: ["/ours"] } };
    expect(told("standard", dilemmas, sessions({ id: "p/a" }), asked)).toEqual(["/ours never"]);
  });
});

describe.each(["dilemma", "standard"] as const)("a %s is hidden in a situation until that is met", (part) => {
  const key = `${part}s` as const;
  const some = ["a", "b", "c"].map((name) => candidate(`p/${name}`, { [key]: [name.toUpperCase()] }));

  test("what never came up is not named with a situation; one of them, whichever, is met in one", () => {
    expect(told(part, some, sessions({ id: "p/a" }))).toEqual(["B never", "C never", "A lately", "untold: p/b"]);
    expect(told(part, some, sessions({ id: "p/a" }, { id: "p/b" }, { id: "p/c" }))).toEqual([
      "C lately",
      "B lately",
      "A lately",
    ]);
  });

  test("what came up comes back in a situation that was met, not in one that was not", () => {
    const more = [...some, candidate("p/other", { [key]: ["A"], field: "new", channel: "chat", heat: "hot" })];
    expect(told(part, more, sessions({ id: "p/a" }, ...often("p/c")))).toEqual([
      "A before: p/a",
      "B never",
      "C lately",
      "untold: p/b",
    ]);
  });

  test("what is begun and not finished has not told it yet, unless it was finished before", () => {
    const begun = sessions({ id: "p/a" }).map(unfinished);
    expect(told(part, some, begun)).toEqual(["A never", "B never", "C never", "untold: p/b"]);
    expect(told("role", some, begun)).toEqual(["adviser lately"]);
    const again = [
      ...sessions({ id: "p/a" }),
      ...sessions({ id: "p/a", session: "again", beganAt: 50 }).map(unfinished),
    ];
    expect(told(part, some, again)).toEqual(["B never", "C never", "A lately", "untold: p/b"]);
  });
});
