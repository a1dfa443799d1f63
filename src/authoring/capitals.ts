import { full } from "./name-signs.ts";
import { noNames } from "./no-names.ts";

/** Words with capitals, and whether they stand within a sentence, where a capital means something, or at its start. */
export interface Capitalised {
  readonly words: readonly string[];
  readonly at: number;
  readonly stands: "within" | "at-start";
}

/** Words behind which things and places have capitals too. */
const beforeThings =
  /(?<!\p{L})(?:the|an?|this|these|those|our|my|your|in|at|on|of|near|via|into|through|und|le|la|les|el|los)\s+$/iu;
const startOfSentence = /(?:^|[.!?:;"“”‘*•–—-]|\n)\s*$/u;

/** The words with capitals in a text, as far as they may be names. Where every noun has one, as in German, those within a sentence mean nothing. */
export function capitalised(text: string): Capitalised[] {
  const isTelling = !isGerman(text);
  const small = new Set(text.match(/(?<!\p{L})\p{Ll}[\p{L}-]+/gu) ?? []);
  return [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${full}(?![\p{L}\p{N}])`, "gu"))].flatMap(
    (match): Capitalised[] => {
      const { index } = match;
      const before = text.slice(Math.max(0, index - 12), index);
      const all = match[0].split(" ");
      const words = all.filter((word) => !noNames.has(word.toLowerCase()) && !small.has(word.toLowerCase()));
      if (words.length === 0) return [];
      // At the start of a sentence one capital says nothing, and two do; a line of its own is a heading.
      const starts =
        startOfSentence.test(before) && !(words.length === 2 && all.length === 2 && !isLine(text, index, match[0]));
      const within = isTelling && !starts && words.length === all.length && !beforeThings.test(before);
      return [{ words, at: index, stands: within ? "within" : "at-start" }];
    },
  );
}

function isLine(text: string, at: number, words: string): boolean {
  const isFirst = at === 0 || text[at - 1] === "\n";
  return isFirst && /^[ \t]*(?:\n|$)/.test(text.slice(at + words.length, at + words.length + 3));
}

/** A few words that hardly a German text is without, and hardly any other has. */
function isGerman(text: string): boolean {
  const words =
    text.match(
      /(?<!\p{L})(?:der|die|das|und|ist|nicht|ein|eine|mit|hat|sich|auf|für|von|aus|ihr|ihre|ich|wir|dem|den|bei|zum|zur|im)(?!\p{L})/giu,
    ) ?? [];
  return new Set(words.map((word) => word.toLowerCase())).size >= 3;
}
