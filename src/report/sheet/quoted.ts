/** The quotation marks of languages that do not use those of English. */
const marks: Readonly<Record<string, readonly [string, string]>> = {
  ...languages("ar es fa fr it pt ru uk", "«", "»"),
  ...languages("bg cs da de et hr hu is lt pl ro sk sl sr", "„", "“"),
  ...languages("ja", "「", "」"),
};

function languages(tags: string, open: string, close: string): Record<string, readonly [string, string]> {
  return Object.fromEntries(tags.split(" ").map((tag) => [tag, [open, close]]));
}

/** What somebody says, in quotation marks, unless it has its own or is no speech at all, as in `(She does not answer.)`. */
export function quoted(words: string, language: string): string {
  if (words === "" || /^[(（"“”„«»「『]/.test(words)) return words;
  const [open, close] = marks[language.toLowerCase().split("-")[0] ?? ""] ?? ["“", "”"];
  return `${open}${words}${close}`;
}
