import { signs } from "./signs.ts";

/**
 * The data of a text in the plain shape in which nearly all are written: keys and items on lines of their own, texts on one line or
 * under `|`, comments on lines of their own. Whatever else there is, right or wrong, is answered with undefined: then parse.ts looks
 * closely. What is read here, parse.ts reads alike, and has nothing to say about. The text is well-formed, as all is that was UTF-8.
 */
export function readQuickly(text: string): { readonly data: unknown } | undefined {
  const lines = text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
  try {
    return { data: read(lines.endsWith("\n") ? lines : `${lines}\n`) };
  } catch (error) {
    if (error === unsure) return undefined;
    throw error;
  }
}

/** Thrown where the text leaves the plain shape. One for all, since making one is dear. */
const unsure = new Error("Not in the plain shape.");

/** With fewer lines, longer ones or deeper nesting, no limit of a file can be passed. */
const most = { lines: 2_000, depth: 20, key: 500 } as const;

/** What YAML takes for something else than a text, here or in other tools. */
const words = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const numbers = /^\d[\da-fotxz\s+\-.,:/_~]*$/i;
const whole = /^[1-9]\d{0,8}$/;

const newline = 10;
const space = 32;
const quotation = 34;
const hash = 35;
const apostrophe = 39;
const dash = 45;
const zero = 48;
const nine = 57;
const colon = 58;
const less = 60;
const bar = 124;

/** Keys that were met before, so that not each one is cut out of its text anew: a third of the time goes there otherwise. */
const met: string[] = new Array(1024).fill("");

