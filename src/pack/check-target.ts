import { checkFile } from "./check-file.ts";
import { decode } from "./decode.ts";
import { byPlace, type Diagnostic, diagnoseAt, wholeFile } from "./diagnostic.ts";
import type { Target } from "./find.ts";
import { formatOf } from "./format.ts";
import { limits } from "./limits.ts";
import { kindOf } from "./list-files.ts";
import { type Loaded, load, loadPack } from "./load-pack.ts";
import { readInside } from "./read-file.ts";
import type { Kind } from "./schema-lookup.ts";
import type { Scope } from "./scope.ts";
import type { Source } from "./source.ts";

/** Checks what a path led to: a pack, one file of a pack, or a file that lies in none. */
export function checkTarget(target: Target): Promise<Loaded> {
  if (target.kind === "pack") return loadPack(target.folder);
  return target.kind === "part" ? checkPart(target.folder, target.file) : checkAlone(target.folder, target.file);
}

/** One file of a pack. What is wrong elsewhere in the pack is not told, only that it keeps something from being checked. */
async function checkPart(folder: string, file: string): Promise<Loaded> {
  const { pack, diagnostics, sources } = await load(folder, (name) => name === file);
  const own = diagnostics.filter((finding) => finding.file === file);
  const broken = diagnostics
    .filter((finding) => finding.severity === "error" && finding.file !== file)
    .map((finding) => finding.file);
  const unseen =
    kindOf(file) === "scenario" ? ["pack.yaml", "charter.yaml"].filter((name) => broken.includes(name)) : [];
  const notes = unseen.map((path) => diagnoseAt(file, wholeFile, "pack-not-loaded", { path }));
  return { ...(pack && { pack }), diagnostics: [...own, ...notes].sort(byPlace), files: [file], sources };
}

/** With no pack round it, a file can only be held against itself. */
const nowhere: Scope = { pack: "absent", charter: "absent", scenarios: new Set(), files: new Set() };

async function checkAlone(folder: string, file: string): Promise<Loaded> {
  const read = readInside(folder, file);
  if (read.kind !== "bytes") {
    const reason = read.kind === "failed" ? read.reason : "";
    const finding = diagnoseAt(file, wholeFile, read.problem, { reason, bytes: limits.bytes, path: file });
    return { diagnostics: [finding], files: [], sources: new Map() };
  }
  const { source, finding } = decode(file, read.bytes);
  const findings = finding ? [finding] : await checkUnknown(source);
  return { diagnostics: [...findings].sort(byPlace), files: [file], sources: new Map([[file, source.text]]) };
}

async function checkUnknown(source: Source): Promise<readonly Diagnostic[]> {
  const kind = /\.ya?ml$/i.test(source.file) ? guessKind(source) : undefined;
  if (kind) return (await checkFile(source, kind, nowhere)).findings;
  return [diagnoseAt(source.file, wholeFile, "unknown-kind", { format: formatOf("scenario") })];
}

/** What kind of file this is, by its format line, else by its name, else by what stands in it. */
function guessKind({ file, text }: Source): Kind | undefined {
  const [, stated] = /^format: *["']?offscript\/(pack|charter|scenario)@/m.exec(text) ?? [];
  if (stated !== undefined) return stated as Kind;
  const named = kindOf(file);
  if (named === "pack" || named === "charter") return named;
  return /^(format|situation|customer) *:/m.test(text) || text.trim() === "" ? "scenario" : undefined;
}
