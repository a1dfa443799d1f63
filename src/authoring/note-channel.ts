import type { Channel } from "./scenario-text.ts";

/**
 * Words that say how somebody got in touch, in a note whose names are gone. What the adviser did ("I called the bank") is none, and no
 * name ("a man called the customer").
 */
const signs: readonly (readonly [Channel, RegExp])[] = [
  [
    "phone",
    /(?<!\p{L})(?:(?<!(?:I|we) )(?:rang|phoned|telephoned|called(?<!(?:is|was|are|am) called)(?! (?:the customer|another person|a (?:third|fourth|fifth) person|a name)))|(?:a|phone|the) call from|by phone|on the phone|phone call)(?!\p{L})/iu,
  ],
  [
    "email",
    /(?<!\p{L})(?:(?<!(?:I|we) )e-?mailed|(?<!(?:I|we) )wrote (?:us |me )?an? e-?mail|(?:an?|the) e-?mail from|by e-?mail|in an e-?mail)(?!\p{L})/iu,
  ],
  [
    "letter",
    /(?<!\p{L})(?:(?<!(?:I|we) )wrote (?:us |me )?an? letter|(?:an?|the) letter from|by letter|in a letter)(?!\p{L})/iu,
  ],
  [
    "chat",
    /(?<!\p{L})(?:(?<!(?:I|we) )chatted|(?:in|by|via|over|on|from) (?:the |a |our )?(?:live |web )?chat)(?!\p{L})/iu,
  ],
  [
    "counter",
    /(?<!\p{L})(?:(?<!(?:I|we) )(?:came|walked) (?:in(?! (?:an?|two|three|the (?:box|post|mail)|\d|pieces|parts))|into the (?:shop|store|branch|office|bank|library)|(?:up )?to the (?:front )?(?:desk|counter|till))|(?:at|to) the (?:front |service |help )?(?:desk|counter|till|reception))(?!\p{L})/iu,
  ],
];
/** They say so only where nothing else does. */
const hints: typeof signs = [
  ["chat", /(?<!\p{L})(?<!team )chat(?!\p{L})/iu],
  ["email", /(?<!\p{L})(?<!(?:I|we) )wrote(?! (?:down|it down|off|up))(?!\p{L})/iu],
];

/** How the customer got in touch, as far as the words of a note say: what they say first. */
export function channelOf(note: string): Channel | undefined {
  return first(note, signs) ?? first(note, hints);
}

function first(note: string, among: typeof signs): Channel | undefined {
  let found: { readonly channel: Channel; readonly at: number } | undefined;
  for (const [channel, sign] of among) {
    const at = note.search(sign);
    if (at !== -1 && (!found || at < found.at)) found = { channel, at };
  }
  return found?.channel;
}
