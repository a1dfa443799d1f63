import { addresses } from "./addresses.ts";
import { numbers } from "./numbers.ts";
import type { Pattern } from "./pattern.ts";

/**
 * The shapes, what is surest first: a stretch that one of them has taken is not looked at again. They are made for notes in English
 * and for what is written alike everywhere; each is linear in the length of the text.
 */
export const patterns: readonly Pattern[] = [
  { kind: "email", shape: /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu },
  {
    kind: "email",
    shape:
      /\b[\p{L}\p{N}._-]{2,40} ?(?:\(at\)|\[at\]| at ) ?[\p{L}\p{N}-]{2,40} ?(?:\(dot\)|\[dot\]| dot |\.) ?(?:com|org|net|edu|info|co\.uk|de|fr|es|it|nl|in)\b/giu,
  },
  {
    kind: "email",
    shape: /(?<![\p{L}\p{N}])[\p{L}\d._-]{2,40}(?: \d{1,6} ?)? ?(?:gmail|yahoo|hotmail|outlook|icloud) ?\.?com\b/giu,
  },
  { kind: "link", shape: /\b(?:https?:\/\/|www\.)[^\s<>"”’)\]]{2,300}(?<![.,;:!?])/giu },
  {
    kind: "link",
    shape:
      /(?<![\p{L}\p{N}.@-])(?:[\p{L}\p{N}-]{2,40}\.){1,3}(?:com|org|net|io|co\.uk|de|fr|eu|info)(?:\/[^\s<>"”’)\]]{0,200}(?<![.,;:!?]))?(?![\p{L}\p{N}])/giu,
  },
  { kind: "handle", shape: /(?<![\p{L}\p{N}@/])@[\p{L}\p{N}_][\p{L}\p{N}_.]{1,30}(?<!\.)/gu },
  { kind: "bank", shape: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu },
  {
    kind: "card",
    shape:
      /(?<![\p{L}\p{N}])\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}(?!\p{N})|(?<![\p{L}\p{N}+])\d{4}[ -]\d{6}[ -]\d{5}(?!\p{N})/gu,
  },
  {
    kind: "card",
    shape:
      /\b(?:card|karte)(?: number| no\.?)?(?: is| ends?| ending| finishing)?(?: in| on| with)? (?<out>\d[\d -]{2,22}\d)(?!\d)/giu,
  },
  {
    kind: "birth",
    shape:
      /\b(?:born|birth|dob|birthday|birthdate|geboren|geburtsdatum)\b[^\d\n]{0,24}?(?<out>\d{1,4}(?:st|nd|rd|th)?[./ -](?:\d{1,2}|\p{L}{3,9})[./ ,-]{1,2}\d{1,4}|\p{L}{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4})/giu,
  },
  {
    kind: "birth",
    shape:
      /(?<![\p{L}\p{N}./-])(?:(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|[12]\d|3[01])[./-](?:19\d\d|200\d)|(?:19\d\d|200\d)-[01]\d-[0-3]\d)(?![\p{L}\p{N}])/gu,
  },
  ...addresses,
  ...numbers,
];
