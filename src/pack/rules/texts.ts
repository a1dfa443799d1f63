import type { Limits, Scenario } from "../generated/scenario.ts";
import type { Path } from "../tree.ts";

/** A text of a scenario, and where it stands. */
export interface Text {
  readonly text: string;
  readonly path: Path;
}

/** The texts under some names of one thing, as far as it has them. */
export function under<Name extends string>(
  thing: Readonly<Partial<Record<Name, string>>> | undefined,
  names: readonly Name[],
  ...path: Path
): Text[] {
  const found: Text[] = [];
  if (!thing) return found;
  for (const name of names) {
    const text = thing[name];
    if (text !== undefined) found.push({ text, path: [...path, name] });
  }
  return found;
}

/** The texts under some names of each of several things. */
export function underEach<Name extends string>(
  things: readonly Readonly<Partial<Record<Name, string>>>[] | undefined,
  names: readonly Name[],
  key: string,
): Text[] {
  const found: Text[] = [];
  if (!things) return found;
  for (let index = 0; index < things.length; index++) {
    for (const name of names) {
      const text = things[index]?.[name];
      if (text !== undefined) found.push({ text, path: [key, index, name] });
    }
  }
  return found;
}

function all(texts: readonly string[] | undefined, ...path: Path): Text[] {
  return texts ? texts.map((text, index) => ({ text, path: [...path, index] })) : [];
}

/** The questions that give somebody the floor. */
export function asks(scenario: Scenario): Text[] {
  const found = [...under(scenario, ["ask"]), ...underEach(scenario.turns, ["ask"], "turns")];
  for (const id in scenario.roles) found.push(...under(scenario.roles[id], ["ask"], "roles", id));
  return found;
}

/** The questions with which people look back, alone or in a group. */
export function questions({ debrief, facilitator }: Scenario): Text[] {
  return [...underEach(debrief, ["ask"], "debrief"), ...all(facilitator?.probes, "facilitator", "probes")];
}

/** What is said to whoever leads a group, but for the questions. */
export function notes({ facilitator }: Scenario): Text[] {
  if (!facilitator) return [];
  return [
    ...under(facilitator, ["purpose", "timing", "if_stuck", "notes"], "facilitator"),
    ...all(facilitator.listen_for, "facilitator", "listen_for"),
  ];
}

/** How others saw it. */
export function views({ perspectives }: Scenario): Text[] {
  return underEach(perspectives, ["would", "weighed", "cost"], "perspectives");
}

/** How it can end, as it is told. */
export function outcomes({ endings }: Scenario): Text[] {
  return underEach(endings, ["happens"], "endings");
}

/** What the author tells, without what somebody in the story says. */
export function telling(scenario: Scenario): Text[] {
  return [
    ...under(scenario, ["title", "summary", "situation", "gap"]),
    ...under(scenario.customer, ["persona", "manner", "mood"], "customer"),
    ...underEach(scenario.facts, ["text", "really"], "facts"),
    ...underEach(scenario.turns, ["happens"], "turns"),
  ];
}

/** The ways that one could lean, of the scenario and of its turns. */
export function ways(scenario: Scenario): Text[] {
  const found: Text[] = [];
  for (const id in scenario.ways) found.push({ text: scenario.ways[id] ?? "", path: ["ways", id] });
  for (const [index, turn] of (scenario.turns ?? []).entries()) {
    for (const id in turn.ways) found.push({ text: turn.ways[id] ?? "", path: ["turns", index, "ways", id] });
  }
  return found;
}

/** What the roles are told of themselves. */
export function briefs({ roles }: Scenario): Text[] {
  const found: Text[] = [];
  for (const id in roles) found.push(...under(roles[id], ["brief"], "roles", id));
  return found;
}

/** What the roles may do, alone or with somebody's word. */
export function freedoms({ roles }: Scenario): Text[] {
  const found: Text[] = [];
  for (const id in roles) {
    const limits = roles[id]?.limits;
    if (!limits) continue;
    const path = ["roles", id, "limits"];
    found.push(...freedomsIn(limits, path));
    if (limits.tight) found.push(...freedomsIn(limits.tight, [...path, "tight"]));
    if (limits.wide) found.push(...freedomsIn(limits.wide, [...path, "wide"]));
  }
  return found;
}

function freedomsIn({ yours, ask_first }: Limits, path: Path): Text[] {
  return [...all(yours, ...path, "yours"), ...all(ask_first, ...path, "ask_first")];
}
