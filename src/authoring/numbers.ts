import type { Pattern } from "./pattern.ts";

/** A token with a digit in it, and further ones where somebody spelt it with spaces. */
const code = String.raw`(?<out>#?[\p{L}\d_/-]{0,20}\d[\p{L}\d_/-]{0,20}(?: (?:\d{1,6}|(?!i\b|a\b)\p{L})(?![\p{L}\d]))*)`;
const between = String.raw`\.?(?:\s*(?:number|numbers|no\.?|nr\.?|nummer|id|code|ref|reference|is|was|are|ist|of|:|=|\())*[\s:]*`;
const orders = "orders?|purchase|parcel|package|shipment|delivery|tracking|bestellung|bestellnummer|commande|pedido";
const phones = "phone|telephone|tel|mobile|cell|landline|whatsapp|telefon|handy";
const calls = "call|calls|called|calling|ring|rings|rang|dial|phoned|text|texted|reach|reached";
const links = "number|no\\.?|is|was|me|us|her|him|them|back|again|on|at|in|under|via|from|ends?|ending";
/** Groups of digits with what stands between those of phone numbers, unless they are a date. */
const grouped = String.raw`(?<![\p{L}\p{N}#_/.,-])(?!\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d))(?<out>(?:\+|00)?(?:\(\d{1,4}\)|\d{1,4})(?:[ ./-]{0,2}(?:\(\d{2,5}\)|\d{2,5})){0,5})(?![\p{L}\p{N}]|[.,:]\d)`;

function after(words: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})${between}(?<![\p{L}\d])${code}`, "giu");
}

/** ITU-T E.164 has at most fifteen digits; with fewer than seven it is any number. */
function hasPhoneLength(text: string): boolean {
  const digits = digitsIn(text);
  return digits >= 7 && digits <= 15;
}

function beginsAsPhone(text: string): boolean {
  return hasPhoneLength(text) && /^(?:\+|\(?0)/.test(text);
}

/** Nine digits and more are hardly written in groups unless somebody can be called by them. */
function isLongAsPhone(text: string): boolean {
  return hasPhoneLength(text) && digitsIn(text) >= 9;
}

/** From one year to another is a time. */
function isLongNumber(text: string): boolean {
  return digitsIn(text) >= 7 && !/^(?:19|20)\d\d ?[/-] ?(?:19|20)\d\d$/.test(text);
}

/** "order 2" and "case 14" are none. */
function isCode(text: string): boolean {
  const digits = digitsIn(text);
  return digits >= 3 || (digits >= 1 && text.length >= 6);
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, "").length;
}

/** The shapes of numbers by which somebody can be called or found. The words beside a number say what it is; without them, its digits. */
export const numbers: readonly Pattern[] = [
  { kind: "phone", shape: new RegExp(String.raw`(?=\+)${grouped}`, "gu"), isOne: hasPhoneLength },
  {
    kind: "phone",
    shape: new RegExp(
      String.raw`(?<!\p{L})(?:${phones}|${calls})(?!\p{L})\.?(?::| (?:${links})(?!\p{L}))* ?${grouped}`,
      "giu",
    ),
    isOne: hasPhoneLength,
  },
  {
    kind: "phone",
    shape: new RegExp(String.raw`${grouped}(?= \((?:her |his |my |the |their )?(?:${phones})\))`, "giu"),
    isOne: hasPhoneLength,
  },
  {
    kind: "phone",
    shape:
      /\b(?:phone|telephone|tel|mobile|cell|landline|whatsapp|telefon|handy)\.?(?: number| no\.?)?(?: is|:| ends?| ending| on| at| in)* (?<out>\d{3,14})(?!\d)/giu,
  },
  {
    kind: "order",
    isOne: isCode,
    shape: after(orders),
  },
  {
    kind: "reference",
    isOne: isCode,
    shape: after(
      "booking|reservation|confirmation|reference|ref|invoice|ticket|case|claim|contract|complaint|incident|serial|voucher|coupon|gift card|pin|passcode|password|rechnung|buchung|vorgang",
    ),
  },
  { kind: "phone", shape: new RegExp(grouped, "gu"), isOne: beginsAsPhone },
  {
    kind: "account",
    isOne: isCode,
    shape: after(
      "accounts?|customer|member|membership|loyalty|client|user|employee|staff|passport|licen[cs]e|plate|policy|insurance|ssn|social security|tax|kundennummer|konto",
    ),
  },
  { kind: "phone", shape: new RegExp(grouped, "gu"), isOne: isLongAsPhone },
  {
    kind: "order",
    shape: new RegExp(String.raw`(?<!\p{L})(?:${orders})(?!\p{L})[^.!?\n\d]{0,40}?${grouped}`, "giu"),
    isOne: isLongNumber,
  },
  { kind: "number", shape: new RegExp(grouped, "gu"), isOne: isLongNumber },
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
      /(?<![\p{L}\p{N}$€£_-])(?=[\p{Lu}\d-]{0,12}\d)(?=[\p{Lu}\d-]{0,12}\p{Lu})(?!\p{Lu}+-?\d{1,3}(?![\p{Lu}\d]))[\p{Lu}\d][\p{Lu}\d-]{5,18}(?![\p{L}\p{N}_-])/gu,
  },
  {
    kind: "number",
    shape:
      /(?<![\p{L}\p{N}$€£¥#.,:/-])(?<![$€£¥] )\d{5,20}(?![\p{L}\p{N}]|[.,:]\d| ?[€£%]| ?(?:euros?|dollars?|pounds?|points|miles|km|people|customers))/giu,
  },
];
