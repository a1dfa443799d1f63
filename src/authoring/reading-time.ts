/**
 * Words that a grown person reads in a minute, by language: means of 25 readers each and more (Trauzettel-Klosinski and Dietz,
 * "Standardized Assessment of Reading Performance: The New International Reading Speed Texts IReST", 2012).
 */
const speeds: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
};

/**
 * What somebody writes at each thing there is to write: so many words, an assumption, at so many a minute, measured where people
 * typed what they thought of as they went (Karat and others, "Patterns of entry and correction in large vocabulary continuous
 * speech recognition systems", 1999).
 */
export const writing = { words: 25, perMinute: 19 } as const;

/** Words read in a minute in a language, given as a tag such as `pt-BR`; undefined where that was not measured. */
export function readingSpeed(language: string): number | undefined {
  const [primary = ""] = language.toLowerCase().split("-");
  return Object.hasOwn(speeds, primary) ? speeds[primary] : undefined;
}

/** Whole minutes for reading some words at a speed and writing so many things, one at least. */
export function minutesFor(read: number, speed: number, writings: number): number {
  return Math.max(1, Math.round(read / speed + (writings * writing.words) / writing.perMinute));
}

/** Languages that put no spaces between words. */
const unspaced = /^(?:zh|ja|th|lo|km|my)\b/i;

/** How many words a text has; where no spaces part them, by the dictionary that comes with Node. */
export function countWords(text: string, language: string): number {
  if (!unspaced.test(language)) return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
  const parts = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return [...parts].filter(({ isWordLike }) => isWordLike).length;
}
