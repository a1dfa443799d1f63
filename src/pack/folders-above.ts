import { dirname } from "node:path";

/** A folder and all those above it, from the inside out. */
export function* foldersFrom(inner: string): Generator<string> {
  for (let folder = inner; ; folder = dirname(folder)) {
    yield folder;
    if (dirname(folder) === folder) return;
  }
}
