import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { openSource, type Source } from "./source.ts";

/** A file's text; where it is not clean text, what is wrong with it, and the text as far as it can be shown. */
export interface Decoded {
  readonly source: Source;
  readonly finding?: Diagnostic;
}

/** Bytes to text: UTF-8 and nothing else, without control characters. A byte order mark is taken off. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  const shown = openSource(file, new TextDecoder().decode(bytes));
  if (looksLikeUtf16(bytes))
    return { source: openSource(file, ""), finding: diagnose(shown, { start: 0, end: 0 }, "utf-16") };
  const bad = firstBadByte(bytes);
  if (bad) {
    const span = { start: bad.offset, end: bad.offset + 1 };
    if (isBinary(bytes)) return { source: openSource(file, ""), finding: diagnose(shown, span, "not-text") };
    const character = new TextDecoder("windows-1252").decode(bytes.subarray(bad.byte, bad.byte + 1));
    return { source: shown, finding: diagnose(shown, span, "windows-1252", { character }) };
  }
  const control = controls.exec(shown.text);
  if (!control) return { source: shown };
  const span = { start: control.index, end: control.index + 1 };
  return {
    source: shown,
    finding: diagnose(shown, span, "control-character", { name: nameOf(control[0]), written: "plain" }),
  };
}

/** Control characters other than tab and line ends; a carriage return only before a line feed; what stands for nothing. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\r(?!\n)|\ufeff|\p{Cs}/u;

/** The first character of a text that no text may hold, by its number such as `U+001B`; line breaks and tabs may stand. */
export function controlIn(text: string): string | undefined {
  const found = controls.exec(text)?.[0];
  return found === undefined ? undefined : nameOf(found);
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A UTF-16 mark at the start, or every other byte of the beginning empty. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 200);
  const empty = [0, 1].map((side) => start.filter((byte, at) => byte === 0 && at % 2 === side).length);
  return Math.max(...empty) > start.length * 0.35 && Math.min(...empty) === 0;
}

/** Whether these are the bytes of something else than a text: an archive, a picture, a document of an office program. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4000);
  const odd = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return start.includes(0) || odd > start.length * 0.02;
}

/** Where the bytes stop being UTF-8: the byte, and the offset in the text before it. Undefined where they never do. */
function firstBadByte(bytes: Uint8Array): { byte: number; offset: number } | undefined {
  if (isUtf8(bytes, {})) return undefined;
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  // A character that began and was not finished counts as bad from its first byte.
  const before = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, good), { stream: true });
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return { byte: new TextEncoder().encode(before).length + mark, offset: before.length };
}

function isUtf8(bytes: Uint8Array, options: { stream?: boolean }): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}
