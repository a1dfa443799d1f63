import type { Perspective, Scenario } from "../generated/scenario.ts";
import type { Remark } from "../remark.ts";
import { likeness, tellingWords } from "./likeness.ts";
import { isEnglish, type Setting } from "./rule.ts";

/** From here on two texts say the same in other words; where one only adds to the other, less is enough. */
const alike = 0.75;
const alikeWhereAdded = 0.6;

const agrees =
  /^(?:(?:to )?(?:do|say|want|think|see) )?(?:exactly )?(?:the same|(?:it )?like(?:wise)? |as (?:the|her|him|they)\b|agree)|\bagrees? (?:with|entirely|completely)\b/i;

/** Perspectives of which all would do the same, so that the first one reads like the right one. */
export function* oneMindRemarks({ perspectives = [] }: Scenario, { language }: Setting): Generator<Remark> {
  if (perspectives.length < 2) return;
  const [first, ...others] = perspectives;
  const own = first && deedOf(first);
  if (!own) return;
  const same = others.every((other) => {
    const deed = deedOf(other);
    if (deed === undefined) return false;
    return (
      deed === own ||
      (isEnglish(language) && /same|agree|like|^as /i.test(deed) && agrees.test(deed)) ||
      (mayBeAlike(own, deed) && saySame(tellingWords(own), tellingWords(deed)))
    );
  });
  if (same) yield { problem: "one-mind", path: ["perspectives"], at: "key" };
}

/** What somebody would do; what they weighed, where nothing says what they would do. */
function deedOf({ would, weighed }: Perspective): string | undefined {
  return would ?? weighed;
}

/** A quick look: of two texts that say the same, one has the longest word of the other, but for its ending. */
function mayBeAlike(one: string, other: string): boolean {
  return holdsLongest(one, other) || holdsLongest(other, one);
}

function holdsLongest(text: string, other: string): boolean {
  let longest = "";
  for (const word of other.split(" ")) if (word.length > longest.length) longest = word;
  return text.toLowerCase().includes(longest.slice(0, 4).toLowerCase());
}

function saySame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  const adds = [...fewer].every((word) => more.has(word));
  return likeness(one, other) >= (adds ? alikeWhereAdded : alike);
}
