import { charter, pack, project, scenario } from "./generated/fits.js";
import { readQuickly } from "./quick.ts";
import { type Checked, remarksOn, type Subject } from "./subject.ts";

const fits = { pack, charter, scenario, project };

/** Bytes to data, with every finding in the file. Most files are fine: they are read by the quick parser and never taken apart. */
export async function checkFile(subject: Subject): Promise<Checked> {
  const read = readQuickly(textOf(subject.bytes));
  if (read && fits[subject.kind](read.data) && remarksOn(read.data, subject, "fits").length === 0) {
    return { data: read.data, findings: [], allowances: [] };
  }
  const { checkClosely } = await import("./check-closely.ts");
  return checkClosely(subject);
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** UTF-8 to text; what is none becomes a sign that no ordinary text holds. */
function textOf(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return "\0";
  }
}
