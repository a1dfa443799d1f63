import type { Source, Span } from "./source.ts";

/** The longest piece of somebody's text that a message quotes, in characters. */
const longest = 60;

/** A piece of somebody's text for a message: on one line, and shortened. */
export function quoted(text: string): string {
  const line = text.slice(0, 1000).replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length > longest
    ? `${characters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`
    : line;
}

/** The longest line that a message asks somebody to type, in characters. */
export const longestLine = 1000;

/** A line that somebody is to type: on one line, and whole, since what were left out of it would be lost. */
export function typable(text: string): string {
  return text.length > longestLine ? quoted(text) : text.replace(/\s+/g, " ").trim();
}

/** What the author wrote at a span, letter for letter, on one line and shortened. */
export function spelling(source: Source, span: Span): string {
  return quoted(source.text.slice(span.start, span.end));
}
