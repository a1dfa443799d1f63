import type { Language } from "./language.ts";

/** Texts by their names. */
export type Texts = Readonly<Record<string, string>>;

// One process speaks one language at a time: it is set before the first text is told. English stands beside the code that looks
// texts up, so nothing is set for it.
let spoken: { readonly language: Language; readonly texts: Texts } = { language: "en", texts: {} };

/** From now on, this language is spoken; a text that is not among these is told in English. */
export function setSpoken(language: Language, texts: Texts): void {
  spoken = { language, texts };
}

/** The language that is spoken. */
export function spokenLanguage(): Language {
  return spoken.language;
}

/** A text in the language that is spoken; nothing where that is English. */
export function translated(key: string): string | undefined {
  return spoken.texts[key];
}
