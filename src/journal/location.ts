import { join } from "node:path";

/** The journal itself, within its folder. */
export function journalFile(folder: string): string {
  return join(folder, "journal.db");
}
