import type { Sheet } from "../../report/sheet/sheet.ts";
import { harmless } from "../../terminal/harmless.ts";

/** A sheet in which no text holds signs that nobody sees; what parts the cells of a table is seen. */
export function harmlessSheet(sheet: Sheet): Sheet {
  return everyText(sheet, (text) => harmless(text.replaceAll("\t", " | ")));
}

/** The same data with every text changed. */
function everyText<Data>(data: Data, change: (text: string) => string): Data {
  if (typeof data === "string") return change(data) as Data;
  if (Array.isArray(data)) return data.map((item) => everyText(item, change)) as Data;
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, everyText(value, change)])) as Data;
}
