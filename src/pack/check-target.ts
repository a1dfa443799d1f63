import { checkFile } from "./check-file.ts";
import { addRemarks, bytesOf, checkPack, type Delegate } from "./check-pack.ts";
import { diagnoseAt, wholeFile } from "./diagnostic.ts";
import type { Target } from "./find.ts";
import { formatOf } from "./format.ts";
import type { PackFile } from "./generated/pack.ts";
import type { Walk } from "./generated/walk.ts";
import { kindOf } from "./list-files.ts";
import { gather, type Outcome } from "./outcome.ts";
import { handedIn, readInside } from "./read-file.ts";
import { type Given, listPack, readPack, unread } from "./read-pack.ts";
import type { Kind } from "./schema-lookup.ts";
import { nowhere } from "./scope.ts";
import { walkRemarks } from "./walks/walk-remarks.ts";

/** Checks what a path led to: a pack, one file of a pack, or a file that lies in none. */
export function checkTarget(target: Target, given: Given = {}, delegate?: Delegate): Promise<Outcome> {
  if (target.kind === "pack") return checkPack(target.folder, given, delegate);
  const check = target.kind === "part" ? checkPart : checkAlone;
  return check(target.folder, target.file, given);
}

/** One file of a pack. What is wrong elsewhere in the pack is not told, only that it keeps something from being checked. */
async function checkPart(folder: string, file: string, given: Given): Promise<Outcome> {
  const { files, findings } = listPack(folder);
  const listing = { files: [...new Set([...files, file])].sort(), findings };
  const gathering = gather(findings.filter((finding) => finding.file === file));
  const wanted = (name: string) => name === file;
  const open = (name: string) => bytesOf(folder, name, given);
  let pack: PackFile | undefined;
  for await (const read of readPack({ folder, listing, depth: "everything", wanted, ...given })) {
    if (read.kind === "pack") pack = read.data as PackFile | undefined;
    if (read.file === file) gathering.add(file, read, read.bytes && "looked");
    else if (isNeeded(read.file, file) && !read.data) {
      const note = diagnoseAt(file, wholeFile, "pack-not-loaded", { path: read.file });
      gathering.add(file, { findings: [note], allowances: [] });
    }
    if (read.file === file && read.kind === "walk" && read.data && pack) {
      const walk = { file, walk: read.data as Walk };
      await addRemarks(gathering, await walkRemarks([walk], pack, open, given.loadPlayer), open);
    }
  }
  return gathering.outcome();
}

function isNeeded(around: string, file: string): boolean {
  const kind = kindOf(file);
  if (around === "pack.yaml") return kind === "scenario" || kind === "walk";
  return kind === "scenario" && around === "charter.yaml";
}

async function checkAlone(folder: string, file: string, given: Given): Promise<Outcome> {
  const other = given.instead?.get(file);
  const read = other ? handedIn(other) : readInside(folder, file);
  if (read.kind !== "bytes") return gather([unread(file, read)]).outcome();
  const { bytes } = read;
  const kind = /\.ya?ml$/i.test(file) ? guessKind(file, bytes) : undefined;
  const gathering = gather();
  if (kind) {
    const subject = { file, bytes, kind, scope: nowhere, depth: "everything" } as const;
    gathering.add(file, await checkFile(subject, given.loadPlayer), "looked");
  } else {
    const finding = diagnoseAt(file, wholeFile, "unknown-kind", { format: formatOf("scenario") });
    gathering.add(file, { findings: [finding], allowances: [] }, "looked");
  }
  return gathering.outcome();
}

/** What kind of file this is, by its format line, else by its name, else by what stands in it. Bytes that are no text are said to be that. */
function guessKind(file: string, bytes: Uint8Array): Kind | undefined {
  const text = new TextDecoder().decode(bytes);
  const [, stated] = /^format: *["']?offscript\/(pack|charter|scenario|walk|project)@/m.exec(text) ?? [];
  if (stated !== undefined) return stated as Kind;
  const named = kindOf(file);
  if (named === "pack" || named === "charter") return named;
  return /^(format|situation|customer) *:/m.test(text) || text.trim() === "" || isNoText(text) ? "scenario" : undefined;
}

function isNoText(text: string): boolean {
  return /[\0\ufffd]/.test(text);
}
