import { createHash } from "node:crypto";
import { checkFile } from "./check-file.ts";
import { decode } from "./decode.ts";
import { byPlace, type Diagnostic, diagnoseAt, wholeFile } from "./diagnostic.ts";
import type { Charter } from "./generated/charter.ts";
import type { PackFile } from "./generated/pack.ts";
import type { Scenario } from "./generated/scenario.ts";
import { limits } from "./limits.ts";
import { type FileKind, kindOf, listFiles } from "./list-files.ts";
import { readInside } from "./read-file.ts";
import type { Scope } from "./scope.ts";
import type { Source } from "./source.ts";
import type { Node } from "./tree.ts";

/** A pack as it can be practised: what has no error in it. */
export interface Pack {
  /** Where it lies. */
  readonly folder: string;
  readonly id: string;
  readonly version: string;
  /** SHA-256, in hexadecimal, over the names and bytes of all its files. */
  readonly digest: string;
  readonly file: PackFile;
  readonly charter?: Charter;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** The texts of its policies, by their relative names. */
  readonly policies: ReadonlyMap<string, string>;
}

/** What became of a pack: the pack where its own file is sound, and everything that there is to say. */
export interface Loaded {
  readonly pack?: Pack;
  /** In the order of their places; files are named relative to the pack's folder. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were looked into, relative to the folder. */
  readonly files: readonly string[];
  /** The texts of the files with findings, as far as they can be shown. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Loads and checks a whole pack. A broken file keeps nothing but itself out. Throws only on faults of the program. */
export function loadPack(folder: string): Promise<Loaded> {
  return load(folder, () => true);
}

/** Loads what one scenario needs and nothing else: the pack has at most that one. */
export function loadScenario(folder: string, id: string): Promise<Loaded> {
  return load(folder, (file) => file === `scenarios/${id}.yaml`);
}

/** Loads a pack with those of its scenarios that are wanted. All its files are read, for the digest; only these are parsed. */
export async function load(folder: string, wanted: (file: string) => boolean): Promise<Loaded> {
  const listing = listFiles(folder);
  const diagnostics: Diagnostic[] = [...listing.findings];
  const sources = new Map<string, string>();
  const policies = new Map<string, string>();
  const roots = new Map<string, Node>();
  const looked: string[] = [];
  const hash = createHash("sha256");
  const stems = listing.files.filter((file) => kindOf(file) === "scenario").map((file) => file.slice("scenarios/".length, -".yaml".length));
  const shared = { scenarios: new Set(stems), files: new Set(listing.files) };

  function part(file: "pack.yaml" | "charter.yaml"): Node | "absent" | "broken" {
    return shared.files.has(file) ? (roots.get(file) ?? "broken") : "absent";
  }

  async function check(source: Source, kind: FileKind): Promise<readonly Diagnostic[]> {
    if (kind === "policy") policies.set(source.file, source.text);
    if (kind === "policy" || kind === "walk") return [];
    const scope: Scope = { ...shared, pack: part("pack.yaml"), charter: part("charter.yaml") };
    const { root, findings } = await checkFile(source, kind, scope);
    if (root) roots.set(source.file, root);
    return findings;
  }

  // In this order charter, pack and policies come before the scenarios that refer to them.
  for (const file of listing.files) {
    const kind = kindOf(file) ?? "walk";
    const read = readInside(folder, file);
    if (read.kind !== "bytes") {
      const reason = read.kind === "failed" ? read.reason : "";
      diagnostics.push(diagnoseAt(file, wholeFile, read.problem, { path: file, reason, bytes: limits.bytes }));
      continue;
    }
    hash.update(`${file}\0${read.bytes.length}\0`).update(read.bytes);
    if (kind === "scenario" && !wanted(file)) continue;
    looked.push(file);
    const { source, finding } = decode(file, read.bytes);
    const findings = finding ? [finding] : await check(source, kind);
    if (findings.length > 0) sources.set(file, source.text);
    diagnostics.push(...findings);
  }

  if (stems.length === 0 && !shared.files.has("charter.yaml")) diagnostics.push(diagnoseAt("pack.yaml", wholeFile, "no-scenarios"));
  const result = { diagnostics: diagnostics.sort(byPlace), files: looked, sources };
  const file = roots.get("pack.yaml")?.data as PackFile | undefined;
  if (!file) return result;
  const charter = roots.get("charter.yaml")?.data as Charter | undefined;
  const scenarios = new Map<string, Scenario>();
  for (const [name, root] of roots) if (kindOf(name) === "scenario") put(scenarios, root.data as unknown as Scenario);
  const { name: id, version } = file;
  const pack = { folder, id, version, digest: hash.digest("hex"), file, ...(charter && { charter }), scenarios, policies };
  return { pack, ...result };
}

function put(scenarios: Map<string, Scenario>, scenario: Scenario): void {
  scenarios.set(scenario.id, scenario);
}
