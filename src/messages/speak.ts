import type { Language } from "./language.ts";
import { type Catalogue, setSpoken } from "./spoken.ts";

/** Where the texts of the other languages are: each is loaded only when it is spoken. */
const others: Readonly<Record<Exclude<Language, "en">, () => Promise<Catalogue>>> = {
  de: async () => (await import("./german.ts")).german,
};

/** Has all texts told in a language from now on: `say`, `plain` and `explain` alike. */
export async function speak(language: Language): Promise<void> {
  setSpoken(language, language === "en" ? {} : await others[language]());
}
