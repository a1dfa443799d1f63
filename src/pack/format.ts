import type { Kind } from "./schema-lookup.ts";

/** The version of the pack format that this Offscript reads. */
export const version = { major: 1, minor: 0 };

/** What the first line of a kind of file says. */
export function formatOf(kind: Kind): string {
  return `offscript/${kind}@${version.major}.${version.minor}`;
}
