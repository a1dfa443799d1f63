import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toScenario } from "./convert.ts";
import { policyFile } from "./documents.ts";
import type { Row } from "./row.ts";
import { asYaml } from "./yaml-text.ts";

/**
 * Writes a pack of the rows into a folder, with the policies that they refer to taken from the collection's folder.
 * Gives the ids of its scenarios, in the order of the rows.
 */
export async function writeSituationsPack(folder: string, rows: readonly Row[], collection: string): Promise<string[]> {
  await mkdir(join(folder, "scenarios"), { recursive: true });
  await mkdir(join(folder, "policies"), { recursive: true });
  const pack = asYaml({
    format: "offscript/pack@1.0",
    name: "situations",
    title: "Real situations",
    version: "1.0.0",
    attribution: [...new Set(rows.map(({ source, licence }) => `${source}: ${licence}`))].join("\n"),
  });
  await writeFile(join(folder, "pack.yaml"), pack);
  const policies = new Set(rows.flatMap(({ policy_ref }) => policy_ref));
  for (const path of policies) await copyFile(join(collection, path), join(folder, policyFile(path)));

  const scenarios = rows.map(toScenario);
  for (const { id, yaml } of scenarios) await writeFile(join(folder, "scenarios", `${id}.yaml`), yaml);
  return scenarios.map(({ id }) => id);
}
