import type { Gist } from "../gist.ts";
import type { PackRemark } from "../remark.ts";
import type { Whole } from "./rule.ts";
import { handlesOf, sharedBy } from "./sketch.ts";

/** From this share on, two scenarios are told as the same. */
const alike = 0.6;
/** With how many others of a handle one is compared: a sentence that stands everywhere would lead to all of them. */
const widest = 4;

/** Scenarios that tell nearly the same story: one remark for each group of them, at the first. */
export function* nearDuplicates({ scenarios }: Whole): Generator<PackRemark> {
  const ordered = [...scenarios].sort((one, other) => (one.file < other.file ? -1 : 1));
  for (const group of groupsOf(ordered)) {
    const [first, ...others] = group;
    if (!first) continue;
    const named = others
      .slice(0, 3)
      .map(({ id }) => id)
      .join(", ");
    const values = { named, more: Math.max(0, others.length - 3) };
    yield { file: first.file, problem: "near-duplicate", path: ["situation"], at: "key", values };
  }
}

function groupsOf(scenarios: readonly Gist[]): Iterable<readonly Gist[]> {
  const groups = new Map<Gist, Gist[]>();
  const firstOf = new Map<Gist, Gist>();
  const byHandle = new Map<number, Gist[]>();
  for (const gist of scenarios) {
    const found = lookAlike(gist, byHandle);
    if (!found) continue;
    const first = firstOf.get(found) ?? found;
    firstOf.set(gist, first);
    const group = groups.get(first);
    if (group) group.push(gist);
    else groups.set(first, [first, gist]);
  }
  return groups.values();
}

/** An earlier scenario that is much the same, and no variant of this one; this one is then found by the later ones. */
function lookAlike(gist: Gist, byHandle: Map<number, Gist[]>): Gist | undefined {
  const { sketch } = gist;
  const handles = handlesOf(sketch);
  for (const handle of handles) {
    const others = byHandle.get(handle) ?? [];
    const found = others.find((other) => !areVariants(gist, other) && sharedBy(sketch, other.sketch) >= alike);
    // What is like one that is known already needs no handles of its own.
    if (found) return found;
  }
  for (const handle of handles) {
    const others = byHandle.get(handle);
    if (!others) byHandle.set(handle, [gist]);
    else if (others.length < widest) others.push(gist);
  }
  return undefined;
}

function areVariants(one: Gist, other: Gist): boolean {
  if (one.variantOf === undefined && other.variantOf === undefined) return false;
  return (one.variantOf ?? one.id) === (other.variantOf ?? other.id);
}
