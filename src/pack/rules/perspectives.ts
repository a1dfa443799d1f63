import type { Remark } from "../remark.ts";
import { isMap, pattern, textsAt } from "../select.ts";

const voices = pattern("perspectives.*.from");
const customerName = pattern("customer.name");

/** Perspectives of which there is only one, or none the customer's. A scenario without any is not asked for them. */
export function* perspectiveRemarks(data: unknown): Generator<Remark> {
  const list = isMap(data) ? data["perspectives"] : undefined;
  if (!Array.isArray(list) || list.length === 0) return;
  const path = ["perspectives"];
  if (list.length === 1) yield { problem: "one-perspective", path };
  const name = textsAt(data, customerName)[0]?.toLowerCase();
  const heard = textsAt(data, voices).some((from) => {
    const who = from.toLowerCase();
    return /^(the )?customer\b/.test(who) || (name !== undefined && who.startsWith(name));
  });
  if (!heard) yield { problem: "customer-not-heard", path };
}
