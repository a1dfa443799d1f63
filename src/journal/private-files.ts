import { chmodSync, closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { explaining } from "./trouble.ts";

/** Makes a folder, and those above it, that nobody else may enter; one that is there already keeps its mode. Throws what the system says. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  // Not by the recursive way of Node 20, which never ends where the system answers as it does for /proc/x.
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, 0o700);
  } catch (error) {
    // Another start may have made it in between.
    if (!existsSync(folder)) throw error;
  }
}

/** Makes an empty file, in place of any, for the person alone from its first moment: SQLite gives its mode on. */
export function makeEmpty(path: string): void {
  explaining(path, () => {
    for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) rmSync(file, { force: true });
    closeSync(openSync(path, "wx", 0o600));
  });
}

/** Makes sure of a file, made where it does not exist, that nobody else may read it. */
export function makeSure(path: string): void {
  explaining(path, () => closeSync(openSync(path, "a", 0o600)));
  closeToOthers(path);
}

/** Takes from everybody else what they may do with a file, if there is one. */
export function closeToOthers(path: string): void {
  explaining(path, () => {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
    if (mode & 0o077) chmodSync(path, 0o600);
  });
}
