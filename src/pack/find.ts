import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Diagnostic, diagnoseAt, wholeFile } from "./diagnostic.ts";
import { isPartFolder, kindOf } from "./list-files.ts";
import { meantName } from "./meant-name.ts";
import { codeOf } from "./read-file.ts";

/** Something to check: a whole pack, one file of a pack by its relative name, or a file that lies in no pack. */
export type Target =
  | { readonly kind: "pack"; readonly folder: string }
  | { readonly kind: "part"; readonly folder: string; readonly file: string }
  | { readonly kind: "alone"; readonly folder: string; readonly file: string };

/** What paths lead to, each thing once, and what is to be said about paths that lead nowhere. */
export interface Found {
  readonly targets: readonly Target[];
  /** Their `file` is the path as it was given. */
  readonly findings: readonly Diagnostic[];
}

/** How many folders deep packs are looked for. */
const depth = 4;

/** Finds what the paths name: a file of a pack, a pack's folder, or a folder with packs below it. Without any: the working folder. */
export function findTargets(paths: readonly string[], cwd: string): Found {
  const findings: Diagnostic[] = [];
  const targets = new Map<string, Target>();
  for (const path of paths.length > 0 ? paths : ["."]) {
    try {
      const real = realpathSync(resolve(cwd, path));
      const found = statSync(real).isDirectory() ? inFolder(real) : [fileAt(real)];
      if (found.length === 0) findings.push(nothingIn(real, path));
      for (const target of found) targets.set(JSON.stringify(target), target);
    } catch (error) {
      const reason = codeOf(error);
      const gone = reason === "ENOENT" || reason === "ENOTDIR";
      findings.push(diagnoseAt(path, wholeFile, gone ? "not-there" : "unreadable", { path, reason }));
    }
  }
  const packs = new Set([...targets.values()].flatMap((target) => (target.kind === "pack" ? target.folder : [])));
  const once = [...targets.values()].filter((target) => target.kind === "pack" || !packs.has(target.folder));
  return { targets: once, findings };
}

/** Perhaps there is a pack, and its own file has another name. `path` is the folder as it was given. */
function nothingIn(folder: string, path: string): Diagnostic {
  const own = readdirSync(folder).find((name) => meantName(name) === "pack.yaml");
  if (own === undefined) return diagnoseAt(path, wholeFile, "nothing-matched", { path: path === "." ? "here" : path });
  return diagnoseAt(join(path, own).replaceAll("\\", "/"), wholeFile, "wrong-ending", { name: "pack.yaml" });
}

function isPack(folder: string): boolean {
  return existsSync(join(folder, "pack.yaml"));
}

function inFolder(folder: string): Target[] {
  const outer = dirname(folder);
  if (!isPack(folder) && isPack(outer) && isPartFolder(basename(folder))) return [{ kind: "pack", folder: outer }];
  return packsBelow(folder, depth).map((found) => ({ kind: "pack", folder: found }));
}

/** The packs in a folder and below it. Links and hidden folders are not followed; a pack holds no other packs. */
function packsBelow(folder: string, levels: number): string[] {
  if (isPack(folder)) return [folder];
  if (levels === 0) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const inner = names.filter((name) => !name.startsWith(".") && name !== "node_modules").sort();
  return inner.flatMap((name) => packsBelow(join(folder, name), levels - 1));
}

/** What a file is by its path: one of a pack, or one that lies in none. It need not be there yet. */
export function fileAt(path: string): Target {
  const folder = dirname(path);
  const name = basename(path);
  if (isPack(folder) && kindOf(name)) return { kind: "part", folder, file: name };
  const inside = `${basename(folder)}/${name}`;
  if (isPack(dirname(folder)) && kindOf(inside)) return { kind: "part", folder: dirname(folder), file: inside };
  return { kind: "alone", folder, file: name };
}
