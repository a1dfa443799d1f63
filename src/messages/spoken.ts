import type { Language } from "./language.ts";

/** Texts by their names. */
export type Texts = Readonly<Record<string, string>>;

/** Texts by the beginning of their names, and those of the schemas, which have the English text for a name. */
export type Catalogue = Readonly<Record<string, Texts>>;

// One process speaks one language at a time: it is set before the first text is told. English stands beside the code that looks
// texts up, so nothing is set for it.
let spoken: { readonly language: Language; readonly catalogue: Catalogue } = { language: "en", catalogue: {} };

/** From now on, this language is spoken; a text that is not in this catalogue is told in English. */
export function setSpoken(language: Language, catalogue: Catalogue): void {
  spoken = { language, catalogue };
}

/** The language that is spoken. */
export function spokenLanguage(): Language {
  return spoken.language;
}

/** A text in the language that is spoken; nothing where that is English. */
export function translated(subject: string, name: string): string | undefined {
  return spoken.catalogue[subject]?.[name];
}
