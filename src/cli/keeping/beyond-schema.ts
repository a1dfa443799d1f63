import type { JournalFile } from "./generated/journal.js";
import type { Misfit } from "./misfit.ts";

/** No deeper, so that nothing that walks through it runs out of room. */
const deepest = 100;

/** What no schema can say of the records of an export. */
export function beyondSchema(records: JournalFile["records"]): Misfit | undefined {
  for (const [index, { line, entries, drafts, ...rest }] of records.entries()) {
    const at = `records[${index}]`;
    if (!endsWithin(deepest, [line, entries, drafts, rest])) return { at, awaited: "known" };
    if (line.kind === "session" && !isData(line.situation)) return { at: `${at}.line.situation`, awaited: "object" };
    const lower = entries.findIndex(({ sequence }, place) => sequence <= (entries[place - 1]?.sequence ?? 0));
    if (lower >= 0) return { at: `${at}.entries[${lower}].sequence`, awaited: "order" };
    const again = firstAgain(drafts.map(({ step }) => step));
    if (again >= 0) return { at: `${at}.drafts[${again}].step`, awaited: "once" };
  }
  const again = firstAgain(records.map(({ line }) => line.id));
  return again < 0 ? undefined : { at: `records[${again}].line.id`, awaited: "once" };
}

function endsWithin(depth: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => endsWithin(depth - 1, inner));
}

/** Whether a situation is data, or the very text of it. */
function isData(situation: unknown): boolean {
  if (typeof situation !== "string") return true;
  try {
    const data: unknown = JSON.parse(situation);
    return typeof data === "object" && data !== null && !Array.isArray(data);
  } catch {
    return false;
  }
}

/** Where a text stands again that stood before; -1 where none does. */
function firstAgain(texts: readonly string[]): number {
  const seen = new Set<string>();
  return texts.findIndex((text) => seen.size === seen.add(text).size);
}
