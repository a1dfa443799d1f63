import type { PackRemark } from "../remark.ts";
import { quoted } from "../words.ts";
import { likeness, tellingWords } from "./likeness.ts";
import { isEnglish, type Whole } from "./rule.ts";

/** From here on two sides say the same. */
const alike = 0.75;

/** Words with which nobody would describe what they stand for. */
const fault =
  /\b(?:wrong(?:ly)?|laz(?:y|iness)|careless(?:ly|ness)?|selfish(?:ly|ness)?|greed(?:y|ily)?|unfair(?:ly)?|unkind(?:ly)?|rude(?:ly|ness)?|dishonest(?:ly|y)?|lying|lie to|cheat(?:ing)?|stubborn(?:ly)?|petty|pettiness|heartless(?:ly)?|cold-hearted|indifferen(?:t|ce)|arrogan(?:t|ce)|bureaucra(?:tic|cy)|blind(?:ly)? (?:follow|obey|rules?|obedience)\w*|mindless(?:ly)?|neglect(?:ing)?|ignor(?:e|ing)|break(?:ing)? the (?:rules?|law)|hid(?:e|ing) behind|fob(?:bing)? off|couldn['’]t care|do(?:n['’]t| not) care|not caring|at any cost|bad service|poor service)\b/i;

/** Dilemmas that are none: one side is put down, or both say the same. */
export function* oneSidedDilemmas({ pack }: Whole): Generator<PackRemark> {
  const file = "pack.yaml";
  for (const id in pack.dilemmas) {
    const dilemma = pack.dilemmas[id];
    if (!dilemma) continue;
    const path = ["dilemmas", id];
    if (likeness(tellingWords(dilemma.between), tellingWords(dilemma.and)) >= alike) {
      yield { file, problem: "one-sided-dilemma", path: [...path, "and"], values: { how: "same", words: "" } };
      continue;
    }
    if (!isEnglish(pack.language)) continue;
    for (const side of ["between", "and"] as const) {
      const word = fault.exec(dilemma[side])?.[0];
      if (word === undefined) continue;
      const values = { how: "fault", words: quoted(word) };
      yield { file, problem: "one-sided-dilemma", path: [...path, side], at: { word }, values };
      break;
    }
  }
}