function read(text: string): unknown {
  const { within, verbatim, first } = signs;
  /** Where the line's first character stands, and how far in; -1 at the end of all. */
  let at = 0;
  let indent = 0;
  let lines = 0;
  let depth = 0;

  toLine(0);
  if (indent !== 0 || isItem()) throw unsure;
  const data = map(0);
  if (at < text.length) throw unsure;
  return data;

  /** Goes to the first line from here on that says something. */
  function toLine(from: number): void {
    let start = from;
    for (;;) {
      at = start;
      while (text.charCodeAt(at) === space) at++;
      indent = at - start;
      const sign = text.charCodeAt(at);
      if (sign === hash) toLineEnd();
      else if (sign !== newline) break;
      countLine();
      start = at + 1;
    }
    countLine();
    if (at >= text.length) indent = -1;
  }

  function countLine(): void {
    if (++lines > most.lines) throw unsure;
  }

  /** Over a comment, which is for people alone. */
  function toLineEnd(): void {
    const start = at;
    while (verbatim[text.charCodeAt(at)] === 0) at++;
    if (text.charCodeAt(at) !== newline || /^#\s*offscript/i.test(text.slice(start, start + 24))) throw unsure;
  }

  function isItem(): boolean {
    return text.charCodeAt(at) === dash && text.charCodeAt(at + 1) === space;
  }

  /** The keys from here on that stand at this column. */
  function map(column: number): Record<string, unknown> {
    if (++depth > most.depth) throw unsure;
    const data: Record<string, unknown> = {};
    let count = 0;
    do {
      const key = keyTo(colonFrom(at));
      data[key] = value(at, column, "key");
      count += 1;
    } while (indent === column && !isItem());
    // Not so where a key stands twice, and not where it is __proto__.
    if (indent > column || Object.keys(data).length !== count) throw unsure;
    depth -= 1;
    return data;
  }

  /** Where the colon behind a key stands; the end of the line, or what stops there, if there is none. */
  function colonFrom(start: number): number {
    let end = start;
    for (;;) {
      while (within[text.charCodeAt(end)] === 0) end++;
      const sign = text.charCodeAt(end);
      const next = text.charCodeAt(end + 1);
      if (sign === colon ? next === space || next === newline : sign !== hash || text.charCodeAt(end - 1) === space)
        return end;
      end++;
    }
  }

  /** The key that ends here; what follows it comes next. */
  function keyTo(end: number): string {
    const start = at;
    const length = end - start;
    const sign = text.charCodeAt(start);
    if (text.charCodeAt(end) !== colon || length === 0 || length > most.key || text.charCodeAt(end - 1) === space)
      throw unsure;
    if (first[sign] !== 0 || sign === less || (sign >= zero && sign <= nine)) throw unsure;
    at = end + 1;
    const slot =
      (length * 31 + sign * 7 + text.charCodeAt(end - 1) * 3 + text.charCodeAt(start + (length >> 1))) & 1023;
    const known = met[slot] ?? "";
    if (known.length === length && text.startsWith(known, start)) return known;
    const key = text.slice(start, end);
    if (words.test(key)) throw unsure;
    met[slot] = key;
    return key;
  }

  /** The items from here on whose dashes stand at this column. */
  function list(column: number): unknown[] {
    if (++depth > most.depth) throw unsure;
    const items: unknown[] = [];
    do {
      const start = at;
      do at++;
      while (text.charCodeAt(at) === space);
      const isMap = first[text.charCodeAt(at)] === 0 && text.charCodeAt(colonFrom(at)) === colon;
      items.push(isMap ? map(column + at - start) : value(at, column, "item"));
    } while (indent === column && isItem());
    if (indent > column) throw unsure;
    depth -= 1;
    return items;
  }

  /** What follows a key or a dash that stands at this column. */
  function value(from: number, column: number, behind: "key" | "item"): unknown {
    let start = from;
    while (text.charCodeAt(start) === space) start++;
    const sign = text.charCodeAt(start);
    if (sign === newline && behind === "key") return inner(start + 1, column);
    if (sign === bar) return block(start + 1, column);
    if (sign === quotation || sign === apostrophe) return quoted(start, column);
    if (first[sign] === 0) return plain(start, column);
    if (!text.startsWith("[]\n", start)) throw unsure;
    goOn(start + 3, column);
    return [];
  }

  function inner(from: number, column: number): unknown {
    toLine(from);
    if (indent >= column && isItem()) return list(indent);
    if (indent <= column) throw unsure;
    return map(indent);
  }

  function plain(start: number, column: number): string | number {
    let end = colonFrom(start);
    if (text.charCodeAt(end) !== newline) throw unsure;
    goOn(end + 1, column);
    while (text.charCodeAt(end - 1) === space) end--;
    const sign = text.charCodeAt(start);
    const found = text.slice(start, end);
    if (sign >= zero && sign <= nine) return number(found);
    if ((end - start < 6 && words.test(found)) || (sign === less && text.charCodeAt(start + 1) === less)) throw unsure;
    return found;
  }

  function number(digits: string): string | number {
    if (whole.test(digits)) return Number(digits);
    if (numbers.test(digits)) throw unsure;
    return digits;
  }

  /** What opens and ends on its line, without a backslash. */
  function quoted(start: number, column: number): string {
    let end = start;
    while (verbatim[text.charCodeAt(end)] === 0) end++;
    if (text.charCodeAt(end) !== newline) throw unsure;
    goOn(end + 1, column);
    const mark = text.charAt(start);
    const inside = text.slice(start + 1, end - 1);
    if (end - start < 2 || text.charAt(end - 1) !== mark || inside.includes("\\")) throw unsure;
    if (!inside.includes(mark)) return inside;
    const single = inside.replaceAll("''", "");
    if (mark === '"' || single.includes(mark)) throw unsure;
    return inside.replaceAll("''", mark);
  }

  /** The lines under a bar. The first one says how far in they stand. */
  function block(from: number, column: number): string {
    let start = from + 1;
    let end = start;
    while (text.charCodeAt(end) === space) end++;
    const margin = end - start;
    if (text.charCodeAt(from) !== newline || margin <= column || text.charCodeAt(end) === newline) throw unsure;
    let lines = "";
    let blank = "";
    while (start < text.length) {
      countLine();
      end = start;
      while (end < start + margin && text.charCodeAt(end) === space) end++;
      const isInside = end === start + margin;
      if (!isInside && text.charCodeAt(end) !== newline) break;
      const words = end;
      while (verbatim[text.charCodeAt(end)] === 0) end++;
      if (text.charCodeAt(end) !== newline || (words === end && end > start)) throw unsure;
      if (isInside) lines += blank + text.slice(words, end + 1);
      blank = isInside ? "" : `${blank}\n`;
      start = end + 1;
    }
    goOn(start, column);
    return lines;
  }

  /** Behind a value, nothing can stand further in than its key or its dash. */
  function goOn(from: number, column: number): void {
    toLine(from);
    if (indent > column) throw unsure;
  }
}
