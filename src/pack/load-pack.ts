import { createHash, type Hash } from "node:crypto";
import { checkFile } from "./check-file.ts";
import { decode } from "./decode.ts";
import { byPlace, type Diagnostic, diagnoseAt, wholeFile } from "./diagnostic.ts";
import type { Charter } from "./generated/charter.ts";
import type { PackFile } from "./generated/pack.ts";
import type { Scenario } from "./generated/scenario.ts";
import { limits } from "./limits.ts";
import { kindOf, listFiles } from "./list-files.ts";
import { readInside } from "./read-file.ts";
import type { Range, Source } from "./source.ts";
import { type Node, placeOf } from "./tree.ts";

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

/** What became of a pack: the pack where its own file is sound, and everything that there is to say. */
export interface Loaded {
  readonly pack?: Pack;
  /** In the order of their places; files are named relative to the pack's folder. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were looked into, relative to the folder. */
  readonly files: readonly string[];
  /** The texts of the files with findings, as far as they can be shown, and of the pack's own file. */
  readonly sources: ReadonlyMap<string, string>;
  /** Where the pack's own file says its name. */
  readonly nameAt?: Range;
}

/** Loads and checks a whole pack. A broken file keeps nothing but itself out. Throws on faults of the program alone. */
export function loadPack(folder: string): Promise<Loaded> {
  return load(folder, () => true);
}

/** Loads what one scenario needs and nothing else: the pack has at most that one. */
export function loadScenario(folder: string, id: string): Promise<Loaded> {
  return load(folder, (file) => file === `scenarios/${id}.yaml`);
}

/** Loads a pack with those of its scenarios whose files are wanted. All files are read, for the digest; the others are not parsed. */
export async function load(folder: string, wanted: (file: string) => boolean): Promise<Loaded> {
  const loading = begin(folder);
  // In the order of their names charter, pack and policies come before the scenarios that refer to them.
  for (const file of loading.files) {
    const bytes = readInto(loading, file);
    if (bytes && (kindOf(file) !== "scenario" || wanted(file))) await checkInto(loading, file, bytes);
  }
  return finish(loading);
}

/** A pack on its way. */
interface Loading {
  readonly folder: string;
  readonly files: ReadonlySet<string>;
  readonly scenarios: ReadonlySet<string>;
  readonly digest: Hash;
  readonly looked: string[];
  readonly diagnostics: Diagnostic[];
  readonly sources: Map<string, string>;
  /** The trees of the files without errors. */
  readonly roots: Map<string, Node>;
  readonly policies: Map<string, string>;
  nameAt?: Range;
}

function begin(folder: string): Loading {
  const { files, findings } = listFiles(folder);
  const scenarios = files.filter((file) => kindOf(file) === "scenario").map((file) => file.slice(10, -5));
  const diagnostics = [...findings];
  if (scenarios.length === 0 && !files.includes("charter.yaml")) {
    diagnostics.push(diagnoseAt("pack.yaml", wholeFile, "no-scenarios"));
  }
  return {
    folder,
    files: new Set(files),
    scenarios: new Set(scenarios),
    digest: createHash("sha256"),
    looked: [],
    diagnostics,
    sources: new Map(),
    roots: new Map(),
    policies: new Map(),
  };
}

function readInto({ folder, digest, diagnostics }: Loading, file: string): Uint8Array | undefined {
  const read = readInside(folder, file);
  if (read.kind === "bytes") {
    digest.update(`${file}\0${read.bytes.length}\0`).update(read.bytes);
    return read.bytes;
  }
  const reason = read.kind === "failed" ? read.reason : "";
  diagnostics.push(diagnoseAt(file, wholeFile, read.problem, { reason, bytes: limits.bytes, path: file }));
  return undefined;
}

async function checkInto(loading: Loading, file: string, bytes: Uint8Array): Promise<void> {
  const { source, finding } = decode(file, bytes);
  const findings = finding ? [finding] : await check(loading, source);
  loading.looked.push(file);
  loading.diagnostics.push(...findings);
  if (findings.length > 0 || file === "pack.yaml") loading.sources.set(file, source.text);
}

async function check(loading: Loading, source: Source): Promise<readonly Diagnostic[]> {
  const { file, text } = source;
  const kind = kindOf(file);
  if (kind === "policy") loading.policies.set(file, text);
  if (kind === undefined || kind === "policy" || kind === "walk") return [];
  const { files, scenarios } = loading;
  const scope = { files, scenarios, pack: part(loading, "pack.yaml"), charter: part(loading, "charter.yaml") };
  const { root, findings } = await checkFile(source, kind, scope);
  if (root) loading.roots.set(file, root);
  if (root && kind === "pack") loading.nameAt = source.range(placeOf(root, ["name"]));
  return findings;
}

function part({ files, roots }: Loading, file: "pack.yaml" | "charter.yaml"): Node | "absent" | "broken" {
  return files.has(file) ? (roots.get(file) ?? "broken") : "absent";
}

function finish({ folder, digest, looked, diagnostics, sources, roots, policies, nameAt }: Loading): Loaded {
  const result = { diagnostics: diagnostics.sort(byPlace), files: looked, sources, ...(nameAt && { nameAt }) };
  const file = dataOf<PackFile>(roots.get("pack.yaml"));
  if (!file) return result;
  const charter = dataOf<Charter>(roots.get("charter.yaml"));
  const scenarios = new Map<string, Scenario>();
  for (const [name, root] of roots) {
    const scenario = kindOf(name) === "scenario" ? dataOf<Scenario>(root) : undefined;
    if (scenario) scenarios.set(scenario.id, scenario);
  }
  const { name: id, version } = file;
  const pack = {
    folder,
    id,
    version,
    digest: digest.digest("hex"),
    file,
    ...(charter && { charter }),
    scenarios,
    policies,
  };
  return { pack, ...result };
}

/** The data of a tree that its schema has been asked about: only such trees are kept. */
function dataOf<Value>(root: Node | undefined): Value | undefined {
  return root?.data as Value | undefined;
}
