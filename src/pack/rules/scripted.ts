import { type Phrase, phrase } from "./phrases.ts";

const open = "[\"“‘'„«]";
const person =
  "(?:you|staff|everybody|everyone|(?:the |an? |your |each |every )?(?:adviser|advisor|agent|employee|participant|trainee|receptionist|cashier|supervisor|manager|clerk|representative))";
const must = "(?:should|must|shall|has to|have to|needs? to|ought to|is to|are to|will)";
const speak = "(?:say|reply|answer|respond|tell|write|use|repeat)";

/** Words that are prescribed to whoever practises, wherever an author may put them. */
export const lines: readonly Phrase[] = [
  phrase(
    `\\b${person} ${must} (?:(?:always|only|then|first|simply|just|exactly) )*${speak}\\b[^.?!:"“‘„«\\n]{0,40}(?:[:,]?~${open}|:~\\S)`,
  ),
  phrase(
    `\\b${speak} (?:exactly |only )?(?:this|the following)(?: (?:sentence|phrase|line|words?|text))?~(?::|,|${open})`,
  ),
  phrase(
    `\\b(?:${speak}|recite|quote) [^.?!\\n]{0,30}(?:word[\\s-]for[\\s-]word|verbatim|in exactly these words|in these exact words)`,
  ),
  phrase(
    "\\b(?:use|say|repeat|learn) (?:these|the|this) (?:exact|prescribed|approved|required|official|standard) (?:words|wording|sentence|phrase|lines?|script)\\b",
  ),
  phrase(
    "\\b(?:stick|keep|adhere) (?:strictly )?to the (?:script|wording)\\b|\\b(?:follow|use|read out|read from) the script\\b",
  ),
];

/** The same, where whoever practises is spoken to: there, "say" alone is enough. */
export const orders: readonly Phrase[] = [
  ...lines.slice(0, -1),
  phrase(
    `(?<=^|[.!:;\\n]~(?:[-*] )?)(?:(?:always|please|then|first|only),? )?(?:say|reply|answer|respond|write|tell (?:her|him|them|the customer|customers|people))(?: to (?:her|him|them|the customer))?(?: (?:only|exactly|with))?~[:,]?~${open}[^"”»\\n]{0,80}["”’»']?`,
  ),
];
