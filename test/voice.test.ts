import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCatalogue, textsOf } from "./messages/read-catalogue.ts";

/** What would grade, blame or praise somebody; or make a debt of practising. */
const banned = {
  en: {
    grading:
      /\b(scor(e|es|ed|ing)|grad(e|es|ed|ing)|marks? out of|points|percent(age)?|rank(s|ed|ing)?|streaks?|level(s|led)? up|badges?|stars?|correct(ly)?|incorrect(ly)?|(right|wrong|best|better|ideal|model) (answer|response|reply)s?|solution|pass(ed)? the|test(ed)? you|exam|performance|result: )\b|\d ?%/i,
    blame:
      /\b(you (never|forgot|failed|missed|ignored|neglected|should have|could have|ought to have|did not|didn't|were wrong)|your (mistake|error|fault|failure)s?|careless(ly)?|unfortunately|poor(ly)?|invalid|illegal|bad)\b/i,
    praise:
      /\b(well done|good (job|work|answer)|great|excellent|perfect(ly)?|congratulations|bravo|awesome|nice(ly)?(?! to have)|keep it up|proud|impressive|fantastic|amazing)\b|[a-z]!$/i,
    debt: /\b(overdue|late again|behind schedule|you have not practised|days ago you|catch up|missed days?)\b/i,
  },
  de: {
    grading:
      /(?<![\p{L}{-])(punkte|noten?|benotet|prozent|rang(liste)?|abzeichen|sterne?|bewertet|bewertung|(richtige|falsche|beste|bessere|ideale)[nrs]? (antwort|reaktion)(en)?|musterl(ö|oe)sung|lösung(en)?|bestanden|durchgefallen|prüfungen?|leistung(en)?|ergebnis: )(?!\p{L})|\d ?%/iu,
    blame:
      /(?<!\p{L})(leider|Sie haben (vergessen|versäumt|verpasst|übersehen|nie)|(hätten|sollten) Sie|Ihr(e|em|en)? (Fehler|Versäumnis|Schuld)|nachlässig|schlecht(e[nrs]?)?|ungültig(e[nrs]?)?|unzulässig(e[nrs]?)?|mangelhaft)(?!\p{L})/iu,
    praise:
      /(?<!\p{L})(gut gemacht|gute (Arbeit|Antwort)|super|toll|prima|klasse|hervorragend|ausgezeichnet|perfekt|großartig|glückwunsch|bravo|weiter so|stolz)(?!\p{L})|\p{L}!$/iu,
    debt: /(?<!\p{L})(überfällig|im Rückstand|verspätet|versäumt|verpasst|nachholen|aufholen|schulden)(?!\p{L})/iu,
  },
} as const;

/** What these say names what Offscript refuses, so it has to use the words. */
const naming = [
  "manual.about",
  ...["answer-key", "right-answer", "score"].flatMap((problem) =>
    ["title", "message", "remedy"].map((part) => `pack.${problem}.${part}`),
  ),
];

describe.each([
  {
    language: "en",
    caught: ["That is the correct answer.", "You never asked for it.", "Well done!", "Two situations are overdue."],
  },
  {
    language: "de",
    caught: [
      "Das ist die richtige Antwort.",
      "Das hätten Sie fragen können.",
      "Gut gemacht.",
      "Zwei Situationen sind überfällig.",
    ],
  },
] as const)("the program's own voice: $language", ({ language, caught }) => {
  const texts = textsOf(language);

  test("has texts to read", () => {
    expect(texts.length).toBeGreaterThan(150);
  });

  test.each(Object.entries(banned[language]))("holds no %s", (what, pattern) => {
    const heard = texts.filter(([, text]) => pattern.test(text)).map(([key]) => key);
    expect(heard.filter((key) => what !== "grading" || !naming.includes(key))).toEqual([]);
  });

  test("would be caught if it did", () => {
    for (const line of caught) expect(Object.values(banned[language]).some((pattern) => pattern.test(line))).toBe(true);
  });
});

test("German says Sie, and names people without stars or colons", () => {
  const heard = textsOf("de").filter(([, text]) =>
    /(?<!\p{L})(du|dir|dich|dein(e[mnrs]?)?|euch|euer)(?!\p{L})|\p{L}[*:_](in|innen)(?!\p{L})|\p{Ll}Innen(?!\p{L})/u.test(
      text,
    ),
  );
  expect(heard).toEqual([]);
});

describe("the catalogue", () => {
  test("holds no text that is not used", () => {
    const sources = readdirSync(new URL("../src/", import.meta.url), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(new URL(`../src/${file}`, import.meta.url), "utf8"))
      .join("\n");
    const isUsed = usedIn(sources);
    const unused = textsOf("en")
      .filter(([key]) => !isUsed(key))
      .map(([key]) => key);
    expect(unused).toEqual([]);
  });
});

/** Keys are written out, or made of fixed parts and of names that stand in the sources: `say(`practice.reaction.${key}`)`. */
function usedIn(sources: string): (key: string) => boolean {
  const written = new Set(Array.from(sources.matchAll(/"([\w.-]+)"/g), ([, text = ""]) => text));
  const keys = new Set(Array.from(sources.matchAll(/(\w+)\??:/g), ([, name = ""]) => name));
  const isName = (text: string) => written.has(text) || keys.has(text) || /^\d+$/.test(text);
  const subjects = [...readCatalogue("en").keys()].map((file) => file.replace(".json", ""));
  const made = Array.from(sources.matchAll(/`((?:[\w.-]|\$\{[^{}`]*\})+)`/g), ([, template = ""]) => template)
    .filter((template) => subjects.some((subject) => template.startsWith(`${subject}.`)))
    .map(
      (template) =>
        new RegExp(`^${template.replaceAll(/[.]|\$\{[^{}]*\}/g, (one) => (one === "." ? "\\." : "(.+)"))}$`),
    );
  return (key) => written.has(key) || made.some((pattern) => pattern.exec(key)?.slice(1).every(isName));
}
