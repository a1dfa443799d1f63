/** Below this many words, how hard a text is to read hangs on a single sentence. */
export const fewestForLix = 100;

/** Languages whose words are parted by spaces and are not joined to sentence-long ones: those that LIX was tried on. */
const measured = /^(?:en|da|de|es|fr|it|nb|nl|nn|no|pt|sv)\b/i;

/** Whether LIX was tried on a language, given as a tag such as `pt-BR`. */
export function fitsLix(language: string): boolean {
  return measured.test(language);
}

/**
 * How hard a text is to read, by LIX: words in a sentence, and words of more than six letters in a hundred (Björnsson,
 * "Läsbarhet", 1968). Where a text has too few words to tell, nothing.
 */
export function lixOf(text: string): number | undefined {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  if (words.length < fewestForLix) return undefined;
  const sentences = text.match(/[.!?:…]["”’')]?(?:\s|$)|\n\s*\n|\n(?=\s*[-*])/g)?.length ?? 1;
  const long = words.filter((word) => word.length > 6).length;
  return Math.round(words.length / sentences + (100 * long) / words.length);
}
