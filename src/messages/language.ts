/** A language that the program speaks. */
export type Language = "en" | "de";

/** What tells which language somebody reads. */
export interface LanguageSigns {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the person's settings say; it beats the locale. */
  readonly setting?: string | undefined;
  /** The system's own language, asked only where the environment says nothing. */
  system(): string;
}

/**
 * The language to speak. As POSIX has it, LC_ALL beats LC_MESSAGES, which beats LANG, and an empty one counts for nothing; as in
 * GNU gettext, the list in LANGUAGE goes before them, but for C and POSIX, which mean no translation at all.
 */
export function chooseLanguage({ env, setting, system }: LanguageSigns): Language {
  const own = setting && languageOf(setting);
  if (own) return own;
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || system();
  if (/^(?:C|POSIX)(?:\.|$)/.test(locale)) return "en";
  const wishes = env["LANGUAGE"] ? env["LANGUAGE"].split(":") : [locale];
  return wishes.map(languageOf).find((language) => language !== undefined) ?? "en";
}

/** `de_AT.UTF-8@euro` and `de-AT` are German. */
function languageOf(locale: string): Language | undefined {
  const [language = ""] = locale.toLowerCase().split(/[-_.@]/);
  return language === "en" || language === "de" ? language : undefined;
}
