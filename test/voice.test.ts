import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { banned } from "./banned-words.ts";
import { readCatalogue, textsOf } from "./messages/read-catalogue.ts";

/** What these say names what Offscript refuses, so it has to use the words. */
const naming = [
  "manual.about",
  "round.agreement.never.graded",
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
    // The name of a command is the same in each language.
    const spoken = (text: string) => text.replaceAll("journal note", "journal");
    const heard = texts.filter(([, text]) => pattern.test(spoken(text))).map(([key]) => key);
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
