import { chmodSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes a new file. Throws what the system says, EEXIST where there is one. */
export function writeFresh(file: string, text: string): void {
  writeFileSync(file, text, { flag: "wx" });
}

/** Writes a file in the place of what is there, whole or not at all, and keeps who may read it. Throws what the system says. */
export function writeOver(file: string, text: string): void {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  const unfinished = join(dirname(file), `.${basename(file)}.unfinished`);
  try {
    writeFileSync(unfinished, text);
    if (mode !== undefined) chmodSync(unfinished, mode);
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
