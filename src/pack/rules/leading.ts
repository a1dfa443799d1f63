import type { Hit } from "./phrases.ts";

const wh = /\b(?:what|which|who|whom|whose|whichever|whoever|whatever|where|why|how)\b/;
const auxiliary = "(?:did|do|does|was|were|is|are|am|has|have|had|can|could|would|will|should|shall|may|might|must)";
const lead =
  "(?:(?:and|so|but|now|then|again)[, ]\\s{0,3}|(?:looking|when|where|after|before|once|if|in|at|on|with|for|as|while|given|here)\\b[^,?]{0,80},\\s{0,3})?";
const closed = new RegExp(`^["“‘(]?${lead}${auxiliary}(?:n['’]t)?\\b`);
const wishes =
  /^\W*(?:can|could|would|will|do) you (?:please |still )?(?:say|tell|describe|name|remember|recall|explain|think of|give|put|show|imagine|share|picture)\b/;

const suggests: readonly RegExp[] = [
  new RegExp(
    `^["“‘(]?${lead}(?:don|doesn|didn|isn|aren|wasn|weren|wouldn|couldn|shouldn|haven|hasn|won|can|mustn)['’]t\\b`,
  ),
  new RegExp(`^["“‘(]?${lead}(?:would|should|could|is|was|do|did) (?:it|you|this|that|she|he|they|we) not\\b`),
  /^\W*why (?:didn|haven|wouldn|couldn|don)['’]t (?:you|the adviser)\b|^\W*why (?:did|have|would|could) you not\b/,
  /,\s{0,3}(?:right|correct|(?:is|was|does|did|do|are|were|would|could|should|has|have)n['’]t (?:it|you|they|she|he|that|we)|don['’]t you (?:think|agree))\s{0,3}\?/,
  /\b(?:do|would|don['’]t|wouldn['’]t) you (?:not )?agree\b|\b(?:do|did) you (?:now )?(?:realise|realize|admit|regret)\b/,
  /\bshould you have (?:said|done|answered|offered|told|asked|written|handled|replied|reacted)\b/,
  /\bwould(?:n['’]t)? it (?:not )?(?:have been|be) (?:much |far )?(?:better|kinder|wiser|fairer|nicer|right|more)\b/,
];

/** The first question of a text that suggests its own answer. */
export function leadingQuestion(text: string): Hit | undefined {
  return questionsIn(text).find(({ word }) => suggests.some((way) => way.test(word)));
}

/** The last question of a text where a yes or a no answers it: what stands before an open one may well be closed. */
export function yesNoQuestion(text: string): Hit | undefined {
  const end = text.lastIndexOf("?") + 1;
  let start = Math.max(...ends.map((sign) => text.lastIndexOf(sign, end - 2))) + 1;
  while (text.charAt(start) === " ") start += 1;
  const word = text.slice(start, end);
  return isYesOrNo(word) ? { start, word } : undefined;
}

const ends = [".", "!", "?", "\n"];

/** Answered by a yes or a no, where no other way is held out. An open question behind it opens it again. */
function isYesOrNo(question: string): boolean {
  if (!closed.test(question)) return false;
  if (/\bor (?:not|no)\b/.test(question)) return true;
  return !wh.test(question) && !wishes.test(question) && !/\bor\b/.test(question);
}

function questionsIn(text: string): Hit[] {
  const found: Hit[] = [];
  for (const match of text.matchAll(/[^.!?\n][^.!?]*[.!?]+["”’')]?/g)) {
    const skipped = match[0].length - match[0].trimStart().length;
    const word = match[0].slice(skipped);
    if (word.includes("?")) found.push({ start: match.index + skipped, word });
  }
  return found;
}
