import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { limits } from "./limits.ts";

/** The bytes of a file, or why they were not read. `reason` is the system's name for it, such as EACCES. */
export type Read =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly problem: "too-large" | "not-a-file" | "link" }
  | { readonly kind: "failed"; readonly problem: "not-there" | "unreadable"; readonly reason: string };

/** Opens without waiting for a pipe's other end, and never through a link; systems that know no such flags need none. */
const careful = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file inside a folder, by a relative path with forward slashes. No part of that path may be a link;
 * what is opened must be an ordinary file within the size limit. Nothing else is ever opened: opening alone can do harm.
 */
export function readInside(folder: string, file: string): Read {
  let path = folder;
  try {
    for (const part of file.split("/")) {
      path = join(path, part);
      if (lstatSync(path).isSymbolicLink()) return { kind: "refused", problem: "link" };
    }
    return lstatSync(path).isFile() ? readOrdinary(path) : { kind: "refused", problem: "not-a-file" };
  } catch (error) {
    return failed(error);
  }
}

/** Bytes that came in another way than from a file, as if they had been read from one. */
export function handedIn(bytes: Uint8Array): Read {
  return bytes.length > limits.bytes ? { kind: "refused", problem: "too-large" } : { kind: "bytes", bytes };
}

/** Reads what a listing of its folder has just shown to be an ordinary file, in a folder that is no link. */
export function readOrdinary(path: string): Read {
  try {
    const handle = openSync(path, careful);
    try {
      return readHandle(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Read {
  const reason = codeOf(error);
  if (reason === "ELOOP") return { kind: "refused", problem: "link" };
  const gone = reason === "ENOENT" || reason === "ENOTDIR";
  return { kind: "failed", problem: gone ? "not-there" : "unreadable", reason };
}

function readHandle(handle: number): Read {
  const stat = fstatSync(handle);
  if (!stat.isFile()) return { kind: "refused", problem: "not-a-file" };
  if (stat.size > limits.bytes) return { kind: "refused", problem: "too-large" };
  const bytes = new Uint8Array(stat.size);
  let length = 0;
  for (let read = -1; read !== 0 && length < bytes.length; length += read) {
    read = readSync(handle, bytes, length, bytes.length - length, null);
  }
  return { kind: "bytes", bytes: bytes.subarray(0, length) };
}

/** The system's name for what went wrong, such as EACCES. Throws anything that is not an error of the system. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
