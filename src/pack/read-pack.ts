import { checkFile } from "./check-file.ts";
import { type Diagnostic, diagnoseAt, wholeFile } from "./diagnostic.ts";
import { limits } from "./limits.ts";
import { type FileKind, kindOf, type Listing, listFiles } from "./list-files.ts";
import type { LoadPlayer } from "./player.ts";
import { handedIn, type Read, readOrdinary } from "./read-file.ts";
import { scopeOf } from "./scope.ts";
import type { Checked, Depth, Subject } from "./subject.ts";

/** What of a pack is read, and how closely. */
export interface Reader {
  readonly folder: string;
  readonly listing: Listing;
  /** Those of the files that are read, besides the pack's own file and its charter; without it, all. */
  readonly files?: ReadonlySet<string>;
  readonly depth: Depth;
  /** Whether the file of a scenario or a walk is looked at; its bytes are handed out in any case. */
  wanted(file: string): boolean;
  /** What stands in the place of files as they lie on the disk, by their relative names. */
  readonly instead?: ReadonlyMap<string, Uint8Array>;
  /** Kept from one time to the next, so that only what has changed is looked at again. */
  readonly memory?: Memory;
  /** Without it, nothing is played. */
  readonly loadPlayer?: LoadPlayer;
}

/** What a check is given besides a folder. */
export type Given = Pick<Reader, "instead" | "memory" | "loadPlayer">;

/** What was read before, by whole paths, and `around` what it was read. */
export type Memory = Map<string, { readonly read: FileRead; readonly around: string }>;

/** One file of a pack, read. Files that could not be opened have a finding and nothing else. */
export interface FileRead extends Checked {
  readonly file: string;
  readonly kind: FileKind;
  readonly bytes?: Uint8Array;
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
export async function* readPack(reader: Reader): AsyncGenerator<FileRead> {
  const { folder, listing, depth, wanted, instead, memory, loadPlayer } = reader;
  const { files } = listing;
  const parts = { pack: part(files, "pack.yaml"), charter: part(files, "charter.yaml") };
  let scope = scopeOf(files, parts.pack, parts.charter);
  let around = memory ? files.join("\n") : "";
  for (const file of files) {
    const kind = kindOf(file);
    if (kind === undefined || (!isAround(kind) && reader.files?.has(file) === false)) continue;
    const path = `${folder}/${file}`;
    const given = instead?.get(file);
    const taken = given ? handedIn(given) : readOrdinary(path);
    const before = memory?.get(path);
    const same = before?.around === around && taken.kind === "bytes" && isSame(before.read.bytes, taken.bytes);
    const read = same ? before.read : await readOne(taken, { file, kind, scope, depth, wanted }, loadPlayer);
    memory?.set(path, { read, around });
    if (isAround(kind)) {
      if (memory) around += Buffer.from(read.bytes ?? []).toString("latin1");
      if (read.data) parts[kind] = read.data;
      scope = scopeOf(files, parts.pack, parts.charter);
    }
    yield read;
  }
}

/** Whether all other files of a pack are read by what stands in this one. */
function isAround(kind: FileKind): kind is "pack" | "charter" {
  return kind === "pack" || kind === "charter";
}

type Wish = Pick<Subject, "file" | "scope" | "depth"> & Pick<Reader, "wanted"> & { readonly kind: FileKind };

async function readOne(
  taken: Read,
  { file, kind, scope, depth, wanted }: Wish,
  loadPlayer: LoadPlayer | undefined,
): Promise<FileRead> {
  if (taken.kind !== "bytes") return { file, kind, findings: [unread(file, taken)], allowances: [] };
  const { bytes } = taken;
  if (kind === "policy") return { file, kind, bytes, ...(await readText(file, bytes)) };
  if (!isAround(kind) && !wanted(file)) return { file, kind, bytes, findings: [], allowances: [] };
  return { file, kind, bytes, ...(await checkFile({ file, bytes, kind, scope, depth }, loadPlayer)) };
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
}

/** What is known of a file before it is read. */
function part(files: readonly string[], file: string): object | "absent" | "broken" {
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
