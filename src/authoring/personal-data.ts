import { relations } from "./name-signs.ts";
import { findNames } from "./names.ts";
import type { PersonalKind } from "./pattern.ts";
import { patterns } from "./patterns.ts";

/** Words of a note that point at a person, and the neutral words that stand there instead. */
export interface Removal {
  readonly kind: PersonalKind | "added";
  /** As it stands in the note. */
  readonly original: string;
  readonly replacement: string;
}

/** The neutral words, in the language of the program. */
export interface NeutralWords {
  /** For a name that may be nobody's, `name`. */
  readonly kinds: Readonly<Record<PersonalKind, string>>;
  /** Words for the first person of the note, the second, and so on, from 1. */
  person(number: number): string;
}

/**
 * What seems to point at persons: names, numbers, addresses, e-mails, links. It knows shapes and the words that stand before names, and
 * cannot find everything. The same name always gets the same words. Pure, and linear in the length of the note.
 */
export function findPersonalData(note: string, words: NeutralWords): Removal[] {
  const found = new Map<string, Removal>();
  let rest = note;
  for (const { kind, shape, isOne } of patterns) {
    rest = rest.replace(shape, (...match) => {
      const whole: string = match[0];
      const last: unknown = match.at(-1);
      const groups = typeof last === "object" ? (last as Readonly<Record<string, string | undefined>>) : {};
      const original = (groups["out"] ?? whole).trim().replace(/^#/, "");
      if (isOne?.(original) === false) return whole;
      if (!found.has(original)) found.set(original, { kind, original, replacement: words.kinds[kind] });
      // What has been taken is blank to the shapes that follow.
      return whole.replace(original, "\u0000");
    });
  }
  for (const { original, person } of findNames(rest)) {
    const replacement = person === undefined ? words.kinds.name : words.person(person);
    found.set(original, { kind: "name", original, replacement });
  }
  return standing(note, [...found.values()]).sort(
    (one, other) => note.indexOf(one.original) - note.indexOf(other.original),
  );
}

/** Those that stand somewhere by themselves, and not only within a longer one. */
function standing(note: string, removals: readonly Removal[]): Removal[] {
  if (removals.length === 0) return [];
  const stands = new Set(note.match(anyOf(removals))?.map((words) => words.replace(/^#/, "")));
  return removals.filter(({ original }) => stands.has(original));
}

/** The note without what is to be taken out; the words that stand there instead get a capital where a sentence begins. */
export function takeOut(note: string, removals: readonly Removal[]): string {
  if (removals.length === 0) return note;
  const replacements = new Map(removals.map(({ original, replacement }) => [original, replacement]));
  const names = new Set(namesIn(removals));
  const without = note.replace(anyOf(removals), (original, at: number) => {
    const words = replacements.get(original.replace(/^#/, "")) ?? replacements.get(original) ?? original;
    const isCapital = /^\p{Lu}/u.test(original);
    return isCapital && beginsSentence(note, at, names.has(words) ? "name" : "thing") ? capital(words) : words;
  });
  return tidied(without, new Set(removals.map(({ replacement }) => replacement)), names);
}

/** What a stop behind stands for, where numbers follow; before a name it ends a sentence. */
const shortened =
  /(?<!\p{L})(?:ref|no|nos|nr|nrs|tel|mob|acc|acct|cust|inv|ord|bkg|conf|res|tkt|id|art|e\.g|i\.e)\.\s+$/iu;
/** A line that is long and ends within a sentence: the next one goes on with it. */
const broken = /[^\n]{40}[\p{Ll},]\n[ \t]*$/u;

function beginsSentence(text: string, at: number, what: "name" | "thing"): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  if (!/(?:^|[.!?]["”’]?\s+|\n\s*)["“‘]?$/u.test(before)) return false;
  return !broken.test(before) && !(what === "thing" && shortened.test(before));
}

/** "order number an order number" becomes "an order number", and "my husband another person" becomes "my husband". */
function tidied(text: string, replacements: ReadonlySet<string>, names: ReadonlySet<string>): string {
  let tidy = text;
  for (const replacement of replacements) {
    const words = escaped(replacement);
    if (names.has(replacement)) {
      tidy = tidy.replace(new RegExp(`(?<!\\p{L})(${relations}) ${words}(?!\\p{L})`, "giu"), "$1");
      continue;
    }
    const said = [...replacement.split(" ").slice(1).map(escaped), "number", "no\\.?", "id", "code"].join("|");
    const before = new RegExp(
      `(?<!\\p{L})(?:(?:the|my|his|her|their|our|your|an?) )?(?:(?:${said}) ){1,3}${words}(?!\\p{L})`,
      "giu",
    );
    tidy = tidy.replace(before, (whole, at: number, text: string) =>
      /^\p{Lu}/u.test(whole) && beginsSentence(text, at, "thing") ? capital(replacement) : replacement,
    );
  }
  return tidy;
}

function namesIn(removals: readonly Removal[]): string[] {
  return removals.filter(({ kind }) => kind === "name").map(({ replacement }) => replacement);
}

/** What is to be taken out, longer words first, whole words only, with the sign that stands before numbers. */
function anyOf(removals: readonly Removal[]): RegExp {
  const originals = removals.map(({ original }) => original).sort((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])#?(?:${originals.map(escaped).join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

function capital(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
