import type { Scenario } from "../generated/scenario.ts";
import type { Remark } from "../remark.ts";
import type { Setting } from "./rule.ts";

/** A name: one to four words with capitals, maybe with small ones such as "van" or "de" between. */
const name = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,3})){0,4}$/u;
/** One word that describes: "angry", "tired". */
const adjective = /^\p{Ll}[\p{Ll}-]*$/u;

/** Variations in which nothing is different but how people are called or described: what is to be decided stays the same. */
export function* onlyNames({ vary }: Scenario, { language }: Setting): Generator<Remark> {
  if (!vary || Object.keys(vary.choices ?? {}).length > 0) return;
  const values = [
    ...Object.values(vary.slots ?? {}).flatMap((slot) => slot.split(" / ")),
    ...(vary.together ?? []).flatMap((row) => Object.values(row)),
  ].map((value) => value.trim());
  // In German every noun has a capital.
  const isName = (value: string) => name.test(value) && (value.includes(" ") || !language.startsWith("de"));
  if (values.length === 0 || !values.every((value) => isName(value) || adjective.test(value))) return;
  yield { problem: "only-names-vary", path: ["vary"], at: "key" };
}
