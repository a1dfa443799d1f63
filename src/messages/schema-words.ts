import { translated } from "./spoken.ts";

/** A text of a schema that goes into a message, in the language that is spoken: the schemas themselves are in English. */
export function schemaWords(english: string): string {
  return translated("schemas", english) ?? english;
}
