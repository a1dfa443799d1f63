/** How many numbers a sketch has; a power of two. More would tell likeness apart more finely, and take more room. */
const size = 32;
/** Stands where none of the runs of words fell. */
const nothing = 0x3fffffff;

/**
 * A sample of the runs of four words in some texts, the same for the same texts: every run has a number, the numbers are dealt
 * out to the places of the sketch, and each place keeps its smallest. The share of places that two sketches have in common
 * estimates the share of runs that the texts have (Li, Owen and Zhang, "One Permutation Hashing", 2012).
 */
export function sketchOf(texts: Iterable<string | undefined>): number[] {
  const kept = new Array<number>(size).fill(nothing);
  for (const text of texts) if (text !== undefined) sample(text, kept);
  return kept;
}

function sample(text: string, kept: number[]): void {
  let first = 0;
  let second = 0;
  let third = 0;
  let word = 0;
  const { length } = text;
  for (let at = 0; at <= length; at++) {
    const sign = at < length ? text.charCodeAt(at) : 0;
    const letter = sign < 0x100 ? letters[sign] : letterFrom(sign);
    if (letter) {
      word = (Math.imul(word, 31) + letter) | 0;
      // Where no spaces part the words, each sign is one.
      if (sign < 0x2e80) continue;
    } else if (word === 0) continue;
    if (first !== 0) {
      const number = mixed(Math.imul(first, 29791) ^ Math.imul(second, 961) ^ Math.imul(third, 31) ^ word);
      const place = number & (size - 1);
      if (number < (kept[place] ?? nothing)) kept[place] = number;
    }
    first = second;
    second = third;
    third = word;
    word = 0;
  }
}

/** The first letters of Unicode in small letters, and the digits; 0 for what parts words. */
const letters = Uint16Array.from({ length: 0x100 }, (_, sign) => {
  const letter = String.fromCharCode(sign).toLowerCase();
  return /[\p{L}\p{N}]/u.test(letter) ? letter.charCodeAt(0) : 0;
});

/** Any other letter as it is; the signs from 0x2000 on are dashes, quotation marks and symbols. */
function letterFrom(sign: number): number {
  return sign >= 0x2000 && sign < 0x2e80 ? 0 : sign;
}

/** A number of 30 bits in which every bit of the given one counts (the end of MurmurHash3, by Austin Appleby). */
function mixed(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & nothing;
}

/**
 * The share of their runs of words that two texts have in common, from 0 to 1, as far as their sketches tell. Texts of a few
 * words are too short to tell: 0. So is what shares less than half.
 */
export function sharedBy(one: readonly number[], other: readonly number[]): number {
  let shared = 0;
  let seen = 0;
  for (let place = 0; place < size; place++) {
    const left = one[place] ?? nothing;
    const right = other[place] ?? nothing;
    if (left === nothing && right === nothing) continue;
    seen += 1;
    if (left === right) shared += 1;
    // Most pairs have one run in common, the one by which they met.
    else if (seen - shared > size / 2) return 0;
  }
  return seen * 2 < size ? 0 : shared / seen;
}

/** Numbers of a sketch by which much the same texts find each other: of texts that share two thirds, one pair in 200 misses. */
export function handlesOf(sketch: readonly number[]): number[] {
  const handles: number[] = [];
  for (let place = 0; place < size && handles.length < 5; place++) {
    const number = sketch[place] ?? nothing;
    if (number !== nothing) handles.push(number);
  }
  return handles;
}
