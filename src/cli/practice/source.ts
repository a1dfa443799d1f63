import type { Charter } from "../../pack/generated/charter.ts";
import type { Scenario } from "../../pack/generated/scenario.ts";
import type { Pack } from "../../pack/load-pack.ts";
import type { Source } from "../../session/realise.ts";

/** What a situation of a pack's scenario is made of. */
export function sourceOf({ file, digest, charter, policies: files }: Pack, scenario: Scenario): Source {
  return { pack: file, digest, ...(charter && { charter }), scenario, files };
}

/**
 * The same of the scenario with this id, as it speaks of the charter laid over its pack, with what nothing there stands for;
 * undefined where the pack has no such scenario without mistakes.
 */
export async function sourceUnder(overlay: Charter | undefined, pack: Pack, id: string): Promise<Source | undefined> {
  const laid = overlay && (await import("../../pack/overlay.ts")).layOver(overlay, pack);
  const scenario = (laid?.pack ?? pack).scenarios.get(id);
  if (!scenario) return undefined;
  const unmatched = (laid?.unmatched ?? []).filter(({ scenarios }) => scenarios.length > 0);
  return { ...sourceOf(laid?.pack ?? pack, scenario), withoutCounterpart: unmatched.map(({ text }) => text) };
}
