import { createHash } from "node:crypto";
import { byPlace, type Diagnostic } from "./diagnostic.ts";
import type { Charter } from "./generated/charter.ts";
import type { PackFile } from "./generated/pack.ts";
import type { Scenario } from "./generated/scenario.ts";
import { scenarioIdOf } from "./list-files.ts";
import { listPack, readPack } from "./read-pack.ts";

/** A pack as it can be practised: whatever of it has no error. */
export interface Pack {
  /** Where it lies. */
  readonly folder: string;
  readonly id: string;
  readonly version: string;
  /** SHA-256, in hexadecimal, over the names and bytes of all its files. */
  readonly digest: string;
  readonly file: PackFile;
  readonly charter?: Charter;
  /** By id, in the order of their ids. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** The texts of its policies, by their relative names. */
  readonly policies: ReadonlyMap<string, string>;
}

/** What became of a pack: the pack where its own file is sound, and what keeps the rest of it from being practised. */
export interface Loaded {
  readonly pack?: Pack;
  /** In the order of their places; files are named relative to the pack's folder. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were looked into, relative to the folder. */
  readonly files: readonly string[];
  /** The ids, by their file names, of those scenarios that have mistakes. */
  readonly leftOut: readonly string[];
}

/** Loads a whole pack for practice. A broken file keeps nothing but itself out. Throws on faults of the program alone. */
export function loadPack(folder: string): Promise<Loaded> {
  return load(folder, () => true);
}

/** Loads what one scenario needs and nothing else: the pack has at most that one. */
export function loadScenario(folder: string, id: string): Promise<Loaded> {
  return load(folder, (file) => file === `scenarios/${id}.yaml`);
}

/** Loads a pack with those of its scenarios whose files are wanted. All files are read, for the digest; the others are not parsed. */
async function load(folder: string, wanted: (file: string) => boolean): Promise<Loaded> {
  const listing = listPack(folder);
  const diagnostics: Diagnostic[] = [...listing.findings];
  const digest = createHash("sha256");
  const files: string[] = [];
  const scenarios = new Map<string, Scenario>();
  const policies = new Map<string, string>();
  let own: PackFile | undefined;
  let charter: Charter | undefined;
  for await (const { file, kind, bytes, data, text, findings } of readPack({
    folder,
    listing,
    depth: "mistakes",
    wanted,
  })) {
    diagnostics.push(...findings);
    if (!bytes) continue;
    digest.update(`${file}\0${bytes.length}\0`).update(bytes);
    if (kind !== "scenario" || wanted(file)) files.push(file);
    if (kind === "policy") policies.set(file, text ?? "");
    // Its schema has been asked about what is handed out as data.
    else if (kind === "pack") own = data as PackFile | undefined;
    else if (kind === "charter") charter = data as Charter | undefined;
    else if (kind === "scenario" && data) scenarios.set((data as Scenario).id, data as Scenario);
  }
  const written = files.flatMap((file) => scenarioIdOf(file) ?? []);
  const leftOut = written.filter((id) => !scenarios.has(id));
  const result = { diagnostics: diagnostics.sort(byPlace), files, leftOut };
  if (!own) return result;
  const { name: id, version } = own;
  const made = { folder, id, version, digest: digest.digest("hex"), file: own, scenarios, policies };
  return { pack: { ...made, ...(charter && { charter }) }, ...result };
}
