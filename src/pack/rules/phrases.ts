/** A way of saying something: what it looks like, and what around it shows that something else is meant. */
export interface Phrase {
  readonly looks: RegExp;
  /** Looked for in the sentence that holds it. */
  readonly unless?: RegExp;
}

/** A phrase as it was found. */
export interface Hit {
  readonly start: number;
  readonly word: string;
}

/**
 * A pattern in which a blank stands for the space between words, be it the end of a line, and `~` for space that may be missing.
 * Repetitions are bounded, so that no text, however long, takes more than a look at each of its signs.
 */
export function phrase(looks: string, unless?: RegExp): Phrase {
  const pattern = looks.replaceAll(" ", "\\s{1,8}").replaceAll("~", "\\s{0,8}");
  return { looks: new RegExp(pattern, "g"), ...(unless && { unless }) };
}

/**
 * A text in small letters, sign by sign as long as before. Patterns are made for such texts: to make one for both kinds of letters
 * takes V8 three times as long, and of a short run that is a good part.
 */
export function small(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** The first phrase of a text in small letters that is meant, not denied. */
export function firstHit(text: string, phrases: readonly Phrase[]): Hit | undefined {
  let first: Hit | undefined;
  for (const { looks, unless } of phrases) {
    if (text.search(looks) === -1) continue;
    for (const match of text.matchAll(looks)) {
      if (first && match.index >= first.start) break;
      if (isDenied(text, match.index) || unless?.test(sentenceAt(text, match.index))) continue;
      first = { start: match.index, word: match[0].trim() };
      break;
    }
  }
  return first;
}

const denial = /\b(?:no|not|never|nobody|none|nothing|neither|nor|without|any|instead of|rather than|than)\b|n['’]t\b/;

/** Whether the words before a place take back what follows: "there is no right answer". */
function isDenied(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 32), at);
  const clause = before.slice(
    Math.max(...[".", "!", "?", ";", ":", "\n\n"].map((sign) => before.lastIndexOf(sign))) + 1,
  );
  return denial.test(clause);
}

const widest = 300;

/** The sentence around a place of a text, at most a few hundred signs of it. */
export function sentenceAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - widest), at);
  const start = at - before.length + lastEnd(before);
  const rest = text.slice(at, at + widest);
  const end = /[.!?](?=["”’')]?(?:\s|$))/.exec(rest);
  return text.slice(start, at + (end ? end.index + 1 : rest.length));
}

function lastEnd(before: string): number {
  let end = 0;
  for (const match of before.matchAll(/[.!?]["”’')]?\s+/g)) end = match.index + match[0].length;
  return end;
}
