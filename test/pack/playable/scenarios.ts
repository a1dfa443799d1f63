import fc from "fast-check";
import type { Scenario } from "../../../src/pack/generated/scenario.ts";

const keys = ["softens", "hardens", "leaves"] as const;
const ways = ["go", "stay", "ask"] as const;
const roles = ["adviser", "supervisor", "customer"] as const;

/** Mostly nothing: most scenarios hold few of all the things they could. */
function maybe<T>(value: fc.Arbitrary<T>, nothing = 5) {
  return fc.oneof({ weight: nothing, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
}

/** Without the keys that hold nothing: a file has none of them. */
function dense<T extends object>(data: T): T {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as T;
}

const conditions = {
  when: maybe(fc.constant("the adviser says so")),
  words: maybe(fc.constantFrom("fee / charge", "receipt", "sorry")),
  when_chose: maybe(fc.constantFrom(...ways)),
  when_customer: maybe(fc.constantFrom(...keys)),
};

const offered = maybe(
  fc
    .uniqueArray(fc.constantFrom(...ways), { minLength: 2 })
    .map((ids) => Object.fromEntries(ids.map((id) => [id, id]))),
);
const knownTo = maybe(fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 2 }));
const tell = maybe(fc.constantFrom("if_asked", "freely", "only_when", "never"));

const turn = fc.record({
  ...conditions,
  known_to: knownTo,
  from: maybe(fc.constantFrom("adviser", "supervisor", "The office")),
  say: maybe(fc.constant("Well.")),
  ask: maybe(fc.constant("What now?"), 1),
  ways: offered,
  after_answers: maybe(fc.integer({ min: 1, max: 3 })),
  if_asked: maybe(fc.constant({ when: "Today." })),
  reactions: maybe(fc.record(conditions).map((one) => [one])),
  then: maybe(fc.constantFrom("turn-1", "turn-2", "ending-0", "ending-1")),
});

/** Small scenarios of every shape; only what names a later turn or an ending, or a way or reaction that there is, keeps its name. */
export const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    roles: maybe(fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 })),
    lines: fc.uniqueArray(fc.constantFrom(...keys)),
    ways: offered,
    facts: fc.array(fc.record({ known_to: knownTo, tell }), { maxLength: 2 }),
    records: fc.array(fc.record({ known_to: knownTo }), { maxLength: 1 }),
    turns: fc.array(turn, { maxLength: 3 }),
    reactions: fc.array(fc.record({ ...conditions, then: maybe(fc.constant("turn-2")) }), { maxLength: 2 }),
    endings: fc.array(fc.record({ ...conditions, how: fc.constantFrom("left_open", "walks_away") }), { maxLength: 3 }),
    varied: maybe(fc.uniqueArray(fc.constantFrom("fact-0", "fact-1", "turn-0", "ending-0"), { minLength: 1 })),
  })
  .map((drawn): Scenario => {
    const known = new Set<string>([
      ...drawn.turns.flatMap((one, at) => [`turn-${at}`, ...Object.keys(one.ways ?? {})]),
      ...Object.keys(drawn.ways ?? {}),
      ...drawn.endings.map((_, at) => `ending-${at}`),
      ...drawn.facts.map((_, at) => `fact-${at}`),
      ...drawn.lines,
    ]);
    const named = (id: string | undefined) => (id !== undefined && known.has(id) ? id : undefined);
    const item = <T extends { when_chose?: string | undefined; when_customer?: string | undefined }>(one: T) => ({
      ...one,
      when_chose: named(one.when_chose),
      when_customer: named(one.when_customer),
    });
    const then = (id: string | undefined, at: number) =>
      id?.startsWith("turn-") && Number(id.slice(5)) <= at ? undefined : named(id);
    const varied = (drawn.varied ?? []).filter((id) => known.has(id));
    return dense({
      format: "offscript/scenario@1.0",
      id: "a",
      title: "A",
      situation: "A customer calls.",
      customer: dense({
        opening: "Hello.",
        reactions:
          drawn.lines.length > 0 ? Object.fromEntries(drawn.lines.map((key) => [key, `I ${key}.`])) : undefined,
      }),
      ways: drawn.ways,
      roles: drawn.roles && Object.fromEntries(drawn.roles.map((role) => [role, {}])),
      facts: drawn.facts.map((fact, at) => dense({ id: `fact-${at}`, say: `fact-${at}`, ...fact })),
      records: drawn.records.map((record, at) => dense({ title: `Record ${at}`, text: "So.", ...record })),
      turns: drawn.turns.map((one, at) =>
        dense({
          ...item(one),
          id: `turn-${at}`,
          happens: `turn-${at}`,
          then: then(one.then, at),
          reactions: one.reactions?.map((inner) => dense({ ...item(inner), id: `inner-${at}`, say: `inner-${at}` })),
        }),
      ),
      reactions: drawn.reactions.map((one, at) =>
        dense({ ...item(one), id: `reaction-${at}`, say: `reaction-${at}`, then: then(one.then, -1) }),
      ),
      endings: drawn.endings.map((one, at) => dense({ ...item(one), id: `ending-${at}`, say: `ending-${at}` })),
      vary: varied.length > 0 ? { choices: { one: { with: varied, without: [] } } } : undefined,
    } as unknown as Scenario);
  });
