/** What kind of thing was taken out of a note. */
export type PersonalKind =
  | "name"
  | "email"
  | "link"
  | "handle"
  | "user"
  | "phone"
  | "card"
  | "bank"
  | "birth"
  | "address"
  | "postcode"
  | "order"
  | "account"
  | "reference"
  | "number";

/** A shape that gives a thing away; its group `out` is the part that goes, where it is not the whole match. */
export interface Pattern {
  readonly kind: Exclude<PersonalKind, "name">;
  readonly shape: RegExp;
  /** Whether what has the shape is long enough to be one; without it, it always is. */
  isOne?(text: string): boolean;
}

const streets =
  "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Way|Court|Ct|Boulevard|Blvd|Place|Square|Terrace|Close|Crescent|Gardens|Row|Mews|Highway|Parkway|Circle";
/** A token with a digit in it, and further ones where somebody spelt it with spaces. */
const code = String.raw`(?<out>#?[\p{L}\d_/-]{0,20}\d[\p{L}\d_/-]{0,20}(?: (?:\d{1,6}|(?!i\b|a\b)\p{L})(?![\p{L}\d]))*)`;
const between = String.raw`(?:\s*(?:number|numbers|no\.?|nr\.?|nummer|id|code|ref|reference|is|was|are|ist|of|:|=|\())*[\s:]*`;

function after(words: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})${between}(?<![\p{L}\d])${code}`, "giu");
}

/** ITU-T E.164 has at most fifteen digits; with fewer than seven it is any number. */
function isPhoneNumber(text: string): boolean {
  const digits = digitsIn(text);
  return digits >= 7 && digits <= 15;
}

/** "order 2" and "case 14" are none. */
function isCode(text: string): boolean {
  const digits = digitsIn(text);
  return digits >= 3 || (digits >= 1 && text.length >= 6);
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, "").length;
}

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
  {
    kind: "address",
    shape: new RegExp(
      String.raw`(?<![\p{L}\p{N}$€£])\d{1,5}[a-z]?,? (?:\p{Lu}[\p{L}'.-]{0,20} ){1,4}(?:${streets})\b\.?(?:,? (?:apt|apartment|suite|unit|flat|floor|#)\.? ?[\p{L}\d-]{1,6})?`,
      "gu",
    ),
  },
  {
    kind: "address",
    shape:
      /(?<![\p{L}\p{N}$€£])\d{1,5}[a-z]?,? (?:\p{Ll}[\p{L}'.-]{0,20} ){1,3}(?:street|road|avenue|lane|boulevard)(?!\p{L})/gu,
  },
  {
    kind: "address",
    shape:
      /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{1,25}(?: Straße| Strasse| Weg| Platz| Allee| Ufer| Damm|straße|strasse|str\.|weg|platz|allee|gasse|ufer|damm) \d{1,4} ?[a-z]?(?![\p{L}\p{N}])/gu,
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
  {
    kind: "phone",
    shape:
      /(?<![\p{L}\p{N}#_/.,-])(?!\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d))(?:\+|00)?\(?\d{1,4}\)?(?:[ ./-]{0,2}\(?\d{2,5}\)?){0,5}(?![\p{L}\p{N}]|[.,:]\d)/gu,
    isOne: isPhoneNumber,
  },
  {
    kind: "phone",
    shape:
      /\b(?:phone|telephone|tel|mobile|cell|landline|whatsapp|telefon|handy)\.?(?: number| no\.?)?(?: is|:| ends?| ending| on| at| in)* (?<out>\d{3,14})(?!\d)/giu,
  },
  {
    kind: "order",
    isOne: isCode,
    shape: after("orders?|purchase|parcel|package|shipment|delivery|tracking|bestellung|bestellnummer|commande|pedido"),
  },
  {
    kind: "account",
    isOne: isCode,
    shape: after(
      "accounts?|customer|member|membership|loyalty|client|user|employee|staff|passport|licen[cs]e|plate|policy|insurance|ssn|social security|tax|kundennummer|konto",
    ),
  },
  {
    kind: "reference",
    isOne: isCode,
    shape: after(
      "booking|reservation|confirmation|reference|ref|invoice|ticket|case|claim|contract|complaint|incident|serial|voucher|coupon|gift card|pin|passcode|password|rechnung|buchung|vorgang",
    ),
  },
  {
    kind: "reference",
    // Spelt letter by letter: "a 9 he 9 v".
    shape:
      /\b(?:number|code|id|reference)(?: is|:)? (?<out>(?:\p{L}|\d{1,3})(?: (?:\p{L}{1,2}|\d{1,3})){3,8})(?![\p{L}\p{N}])/giu,
    isOne: (text) => digitsIn(text) >= 2,
  },
  { kind: "number", shape: /^[^:\n]{1,30}: (?<out>\d[\d -]{2,20}\d)[.!]?$/gmu },
  {
    kind: "reference",
    shape:
      /\b(?:booking|reservation|confirmation|reference|invoice|ticket) (?:number|code|id)?(?: is|:)* ?(?<out>\p{Lu}{5,10})(?![\p{L}\p{N}])/gu,
  },
  { kind: "user", shape: /(?<![\p{L}\p{N}_])\p{Ll}{2,20}_\p{Ll}{2,20}_\d{1,6}(?![\p{L}\p{N}_])/gu },
  { kind: "user", shape: /\buser ?name(?: is|:)? (?<out>[\p{L}_.-]{0,30}[\d_.][\p{L}\p{N}_.-]{0,30}(?<![.]))/giu },
  { kind: "order", shape: /(?<![\p{L}\p{N}&])#[\p{L}\d-]{0,12}\d[\p{L}\d-]{2,20}/gu },
  {
    kind: "reference",
    shape:
      /(?<![\p{L}\p{N}$€£_-])(?=[\p{Lu}\d-]{0,12}\d)(?=[\p{Lu}\d-]{0,12}\p{Lu})(?!\p{Lu}+-?\d{1,3}(?!\d))[\p{Lu}\d][\p{Lu}\d-]{5,18}(?![\p{L}\p{N}_-])/gu,
  },
  {
    kind: "number",
    shape:
      /(?<![\p{L}\p{N}$€£¥#.,:/-])(?<![$€£¥] )\d{5,20}(?![\p{L}\p{N}]|[.,:]\d| ?[€£%]| ?(?:euros?|dollars?|pounds?|points|miles|km|people|customers))/giu,
  },
];
