import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes a new file. Throws what the system says, EEXIST where there is one. */
export function writeFresh(file: string, text: string): void {
  writeFileSync(file, text, { flag: "wx" });
}

/** Writes a file in the place of what is there, whole or not at all, and keeps who may read it. Throws what the system says. */
export function writeOver(file: string, text: string): void {
  writeWhole(file, text, statSync(file, { throwIfNoEntry: false })?.mode);
}

/** Writes a file in the place of any, whole or not at all, that nobody else may read. Throws what the system says. */
export function writePrivately(file: string, bytes: Uint8Array): void {
  writeWhole(file, bytes, 0o600);
}

/**
 * Writes a new file of many parts, one after the other, whole or not at all, that nobody else may read. Throws what the system
 * says, EEXIST where there is one.
 */
export function writePartsPrivately(file: string, parts: Iterable<string>): void {
  if (lstatSync(file, { throwIfNoEntry: false })) throw Object.assign(new Error("it is there"), { code: "EEXIST" });
  const unfinished = unfinishedFor(file);
  try {
    rmSync(unfinished, { force: true });
    const handle = openSync(unfinished, "wx", 0o600);
    try {
      for (const part of parts) writeFileSync(handle, part);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, file);
  } catch (problem) {
    rmSync(unfinished, { force: true });
    throw problem;
  }
}

/** Writes a file, with the folders that lead to it. Throws what the system says. */
export function writeDeep(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeOver(file, text);
}

/** With a mode, it has that from its first moment: what others may not read is never open to them. */
function writeWhole(file: string, content: string | Uint8Array, mode?: number): void {
  const unfinished = unfinishedFor(file);
  try {
    rmSync(unfinished, { force: true });
    writeFileSync(unfinished, content, { flag: "wx", ...(mode !== undefined && { mode }) });
    // What a new file is given the umask takes from.
    if (mode !== undefined) chmodSync(unfinished, mode);
    renameSync(unfinished, file);
  } catch (problem) {
    rmSync(unfinished, { force: true });
    throw problem;
  }
}

function unfinishedFor(file: string): string {
  return join(dirname(file), `.${basename(file)}.unfinished`);
}
