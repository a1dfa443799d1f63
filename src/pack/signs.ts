/** What a character, by its UTF-16 code unit, makes of a text; 0 for nearly all of them. */
export interface Signs {
  /** Ends a line, or may mean something within it: line feed, colon, hash, and what no ordinary text holds. */
  readonly within: Uint8Array;
  /** The same without colon and hash: under `|`, in quotation marks and in comments these are characters like any other. */
  readonly verbatim: Uint8Array;
  /** Cannot be the first of a text, or makes one look twice there. */
  readonly first: Uint8Array;
}

/** Controls, tabs, spaces that do not break, marks of direction, wide colons, and what is no character: from, to. */
const odd: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x600, 0x605],
  [0x61c, 0x61c],
  [0x6dd, 0x6dd],
  [0x70f, 0x70f],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
  [0xff1a, 0xff1a],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
];

function marked(signs: string, base: Uint8Array): Uint8Array {
  const marks = base.slice();
  for (const sign of signs) marks[sign.charCodeAt(0)] = 1;
  return marks;
}

function makeSigns(): Signs {
  const verbatim = new Uint8Array(0x10000);
  for (const [from, to] of odd) verbatim.fill(1, from, to + 1);
  const within = marked(":#", verbatim);
  const first = marked("&*!%@`?{}[],>|=+.~\"'-“”„‟«»‘‚‹–—•·−‐‑‒―", within);
  return { within, verbatim, first };
}

/** The characters that matter to whoever reads YAML written by people. */
export const signs: Signs = makeSigns();
