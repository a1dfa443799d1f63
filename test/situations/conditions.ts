import type { Complication } from "./row.ts";
import { aboutCustomer } from "./voice.ts";

/** A condition of the row as a sentence in the third person. */
export function asSentence(condition: string): string {
  const bare = aboutCustomer(condition.replace(/^\*\*/, "").replace(/^(?:if|when)\s+(?=\S+ \S)(?!\(?and only)/i, ""));
  if (/^(?:asked|told|given|offered)\b/i.test(bare))
    return `the customer is ${bare.replace(/^\w+/, (word) => word.toLowerCase())}`;
  if (/^adviser\b/.test(bare)) return `the ${bare}`;
  return bare.replace(/^(?:The|They|Their|After|Once|Before|In|Even|Only|But)\b/, (word) => word.toLowerCase());
}

/** A complication whose text repeats its condition, with the condition whole and the text without it. */
export function parted({ when, what }: Complication): Complication {
  if (!what.toLowerCase().startsWith(when.toLowerCase())) return { when, what };
  const open = when.lastIndexOf("(") > when.lastIndexOf(")") ? what.indexOf(")", when.length) + 1 : 0;
  const end = Math.max(open, when.length);
  return { when: what.slice(0, end), what: what.slice(end).replace(/^[\s,:;.]+/, "") };
}

/** A sentence such as "If the agent refuses, accept that." in its two parts; undefined for any other. */
export function conditionIn(text: string): Complication | undefined {
  if (!/^(?:if|when|whenever|after|once|before)\b/i.test(text)) return undefined;
  // Parentheses and quotations are made blank of the same length, so that a comma inside them is not taken.
  const open = text.replace(/\([^)]*\)|"[^"]*"|(?<!\w)'[^']*'(?!\w)/g, (inner) => "_".repeat(inner.length));
  const end = open.search(/[,:]\s/);
  return end < 0 ? undefined : { when: text.slice(0, end), what: text.slice(end + 1).trim() };
}
