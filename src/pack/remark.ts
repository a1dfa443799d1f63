import type { Problem } from "./codes.ts";
import type { Values } from "./diagnostic.ts";
import type { Path } from "./tree.ts";

/**
 * A problem in the data of a file. Rules speak of paths, not of lines: the places are looked up only for what is told, so that a
 * file without a problem is never taken apart for them.
 */
export interface Remark {
  readonly problem: Problem;
  readonly path: Path;
  /** What to point at: the value at the path (the default), its key, or a word within a text, as it is written there. */
  readonly at?: "value" | "key" | { readonly word: string };
  readonly values?: Values;
  /** A second place of the same file that explains it. */
  readonly related?: { readonly path: Path; readonly message: string };
}

/** A remark on one of the files of a pack, named relative to the pack's folder. */
export interface PackRemark extends Remark {
  readonly file: string;
}
