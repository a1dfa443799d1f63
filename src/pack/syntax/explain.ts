import type { YAMLError } from "yaml";
import { compose } from "../compose.ts";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { knownNames } from "../schema-lookup.ts";
import type { Source } from "../source.ts";
import { tabs, textAndKeys, textNotIndented, unevenIndent } from "./indentation.ts";
import {
  cutInTheMiddle,
  noColon,
  noSpaceAfterColon,
  noSpaceAfterDash,
  openBracket,
  textAfterBar,
} from "./punctuation.ts";
import { colonFurtherDown, openQuote, textAfterQuote, unquotedText } from "./quotes.ts";
import type { Hint, Repair, Spot } from "./repair.ts";

/** In how long a file a mend is looked for, and how many characters are read again meanwhile: ample for honest files. */
const longest = 100_000;
const budget = 2_000_000;

/** Says in plain words what a syntax error most likely is. */
export function explainSyntax(source: Source, error: YAMLError): Diagnostic {
  const offset = Math.min(error.pos[0], source.text.trimEnd().length);
  const spot: Spot = { source, error, line: source.position(offset).line };
  const repair = firstThatMends(spot);
  if (repair) return diagnose(source, repair.span, repair.problem, repair.values);
  const line = source.line(spot.line);
  return diagnose(source, { start: Math.max(offset, line.start), end: line.end }, "not-understood");
}

/** From the surest sign to the vaguest. */
const hints: readonly Hint[] = [
  tabs,
  noSpaceAfterColon,
  noSpaceAfterDash,
  textAfterBar,
  openQuote,
  textAfterQuote,
  noColon(knownNames()),
  cutInTheMiddle,
  openBracket,
  unquotedText,
  textNotIndented,
  colonFurtherDown,
  textAndKeys,
  unevenIndent,
];

function firstThatMends(spot: Spot): Repair | undefined {
  let left = spot.source.text.length > longest ? 0 : budget;
  for (const hint of hints) {
    for (const repair of hint(spot)) {
      left -= repair.text.length;
      if (left < 0) return undefined;
      if (mends(repair, spot)) return repair;
    }
  }
  return undefined;
}

/** Whether the text after the mend is sound at least to well behind the spot. */
function mends({ text }: Repair, { source, line }: Spot): boolean {
  const composed = compose(text);
  if (composed.kind !== "document") return false;
  if (!composed.error) return true;
  const added = text.split("\n").length - source.lineCount;
  const next = text.slice(0, composed.error.pos[0]).split("\n").length;
  return next > line + 1 + added;
}
