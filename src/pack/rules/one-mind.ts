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
  const mine = tellingWords(own);
  const same = others.every((other) => {
    const deed = deedOf(other);
    if (deed === undefined) return false;
    return (
      deed === own ||
      (isEnglish(language) && /same|agree|like|^as /i.test(deed) && agrees.test(deed)) ||
      saySame(mine, tellingWords(deed))
    );
  });
  if (same) yield { problem: "one-mind", path: ["perspectives"], at: "key" };
}

/** What somebody would do; what they weighed, where nothing says what they would do. */
function deedOf({ would, weighed }: Perspective): string | undefined {
  return would ?? weighed;
}

function saySame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  const adds = [...fewer].every((word) => more.has(word));
  return likeness(one, other) >= (adds ? alikeWhereAdded : alike);
}
