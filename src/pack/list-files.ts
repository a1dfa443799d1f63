import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, diagnoseAt, wholeFile } from "./diagnostic.ts";
import { limits } from "./limits.ts";
import { meantName } from "./meant-name.ts";
import { codeOf } from "./read-file.ts";
import type { Kind } from "./schema-lookup.ts";

/** What a file of a pack is, by its name. Policies have no schema. */
export type FileKind = Exclude<Kind, "project"> | "policy";

/** The ordinary files of a pack by name, sorted by their code units, and what is to be said about the others. */
export interface Listing {
  readonly files: readonly string[];
  readonly findings: readonly Diagnostic[];
}

/** What a project sets for all its packs; a project can be a single pack. */
export const projectFile = "offscript.yaml";

const folders: Readonly<Record<string, { readonly ending: string; readonly kind: FileKind }>> = {
  scenarios: { ending: ".yaml", kind: "scenario" },
  policies: { ending: ".md", kind: "policy" },
  walks: { ending: ".yaml", kind: "walk" },
};

/** The kind of a file, by its relative name in the pack; undefined where a pack has no such file. */
export function kindOf(file: string): FileKind | undefined {
  if (file === "pack.yaml") return "pack";
  if (file === "charter.yaml") return "charter";
  const [folder = "", name = "", ...deeper] = file.split("/");
  const place = isPartFolder(folder) ? folders[folder] : undefined;
  return place && deeper.length === 0 && !name.startsWith(".") && name.endsWith(place.ending) ? place.kind : undefined;
}

/** The id that a scenario has by its file's relative name; undefined for other files. */
export function scenarioIdOf(file: string): string | undefined {
  return /^scenarios\/(.+)\.yaml$/.exec(file)?.[1];
}

/** Whether this is the name of a folder that a pack can have. */
export function isPartFolder(name: string): boolean {
  return Object.hasOwn(folders, name);
}

/** Looks at the names in a pack's folder. Nothing is opened, and no link followed. */
export function listFiles(folder: string): Listing {
  const files: string[] = [];
  const findings: Diagnostic[] = [];
  for (const { entry, path } of look("")) {
    if (kindOf(path)) take(entry, path);
    else if (isPartFolder(path)) lookInside(entry, path);
    else if (isStray(entry)) findings.push(misnamed(path));
  }
  if (files.length > limits.files) {
    findings.push(diagnoseAt("pack.yaml", wholeFile, "too-many-files", { files: limits.files }));
  }
  return { files: files.sort(byCodeUnits).slice(0, limits.files), findings: findings.slice(0, limits.findings) };

  function take(entry: Dirent, path: string): void {
    if (entry.isFile()) files.push(path);
    else findings.push(diagnoseAt(path, wholeFile, entry.isSymbolicLink() ? "link" : "not-a-file"));
  }

  function look(inside: string): { entry: Dirent; path: string }[] {
    try {
      const entries = readdirSync(join(folder, inside), { withFileTypes: true });
      const seen = entries.filter(({ name }) => !name.startsWith("."));
      return seen.map((entry) => ({ entry, path: inside === "" ? entry.name : `${inside}/${entry.name}` }));
    } catch (error) {
      findings.push(diagnoseAt(inside, wholeFile, "unreadable", { reason: codeOf(error) }));
      return [];
    }
  }

  function lookInside(entry: Dirent, folderName: string): void {
    if (!entry.isDirectory()) {
      findings.push(diagnoseAt(folderName, wholeFile, entry.isSymbolicLink() ? "link" : "not-a-file"));
      return;
    }
    for (const { entry: inner, path } of look(folderName)) {
      if (kindOf(path)) take(inner, path);
      else findings.push(misnamed(path));
    }
  }
}

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Beside the pack's own files anything may stand, but not what looks like one of them. */
function isStray(entry: Dirent): boolean {
  if (entry.name === projectFile) return false;
  return meantName(entry.name) !== undefined || (!entry.isDirectory() && /\.ya?ml$/i.test(entry.name));
}

/** What has no name of a pack: with the one that it was most likely meant to have, or without. */
function misnamed(path: string): Diagnostic {
  // A note beside the scenarios is a note, unless its name says that a program has only added its own ending.
  const name = /(?<!\.ya?ml|\.md)\.txt$/i.test(path) ? undefined : meantName(path);
  if (name !== undefined) return diagnoseAt(path, wholeFile, "wrong-ending", { name });
  const meant = /\.ya?ml$/i.test(path) && !path.includes("/") ? "scenario" : "other";
  return diagnoseAt(path, wholeFile, "not-read", { meant });
}
