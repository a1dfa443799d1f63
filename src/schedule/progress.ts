import type { Candidate, History, MetBefore } from "./candidate.ts";
import { lately, type Memory, remember, touched } from "./memory.ts";
import { putInOrder, type Ranked, rank } from "./rank.ts";

/** The kinds of things that come up in situations, of which progress tells. */
export const parts = ["standard", "dilemma", "role", "field"] as const;
export type Part = (typeof parts)[number];

/**
 * When something came up last: in one of the latest `lately` sessions, before them, or in none. Sessions are counted and not days, so
 * that nothing changes while somebody is away.
 */
export type When = "lately" | "before" | "never";

/** A situation, and the role from which it is to be met. */
export interface Way<Item> {
  readonly candidate: Item;
  readonly role: string;
}

/** Something that can come up. */
export interface Thing<Item> {
  readonly value: string;
  readonly when: When;
  /** What would bring it up. Never one in which it is still hidden: that is met in the session. */
  readonly way: Way<Item> | undefined;
}

/** What came up of one part. */
export interface PartMet<Item> {
  /** What would be worth meeting next in front: what came up before, the longest ago first; then what never did; then what did lately, the latest first. */
  readonly things: readonly Thing<Item>[];
  /** Where one of the hidden things that never came up would; which one stays untold. */
  readonly untold: Way<Item> | undefined;
}

/** What came up in some session, of whatever library: when that was begun or ended, in UTC milliseconds. */
export interface Sighting {
  readonly part: Part;
  readonly value: string;
  readonly at: number;
}

/** What is asked of the past. */
export interface Asked {
  /** All that could come up. */
  readonly values: Readonly<Record<Part, readonly string[]>>;
  /** What the history alone does not tell: of situations that are gone, or in another library. */
  readonly seen?: readonly Sighting[];
  /** The person's own role: they meet a situation from it, where it can be. */
  readonly own?: string | undefined;
}

/** What is not told of a situation before it is met. */
const hidden: ReadonlySet<Part> = new Set<Part>(["standard", "dilemma"]);

/** What came up lately, before that and never; and the situations that would bring it up, least like what was practised lately. */
export function progressOf<Item extends Candidate>(
  candidates: readonly Item[],
  history: History,
  { values, seen = [], own }: Asked,
): Record<Part, PartMet<Item>> {
  const memory = remember(candidates, history);
  const told = history.met.filter(isTold(history));
  const toldIds = new Set(told.map(({ id }) => memory.byId.get(id)?.id));
  const latest = latestOf([...sightingsIn(history, told, memory), ...seen]);
  const since = beginningOfLately(history);
  const ways = leastAlike(candidates.map((one) => rank(one, rolesFor(one, own), memory)));

  const wayTo = (part: Part, value: string, when: When): Way<Item> | undefined => {
    if (when === "lately" || (when === "never" && hidden.has(part))) return undefined;
    if (part === "role") {
      const having = candidates.filter(({ roles }) => roles.includes(value));
      return leastAlike(having.map((one) => rank(one, [value], memory)))[0];
    }
    return ways.find(({ candidate }) => {
      const isOpen = !hidden.has(part) || toldIds.has(candidate.id);
      return isOpen && valuesOf(candidate, part).includes(value);
    });
  };
  const partMet = (part: Part): PartMet<Item> => {
    const times = latest[part];
    const those = (when: When) => values[part].filter((value) => whenOf(times.get(value), since) === when);
    const at = (value: string) => times.get(value) ?? 0;
    const never = those("never");
    const inOrder: readonly (readonly [When, readonly string[]])[] = [
      ["before", those("before").sort((one, other) => at(one) - at(other))],
      ["never", never],
      ["lately", those("lately").sort((one, other) => at(other) - at(one))],
    ];
    const things = inOrder.flatMap(([when, some]) =>
      some.map((value): Thing<Item> => ({ value, when, way: wayTo(part, value, when) })),
    );
    const untold = ways.find(({ candidate }) => sharing(valuesOf(candidate, part), never));
    return { things, untold: hidden.has(part) ? untold : undefined };
  };
  return {
    standard: partMet("standard"),
    dilemma: partMet("dilemma"),
    role: partMet("role"),
    field: partMet("field"),
  };
}

function whenOf(at: number | undefined, since: number): When {
  if (at === undefined) return "never";
  return at < since ? "before" : "lately";
}

/** What a situation has of a part. */
function valuesOf({ standards, dilemmas, roles, field }: Candidate, part: Part): readonly string[] {
  switch (part) {
    case "standard":
      return standards;
    case "dilemma":
      return dilemmas;
    case "role":
      return roles;
    case "field":
      return field === undefined ? [] : [field];
  }
}

function sightingsIn({ met }: History, told: readonly MetBefore[], { byId }: Memory): Sighting[] {
  const seen = (part: Part, of: readonly MetBefore[]) =>
    of.flatMap(({ id, latest: at }) => {
      const candidate = byId.get(id);
      return candidate ? valuesOf(candidate, part).map((value): Sighting => ({ part, value, at })) : [];
    });
  return [
    ...met.map(({ role, latest: at }): Sighting => ({ part: "role", value: role, at })),
    ...seen("field", met),
    ...seen("standard", told),
    ...seen("dilemma", told),
  ];
}

/** Whether what is hidden in a situation has been told: where each of its sessions is still unfinished, it has not. */
function isTold({ unfinished }: History): (one: MetBefore) => boolean {
  const keyOf = ({ id, role, drawn }: Pick<MetBefore, "id" | "role" | "drawn">) => `${role} ${id} ${drawn}`;
  const open = new Map<string, number>();
  for (const one of unfinished) open.set(keyOf(one), (open.get(keyOf(one)) ?? 0) + 1);
  return (one) => one.times > (open.get(keyOf(one)) ?? 0);
}

function latestOf(sightings: readonly Sighting[]): Record<Part, Map<string, number>> {
  const latest = { standard: new Map(), dilemma: new Map(), role: new Map(), field: new Map() };
  for (const { part, value, at } of sightings) {
    const before: number | undefined = latest[part].get(value);
    if (before === undefined || before < at) latest[part].set(value, at);
  }
  return latest;
}

/** When the first of the latest `lately` sessions was begun or ended, in UTC milliseconds. */
function beginningOfLately({ recent }: History): number {
  const newestFirst = recent.map(touched).sort((one, other) => other - one);
  return newestFirst[lately - 1] ?? Number.NEGATIVE_INFINITY;
}

/** Those least like what was practised lately in front; where they are equally so, in the order in which they would be offered. */
function leastAlike<Item>(ranked: Ranked<Item>[]): Ranked<Item>[] {
  return putInOrder(ranked).sort((one, other) => other.unlikeness - one.unlikeness);
}

function rolesFor({ roles }: Candidate, own: string | undefined): readonly string[] {
  return own !== undefined && roles.includes(own) ? [own] : roles;
}

function sharing(values: readonly string[], others: readonly string[]): boolean {
  return values.some((value) => others.includes(value));
}
