import { parse } from "yaml";
import type { Row } from "./row.ts";

/** A place in a scenario as it was read back: a text, or a group of keys with its own texts in one piece. */
interface Place {
  /** Where it stands, such as `customer.manner` or `turns.0`. */
  readonly path: string;
  /** The words, with a blank before and after each. */
  readonly words: string;
  readonly group: Readonly<Record<string, unknown>>;
}

/**
 * What of a row cannot be found again in the text of its scenario, a line each: `field: the piece`. Empty where nothing is lost.
 * Each field has its places in the format. A sentence counts as kept when its words stand in order in one text there, or its
 * clauses all stand in one text or one group of keys. Words that only say who speaks to whom are left out, since the format
 * speaks of the customer in the third person.
 */
export function findLost(row: Row, yaml: string): string[] {
  // The collection marks a goal that it took from the opening; the mark is not the goal's.
  const goal = row.goal.replace(/^\(from opening\) /, "");
  const everywhere = placesIn(parse(yaml), "");
  const at = (...paths: string[]) =>
    everywhere.filter(({ path }) => paths.some((start) => `${path}.`.startsWith(`${start}.`)));
  const lost = (field: keyof Row, text: string | readonly string[], places: readonly Place[]) =>
    [text].flat().flatMap((one) =>
      sentencesOf(one)
        .filter((piece) => !isKept(piece, places))
        .map((piece) => `${field}: ${piece}`),
    );
  const without = (field: keyof Row, pieces: readonly string[], kept: (piece: string) => boolean) =>
    pieces.filter((piece) => !kept(piece)).map((piece) => `${field}: ${piece}`);

  return [
    ...lost("persona", row.persona, at("customer.persona")),
    ...lost("situation", row.situation, at("summary", "roles.customer.brief", "customer.opening")),
    ...lost("opening", row.opening, at("customer.opening")),
    ...lost("goal", goal, at(goal === row.opening ? "customer.opening" : "customer.wants")),
    ...lost("now", row.now, at("setting.now")),
    ...lost("customer_name", row.customer_name, at("customer.name")),
    ...lost("user_id", row.user_id, at("records")),
    ...lost("other_instructions", row.other_instructions, at("roles.customer.brief")),
    ...lost(
      "raw_text",
      row.raw_text.split("\n").map((line) => line.replace(nameOfField, "")),
      everywhere,
    ),
    ...without("known", row.known, (known) => isKnownKept(known, at("facts", "customer.manner"))),
    ...lost("unknown", row.unknown, at("facts")),
    ...lost("secrets", row.secrets, at("customer.manner")),
    ...lost("customer_behaviour", row.customer_behaviour, at("reactions", ...stances)),
    ...lost("stage_directions", row.stage_directions, at("customer.manner", "customer.stops_when", "customer.persona")),
    ...without("policy_excerpt", partsOf(row.policy_excerpt), (part) => isPolicyKept(part, at("policy"))),
    ...without("policy_ref", row.policy_ref, (path) => hasFile(path, at("policy"))),
    ...without("record", row.record, (record) => isKept(record, at("records")) || isInTable(record, at("records"))),
    ...lost("reference_handling", row.reference_handling, at("facilitator.notes")),
    ...without("transcript", row.transcript, (line) => hasLine(line, at("as_it_happened.talk"))),
    ...lost("roles", row.roles, at("roles")),
    ...lost("licence", row.licence, at("source.licence")),
    ...without("hidden", row.hidden, (hidden) =>
      isHiddenKept(hidden, at("customer.requests"), at("facilitator.purpose", "facts")),
    ),
    ...without("customer_limits", row.customer_limits, (limit) =>
      isLimitKept(limit, at("customer.requests", "customer.limits")),
    ),
    ...row.complications.flatMap(({ when, what }) =>
      lostOfComplication(when, what, at("turns", "reactions", ...stances)),
    ),
    ...Object.entries(row.endings).flatMap(([name, text]) => lostOfEnding(name, text, at("endings"))),
  ];
}

/** What the raw text puts before a field, `1. **Opening:**`, and the mark that ends a recording. */
const nameOfField = /^\s*(?:- )?(?:\d+\. )?(?:\*\*(?:\w+ ){0,2}\w+(?: \([^)]*\))?:\*\*)?|###STOP###/g;

/** Where stands how the customer is all the time. */
const stances = ["customer.manner", "customer.limits", "customer.if_asked"];

const unimportant = new Set(
  (
    "you your yours yourself i me my mine myself they them their theirs themselves the customer adviser agent assistant user " +
    "advisers agents will do does am are is was were m re if when or asked asks ask about for a an"
  ).split(" "),
);

