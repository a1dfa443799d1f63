import type { Scenario } from "./generated/scenario.ts";
import { sketchOf } from "./rules/sketch.ts";
import { commonRoles } from "./scope.ts";

/** As much of a scenario as the rules about a whole pack need: ten thousand of them are held at once. */
export interface Gist {
  /** Relative to the pack's folder. */
  readonly file: string;
  readonly id: string;
  readonly variantOf?: string;
  readonly practises: readonly string[];
  readonly dilemmas: readonly string[];
  /** The roles that it names, but for those that every pack has. */
  readonly roles: readonly string[];
  /** The policies that it refers to, by their relative names. */
  readonly policies: readonly string[];
  /** The same number for the same questions, in whatever order; `noDebrief` where it has none of its own. */
  readonly debrief: number;
  /** A sample of what happens in it: see rules/sketch.ts. */
  readonly sketch: readonly number[];
}

/** The debrief of a scenario that has none of its own. */
export const noDebrief = 0;

/** What the rules about a whole pack need of a scenario. */
export function gistOf(file: string, scenario: Scenario): Gist {
  const { id, variant_of, practises = [], dilemmas = [] } = scenario;
  return {
    file,
    id: copied(id),
    ...(variant_of && { variantOf: copied(variant_of) }),
    practises: practises.map(copied),
    dilemmas: dilemmas.map(copied),
    roles: rolesIn(scenario).map(copied),
    policies: policiesIn(scenario).map(copied),
    debrief: debriefOf(scenario),
    sketch: sketchOf(eventsIn(scenario)),
  };
}

/** Names that were met before: those of a charter and a pack come back in every file. */
const met = new Map<string, string>();

/** A text of its own: what is cut out of a file's text would hold the whole text in memory. */
function copied(name: string): string {
  const known = met.get(name);
  if (known !== undefined) return known;
  const own = Buffer.from(name).toString();
  met.set(own, own);
  return own;
}

function rolesIn({ roles = {}, turns = [], facts = [], records = [], policy = [], debrief = [] }: Scenario): string[] {
  const found = new Set(Object.keys(roles));
  for (const { from, to } of turns) for (const who of [from, to]) if (who !== undefined) found.add(who);
  for (const { role } of debrief) if (role !== undefined) found.add(role);
  for (const { known_to = [] } of [...facts, ...records, ...policy, ...turns])
    for (const role of known_to) found.add(role);
  // A speaker may also be named in words, and the roles that always exist are declared nowhere.
  return [...found].filter((role) => !commonRoles.includes(role) && !/[^a-z0-9-]/.test(role));
}

function policiesIn({ records = [], policy = [] }: Scenario): string[] {
  return [...records, ...policy].flatMap(({ file }) => file ?? []);
}

function debriefOf({ debrief = [] }: Scenario): number {
  let sum = noDebrief;
  for (const { ask } of debrief) {
    let number = 1;
    for (let at = 0; at < ask.length; at++) number = (Math.imul(number, 31) + ask.charCodeAt(at)) | 0;
    sum = (sum + number) & 0x3fffffff;
  }
  return sum;
}

/** What happens in it. Rules and records are left out: unlike situations may well share them. */
function* eventsIn({ situation, customer, facts = [], turns = [] }: Scenario): Generator<string | undefined> {
  yield situation;
  for (const key of ["opening", "persona", "manner", "wants", "underneath"] as const) yield customer[key];
  for (const { ask, why } of customer.requests ?? []) {
    yield ask;
    yield why;
  }
  yield* customer.limits ?? [];
  yield* customer.never_says ?? [];
  for (const { text, say } of facts) {
    yield text;
    yield say;
  }
  for (const { say, happens } of turns) {
    yield say;
    yield happens;
  }
}
