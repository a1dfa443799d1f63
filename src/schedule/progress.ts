import type { Candidate, History } from "./candidate.ts";
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
  readonly way?: Way<Item>;
}

/** What came up of one part. */
export interface PartMet<Item> {
  /** What came up lately, the latest in front; then what did before, the longest ago in front; then what never did. */
  readonly things: readonly Thing<Item>[];
  /** Where one of the hidden things that never came up would; which one stays untold. */
  readonly untold?: Way<Item>;
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

/** What came up lately, before that and never, each with the situation least like what was practised lately that would bring it up. */
export function progressOf<Item extends Candidate>(
  candidates: readonly Item[],
  history: History,
  { values, seen = [], own }: Asked,
): Record<Part, PartMet<Item>> {
  const memory = remember(candidates, history);
  const latest = latestOf([...sightingsIn(history, memory), ...seen]);
  const since = beginningOfLately(history);
  const ways = leastAlike(candidates.map((one) => rank(one, rolesFor(one, own), memory)));
  const fromRole = (role: string) =>
    leastAlike(candidates.filter(({ roles }) => roles.includes(role)).map((one) => rank(one, [role], memory)));

  const wayTo = (part: Part, value: string, when: When): Way<Item> | undefined => {
    if (when === "lately" || (when === "never" && hidden.has(part))) return undefined;
    if (part === "role") return fromRole(value)[0];
    return ways.find(({ candidate }) => {
      const isOpen = !hidden.has(part) || memory.met.has(candidate.id);
      return isOpen && valuesOf(candidate, part).includes(value);
    });
  };
  const partMet = (part: Part): PartMet<Item> => {
    const at = (value: string) => latest[part].get(value) ?? Number.NEGATIVE_INFINITY;
    const those = (when: When) => values[part].filter((value) => whenOf(latest[part].get(value), since) === when);
    const things = (when: When, order: readonly string[]): Thing<Item>[] =>
      order.map((value) => {
        const way = wayTo(part, value, when);
        return { value, when, ...(way && { way: wayOf(way) }) };
      });
    const never = those("never");
    const untold = hidden.has(part) && ways.find(({ candidate }) => sharing(valuesOf(candidate, part), never));
    return {
      things: [
        ...things(
          "lately",
          those("lately").sort((one, other) => at(other) - at(one)),
        ),
        ...things(
          "before",
          those("before").sort((one, other) => at(one) - at(other)),
        ),
        ...things("never", never),
      ],
      ...(untold && { untold: wayOf(untold) }),
    };
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

function wayOf<Item>({ candidate, role }: Way<Item>): Way<Item> {
  return { candidate, role };
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

function sightingsIn({ met }: History, { byId }: Memory): Sighting[] {
  return met.flatMap(({ id, role, latest: at }) => {
    const candidate = byId.get(id);
    const seen = (part: Part): Sighting[] =>
      candidate && part !== "role" ? valuesOf(candidate, part).map((value) => ({ part, value, at })) : [];
    return [{ part: "role", value: role, at }, ...seen("standard"), ...seen("dilemma"), ...seen("field")];
  });
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
