import type { DebriefQuestion, Scenario } from "../generated/scenario.ts";
import { type Gist, noDebrief } from "../gist.ts";
import type { PackRemark, Remark } from "../remark.ts";
import type { Whole } from "./rule.ts";

/** A debrief that looks at persons alone, and never at what they work in. A scenario without one gets varied defaults. */
export function* systemRemarks({ debrief = [] }: Scenario): Generator<Remark> {
  if (lacksSystem(debrief)) yield { problem: "no-system-question", path: ["debrief"], at: "key" };
}

/** The same in the questions that a pack asks where a scenario has none. */
export function* systemDefaults({ pack }: Whole): Generator<PackRemark> {
  if (!lacksSystem(pack.defaults?.debrief ?? [])) return;
  yield { file: "pack.yaml", problem: "no-system-question", path: ["defaults", "debrief"], at: "key" };
}

function lacksSystem(debrief: readonly DebriefQuestion[]): boolean {
  return debrief.length > 0 && debrief.every(({ kind }) => kind !== "system");
}

/** The same questions in more than half of the scenarios of a pack: told once, at the first of them or at the pack's defaults. */
export function* sameDebrief({ pack, scenarios }: Whole): Generator<PackRemark> {
  // A variant may well look back as its original does.
  const originals = scenarios.filter(({ variantOf }) => variantOf === undefined);
  const groups = new Map<number, Gist[]>();
  for (const gist of originals) {
    const group = groups.get(gist.debrief);
    if (group) group.push(gist);
    else groups.set(gist.debrief, [gist]);
  }
  for (const [debrief, group] of groups) {
    const [first] = group;
    if (!first || group.length < 2 || group.length * 2 <= originals.length) continue;
    const values = { count: group.length, all: originals.length };
    const problem = "same-debrief";
    if (debrief !== noDebrief) yield { file: first.file, problem, path: ["debrief"], at: "key", values };
    else if (pack.defaults?.debrief) {
      yield { file: "pack.yaml", problem, path: ["defaults", "debrief"], at: "key", values };
    }
  }
}
