import type { Remark } from "../remark.ts";
import type { Path } from "../tree.ts";
import { quoted } from "../words.ts";

/** A text of a scenario, and where it stands. */
export interface Text {
  readonly text: string;
  readonly path: Path;
}

const people =
  "(?:man|woman|lady|girl|boy|guy|person|people|customers?|callers?|guests?|patients?|passengers?|adults?|child|children)";

/** Words for people that many of those people would not choose; each kind has another way out. */
const kinds = {
  body: new RegExp(
    `\\b(?:wheelchair[- ]bound|(?:bound|confined) to (?:a|his|her|their) wheelchair|cripples?|crippled ${people}|handicapped|the disabled|midgets?|deaf[- ]and[- ]dumb|deaf[- ]mutes?|spastics?|mongoloids?|deformed ${people}|able-bodied)\\b`,
  ),
  mind: new RegExp(
    `\\b(?:retard(?:s|ed)?|lunatics?|psychos?|schizos?|schizophrenics|nutcases?|nutters?|mental cases?|imbeciles?|(?:crazy|insane|mad|hysterical|demented) ${people}|suffer(?:s|ing|ed)? from (?:autism|dementia|dyslexia|down(?:['’]s)? syndrome|depression))\\b`,
  ),
  age: /\b(?:the elderly|the aged|old hags?|old biddy|biddies|geezers?|old farts?|senile|geriatrics|pensioner types)\b/,
  origin: new RegExp(
    `\\b(?:illegal (?:aliens?|immigrants?)|illegals|gyps(?:y|ies)|gypped|orientals|oriental ${people}|coloured ${people}|colored ${people}|half-castes?|ghetto ${people})\\b`,
  ),
  gender:
    /\b(?:transvestites?|transsexuals?|sex changes?|hermaphrodites?|homosexuals|shemales?|trann(?:y|ies)|old maids?|spinsters?|bimbos?|bitch(?:es|y)?|drama queens?)\b/,
} as const;

/** Such words in what the author says, looked for in its small letters; what somebody in the story says is theirs. */
export function* insensitiveIn({ text, path }: Text, plain: string): Generator<Remark> {
  for (const [kind, words] of Object.entries(kinds)) {
    const found = words.exec(plain);
    const word = found && text.slice(found.index, found.index + found[0].length);
    if (word) yield { problem: "insensitive-word", path, at: { word }, values: { words: quoted(word), kind } };
  }
}
