import { knownNames } from "../schema-lookup.ts";
import { blankLine, tabs, textAndKeys, textNotIndented, unevenIndent } from "./indentation.ts";
import { extraDash, listOnKeyLine, missingDash } from "./items.ts";
import { missingName } from "./missing-name.ts";
import { decoratedNames, drawnLines, oddColons, oddDashes, oddSpaces, otherComments } from "./odd-signs.ts";
import {
  cutInTheMiddle,
  noColon,
  noSpaceAfterColon,
  noSpaceAfterDash,
  openBracket,
  textAfterBar,
} from "./punctuation.ts";
import { colonFurtherDown, loneBackslash, openQuote, textAfterQuote, unquotedText } from "./quotes.ts";
import type { Hint } from "./repair.ts";
import { runOn } from "./run-on.ts";
import { secondFile } from "./second-file.ts";

/** What may be wrong where a file cannot be read, from the surest sign to the vaguest. */
export const unreadable: readonly Hint[] = [
  tabs,
  oddSpaces,
  noSpaceAfterColon,
  oddColons(knownNames()),
  oddDashes,
  noSpaceAfterDash,
  otherComments,
  drawnLines,
  decoratedNames,
  listOnKeyLine,
  textAfterBar,
  blankLine,
  loneBackslash,
  openQuote,
  textAfterQuote,
  noColon(knownNames()),
  cutInTheMiddle,
  openBracket,
  runOn,
  unquotedText,
  missingDash,
  missingName,
  textNotIndented,
  unevenIndent,
  colonFurtherDown,
  extraDash,
  textAndKeys,
];

/** What may be wrong in how a file is written where it can be read, and yet does not fit. */
export const misread: readonly Hint[] = [
  oddSpaces,
  noSpaceAfterColon,
  oddDashes,
  oddColons(knownNames()),
  decoratedNames,
  drawnLines,
  secondFile,
  noSpaceAfterDash,
  noColon(knownNames()),
  missingDash,
  missingName,
  extraDash,
  textNotIndented,
];
