import { stripVTControlCharacters } from "node:util";
import { banned } from "../banned-words.ts";
import { read, type Year } from "./year.ts";

/** What would make somebody feel that they owe something, were late, or are watched. */
const guilt =
  /\b(overdue|late|missed|missing|behind|catch(ing)? up|you (have|had|did) not|you haven't|skipped|absen\w+|away|welcome back|long time|since you|(days?|weeks?|months?) ago|still waiting|you should|should have|streaks?|scor\w+|percent\w*)\b|%/gi;

/** Words and the ends of sentences, as one text: nothing is left of how it is laid out. */
function wordsOf(text: string): string {
  return ` ${stripVTControlCharacters(text)
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/[.?!:;"“”„]/g, " . ")
    .replace(/[^\p{L}\p{N}%'.]+/gu, " ")
    .trim()} `;
}

/**
 * What is heard in a text that grades, blames, praises or makes a debt, in the program's own words: what stands so in the words of
 * a pack or of the person, with the word before it or the one behind it, is theirs.
 */
export function heard({ home, shelf, person, texts }: Year): string[] {
  const situations = read(home, (journal) => journal.sessions().map(({ id }) => journal.situation(id)));
  const words = situations.flatMap((text) => textsIn(JSON.parse(text)));
  const others = wordsOf([...new Set([...words, ...shelf.titles, ...person.written])].join("\n\n"));
  return [...new Set(texts.flatMap((text) => heardIn(text, others)))];
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value === null || typeof value !== "object" ? [] : Object.values(value).flatMap(textsIn);
}

function heardIn(text: string, others: string): string[] {
  const said = wordsOf(text);
  return [...Object.values(banned.en), guilt].flatMap((pattern) =>
    [...said.matchAll(new RegExp(pattern.source, "giu"))]
      .map(({ 0: match, index }) => {
        // Whole words, with one before and one behind.
        const from = said.lastIndexOf(" ", index);
        const until = said.indexOf(" ", index + match.length - 1);
        const found = said.slice(from, until + 1);
        const before = / \S+(?= $)/.exec(said.slice(0, from + 1))?.[0] ?? "";
        const after = /^\S+ /.exec(said.slice(until + 1))?.[0] ?? "";
        return { with: `${before}${found}${after}`, parts: [`${before}${found}`, `${found}${after}`] };
      })
      .filter(({ parts }) => !parts.some((part) => others.includes(part)))
      .map((match) => match.with.trim()),
  );
}
