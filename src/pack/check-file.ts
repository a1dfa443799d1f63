import { charter, pack, project, scenario, walk } from "./generated/fits.js";
import type { LoadPlayer } from "./player.ts";
import { readQuickly } from "./quick.ts";
import { type Checked, isInDoubt, playedRemarks, remarksOn, type Subject } from "./subject.ts";

const fits = { pack, charter, scenario, walk, project };

/** Bytes to data, with every finding in the file. Most files are fine: they are read by the quick parser and never taken apart. */
export async function checkFile(file: Subject, loadPlayer?: LoadPlayer): Promise<Checked> {
  const data = readQuickly(textOf(file.bytes))?.data;
  const isFine = data !== undefined && fits[file.kind](data) && remarksOn(data, file, "fits").length === 0;
  if (isFine && !(loadPlayer && isInDoubt(data, file))) return { data, findings: [], allowances: [] };
  const subject = loadPlayer && file.kind === "scenario" ? { ...file, player: await loadPlayer() } : file;
  if (isFine && playedRemarks(data, subject).length === 0) return { data, findings: [], allowances: [] };
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
