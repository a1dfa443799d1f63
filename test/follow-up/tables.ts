import type { KeptJournal } from "../../src/journal/journal.ts";
import type { Candidate } from "../../src/schedule/candidate.ts";
import { candidateOf } from "./complaints.ts";
import { type Run, read, type Year } from "./year.ts";
import { dateOf } from "./zones.ts";

type Row = Record<string, number>;

/** What was practised in each month, what came back, and what became of the "next times". */
export function months(year: Year): Record<string, Row> {
  const rows: Record<string, Row> = {};
  const nothing = (): Row => ({
    ...{ sessions: 0, "follow-ups": 0, "let go": 0, "most due": 0, "field notes": 0, "most open": 0 },
    ...{ "next times": 0, done: 0, "still true": 0, reworded: 0, dropped: 0, "made room": 0 },
  });
  const add = (day: number, column: string, count = 1): void => {
    const row = rowOf(day);
    row[column] = (row[column] ?? 0) + count;
  };
  const rowOf = (day: number): Row => {
    const month = dateOf(day).slice(0, 7);
    rows[month] ??= nothing();
    return rows[month];
  };
  const most = (day: number, column: string, count: number): void => {
    const row = rowOf(day);
    row[column] = Math.max(row[column] ?? 0, count);
  };
  const first = year.runs[0]?.doing.day ?? 0;
  const last = year.runs.at(-1)?.doing.day ?? 0;
  for (let day = first; day <= last; day++) rowOf(day);

  for (const { doing, session, begins, follows, due, open } of year.runs) {
    if (session && begins === "now") add(doing.day, "sessions");
    if (follows && begins === "now") add(doing.day, "follow-ups");
    most(doing.day, "most due", due.length);
    most(doing.day, "most open", open);
  }
  for (const day of letGo(year)) if (day <= last) add(day, "let go");
  read(year.home, (journal) => {
    for (const { kind, day, outcome } of happenings(journal)) {
      if (kind === "noted") add(day, "field notes");
      if (kind === "intended") add(day, "next times");
      if (kind === "intention_reworded") add(day, "reworded");
      if (outcome !== undefined) add(day, outcomes[outcome] ?? outcome);
    }
  });
  return rows;
}

const outcomes: Readonly<Record<string, string>> = { still_true: "still true", let_go: "made room" };

function happenings(journal: KeptJournal) {
  const ids = [...journal.sessions(), ...journal.notes()].map(({ id }) => id);
  return ids.flatMap((id) =>
    journal
      .entries(id)
      .filter(({ body }) => body["text"] !== "")
      .map(({ kind, body, at, offset }) => ({
        kind,
        day: Math.floor((at + offset * 60_000) / 86_400_000),
        outcome: kind === "intention_settled" ? String(body["outcome"]) : undefined,
      })),
  );
}

/** The days from which a follow-up that could have been made was let go. */
function letGo({ home, runs }: Year): number[] {
  const anchors = read(home, (journal) =>
    journal.sessions().flatMap(({ id }) => {
      const dilemmas = journal.labels(id).filter(({ kind }) => kind === "thread");
      return dilemmas.map(({ value }) => ({ id, dilemma: value }));
    }),
  );
  return anchors.flatMap(({ id, dilemma }) => {
    const day = runs.find(({ session }) => session?.id === id)?.session?.day ?? 0;
    const made = runs
      .filter(
        ({ follows, begins }) => follows?.dilemma === dilemma && begins === "now" && follows.sessions[0]?.id === id,
      )
      .map(({ doing }) => doing.day);
    const isMade = (from: number, until: number) => made.some((one) => one >= day + from && one <= day + until);
    return [...(isMade(11, 33) ? [] : [day + 34]), ...(isMade(91, 113) ? [] : [day + 114])];
  });
}

const traits = ["field", "channel", "heat"] as const;

/** What follow-ups have in common with the situations that they follow, beside what any would have: of field, channel and heat. */
export function likeness(year: Year): Record<string, Row> {
  const followUps = year.runs.filter(({ follows, begins }) => follows && begins === "now");
  const asCustomer = followUps.filter(({ role }) => role === "customer").length;
  const { candidates } = year.shelf.library;
  const groups: Row[][] = [[], [], []];
  for (const { session, follows } of followUps as Required<Run>[]) {
    const before = follows.sessions.flatMap(({ situation }) => candidateOf(year, situation) ?? []);
    const others = candidates.filter((one) => !before.includes(one));
    const own = candidateOf(year, session.situation);
    const pools = [own ? [own] : [], others.filter(({ dilemmas }) => dilemmas.includes(follows.dilemma)), others];
    for (const [index, pool] of pools.entries()) groups[index]?.push(meanOf(pool.map((one) => inCommon(one, before))));
  }
  const [made = [], withDilemma = [], any = []] = groups;
  return {
    "as made": { "follow-ups": followUps.length, "as the customer": asCustomer, ...meanOf(made) },
    "by chance, with the dilemma": meanOf(withDilemma),
    "by chance, of all": meanOf(any),
  };
}

function inCommon(one: Candidate, before: readonly Candidate[]): Row {
  const shares = traits.map((trait) => before.filter((each) => each[trait] === one[trait]).length / before.length);
  return { ...Object.fromEntries(traits.map((trait, at) => [trait, shares[at] ?? 0])), "in common": sum(shares) };
}

function meanOf(rows: readonly Row[]): Row {
  const columns = Object.keys(rows[0] ?? {});
  return Object.fromEntries(
    columns.map((column) => [column, Number((sum(rows.map((row) => row[column] ?? 0)) / rows.length).toFixed(3))]),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, one) => whole + one, 0);
}
