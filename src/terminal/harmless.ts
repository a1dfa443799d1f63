/**
 * Blocks of the scripts in which a joiner changes how a letter beside it is written, from Arabic to Adlam. Naming the scripts
 * would be clearer, but takes Node fifty times as long.
 */
const joining =
  "\\u0620-\\u07FF\\u0840-\\u109F\\u1780-\\u1CFF\\uA800-\\uABFF\\uFB50-\\uFDFF\\uFE70-\\uFEFC" +
  "\\u{10AC0}-\\u{10AFF}\\u{10D00}-\\u{10D3F}\\u{11000}-\\u{11FFF}\\u{1E900}-\\u{1E95F}";

/**
 * What may go out: the newline, letters, marks, numbers, punctuation, symbols and spaces of any script, emoji (also newer
 * ones than this Node knows), private use, and the few format characters that are seen (signs that span Arabic or Syriac numbers).
 */
const shown =
  "\\n\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\p{Co}\\p{Extended_Pictographic}" +
  "\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}";

/** Format characters that are part of a word, of an emoji, or of the flag of a region; what they hang on is always shown. */
const joined = [
  `(?<=[\\p{L}\\p{M}])(?<=[${joining}])[\\u200C\\u200D]`,
  `[\\u200C\\u200D](?=[\\p{L}\\p{M}])(?=[${joining}])`,
  "(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})",
  "(?<=\\p{L})(?<=[\\u1820-\\u18AA])\\u180E",
  "(?<=\\u{1F3F4})[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{3,7}\\u{E007F}",
].join("|");

const plainAscii = /^[\n -~]*$/;
const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Made when they are needed first: that takes a few milliseconds, and most starts print plain ASCII alone. */
let unshown: RegExp | undefined;
let changing: RegExp | undefined;

/**
 * Text from anywhere, in a form that no terminal obeys. Every break of a line becomes a newline, a tab four spaces. Control
 * characters become visible in caret form (`^[` for Escape), as git shows them, so that nothing written disappears from
 * sight; C1 controls become the two-character escape that they stand for. Invisible format characters go, the ones that turn
 * the direction of text among them. What is no character at all becomes U+FFFD. Cleaning twice changes nothing.
 */
export function harmless(text: string): string {
  if (plainAscii.test(text)) return text;
  // A long text in which all may go out is found to be so in a tenth of the time.
  changing ??= new RegExp(`[^${shown}]`, "u");
  if (!changing.test(text)) return text;
  unshown ??= new RegExp(`(${joined})|[^${shown}]`, "gu");
  return text
    .replace(lineBreaks, "\n")
    .replaceAll("\t", "    ")
    .replace(unshown, (found: string, kept?: string) => kept ?? visible(found));
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return `^${String.fromCodePoint(code + 0x40)}`;
  if (code === 0x7f) return "^?";
  if (code < 0xa0) return `^[${String.fromCodePoint(code - 0x40)}`;
  return /\p{Cf}/u.test(character) ? "" : "\uFFFD";
}

/** The blocks whose characters are written from right to left unless Unicode says otherwise for one of them. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** The way in which a line runs: that of its first letter. */
export function directionOf(line: string): "leftwards" | "rightwards" {
  return rightToLeft.test(/\p{L}/u.exec(line)?.[0] ?? "") ? "leftwards" : "rightwards";
}

/**
 * What stands before and after one row of a line of harmless text, so that right-to-left words cannot rearrange what stands
 * around it, and so that it runs as the whole line does, whatever its own first word. For a terminal in rich style only: these
 * characters have no place in files, pipes or plain style.
 */
export function isolation(row: string, line: string): readonly [string, string] {
  if (!rightToLeft.test(row)) return ["", ""];
  const direction = directionOf(line);
  if (direction === directionOf(row)) return ["\u2068", "\u2069"];
  return [direction === "leftwards" ? "\u2067" : "\u2066", "\u2069"];
}

/** A row between what `isolation` gives for it. */
export function isolated(row: string, line = row): string {
  const [before, after] = isolation(row, line);
  return before + row + after;
}
