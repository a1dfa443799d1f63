/** What no file of a pack may hold: control characters, halves of characters, marks of byte order, what Unicode keeps for none. */
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** A text as a pack can hold it: its lines ended by newlines and by nothing else, without what no file may hold, and nothing blank round it. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(refused, "")
    .replace(/[^\S\n]+$/gmu, "")
    .trim();
}

/** The same, on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, " ");
}

/** Quotation marks round the whole of a text, and none within it but apostrophes: opened and closed alike, in any style. */
const quoted = /^(?:"([^"]+)"|[“„”]([^“„”"]+)[“”]|«([^«»]+)»|»([^«»]+)«|「([^「」]+)」)$/u;

/** Somebody's words without the quotation marks that people write round them: where words are shown, they get their own. */
export function withoutQuotationMarks(text: string): string {
  const [, ...inner] = quoted.exec(text) ?? [];
  return inner.find((words) => words !== undefined)?.trim() || text;
}
