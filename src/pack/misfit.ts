import type { Kind } from "./schema-lookup.ts";
import type { Source } from "./source.ts";
import type { Node, Path } from "./tree.ts";

/** One file that does not fit the schema of its kind. */
export interface Misfit {
  readonly source: Source;
  readonly kind: Kind;
  readonly root: Node;
}

/** What is missing at one place: names that must stand there, and whether at least one of several must. */
export interface Gap {
  readonly path: Path;
  readonly required: Set<string>;
  choice: boolean;
}

/** The gaps of a file, by place. What explains a gap takes it out. */
export type Gaps = Map<string, Gap>;

/** A place as a key of a map; no name in a pack holds the sign between its parts. */
export function keyOf(path: Path): string {
  return path.join("\u0000");
}
