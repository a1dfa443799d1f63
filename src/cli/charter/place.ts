import { join } from "node:path";

/** Where the copies of charters are kept, each named by its digest, and beside them the digest of the one in use. */
export function charterPlace(dataFolder: string): { readonly folder: string; readonly pointer: string } {
  const folder = join(dataFolder, "charters");
  return { folder, pointer: join(folder, "in-use") };
}
