import fc from "fast-check";
import { expect, test } from "vitest";
import type { Candidate, Past } from "../../src/schedule/candidate.ts";
import { candidate, named, offersAfter } from "./samples.ts";

const dilemmas = ["promise", "proof", "safety"];
const someOf = (values: string[], maxLength: number) => fc.subarray(values, { maxLength });
const situation = fc.record(
  {
    field: fc.constantFrom("bank", "hotel"),
    channel: fc.constantFrom("phone", "chat"),
    heat: fc.constantFrom("calm" as const, "hot" as const),
    minutes: fc.integer({ min: 3, max: 12 }),
    dilemmas: someOf(dilemmas, 2),
    standards: someOf(["listen", "answer", "look", "tell"], 3),
    roles: fc.shuffledSubarray(["adviser", "manager", "customer"], { minLength: 1 }),
    variations: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ["minutes", "dilemmas", "standards", "roles", "variations"] },
);
const library = fc
  .array(situation, { minLength: 1, maxLength: 9 })
  .map((all) => all.map((one, at) => candidate(`p/${at}`, defined(one))));
const steps = fc.array(fc.constantFrom("finish", "finish", "finish", "leave", "let go", "go on"), { maxLength: 40 });

/** Without the keys that were left out. */
function defined<Data extends object>(data: Data): { [Key in keyof Data]: NonNullable<Data[Key]> } {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Data]: NonNullable<Data[Key]>;
  };
}

interface Begun {
  readonly chosen: Candidate;
  readonly role: string;
  readonly drawn: string;
  /** The sessions before. */
  readonly past: readonly Past[];
}

/** Somebody takes the first situation that is offered, time after time; what they began. Variations are met in order. */
function practise(candidates: readonly Candidate[], how: readonly string[]): Begun[] {
  const past: Past[] = [];
  const begun: Begun[] = [];
  how.forEach((step, at) => {
    const offers = offersAfter(candidates, past);
    const open = past.findIndex(({ endedAt }) => endedAt === undefined);
    if ((step === "go on" || step === "let go") && open >= 0) {
      past.splice(open, 1, { ...(past[open] as Past), endedAt: at * 10 });
      return;
    }
    const offer = offers.find(({ kind }) => kind === "begin");
    if (offer?.kind !== "begin") return;
    const { candidate: chosen, role } = offer;
    const before = past.filter(({ id, role: from }) => id === chosen.id && from === role).length;
    const drawn = `${before % chosen.variations}`;
    begun.push({ chosen, role, drawn, past: [...past] });
    const session = { session: `s${at}`, id: chosen.id, role, drawn, beganAt: at * 10 };
    past.push(step === "leave" ? session : { ...session, endedAt: at * 10 + 5 });
  });
  return begun;
}

/** What could have been begun: whatever has no unfinished session. */
function available(candidates: readonly Candidate[], past: readonly Past[]): Candidate[] {
  return candidates.filter(({ id }) => !past.some((one) => one.id === id && one.endedAt === undefined));
}

/** The dilemmas of the session that was begun or ended last. */
function lastDilemmas(candidates: readonly Candidate[], past: readonly Past[]): readonly string[] {
  const when = ({ beganAt, endedAt = beganAt }: Past) => endedAt;
  const last = [...past].sort((one, other) => when(other) - when(one))[0];
  return candidates.find(({ id }) => id === last?.id)?.dilemmas ?? [];
}

function shares({ dilemmas: own }: Candidate, others: readonly string[]): boolean {
  return own.some((one) => others.includes(one));
}

function hasNewWords({ id, roles, variations }: Candidate, past: readonly Past[]): boolean {
  const met = new Set(past.filter((one) => one.id === id).map(({ role, drawn }) => `${role} ${drawn}`));
  return met.size < roles.length * variations;
}

