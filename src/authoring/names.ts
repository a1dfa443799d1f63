import { capitalised } from "./capitals.ts";
import { firstNames, wordNames } from "./first-names.ts";
import { particles, signs, small, titles } from "./name-signs.ts";
import { noNames } from "./no-names.ts";

/** A name as it stands in a text. */
export interface FoundName {
  readonly original: string;
  /** The number of the person that it belongs to, from 1; nothing where a capital alone tells that it may be a name. */
  readonly person?: number;
}

/** Where a name stands first, and whether more than a capital tells that it is one. */
interface Sighting {
  readonly at: number;
  readonly sure: boolean;
}

/** The names in a text, each way of writing one on its own; the person who is named first has the number 1. */
export function findNames(text: string): FoundName[] {
  const found = new Map<string, Sighting>();
  const add = (words: string, sighting: Sighting): void => {
    const trimmed = withoutNoNames(words);
    if (trimmed !== "" && !found.has(trimmed)) found.set(trimmed, sighting);
  };
  for (const sign of signs) {
    for (const match of text.matchAll(sign)) add(match.groups?.["who"] ?? "", { at: match.index, sure: true });
  }
  for (const match of text.matchAll(small)) {
    const words = (match.groups?.["who"] ?? "").split(" ").filter((word) => !noNames.has(word));
    if (words.length > 0) found.set(words.join(" "), { at: match.index, sure: true });
  }
  // In chats most people write their own name, and the adviser's, in small letters.
  for (const match of text.matchAll(/(?<![\p{L}\p{N}_-])\p{Ll}{3,15}(?![\p{L}\p{N}_-])/gu)) {
    if (firstNames.has(match[0]) && !wordNames.has(match[0])) found.set(match[0], { at: match.index, sure: true });
  }
  for (const { words, at, stands } of capitalised(text)) {
    const first = words.findIndex(isFirstName);
    if (words.length === 1 && wordNames.has(words[0]?.toLowerCase() ?? "")) continue;
    if (first !== -1) add(words.slice(first).join(" "), { at, sure: true });
    else if (stands === "within") add(words.join(" "), { at, sure: false });
  }
  return numbered(found);
}

function isFirstName(word: string): boolean {
  const plain = word
    .replace(/['’]s$/u, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  return firstNames.has(plain) || wordNames.has(plain);
}

/** Contractions ("You've"), and what stands in capitals for something else. */
const noName = /['’](?:ve|re|ll|m|d|t)$|^\p{Lu}{2,}$/u;

/** The words of a name up to the first that is none; "" where nothing is left. */
function withoutNoNames(words: string): string {
  const parts = words.replace(/['’]s$/u, "").split(" ");
  const titled = new RegExp(`^(?:${titles})\\.?$`, "u");
  const particle = new RegExp(`^(?:${particles})$`, "u");
  const kept: string[] = [];
  for (const part of parts) {
    if ((noNames.has(part.toLowerCase()) && !titled.test(part) && !particle.test(part)) || noName.test(part)) {
      if (kept.length > 0) break;
      continue;
    }
    kept.push(part.replace(/['’]s$/u, ""));
  }
  return kept.every((part) => titled.test(part)) ? "" : kept.join(" ");
}

interface Person {
  readonly words: Set<string>;
  readonly ways: Set<string>;
  first: number;
  sure: boolean;
}

/** Gives each name its person: a part of a longer name belongs to whoever has the longer one. Its parts are added: they may stand alone somewhere. */
function numbered(found: ReadonlyMap<string, Sighting>): FoundName[] {
  const persons: Person[] = [];
  const longestFirst = [...found].sort(([one], [other]) => other.length - one.length);
  for (const [original, { at, sure }] of longestFirst) {
    const words = wordsOf(original);
    let person = persons.find((one) => words.some((word) => one.words.has(word)));
    if (!person) {
      person = { words: new Set(), ways: new Set(), first: at, sure };
      persons.push(person);
    }
    person.first = Math.min(person.first, at);
    person.sure ||= sure;
    person.ways.add(original);
    for (const word of words) {
      person.words.add(word);
      if (word.length > 2 && !wordNames.has(word.toLowerCase())) person.ways.add(word);
    }
  }
  persons.sort((one, other) => Number(other.sure) - Number(one.sure) || one.first - other.first);
  return persons.flatMap(({ ways, sure }, index) =>
    [...ways].map((original) => (sure ? { original, person: index + 1 } : { original })),
  );
}

function wordsOf(original: string): string[] {
  const titled = new RegExp(`^(?:(?:${titles})\\.? )+`, "u");
  return original
    .replace(titled, "")
    .split(" ")
    .filter((word) => !new RegExp(`^(?:${particles}|\\p{Lu}\\.?)$`, "u").test(word));
}
