import { say } from "../messages/say.ts";
import type { Path } from "./tree.ts";
import { quoted } from "./words.ts";

/** Where a value stands, for a sentence: `after "title:"`, `after this dash`. */
export function where(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return say("pack.place.top");
  return typeof last === "number" ? say("pack.where.item") : say("pack.where.after", { key: quoted(last) });
}

/** In what a name stands, for a sentence: `at the top of this file`, `below "customer:"`, `in this item of "turns:"`. */
export function place(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return say("pack.place.top");
  const key = quoted(String(path.findLast((step) => typeof step === "string") ?? ""));
  return typeof last === "number" ? say("pack.place.item", { key }) : say("pack.place.below", { key });
}

/** How many names one sentence holds. */
const most = 40;

/** Several names in one sentence: `a, b or c`. Of very many only the first are named. */
export function anyOf(names: readonly string[]): string {
  const last = names.length > most ? "…" : (names.at(-1) ?? "");
  const start = names.slice(0, Math.min(most, names.length - 1)).map(quoted);
  return names.length > 1 ? say("pack.list.or", { start: start.join(", "), last: quoted(last) }) : quoted(last);
}
