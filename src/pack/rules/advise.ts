import type { Charter } from "../generated/charter.ts";
import type { PackFile } from "../generated/pack.ts";
import type { Scenario } from "../generated/scenario.ts";
import type { Remark } from "../remark.ts";
import type { Kind } from "../schema-lookup.ts";
import type { Scope } from "../scope.ts";
import { scenarioRules } from "./advice.ts";

/** What a file that fits its schema could do better. */
export function adviceOn(kind: Kind, data: unknown, { pack, charter }: Scope): Remark[] {
  if (kind !== "scenario") return [];
  const packFile = typeof pack === "string" ? undefined : (pack as PackFile);
  const setting = {
    language: packFile?.language ?? "en",
    ...(packFile && { pack: packFile }),
    ...(typeof charter === "object" && { charter: charter as Charter }),
  };
  const remarks: Remark[] = [];
  for (const rule of scenarioRules) for (const remark of rule(data as Scenario, setting)) remarks.push(remark);
  return remarks;
}
