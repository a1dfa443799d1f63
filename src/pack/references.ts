import type { Problem } from "./codes.ts";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { nearest } from "./nearest.ts";
import { dilemmasIn, rolesFor, type Scope, standardsIn, textsAt } from "./scope.ts";
import type { Source } from "./source.ts";
import { keysOf, type Node, type Path, select, textOf } from "./tree.ts";
import { anyOf } from "./wording.ts";
import { quoted } from "./words.ts";

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

/** Where a scenario, or the pack in its defaults, names what. */
const links: readonly (readonly [pattern: string, target: Target])[] = [
  ["practises.*", "standard"],
  ["dilemmas.*", "dilemma"],
  ["variant_of", "scenario"],
  ["records.*.file", "policy"],
  ["policy.*.file", "policy"],
  ...["facts.*", "records.*", "policy.*", "turns.*"].map((owner) => [`${owner}.known_to.*`, "role"] as const),
  ["debrief.*.role", "role"],
  ["defaults.debrief.*.role", "role"],
  ["debrief.*.at", "turn"],
  ...["turns.*", "turns.*.reactions.*", "reactions.*"].map((owner) => [`${owner}.then`, "step"] as const),
  ...["turns.*", "turns.*.reactions.*", "reactions.*", "endings.*"].flatMap(
    (owner) =>
      [
        [`${owner}.when_chose`, "way"],
        [`${owner}.when_customer`, "reaction"],
      ] as const,
  ),
  ["vary.choices.*.*.*", "item"],
];

/** Where the things stand that a choice can name, and that therefore share one set of ids. */
export const itemPatterns = ["facts", "records", "policy", "turns", "turns.*.reactions", "reactions", "endings"];

/**
 * Names in a scenario that nothing has. What is defined in the scenario itself is only asked for where it is `sound`,
 * that is, where no misspelt or missing name can hide a definition.
 */
export function* danglingNames(source: Source, root: Node, scope: Scope, sound: boolean): Generator<Diagnostic> {
  const known = definitions(root, scope, sound);
  for (const [pattern, target] of links) {
    const names = known[target];
    if (!names) continue;
    for (const { node } of select(root, pattern)) {
      const id = textOf(node);
      if (id === undefined || names.includes(id)) continue;
      const near = nearest(id, names);
      const values = { id: quoted(id), near: near ? "yes" : "no", nearest: near ?? "", names: anyOf(names) || "none" };
      yield diagnose(source, node.span, targets[target], values);
    }
  }
}

function definitions(root: Node, scope: Scope, sound: boolean): Partial<Record<Target, readonly string[]>> {
  const turns = textsAt(root, "turns.*.id");
  const inPack = scope.pack === "absent" ? {} : { scenario: [...scope.scenarios], policy: policiesIn(scope) };
  const standards = standardsIn(scope);
  const dilemmas = dilemmasIn(scope);
  const roles = rolesFor(root, scope);
  const outside = { ...inPack, ...(standards && { standard: standards }), ...(dilemmas && { dilemma: dilemmas }) };
  if (!sound) return outside;
  return {
    ...outside,
    ...(roles && { role: roles }),
    step: [...turns, ...textsAt(root, "endings.*.id")],
    way: [...keysOf(root, "ways"), ...keysOf(root, "turns.*.ways")],
    reaction: keysOf(root, "customer.reactions"),
    turn: [...turns, "after"],
    item: itemPatterns.flatMap((pattern) => textsAt(root, `${pattern}.*.id`)),
  };
}

function policiesIn({ files }: Scope): string[] {
  return [...files].filter((file) => file.startsWith("policies/"));
}

/** Steps of the story that lead back to their own turn or an earlier one. */
export function* backwardSteps(source: Source, root: Node): Generator<Diagnostic> {
  const turns = textsAt(root, "turns.*.id");
  for (const pattern of ["turns.*.then", "turns.*.reactions.*.then"]) {
    for (const { node, path } of select(root, pattern)) {
      const id = textOf(node) ?? "";
      const target = turns.indexOf(id);
      if (target !== -1 && target <= turnOf(path)) yield diagnose(source, node.span, "backward-step", { id });
    }
  }
}

function turnOf(path: Path): number {
  return Number(path[1]);
}
