/** Scripts that put no spaces between words: each of their characters is searched for as a word of its own. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** What a word is made of; the index of SQLite parts words in the same way. */
const wordCharacter = /[\p{L}\p{M}\p{N}\p{Co}]/u;

/** Marks that an accent puts on a Latin, Greek or Cyrillic letter; those of other scripts tell words apart. */
const accent = /[\u0300-\u036f]/g;

/** One character as it is searched for: small, without its accents, of usual width; as many characters as that makes. */
function foldedCharacter(character: string): string {
  const plain = character.normalize("NFKD").replace(accent, "").normalize("NFKC").toLowerCase();
  return plain.normalize("NFKD").replace(accent, "").normalize("NFKC").replaceAll("ß", "ss");
}

/** A text as it is indexed: folded, with characters of scripts without spaces apart. */
export function folded(text: string): string {
  let result = "";
  for (const character of text.normalize("NFC").replaceAll(/[\p{Cs}\0]/gu, " ")) {
    const plain = foldedCharacter(character);
    result += unspaced.test(plain) ? Array.from(plain, (one) => ` ${one} `).join("") : plain;
  }
  return result;
}

/** The words of a text as they are searched for, each as the characters or runs of letters that have to stand side by side. */
function termsOf(words: string): string[][] {
  return words
    .split(/\s+/)
    .map((word) => Array.from(folded(word).matchAll(/[\p{L}\p{M}\p{N}\p{Co}]+/gu), ([part]) => part))
    .filter((parts) => parts.length > 0);
}

/** What is asked of the index: all the words, the last part of each as a beginning; undefined where there is no word in it. */
export function matchFor(words: string): string | undefined {
  const terms = termsOf(words);
  if (terms.length === 0) return undefined;
  return terms.map((parts) => `"${parts.join(" ")}" *`).join(" AND ");
}

/** Where the words stand in a text, as ranges of UTF-16 units, in their order and apart. */
export function foundIn(text: string, words: string): readonly (readonly [from: number, to: number])[] {
  const pieces = unitsOf(text);
  const found: (readonly [number, number])[] = [];
  for (const parts of termsOf(words)) {
    for (let at = 0; at < pieces.length; at++) {
      const end = endOf(pieces, at, parts);
      if (end !== undefined) found.push([pieces[at]?.from ?? 0, end]);
    }
  }
  found.sort(([one], [other]) => one - other);
  return found.filter(([from], index) => index === 0 || from >= (found[index - 1]?.[1] ?? 0));
}

interface Unit {
  /** A word, or one character of a script without spaces, folded; and for each of its characters where it ends in the text. */
  readonly text: string;
  readonly from: number;
  readonly ends: readonly number[];
}

/** The words of a text with their places in it. */
function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let word: { text: string; from: number; ends: number[] } | undefined;
  let at = 0;
  for (const character of text) {
    const from = at;
    at += character.length;
    // A mark that stands alone belongs to the letter before it.
    const plain = /^[\u0300-\u036f]$/.test(character) ? "" : foldedCharacter(character);
    if (plain === "" && word) word.ends[word.ends.length - 1] = at;
    if (plain === "") continue;
    if (unspaced.test(plain) || !wordCharacter.test(plain)) word = undefined;
    if (!wordCharacter.test(plain)) continue;
    if (!word || unspaced.test(plain)) {
      word = { text: "", from, ends: [] };
      units.push(word);
    }
    word.text += plain;
    for (const _ of plain) word.ends.push(at);
    if (unspaced.test(plain)) word = undefined;
  }
  return units;
}

/** Where the parts end that begin at a unit: all but the last are whole words. */
function endOf(units: readonly Unit[], at: number, parts: readonly string[]): number | undefined {
  for (const [index, part] of parts.entries()) {
    const unit = units[at + index];
    const isLast = index === parts.length - 1;
    if (!unit || (isLast ? !unit.text.startsWith(part) : unit.text !== part)) return undefined;
    if (isLast) return unit.ends[Array.from(part).length - 1];
  }
  return undefined;
}
