import { createHash } from "node:crypto";
import { existsSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { exitCodes, Failure } from "../../failure.ts";
import { makeFolder } from "../../journal/private-files.ts";
import { say } from "../../messages/say.ts";
import { checkFile } from "../../pack/check-file.ts";
import type { Charter } from "../../pack/generated/charter.ts";
import { codeOf, type Read, readOrdinary } from "../../pack/read-file.ts";
import { nowhere } from "../../pack/scope.ts";
import { writePrivately } from "../write-file.ts";
import { charterPlace } from "./place.ts";

/** The charter that is laid over all packs. */
export interface CharterInUse {
  readonly charter: Charter;
  /** SHA-256 of the file that it was read from, in hexadecimal. */
  readonly digest: string;
  /** The whole path of its copy. */
  readonly file: string;
}

/** The charter in use; undefined where none is. Throws Failure where its copy is gone or is not what was laid over. */
export async function charterInUse(dataFolder: string): Promise<CharterInUse | undefined> {
  const { folder, pointer } = charterPlace(dataFolder);
  const pointed = readOrdinary(pointer);
  if (isNotThere(pointed)) return undefined;
  const digest = digestIn(pointed);
  if (digest === undefined) throw unusable("pointer", pointer);
  const file = join(folder, `${digest}.yaml`);
  const read = readOrdinary(file);
  if (read.kind !== "bytes") throw unusable("gone", file);
  const { bytes } = read;
  if (digestOf(bytes) !== digest) throw unusable("changed", file);
  const { data } = await checkFile({ file, bytes, kind: "charter", scope: nowhere, depth: "mistakes" });
  if (!data) throw unusable("unfit", file);
  return { digest, file, charter: data as Charter };
}

/**
 * Keeps a copy of a charter that was found to be sound, for the person alone, and takes it into use. Answers with the whole
 * path of that copy, and with that of another that it takes the place of, which stays. Throws Failure.
 */
export function keepCharter(
  dataFolder: string,
  bytes: Uint8Array,
): { readonly file: string; readonly before?: string } {
  const { folder, pointer } = charterPlace(dataFolder);
  const digest = digestOf(bytes);
  const file = join(folder, `${digest}.yaml`);
  const before = copyIn(folder, readOrdinary(pointer));
  explained(folder, () => makeFolder(folder));
  explained(file, () => writePrivately(file, bytes));
  explained(pointer, () => writePrivately(pointer, Buffer.from(`${digest}\n`)));
  return { file, ...(before !== undefined && before !== file && { before }) };
}

/**
 * Takes off the charter in use, also where it can no longer be read. Answers with the copy that stays, if there is one;
 * undefined where no charter was in use. Throws Failure.
 */
export function dropCharter(dataFolder: string): { readonly copy?: string } | undefined {
  const { folder, pointer } = charterPlace(dataFolder);
  const read = readOrdinary(pointer);
  if (isNotThere(read)) return undefined;
  explained(pointer, () => unlinkSync(pointer));
  const copy = copyIn(folder, read);
  return copy === undefined ? {} : { copy };
}

/** Does something with a file or folder; what the system says against it becomes a Failure. */
function explained(file: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    const message = say("charter.unwritten", { file, reason: codeOf(error) });
    throw new Failure(exitCodes.unable, message, say("charter.unwritten.remedy"));
  }
}

function isNotThere(read: Read): boolean {
  return read.kind === "failed" && read.problem === "not-there";
}

/** The copy that a pointer names, if it is there. */
function copyIn(folder: string, pointer: Read): string | undefined {
  const file = join(folder, `${digestIn(pointer) ?? ""}.yaml`);
  return existsSync(file) ? file : undefined;
}

function digestIn(pointer: Read): string | undefined {
  const text = pointer.kind === "bytes" ? Buffer.from(pointer.bytes).toString("latin1") : "";
  return /^([0-9a-f]{64})\n?$/.exec(text)?.[1];
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function unusable(why: "gone" | "changed" | "unfit" | "pointer", file: string): Failure {
  return new Failure(exitCodes.unable, say("charter.unusable", { why, file }), say("charter.unusable.remedy"));
}
