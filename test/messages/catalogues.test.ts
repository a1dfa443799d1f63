import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { readCatalogue, textsOf } from "./read-catalogue.ts";

/** All but the manual page, which is made once, when the program is built. */
const english = new Map([...readCatalogue("en")].filter(([file]) => file !== "manual.json"));
const german = readCatalogue("de");

describe.each([...english.keys()])("%s in German", (file) => {
  const originals = english.get(file) ?? {};
  const texts = german.get(file) ?? {};

  test("has the same texts", () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(originals).sort());
  });

  test("takes the same values, and chooses between the same words", () => {
    const differing = Object.entries(texts)
      .filter(([key]) => !isExample(key))
      .map(([key, text]) => ({ key, takes: takenBy(text), should: takenBy(originals[key] ?? "") }))
      .filter(({ takes, should }) => takes.join() !== should.join());
    expect(differing).toEqual([]);
  });

  test("tells people to type the same", () => {
    const differing = Object.entries(texts)
      .map(([key, text]) => ({ key, typed: typedIn(text), should: typedIn(originals[key] ?? "") }))
      .filter(({ typed, should }) => typed.join() !== should.join());
    expect(differing).toEqual([]);
  });
});

test("there is nothing in German that is not there in English", () => {
  expect([...german.keys()].filter((file) => file !== "schemas.json")).toEqual([...english.keys()]);
});

test("nothing in German is still in English", () => {
  const heard = textsOf("de").filter(([, text]) =>
    / (?:the|and|with|of|is|are|you|your|this|that|for) /.test(` ${text} `),
  );
  expect(heard).toEqual([]);
});

test("German has German quotation marks and dashes", () => {
  // What is quoted stands between „ and “; quotation marks that are typed, in YAML and at the command line, are straight.
  const odd = textsOf("de").filter(([key, text]) => !isExample(key) && /[„“”]|—/.test(text.replace(/„[^„“”]*“/g, "")));
  expect(odd).toEqual([]);
});

/** Lines of YAML, some with the mistake that they show. */
function isExample(key: string): boolean {
  return /^explain\..*\.(?:wrong|right)$/.test(key);
}

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** The values that a text takes, and the words between which each chooses; plurals are up to each language. */
function takenBy(text: string): string[] {
  const message = new IntlMessageFormat(text.replaceAll("'", "''"), "en", undefined, { ignoreTag: true });
  return [...new Set(message.getAst().flatMap(namesIn))].sort();
}

function namesIn(element: Element): string[] {
  if (!("options" in element)) return "value" in element && element.type !== 0 ? [String(element.value)] : [];
  const inner = Object.values(element.options).flatMap(({ value }) => value.flatMap(namesIn));
  const words = "pluralType" in element ? [] : Object.keys(element.options).sort();
  return [[element.value, ...words].join(" "), ...inner];
}

const commands = "practice|validate|explain|pack|scenario|schema|journal|charter|config|doctor|completion|help";
const typed = new RegExp(
  String.raw`(?<!\w)--[a-z-]+|(?<=offscript )(?:${commands})\b(?: (?:new|show|list|coverage|preview|stats|use|drop)\b)?|[a-z]+\.yaml|OFF\d+|(?<![\w/<])/[a-z]+`,
  "g",
);

/** Commands, flags and names of files: what is typed is the same in every language. */
function typedIn(text: string): string[] {
  return [...new Set(text.match(typed) ?? [])].sort();
}
