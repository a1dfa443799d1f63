import type { Remark } from "../remark.ts";
import { quoted } from "../words.ts";
import type { Text } from "./texts.ts";

const people =
  "(?:man|woman|lady|girl|boy|guy|person|people|customers?|callers?|guests?|patients?|passengers?|adults?|child|children)";

/** Words for people that many of those people would not choose; each kind has another way out. */
const kinds = {
  body: new RegExp(
    `\\b(?:wheelchair[- ]bound|(?:bound|confined) to (?:a|his|her|their) wheelchair|cripples?|crippled ${people}|handicapped|the disabled|midgets?|deaf[- ]and[- ]dumb|deaf[- ]mutes?|spastics?|mongoloids?|deformed ${people}|able-bodied)\\b`,
    "i",
  ),
  mind: new RegExp(
    `\\b(?:retard(?:s|ed)?|lunatics?|psychos?|schizos?|schizophrenics|nutcases?|nutters?|mental cases?|imbeciles?|(?:crazy|insane|mad|hysterical|demented) ${people}|suffer(?:s|ing|ed)? from (?:autism|dementia|dyslexia|down(?:['’]s)? syndrome|depression))\\b`,
    "i",
  ),
  age: /\b(?:the elderly|the aged|old hags?|old biddy|biddies|geezers?|old farts?|senile|geriatrics|pensioner types)\b/i,
  origin: new RegExp(
    `\\b(?:illegal (?:aliens?|immigrants?)|illegals|gyps(?:y|ies)|gypped|orientals|oriental ${people}|coloured ${people}|colored ${people}|half-castes?|third-world ${people}|ghetto ${people})\\b`,
    "i",
  ),
  gender:
    /\b(?:transvestites?|transsexuals?|sex changes?|hermaphrodites?|homosexuals|shemales?|trann(?:y|ies)|old maids?|spinsters?|bimbos?|bitch(?:es|y)?|drama queens?)\b/i,
} as const;

/** Such words in what the author says; what somebody in the story says is theirs. */
export function* insensitiveIn({ text, path }: Text): Generator<Remark> {
  for (const [kind, words] of Object.entries(kinds)) {
    const word = words.exec(text)?.[0];
    if (word !== undefined)
      yield { problem: "insensitive-word", path, at: { word }, values: { words: quoted(word), kind } };
  }
}
