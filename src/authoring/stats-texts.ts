import type { Scenario } from "../pack/generated/scenario.ts";

/** Names behind which stands what nobody who practises reads: ids, choices, listed words, notes for trainers and facilitators. */
const unread = new Set([
  ...["format", "id", "summary", "tags", "form", "heat", "variant_of", "formerly", "source", "channel"],
  ...["practises", "dilemmas", "obstacles", "words", "known_to", "tell", "truth", "when_chose", "when_customer"],
  ...["from", "to", "then", "how", "kind", "at", "role", "need", "possible", "file", "facilitator", "vary"],
]);

/** Every text of a scenario that can be read while it is practised, in any role and variation, its policies' files included. */
export function readable(scenario: Scenario, policies: ReadonlyMap<string, string>): string[] {
  const files = [...(scenario.records ?? []), ...(scenario.policy ?? [])].flatMap(({ file }) => file ?? []);
  return [...textsIn(scenario, unread), ...files.flatMap((file) => policies.get(file) ?? [])];
}

/** All texts in data, but for those behind certain names. */
export function textsIn(data: unknown, without: ReadonlySet<string>): string[] {
  if (typeof data === "string") return [data];
  if (typeof data !== "object" || data === null) return [];
  if (data instanceof Map) return [...data.values()].flatMap((value) => textsIn(value, without));
  if (Array.isArray(data)) return data.flatMap((item) => textsIn(item, without));
  return Object.entries(data).flatMap(([name, value]) => (without.has(name) ? [] : textsIn(value, without)));
}

/** The running text of a scenario: what is told and said, in the order in which it is written. */
export function running({ situation, customer, roles = {}, turns = [] }: Scenario): string {
  const briefs = Object.values(roles).map(({ brief }) => brief);
  const told = turns.flatMap(({ happens, say }) => [happens, say]);
  return [situation, ...briefs, customer.opening, ...told].filter((text) => text !== undefined).join("\n\n");
}
