import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { textsAt } from "./scope.ts";
import type { Source } from "./source.ts";
import { type Node, nodeAt, placeOf, textOf } from "./tree.ts";

/** Perspectives of which there is only one, or none the customer's. A scenario without any is not asked for them. */
export function* perspectiveFindings(source: Source, root: Node): Generator<Diagnostic> {
  const list = nodeAt(root, ["perspectives"]);
  if (list?.kind !== "list" || list.items.length === 0) return;
  const span = placeOf(root, ["perspectives"]);
  if (list.items.length === 1) yield diagnose(source, span, "one-perspective");
  const name = textOf(nodeAt(root, ["customer", "name"]))?.toLowerCase();
  const heard = textsAt(root, "perspectives.*.from").some((from) => {
    const who = from.toLowerCase();
    return /^(the )?customer\b/.test(who) || (name !== undefined && who.startsWith(name));
  });
  if (!heard) yield diagnose(source, span, "customer-not-heard");
}
