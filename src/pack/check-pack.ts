import { checkShare, type Share, type SharedOut } from "./check-share.ts";
import { diagnoseAt, wholeFile } from "./diagnostic.ts";
import { type Gathering, gather, type Outcome } from "./outcome.ts";
import { readInside } from "./read-file.ts";
import { type Given, listPack } from "./read-pack.ts";
import type { PackRemark } from "./remark.ts";
import { packRules } from "./rules/advice.ts";
import { walkRemarks } from "./walks/walk-remarks.ts";

/** From so many files on, a second thread takes half of them: to start one takes as long as some hundred files. */
const many = 1_000;

/** Checks a whole pack with every rule. Throws on faults of the program alone. */
export async function checkPack(folder: string, given: Given = {}, delegate?: Delegate): Promise<Outcome> {
  const listing = listPack(folder);
  const gathering = gather(listing.findings);
  const { files } = listing;
  const middle = delegate && files.length >= many ? Math.ceil(files.length / 2) : files.length;
  const theirs = middle < files.length && delegate?.({ folder, listing, files: new Set(files.slice(middle)) });
  const own = await checkShare({ folder, listing, files: new Set(files.slice(0, middle)) }, given);
  const shares = theirs ? [own, await theirs] : [own];
  for (const { file, checked, looked } of shares.flatMap((share) => share.checked)) {
    gathering.add(file, checked, looked ? "looked" : undefined);
  }
  const { pack, charter } = own;
  if (!pack) return gathering.outcome();
  const policies = files.filter((file) => file.startsWith("policies/"));
  const scenarios = shares.flatMap(({ gists }) => gists);
  const whole = { pack, ...(charter && { charter }), scenarios, policies };
  const open = (file: string) => bytesOf(folder, file, given);
  const walks = shares.flatMap((share) => share.walks);
  const remarks = packRules.flatMap((rule): PackRemark[] => [...rule(whole)]);
  remarks.push(...(await walkRemarks(walks, pack, open, given.loadPlayer)));
  if (remarks.length > 0) await addRemarks(gathering, remarks, open);
  return { ...gathering.outcome(), name: pack.name };
}

/** Has a share checked by another thread. */
export type Delegate = (share: Share) => Promise<SharedOut>;

/** Adds remarks on a pack to its findings: only now are places looked for, and only in the files that there is something to say about. */
export async function addRemarks(
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

/** The bytes of one file of a pack, where it can be read. */
export function bytesOf(folder: string, file: string, { instead }: Given): Uint8Array | undefined {
  const other = instead?.get(file);
  if (other) return other;
  const read = readInside(folder, file);
  return read.kind === "bytes" ? read.bytes : undefined;
}
