import { checkFile } from "./check-file.ts";
import { type Diagnostic, diagnoseAt, wholeFile } from "./diagnostic.ts";
import { limits } from "./limits.ts";
import { type FileKind, kindOf, type Listing, listFiles } from "./list-files.ts";
import { handedIn, type Read, readOrdinary } from "./read-file.ts";
import { scopeOf } from "./scope.ts";
import type { Checked, Depth, Subject } from "./subject.ts";

/** What of a pack is read, and how closely. */
export interface Reader {
  readonly folder: string;
  readonly listing: Listing;
  readonly depth: Depth;
  /** Whether a scenario's file is looked at; its bytes are handed out in any case. */
  wanted(file: string): boolean;
  /** What stands in the place of files as they lie on the disk. */
  readonly instead?: ReadonlyMap<string, Uint8Array>;
}

/** One file of a pack, read. Files that could not be opened have a finding and nothing else. */
export interface FileRead extends Checked {
  readonly file: string;
  readonly kind: FileKind;
  readonly bytes?: Uint8Array;
  /** What it was held against, where it has a schema. */
  readonly subject?: Subject;
}

/** Lists what a folder holds, and what is wrong with it as a whole. */
export function listPack(folder: string): Listing {
  const { files, findings } = listFiles(folder);
  const isEmpty = !files.some((file) => kindOf(file) === "scenario" || file === "charter.yaml");
  return isEmpty
    ? { files, findings: [...findings, diagnoseAt("pack.yaml", wholeFile, "no-scenarios")] }
    : { files, findings };
}

/** Reads the files of a pack, one by one. In the order of their names charter, pack and policies come before the scenarios that refer to them. */
export async function* readPack({ folder, listing, depth, wanted, instead }: Reader): AsyncGenerator<FileRead> {
  const { files } = listing;
  const parts = { pack: around(files, "pack.yaml"), charter: around(files, "charter.yaml") };
  let scope = scopeOf(files, parts.pack, parts.charter);
  for (const file of files) {
    const kind = kindOf(file);
    if (kind === undefined) continue;
    const given = instead?.get(file);
    const read = given ? handedIn(given) : readOrdinary(`${folder}/${file}`);
    if (read.kind !== "bytes") {
      yield { file, kind, findings: [unread(file, read)], allowances: [] };
      continue;
    }
    const { bytes } = read;
    if (kind === "policy" || kind === "walk") yield { file, kind, bytes, ...(await readText(file, bytes)) };
    else if (kind === "scenario" && !wanted(file)) yield { file, kind, bytes, findings: [], allowances: [] };
    else {
      const subject: Subject = { file, bytes, kind, scope, depth };
      const checked = await checkFile(subject);
      if (checked.data && (kind === "pack" || kind === "charter")) {
        parts[kind] = checked.data;
        scope = scopeOf(files, parts.pack, parts.charter);
      }
      yield { file, kind, bytes, subject, ...checked };
    }
  }
}

/** What is known of a file before it is read. */
function around(files: readonly string[], file: string): object | "absent" | "broken" {
  return files.includes(file) ? "broken" : "absent";
}

async function readText(file: string, bytes: Uint8Array): Promise<Checked> {
  const { decode } = await import("./decode.ts");
  const { source, finding } = decode(file, bytes);
  return { findings: finding ? [finding] : [], allowances: [], text: source.text };
}

/** Why a file could not be read, as a finding. */
export function unread(file: string, read: Exclude<Read, { kind: "bytes" }>): Diagnostic {
  const reason = read.kind === "failed" ? read.reason : "";
  return diagnoseAt(file, wholeFile, read.problem, { reason, bytes: limits.bytes, path: file });
}