test("the same dilemma twice running only where everything has it", () => {
  fc.assert(
    fc.property(library, steps, (candidates, how) => {
      for (const { chosen, past } of practise(candidates, how)) {
        const last = lastDilemmas(candidates, past);
        const others = available(candidates, past);
        if (shares(chosen, last)) expect(others.every((one) => shares(one, last))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("the same words again only where all that has new ones has a dilemma of a session just before", () => {
  fc.assert(
    fc.property(library, steps, (candidates, how) => {
      for (const { chosen, role, drawn, past } of practise(candidates, how)) {
        const isKnown = past.some((one) => one.id === chosen.id && one.role === role && one.drawn === drawn);
        if (!isKnown) continue;
        const begunLast = [...past].sort((one, other) => other.beganAt - one.beganAt)[0];
        const before = [
          ...lastDilemmas(candidates, past),
          ...(candidates.find(({ id }) => id === begunLast?.id)?.dilemmas ?? []),
        ];
        for (const one of available(candidates, past))
          if (hasNewWords(one, past)) expect(shares(one, before)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("a session brings something that never came up, as long as a situation without a dilemma of the last one does", () => {
  fc.assert(
    fc.property(library, (candidates) => {
      for (const { chosen, past } of practise(
        candidates,
        candidates.map(() => "finish"),
      )) {
        const seen = new Set(past.flatMap(({ id }) => thingsOf(candidates.find((one) => one.id === id))));
        const brings = (one: Candidate) => thingsOf(one).filter((thing) => !seen.has(thing)).length;
        const last = lastDilemmas(candidates, past);
        const most = Math.max(...candidates.filter((one) => !shares(one, last)).map(brings));
        if (!shares(chosen, last)) expect(brings(chosen)).toBe(most);
      }
    }),
    { numRuns: 500 },
  );
});

function thingsOf(one: Candidate | undefined): string[] {
  return [...(one?.dilemmas ?? []), ...(one?.standards ?? [])];
}

test("everything that can be begun is offered once, after what is unfinished; the same each time, and by whatever ids", () => {
  fc.assert(
    fc.property(library, steps, (candidates, how) => {
      const past = practise(candidates, [...how, "leave", "finish"]).at(-1)?.past ?? [];
      const offers = offersAfter(candidates, past);
      const open = past.filter(({ endedAt }) => endedAt === undefined);
      const goOn = [...open].sort((one, other) => other.beganAt - one.beganAt).map(({ session }) => session);
      expect(offers.flatMap((offer) => (offer.kind === "go-on" ? [offer.session] : []))).toEqual(goOn);
      expect(offers.slice(0, goOn.length).every(({ kind }) => kind === "go-on")).toBe(true);
      const begin = offers.flatMap((offer) => (offer.kind === "begin" ? [offer.candidate.id] : []));
      expect([...begin].sort()).toEqual(available(candidates, past).map(({ id }) => id));

      expect(named(offersAfter(candidates, [...past].reverse()))).toEqual(named(offers));
      const renamed = candidates.map((one) => ({ ...one, id: `new-${one.id}`, formerly: [one.id] }));
      expect(named(offersAfter(renamed, past))).toEqual(named(offers).map((name) => name.replace(/^p/, "new-p")));
    }),
    { numRuns: 300 },
  );
});

test("nothing takes longer than was wished, unless everything does; the reasons say so", () => {
  fc.assert(
    fc.property(library, fc.integer({ min: 1, max: 14 }), (candidates, minutes) => {
      const least = Math.min(...candidates.map((one) => one.minutes));
      const most = Math.max(least, minutes);
      const offers = offersAfter(candidates, [], { minutes });
      const offered = offers.flatMap((offer) => (offer.kind === "begin" ? [offer.candidate] : []));
      expect(offered.length).toBe(candidates.filter((one) => one.minutes <= most).length);
      expect(offered.every((one) => one.minutes <= most)).toBe(true);
      const told = offers.every((offer) => offer.why().some(({ kind }) => kind === "shortest"));
      expect(told).toBe(least > minutes);
    }),
  );
});

test("what is due comes in front, with its dilemma, in words that are new as long as any are", () => {
  const at = fc.nat(8);
  fc.assert(
    fc.property(library, steps, fc.constantFrom(...dilemmas), at, (candidates, how, dilemma, number) => {
      const after = candidates[number % candidates.length]?.id ?? "";
      const past =
        practise(candidates, how)
          .at(-1)
          ?.past.filter(({ endedAt }) => endedAt !== undefined) ?? [];
      const [plain] = offersAfter(candidates, past);
      const [first] = offersAfter(candidates, past, { due: [{ dilemma, after: [after], role: "adviser" }] });
      if (first?.kind !== "begin" || first.why()[0]?.kind !== "follow-up") {
        expect(named(first ? [first] : [])).toEqual(named(plain ? [plain] : []));
        return;
      }
      expect(first.candidate.id).not.toBe(after);
      expect(first.candidate.dilemmas).toContain(dilemma);
    }),
    { numRuns: 500 },
  );
});

test("what lies further back than is looked at one by one changes nothing", () => {
  fc.assert(
    fc.property(library, steps, (candidates, how) => {
      const past = practise(candidates, how).at(-1)?.past ?? [];
      const offers = offersAfter(candidates, past);
      const all = offersAfter(candidates, past, {}, past.length);
      expect(named(offers)).toEqual(named(all));
      expect(offers.map((offer) => offer.why())).toEqual(all.map((offer) => offer.why()));
    }),
    { numRuns: 500 },
  );
});
