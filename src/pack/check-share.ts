import type { Charter } from "./generated/charter.ts";
import type { PackFile } from "./generated/pack.ts";
import type { Scenario } from "./generated/scenario.ts";
import type { Walk } from "./generated/walk.ts";
import { type Gist, gistOf } from "./gist.ts";
import type { Listing } from "./list-files.ts";
import { type Given, readPack } from "./read-pack.ts";
import type { Checked } from "./subject.ts";
import type { NamedWalk } from "./walks/walk-remarks.ts";

/** Some of the files of a pack, to be checked with every rule. It can be handed to another thread. */
export interface Share {
  readonly folder: string;
  /** All files of the pack: what can be referred to. */
  readonly listing: Listing;
  /** Those to be checked; the pack's own file and its charter are read in any case. */
  readonly files: ReadonlySet<string>;
}

/** What became of a share. It can be handed back by another thread. */
export interface SharedOut {
  readonly checked: readonly { readonly file: string; readonly checked: Checked; readonly looked: boolean }[];
  readonly gists: readonly Gist[];
  readonly walks: readonly NamedWalk[];
  readonly pack?: PackFile;
  readonly charter?: Charter;
}

/** Checks a share of a pack. Of what stands in the files, nothing is kept but what the rules about a whole pack need. */
export async function checkShare({ folder, listing, files }: Share, given: Given = {}): Promise<SharedOut> {
  const checked: SharedOut["checked"][number][] = [];
  const gists: Gist[] = [];
  const walks: NamedWalk[] = [];
  let pack: PackFile | undefined;
  let charter: Charter | undefined;
  for await (const read of readPack({ folder, listing, files, depth: "everything", wanted: () => true, ...given })) {
    const { kind, file, bytes, data, findings, allowances, text } = read;
    if (files.has(file)) {
      const shown = text === undefined || findings.length === 0 ? {} : { text };
      checked.push({ file, looked: bytes !== undefined, checked: { findings, allowances, ...shown } });
    }
    // Its schema has been asked about what is handed out as data.
    if (kind === "pack") pack = data as PackFile | undefined;
    else if (kind === "charter") charter = data as Charter | undefined;
    else if (kind === "scenario" && data) gists.push(gistOf(file, data as Scenario));
    else if (kind === "walk" && data) walks.push({ file, walk: data as Walk });
  }
  return { checked, gists, walks, ...(pack && { pack }), ...(charter && { charter }) };
}
