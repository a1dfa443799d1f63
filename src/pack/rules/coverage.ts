import type { Gist } from "../gist.ts";
import type { PackRemark } from "../remark.ts";
import type { Whole } from "./rule.ts";

/** Standards that no scenario practises, and scenarios that practise none; only where there are both. */
export function* standardsCovered({ charter, scenarios }: Whole): Generator<PackRemark> {
  if (!charter || scenarios.length === 0) return;
  const practised = namedBy(scenarios, ({ practises }) => practises);
  for (const [index, { id }] of charter.standards.entries()) {
    if (practised.has(id)) continue;
    yield { file: "charter.yaml", problem: "standard-not-practised", path: ["standards", index, "id"], values: { id } };
  }
  for (const { file, practises } of scenarios) {
    if (practises.length === 0) yield { file, problem: "practises-nothing", path: ["id"] };
  }
}

/** What a pack holds, and none of its scenarios uses. */
export function* unusedParts({ pack, scenarios, policies }: Whole): Generator<PackRemark> {
  if (scenarios.length === 0) return;
  const dilemmas = namedBy(scenarios, (gist) => gist.dilemmas);
  const roles = namedBy(scenarios, (gist) => gist.roles);
  for (const { role } of pack.defaults?.debrief ?? []) if (role !== undefined) roles.add(role);
  const read = namedBy(scenarios, (gist) => gist.policies);
  for (const id in pack.dilemmas) if (!dilemmas.has(id)) yield unused("dilemma", "pack.yaml", ["dilemmas", id], id);
  for (const id in pack.roles) if (!roles.has(id)) yield unused("role", "pack.yaml", ["roles", id], id);
  for (const file of policies) if (!read.has(file)) yield unused("policy", file, [], file);
}

function unused(kind: "dilemma" | "role" | "policy", file: string, path: readonly string[], id: string): PackRemark {
  return { file, problem: "unused-part", path, at: "key", values: { kind, id } };
}

function namedBy(scenarios: readonly Gist[], part: (gist: Gist) => readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const gist of scenarios) for (const name of part(gist)) names.add(name);
  return names;
}
