/** Scripts that put no spaces between words: there, listed words are found anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const partOfWord = /[\p{L}\p{N}\p{M}]/u;

/** Text as it is compared: compatible forms, case and Latin accents folded, white space single. */
export function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

/** The wordings in a text such as `receipt / slip / proof`. */
export function wordings(words: string): string[] {
  return words
    .split(/\s+\/\s+/)
    .map((wording) => wording.trim())
    .filter((wording) => wording !== "");
}

/**
 * The first of the wordings that stands at the start of a word in the text, or undefined.
 * It searches for listed words and understands nothing: what it finds must be confirmed by the person.
 */
export function spot(text: string, words: string): string | undefined {
  const haystack = folded(text);
  return wordings(words).find((wording) => occurs(haystack, folded(wording)));
}

function occurs(haystack: string, needle: string): boolean {
  if (needle === "") return false;
  const anywhere = unspaced.test(needle);
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    if (anywhere || !partOfWord.test(lastCharacter(haystack.slice(0, at)))) return true;
  }
  return false;
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? " ";
}