/** The words of a text that carry something, in small letters; numbers with their signs, amounts and dates whole. */
function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replace(/’/g, "'").replace(/n't\b/g, " not");
  const words = plain.match(/[-$#€£]*\d[\d.,:/-]*\d%?|[-$#€£]*\d%?|\p{L}+/gu) ?? [];
  return words.filter((word) => !unimportant.has(word));
}

/** Words with a blank around each; one blank for none, which is found everywhere. */
function phrase(text: string): string {
  return [" ", ...wordsOf(text).map((word) => `${word} `)].join("");
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["”)]?)\s+|\n/).filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

function isKept(piece: string, places: readonly Place[]): boolean {
  return stand([piece], places) || stand(piece.split(/[;!?()"“”\n=]|[,.:](?=\W|$)|\s[-–—/]\s|->/), places);
}

/** Whether all of the clauses stand in one place. */
function stand(clauses: readonly string[], places: readonly Place[]): boolean {
  const phrases = clauses.map(phrase);
  return places.some(({ words }) => phrases.every((clause) => words.includes(clause)));
}

/** Whether all sentences of a text stand in one place. */
function isTogether(text: string, places: readonly Place[]): boolean {
  return places.some((place) => sentencesOf(text).every((sentence) => isKept(sentence, [place])));
}

/** Keys whose texts nobody is told. */
const notTold = new Set(["id", "words", "file"]);

function placesIn(value: unknown, path: string): Place[] {
  if (typeof value !== "object" || value === null) return [{ path, words: phrase(String(value)), group: {} }];
  const group = value as Record<string, unknown>;
  const own = Object.entries(group).filter(([key, held]) => typeof held !== "object" && !notTold.has(key));
  // Only in `if_asked` are the keys an author's own words.
  const texts = own.flatMap(([key, held]) => (path.endsWith("if_asked") ? [key, String(held)] : [String(held)]));
  const inner = Object.entries(group).flatMap(([key, held]) => placesIn(held, path === "" ? key : `${path}.${key}`));
  // The single texts of a list have nothing to do with each other.
  return Array.isArray(value) ? inner : [{ path, words: phrase(texts.join("\n")), group }, ...inner];
}

function partsOf(policy: string): string[] {
  return policy.split(/^(?=\[[^\]\n]+\]$)/m).filter((part) => part !== "");
}

function isPolicyKept(part: string, places: readonly Place[]): boolean {
  const heading = /^\[([^\]\n]+)\]$/m.exec(part)?.[1] ?? "";
  return isTogether(
    part,
    places.filter(({ group }) => phrase(String(group["title"])).startsWith(phrase(heading))),
  );
}

function isKnownKept(known: string, places: readonly Place[]): boolean {
  // An entry such as `part.first choice: steel` may stand in a list of its kind.
  const [, kind = "", entry = ""] = /^([\p{L} ]+)\.(.+: .+)$/u.exec(known) ?? [];
  if (kind !== "") return stand([kind, entry.replaceAll(".", " ")], places);
  return isTogether(known, places);
}

function isHiddenKept(hidden: string, requests: readonly Place[], remarks: readonly Place[]): boolean {
  const [, wish, can] = /^(?:priority \d: )?(.*) -> (can|CANNOT) be /.exec(hidden) ?? [];
  if (!wish) return isTogether(hidden, remarks);
  const possible = can === "can" ? "fully" : "not";
  return isKept(
    wish,
    requests.filter(({ group }) => group["possible"] === possible),
  );
}

function isLimitKept(limit: string, places: readonly Place[]): boolean {
  const nice = limit.startsWith("(nice to have) ");
  const among = places.filter(({ group, path }) =>
    nice ? group["need"] === "nice" : group["need"] === "must" || path.includes("limits"),
  );
  return isTogether(limit.replace(/^\(nice to have\) /, ""), among);
}

/** Whether a table has a row with each field of the record under the field's own name. */
function isInTable(record: string, places: readonly Place[]): boolean {
  const [, kind = "", rest = ""] = /^(\S+) \S+: (.*)$/s.exec(record) ?? [];
  const fields = rest.split("; ").map((field) => field.split(/=(.*)/s));
  return places.some(({ group }) => {
    if (typeof group["table"] !== "string" || kind === "" || !phrase(String(group["title"])).startsWith(phrase(kind)))
      return false;
    const [heads = [], ...rows] = group["table"]
      .trimEnd()
      .split("\n")
      .map((line) => line.split(" | "));
    return rows.some((cells) =>
      fields.every(([key = "", value = key]) => cells[heads.indexOf(key.replaceAll("_", " "))] === (value || "–")),
    );
  });
}

function hasFile(path: string, places: readonly Place[]): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const name = letters(path.replace(/^.*\//, "").replace(/\.md$/, ""));
  return places.some(({ group }) => typeof group["file"] === "string" && letters(group["file"]).endsWith(`${name}md`));
}

function hasLine(line: string, places: readonly Place[]): boolean {
  const who = line.startsWith("customer:") ? "customer" : "adviser";
  return isKept(line.replace(/^\w+:/, who), places);
}

const withoutCondition = /^(?:from the start|during the contact|any time|branch)$/;

function lostOfComplication(when: string, what: string, places: readonly Place[]): string[] {
  const count = Number(/^(?:after )?customer turn (\d+)/.exec(when)?.[1] ?? 0);
  const [condition = "", part = ""] = count > 0 || withoutCondition.test(when) ? [] : when.split(" / ").reverse();
  const fitting = count > 0 ? places.filter(({ group }) => group["after_answers"] === count) : places;
  return isTogether(`${condition}\n${what}`, fitting) && isKept(part, places)
    ? []
    : [`complications: ${when}: ${what}`];
}

const waysToEnd: Readonly<Record<string, readonly unknown[]>> = {
  resolved: ["settled"],
  failed: ["walks_away"],
  escalation: ["escalates", "walks_away"],
};

function lostOfEnding(name: string, text: string, places: readonly Place[]): string[] {
  const right = places.filter(({ group }) => waysToEnd[name]?.includes(group["how"]));
  return sentencesOf(text)
    .filter((sentence) => !isKept(sentence, right))
    .map((sentence) => `endings: ${name}: ${sentence}`);
}
