/** Words that say little about what a text is about. */
const common = new Set(
  "a also an and are as at be been but by can do does for from just had has have he her him his i in into is it its me my no not of on once one or our out she simply so some that the their them then they this to too up us was we were what when which who will with would you your".split(
    " ",
  ),
);

/** The telling words of a text, each without its ending, so that "refunds" and "refunding" are one. */
export function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)).map(stem));
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, "") : word.replace(/s$/, "");
}

/** How much of all their words two sets share: from 0, nothing, to 1, everything. Two empty ones share nothing. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
