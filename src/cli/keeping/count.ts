import { say } from "../../messages/say.ts";
import type { KeptRecord } from "../journal/find-record.ts";

/** How many sessions and how many field notes: `2 sessions and 1 field note`. */
export function countOf(records: readonly Pick<KeptRecord, "kind">[]): string {
  const sessions = records.filter(({ kind }) => kind === "session").length;
  const notes = records.length - sessions;
  if (notes === 0) return say("keeping.count.sessions", { sessions });
  if (sessions === 0) return say("keeping.count.notes", { notes });
  return say("keeping.count.both", { sessions, notes });
}
