import { say } from "../messages/say.ts";
import { schemaWords } from "../messages/schema-words.ts";
import { slips } from "./nearest.ts";
import type { Kind } from "./schema-lookup.ts";
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

/** How many names are listed in full, and how many of a longer list are named. */
const few = 14;
const some = 5;

/** What may stand at a place, for a sentence; of many names those that are nearest to a word. */
export function knownHere(kind: Kind, names: readonly string[], word: string): string {
  if (names.length <= few) return say("pack.list.known", { names: anyOf(names) });
  const near = word.length > 60 ? [...names] : [...names].sort((a, b) => slips(word, a) - slips(word, b));
  const listed = (word === "" ? names : near).slice(0, some).map(quoted);
  return say("pack.list.among", { names: listed.join(", "), kind });
}

/** What a description says first, as a part of another sentence: `what people see in the list`. */
export function inBrief(description: string): string {
  const [first = ""] = description.replaceAll("`", "").split(/[.;](?=\s|$)/);
  return schemaWords(first.charAt(0).toLowerCase() + first.slice(1));
}

/** How many choices are told with what they mean. */
const explained = 6;

/** The choices in one sentence, a few of them with what they mean: `calm (nobody is upset), warm (…) or hot (…)`. */
export function choicesOf(names: readonly string[], meanings: readonly string[] = []): string {
  if (meanings.length !== names.length || names.length > explained) return anyOf(names);
  const told = names.map((name, at) => `${name} (${inBrief(meanings[at] ?? "")})`);
  return say("pack.list.or", { start: told.slice(0, -1).join(", "), last: told.at(-1) ?? "" });
}

/** How many names one sentence holds. */
const most = 40;

/** Several names in one sentence: `a, b or c`. Of very many only the first are named. */
export function anyOf(names: readonly string[]): string {
  const last = names.length > most ? "…" : (names.at(-1) ?? "");
  const start = names.slice(0, Math.min(most, names.length - 1)).map(quoted);
  return names.length > 1 ? say("pack.list.or", { start: start.join(", "), last: quoted(last) }) : quoted(last);
}
