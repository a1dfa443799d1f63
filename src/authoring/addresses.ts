import type { Pattern } from "./pattern.ts";

const streets =
  "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Way|Court|Ct|Boulevard|Blvd|Place|Square|Terrace|Close|Crescent|Gardens|Row|Mews|Highway|Parkway|Circle";
/** Words with a capital behind a street that are no town. */
const noTowns =
  "I|It|He|She|They|We|You|The|This|That|But|And|So|Then|My|Her|His|Our|Their|Order|Ref|Tel|Phone|Mobile|Customer|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December";
const word = String.raw`\p{Lu}[\p{L}'’-]{1,20}(?![\p{L}])`;
const town = String.raw`(?!(?:${noTowns})(?!\p{L}))${word}(?: (?:\p{Ll}{2,5} )?${word}){0,2}`;
/** British, Canadian, Dutch, and of the United States with their State. */
const code = String.raw`(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4} ?[A-Z]{2}|[A-Z]{2},? \d{5}(?:-\d{4})?)(?![\p{L}\p{N}])`;
/** What follows a street and belongs to it. Without a postcode, a capital may begin something else: a town is then a part of its own. */
const rest = [
  String.raw`(?:,?[ \n]${town}){0,3},?[ \n]${code}`,
  String.raw`,?[ \n]\d{4,5} ${town}`,
  String.raw`(?:, | in )${town}(?=[ \t]*(?:[.,;:!?)"”\n–—-]|$| (?:and|but|or|on|at|since|for|from|with|by|because|when|where|who|to)(?!\p{L})))`,
].join("|");
const flat = String.raw`(?:(?:[Ff]lat|[Aa]partment|[Aa]pt\.?|[Uu]nit) (?:\d{1,4}[A-Za-z]?|[A-Z]),? )?`;

function withTown(street: string): RegExp {
  return new RegExp(`${street}(?:${rest})?`, "gu");
}

/** The shapes of addresses and postcodes; a house, its street and its town go as one. */
export const addresses: readonly Pattern[] = [
  {
    kind: "address",
    shape: withTown(
      String.raw`(?<![\p{L}\p{N}$€£])${flat}\d{1,5}[a-z]?,? (?:\p{Lu}[\p{L}'.-]{0,20} ){1,4}(?:${streets})\b\.?(?:,? (?:apt|apartment|suite|unit|flat|floor|#)\.? ?[\p{L}\d-]{1,6})?`,
    ),
  },
  {
    kind: "address",
    shape: withTown(
      String.raw`(?<![\p{L}\p{N}$€£])${flat}\d{1,5}[a-z]?,? (?:\p{Ll}[\p{L}'.-]{0,20} ){1,3}(?:street|road|avenue|lane|boulevard)(?!\p{L})`,
    ),
  },
  {
    kind: "address",
    shape: withTown(
      String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{1,25}(?: Straße| Strasse| Weg| Platz| Allee| Ufer| Damm|straße|strasse|str\.|weg|platz|allee|gasse|ufer|damm) \d{1,4} ?[a-z]?(?![\p{L}\p{N}])`,
    ),
  },
  {
    kind: "address",
    shape:
      /(?<![\p{L}\p{N}])\d{1,4}(?: bis)?,? (?:rue|avenue|boulevard|chemin|allée|place|via|calle) (?:\p{L}[\p{L}'’-]{0,20} ?){1,4}(?<! )/gu,
  },
  { kind: "address", shape: /\b(?:p\.? ?o\.? box|postfach) \d{1,8}\b/giu },
  { kind: "address", shape: /\b(?:flat|apartment|apt\.?|suite) (?:\d{1,5}[a-z]?|[A-Z]\d{1,3})\b/gu },
  {
    kind: "postcode",
    shape:
      /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[A-Z]\d[A-Z] \d[A-Z]\d(?![\p{L}\p{N}])/gu,
  },
  {
    kind: "postcode",
    shape:
      /\b(?:zip|postcode|postal|post code|plz|postleitzahl)(?: ?codes?)?(?: number)?(?: is| was|:|,| to| in)* (?<out>[A-Z]{0,2}\d[\dA-Z]{1,5}(?:[ -]?\d[\dA-Z]{2,3})?)(?![\p{L}\p{N}])/giu,
  },
  {
    kind: "postcode",
    shape:
      /(?<=\b[A-Z]{2},? )\d{5}(?:-\d{4})?(?!\d)|(?<![\p{L}\p{N}$€£#])\d{5}(?= \p{Lu}\p{Ll}{2,})|(?<![\p{L}\p{N}])\d{4} ?[A-Z]{2}(?![\p{L}\p{N}])/gu,
  },
];
