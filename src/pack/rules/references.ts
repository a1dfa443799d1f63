import type { Problem } from "../codes.ts";
import { nearest } from "../nearest.ts";
import type { Remark } from "../remark.ts";
import type { Scope } from "../scope.ts";
import { keysAt, pattern, plan, select, textsAt } from "../select.ts";
import { anyOf } from "../wording.ts";
import { quoted } from "../words.ts";

/** What can be referred to, and the problem of referring to one that is not there. */
const targets = {
  standard: "unknown-standard",
  dilemma: "unknown-dilemma",
  role: "unknown-role",
  step: "unknown-step",
  way: "unknown-way",
  reaction: "unknown-reaction",
  turn: "unknown-turn",
  item: "unknown-item",
  scenario: "unknown-scenario",
  policy: "unknown-policy",
} as const satisfies Record<string, Problem>;

type Target = keyof typeof targets;

/** What can lead on in the story. */
const steps = ["turns.*", "turns.*.reactions.*", "reactions.*"];

/** Where a scenario, or the pack in its defaults, names what. */
const links = plan<Target>([
  ["practises.*", "standard"],
  ["dilemmas.*", "dilemma"],
  ["variant_of", "scenario"],
  // The one that a walk goes through.
  ["scenario", "scenario"],
  ["records.*.file", "policy"],
  ["policy.*.file", "policy"],
  ...["facts.*", "records.*", "policy.*", "turns.*"].map((owner) => [`${owner}.known_to.*`, "role"] as const),
  ["debrief.*.role", "role"],
  ["defaults.debrief.*.role", "role"],
  ["debrief.*.at", "turn"],
  ...steps.map((owner) => [`${owner}.then`, "step"] as const),
  ...[...steps, "endings.*"].map((owner) => [`${owner}.when_chose`, "way"] as const),
  ...[...steps, "endings.*"].map((owner) => [`${owner}.when_customer`, "reaction"] as const),
  ["vary.choices.*.*.*", "item"],
]);

/** Where the ids of the things stand that a choice can name, and that therefore share one set of ids. */
export const itemIds = plan(
  ["facts", "records", "policy", "turns", "turns.*.reactions", "reactions", "endings"].map(
    (owner) => [`${owner}.*.id`, undefined] as const,
  ),
);

const ownRoles = pattern("roles");
const turnIds = pattern("turns.*.id");
const endingIds = pattern("endings.*.id");
const ways = plan(["ways", "turns.*.ways"].map((where) => [where, undefined] as const));
const customerReactions = pattern("customer.reactions");
const leadingOn = plan(["turns.*.then", "turns.*.reactions.*.then"].map((where) => [where, undefined] as const));

/**
 * Names in a scenario that nothing has. What is defined in the scenario itself is only asked for where it is `sound`,
 * that is, where no misspelt or missing name can hide a definition.
 */
export function* danglingNames(data: unknown, scope: Scope, soundness: "sound" | "unsound"): Generator<Remark> {
  const known = new Map<Target, ReadonlySet<string> | undefined>();
  for (const { value: id, path, sought: target } of select(data, links)) {
    if (typeof id !== "string") continue;
    if (!known.has(target)) known.set(target, definitions[target](data, scope, soundness));
    const names = known.get(target);
    if (!names || names.has(id)) continue;
    const near = nearest(id, names);
    const some = anyOf([...names]) || "none";
    const by = target === "scenario" && path[0] === target ? "walk" : "other";
    const values = { id: quoted(id), near: near ? "yes" : "no", nearest: near ?? "", names: some, by };
    yield { problem: targets[target], path, values };
  }
}

type Definition = (data: unknown, scope: Scope, soundness: "sound" | "unsound") => ReadonlySet<string> | undefined;

/** What is defined within the scenario, and can be known only where the scenario is sound. */
function within(names: (data: unknown) => readonly string[]): Definition {
  return (data, _scope, soundness) => (soundness === "sound" ? new Set(names(data)) : undefined);
}

/** What each kind of name can be; undefined where that cannot be known. */
const definitions: Readonly<Record<Target, Definition>> = {
  standard: (_data, scope) => scope.standards,
  dilemma: (_data, scope) => scope.dilemmas,
  scenario: (_data, scope) => scope.scenarios,
  policy: (_data, scope) => scope.policies,
  role: (data, { roles }, soundness) =>
    roles && soundness === "sound" ? new Set([...roles, ...keysAt(data, ownRoles)]) : undefined,
  step: within((data) => [...textsAt(data, turnIds), ...textsAt(data, endingIds)]),
  way: within((data) => keysAt(data, ways)),
  reaction: within((data) => keysAt(data, customerReactions)),
  turn: within((data) => [...textsAt(data, turnIds), "after"]),
  item: within((data) => textsAt(data, itemIds)),
};

/** Steps of the story that lead back to their own turn or an earlier one. */
export function* backwardSteps(data: unknown): Generator<Remark> {
  const turns = textsAt(data, turnIds);
  for (const { value: id, path } of select(data, leadingOn)) {
    const target = turns.indexOf(String(id));
    if (target !== -1 && target <= Number(path[1]))
      yield { problem: "backward-step", path, values: { id: String(id) } };
  }
}
