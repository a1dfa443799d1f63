/** What is often asked for, and the everyday words for it. */
const everyday: readonly (readonly [RegExp, string])[] = [
  [/zip ?code|\bzip\b|reside|residing/i, "zip code / postcode"],
  [/e-?mail/i, "email / e-mail"],
  [/phone/i, "phone"],
  [/date of birth|birthday|\bdob\b/i, "date of birth / birthday / born"],
  [/confirmation (code|number)/i, "confirmation code / confirmation number / booking code"],
  [/reservation (id|number|code)/i, "reservation id / reservation number / booking number"],
  [/order (id|number|#)/i, "order number / order id"],
  [/user id/i, "user id / customer number"],
  [/employee id/i, "employee id / staff number"],
  [/account number/i, "account number"],
  [/\bpin\b/i, "pin"],
  [/address\b|\blive in\b/i, "address / where do you live"],
  [/annual income/i, "income"],
  [/payment method|paypal|credit card|gift card/i, "pay / payment / card"],
  [/membership|(gold|silver) member/i, "member"],
  [/^(?:You are|You name is|Your name is|Name:) \p{Lu}|^(?:passenger )?(?:first|last) name/u, "name"],
];

/** Words by which one would ask for a fact: everyday ones, or the label before its colon; undefined where none are clear. */
export function wordsToAskFor(fact: string): string | undefined {
  const found = everyday.filter(([pattern]) => pattern.test(fact)).map(([, words]) => words);
  const label = /^([\p{L}][\p{L} -]{2,30}):/u.exec(fact)?.[1]?.toLowerCase();
  if (found.length === 0 && label && label.split(" ").length <= 3) found.push(label);
  return joined(found);
}

const mentioned =
  /\b(?:asks?|asked)(?: (?:you|them))? (?:for|about|which|what)|\b(?:mentions?|suggests?|offers?|recommends?)\b/i;
const nounEnds =
  /[,;.:(]|\b(?:that|which|instead|if|whether|and|because|to|on|so|as|when|with|in|for|of|at|from|is|are|was|you|they|has|does|applies|rather)\b/i;
const noNouns =
  /\b(?:your|their|the|an?|any|one|this|these|it|some|more|specific|another|different|only|just|other|exact|actual|current|details|information)\b/gi;

/** Words whose use makes a condition such as "the agent asks for your PIN or CVV" come true: "PIN / CVV"; undefined where none are clear. */
export function wordsThatMeet(condition: string): string | undefined {
  const match = mentioned.exec(condition);
  if (!match || /n't\b|\bnot\b|\bwithout\b/.test(condition.slice(0, match.index))) return undefined;
  const after = condition.slice(match.index + match[0].length);
  const nouns = (after.split(nounEnds)[0] ?? "").split(/ or |\//);
  const clean = nouns.map((noun) =>
    noun
      .replace(noNouns, " ")
      .replace(/["“”'’]/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  return joined(clean.filter((noun) => /^\p{L}{3}|^\p{Lu}{2}/u.test(noun) && noun.split(" ").length <= 3));
}

function joined(words: readonly string[]): string | undefined {
  const single = new Set(words.flatMap((one) => one.split(" / ")));
  return single.size > 0 ? [...single].join(" / ") : undefined;
}
