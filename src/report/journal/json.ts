import { jsonText } from "../json-text.ts";

/** What stands before the records; `offscript` is the version that writes them. */
export function jsonOpening(format: string, offscript: string): string {
  const opening = jsonText({ format, offscript, records: [] });
  return opening.slice(0, opening.lastIndexOf("]"));
}

/** One record, parted from the one before it. */
export function jsonRecord(record: unknown, place: "first" | "further"): string {
  const text = jsonText(record).trimEnd().replace(/^/gm, "    ");
  return `${place === "first" ? "" : ","}\n${text}`;
}

/** What stands after the records. */
export function jsonClosing(records: "none" | "some"): string {
  return records === "none" ? "]\n}\n" : "\n  ]\n}\n";
}
