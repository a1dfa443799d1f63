import type { Candidate, History, MetBefore, Past } from "./candidate.ts";

/**
 * How many sessions back "lately" reaches: what came up longer ago is as fresh as what never did. Two weeks of a session
 * on each working day, and as many as the format has channels: with fewer, some would not have had their turn in between.
 */
export const lately = 10;

/** What situations can have in common. */
export type Trait = "field" | "channel" | "heat" | "role" | "dilemma" | "standard";

/**
 * For each trait, how many sessions came after the last with a value: 0 for that of the latest session. Beyond what is looked back on one
 * by one it only tells what came before what.
 */
type Latest = Readonly<Record<Trait, Map<string, number>>>;

/** The past, as far as choosing looks at it. */
export interface Memory {
  /** How many sessions there were. */
  readonly sessions: number;
  readonly latest: Latest;
  /** The candidates that were met, by the ids under which they were: their own, or older ones. */
  readonly byId: ReadonlyMap<string, Candidate>;
  /** What was met of each, by its own id. */
  readonly met: ReadonlyMap<string, readonly MetBefore[]>;
  /** The dilemmas of the session that was begun or ended last, and those of the one that was begun last. */
  readonly lastTouched: readonly string[];
  readonly lastBegun: readonly string[];
}

/** How many sessions came after the last with this value; all of them where none had it. */
export function age({ latest, sessions }: Memory, trait: Trait, value: string): number {
  return latest[trait].get(value) ?? sessions;
}

/** Stands for a value that is not given: situations that say nothing are alike in that. */
export const none = "";

const noneAlone: readonly string[] = [none];

/** The values, or what stands for none. */
export function orNone(values: readonly string[]): readonly string[] {
  return values.length > 0 ? values : noneAlone;
}

/** Reads the past once, in whatever order it comes. */
export function remember(candidates: readonly Candidate[], { sessions, met: before, recent }: History): Memory {
  const byId = candidatesIn(before, candidates);
  const newestFirst = [...recent].sort((one, other) => touched(other) - touched(one));
  const latest: Latest = { field: map(), channel: map(), heat: map(), role: map(), dilemma: map(), standard: map() };
  let begunLast = newestFirst[0];
  newestFirst.forEach((session, ago) => {
    const candidate = byId.get(session.id);
    noteThemes(latest, session, candidate, ago);
    if (ago < lately && candidate) noteLooks(latest, candidate, ago);
    if (begunLast && session.beganAt > begunLast.beganAt) begunLast = session;
  });
  const shown = new Set(newestFirst.map(keyOf));
  const older = before.filter((one) => !shown.has(keyOf(one))).sort((one, other) => other.latest - one.latest);
  older.forEach((one, index) => {
    noteThemes(latest, one, byId.get(one.id), newestFirst.length + index);
  });

  const met = new Map<string, MetBefore[]>();
  for (const one of before) noteMet(met, byId.get(one.id), one);
  const dilemmasOf = (one: Past | undefined) => (one && byId.get(one.id)?.dilemmas) ?? one?.dilemmas ?? [];
  return {
    ...{ sessions, latest, byId, met },
    lastTouched: dilemmasOf(newestFirst[0]),
    lastBegun: dilemmasOf(begunLast),
  };
}

function keyOf({ id, role, drawn }: Pick<Past, "id" | "role" | "drawn">): string {
  return `${role} ${id} ${drawn}`;
}

function candidatesIn(before: readonly MetBefore[], candidates: readonly Candidate[]): Map<string, Candidate> {
  const met = new Set<string>();
  for (const { id } of before) met.add(id);
  const byId = new Map<string, Candidate>();
  for (const candidate of candidates) for (const id of candidate.formerly) if (met.has(id)) byId.set(id, candidate);
  for (const candidate of candidates) if (met.has(candidate.id)) byId.set(candidate.id, candidate);
  return byId;
}

function map(): Map<string, number> {
  return new Map();
}

/** What counts however long ago it was. Of a situation that is gone, only what the session itself knows. */
function noteThemes(
  latest: Latest,
  session: Pick<Past, "role" | "dilemmas">,
  candidate: Candidate | undefined,
  ago: number,
): void {
  const dilemmas = candidate?.dilemmas ?? session.dilemmas;
  note(latest.role, session.role, ago);
  if (dilemmas) noteAll(latest.dilemma, dilemmas, ago);
  if (candidate) noteAll(latest.standard, candidate.standards, ago);
}

/** What counts only lately. */
function noteLooks(latest: Latest, { field, channel, heat }: Candidate, ago: number): void {
  note(latest.field, field ?? none, ago);
  note(latest.channel, channel ?? none, ago);
  note(latest.heat, heat ?? none, ago);
}

function noteAll(ages: Map<string, number>, values: readonly string[], ago: number): void {
  for (const value of orNone(values)) note(ages, value, ago);
}

/** Sessions come newest first: what is there already came later. */
function note(ages: Map<string, number>, value: string, ago: number): void {
  if (!ages.has(value)) ages.set(value, ago);
}

function noteMet(met: Map<string, MetBefore[]>, candidate: Candidate | undefined, one: MetBefore): void {
  if (!candidate) return;
  const before = met.get(candidate.id);
  if (before) before.push(one);
  else met.set(candidate.id, [one]);
}

/** When a session was begun or ended last, in UTC milliseconds. */
export function touched({ beganAt, endedAt = beganAt }: Past): number {
  return Math.max(beganAt, endedAt);
}
