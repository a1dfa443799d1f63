import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files below a folder whose bytes hold some words, in whatever case: the words of the index are in small letters. */
export function filesWith(folder: string, words: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return names.filter((name) => readFileSync(join(folder, name), "latin1").toLowerCase().includes(words)).sort();
}
