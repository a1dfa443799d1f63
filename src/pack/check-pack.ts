import { diagnoseAt, wholeFile } from "./diagnostic.ts";
import type { Charter } from "./generated/charter.ts";
import type { PackFile } from "./generated/pack.ts";
import type { Scenario } from "./generated/scenario.ts";
import { type Gist, gistOf } from "./gist.ts";
import { type Gathering, gather, type Outcome } from "./outcome.ts";
import { readInside } from "./read-file.ts";
import { listPack, type Reader, readPack } from "./read-pack.ts";
import type { PackRemark } from "./remark.ts";
import { packRules } from "./rules/advice.ts";

/** What a check is given besides a folder. */
export type Given = Pick<Reader, "instead" | "memory">;

/** Checks a whole pack with every rule. Throws on faults of the program alone. */
export async function checkPack(folder: string, given: Given = {}): Promise<Outcome> {
  const listing = listPack(folder);
  const gathering = gather(listing.findings);
  const gists: Gist[] = [];
  let pack: PackFile | undefined;
  let charter: Charter | undefined;
  for await (const read of readPack({ folder, listing, depth: "everything", wanted: () => true, ...given })) {
    const { kind, file, data, bytes } = read;
    gathering.add(file, read, bytes && "looked");
    // Its schema has been asked about what is handed out as data.
    if (kind === "pack") pack = data as PackFile | undefined;
    else if (kind === "charter") charter = data as Charter | undefined;
    else if (kind === "scenario" && data) gists.push(gistOf(file, data as Scenario));
  }
  if (!pack) return gathering.outcome();
  const policies = listing.files.filter((file) => file.startsWith("policies/"));
  const whole = { pack, ...(charter && { charter }), scenarios: gists, policies };
  const remarks = packRules.flatMap((rule) => [...rule(whole)]);
  if (remarks.length > 0) await addRemarks(gathering, remarks, (file) => bytesOf(folder, file, given));
  return { ...gathering.outcome(), name: pack.name };
}

/** Only now are places looked for, and only in the files that there is something to say about. */
async function addRemarks(
  gathering: Gathering,
  remarks: readonly PackRemark[],
  read: (file: string) => Uint8Array | undefined,
): Promise<void> {
  const { placeRemarks } = await import("./check-closely.ts");
  const files = new Set(remarks.map(({ file }) => file));
  for (const file of files) {
    const own = remarks.filter((remark) => remark.file === file);
    if (!file.endsWith(".yaml")) {
      const findings = own.map(({ problem, values }) => diagnoseAt(file, wholeFile, problem, values));
      gathering.add(file, { findings, allowances: [] });
      continue;
    }
    const bytes = read(file);
    // A file that has gone since it was read has nothing to point at.
    if (bytes) gathering.add(file, placeRemarks(file, bytes, own));
  }
}

function bytesOf(folder: string, file: string, { instead }: Given): Uint8Array | undefined {
  const other = instead?.get(file);
  if (other) return other;
  const read = readInside(folder, file);
  return read.kind === "bytes" ? read.bytes : undefined;
}
