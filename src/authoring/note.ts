import { cleanText } from "./clean-text.ts";
import { channelOf } from "./note-channel.ts";
import { type Channel, fits, type ScenarioDraft } from "./scenario-text.ts";

/** What a note gives a scenario, line by line. */
export interface NoteParts {
  /** The customer's first words. */
  readonly opening?: string;
  /** How the customer got in touch, where the note says so. */
  readonly channel?: Channel;
  /** What is told, not spoken. */
  readonly told: readonly string[];
  /** What was said after the first words, as `who: what`. */
  readonly talk: readonly string[];
  /** The first thing that the customer answered when asked, and words of the question. */
  readonly fact?: { readonly say: string; readonly words: string };
}

/** Who the customer and the adviser are called in notes and chats. */
const customers =
  /^(?:the )?(?:customer|caller|client|guest|patient|passenger|visitor|user|member|resident|student|tenant|buyer|kunde|kundin|anrufer|anruferin|gast|cliente|klant)$/i;
const advisers =
  /^(?:the )?(?:adviser|advisor|agent|assistant|operator|support|staff|me|i|we|colleague|representative|rep|bot|chatbot|system|berater|beraterin|mitarbeiter|mitarbeiterin|ich)$/i;

/** `who: what`, with or without a time before it. */
const turn =
  /^(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?[ \t]{0,3}[-–]?[ \t]{0,3})?(?<who>\p{L}[^:\n]{0,30}?)(?: \([^)\n]{1,30}\))?:[ \t]+(?<what>\S.*)$/u;
/** Who speaks in "She said: …", and that it is speech. */
const speaking =
  "(?:then |first |just |only )?(?:said|says|asked|asks|began|begins|wrote|writes|answered|replied|shouted)(?: to me)?";
const speaker = new RegExp(`^(?<who>[^.,;!?]{1,25}?) ${speaking}$`, "iu");
/** The customer's own words within a line: to the end of the quotation, without one to the end of the sentence. */
const reported = new RegExp(
  String.raw`(?<!\p{L})(?:he|she|they|(?:the )?(?:customer|caller|client|guest|patient|passenger|visitor|tenant|resident|student|member)) ${speaking}(?:[:,] ?["“„»](?<quoted>[^"”“«\n]{2,400})["”“«]|: (?<plain>[^\s.!?][^.!?\n]{1,400}[.!?]?))`,
  "iu",
);
const quotation = /["“„»](?<said>[^"”“«\n]{8,400})["”“«]/u;

interface Line {
  readonly text: string;
  readonly who?: string;
  readonly what: string;
}

/**
 * Takes a note apart, simply: the first words of the customer open the scenario, further lines as `who: what` are how it happened, all
 * else tells the situation. Where nobody speaks line by line, they stand behind "she said", or else are the first in quotation marks.
 */
export function readNote(note: string): NoteParts {
  const channel = channelOf(note);
  const way = channel && { channel };
  const lines = cleanText(note)
    .split("\n")
    .filter((text) => text.trim() !== "")
    .map(lineOf);
  const spoken = lines.filter(({ who }) => who !== undefined);
  const first = customerLine(spoken);
  if (!first) {
    const { quoted, plain } = reported.exec(note)?.groups ?? {};
    const said = quoted ?? plain ?? quotation.exec(note)?.groups?.["said"];
    const opening = said && cleanText(said);
    // A line that is these words and nothing else is not told as well.
    const told = lines.filter(({ who, what }) => who === undefined || what !== opening);
    return { ...way, ...(opening && { opening }), told: told.map(({ text }) => text), talk: [] };
  }
  const talk = spoken.filter((line) => line !== first);
  const fact = answered(talk, first.who);
  return {
    ...way,
    opening: first.what,
    told: lines.filter((line) => !spoken.includes(line)).map(({ text }) => text),
    talk: talk.map(({ who, what }) => `${who}: ${what}`),
    ...(fact && { fact }),
  };
}

function lineOf(line: string): Line {
  const text = line.trim();
  const { who, what } = turn.exec(text)?.groups ?? {};
  if (who === undefined || what === undefined) return { text, what: text };
  const speaks = speaker.exec(who.trim())?.groups?.["who"];
  if (speaks !== undefined) return { text, who: speaks, what: what.replace(/^["“„»]([^"”“«]*)["”“«]$/u, "$1") };
  // "Tuesday. She said: …" is no name.
  return /[.!?;] /.test(who) ? { text, what: text } : { text, who: who.trim(), what };
}

/** The customer's first line: of whoever is called one, else, in a talk of several, of whoever is not called the adviser. */
function customerLine(spoken: readonly Line[]): Line | undefined {
  const named = spoken.find(({ who = "" }) => customers.test(who));
  // One line with a colon is a label, not a talk.
  return named ?? (spoken.length < 2 ? undefined : spoken.find(({ who = "" }) => !advisers.test(who)));
}

/** The first question to the customer that was answered right away, and its answer. */
function answered(talk: readonly Line[], customer: string | undefined): NoteParts["fact"] {
  for (const [at, { who, what }] of talk.entries()) {
    const next = talk[at + 1];
    if (who === customer || !what.endsWith("?") || next?.who !== customer) continue;
    const words = wordsToAskBy(what);
    if (words !== "") return { say: next?.what ?? "", words };
  }
  return undefined;
}

const everyday = new Set(
  `about again because been before could does doing else from have help hello here please should some tell than thank thanks that
their them then there these they thing this those today want were what when where which while with would your yours know like make
need just also into more much only other over anything something could kindly sure okay sorry still even ever already long many time back name please`.split(
    /\s+/,
  ),
);

/** The longest words of a sentence, parted by ` / `: by them somebody would ask for what it is about. "" where it has none. */
export function wordsToAskBy(sentence: string): string {
  const words = sentence.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const telling = [...new Set(words)].filter((word) => !everyday.has(word));
  return telling
    .sort((one, other) => other.length - one.length)
    .slice(0, 2)
    .join(" / ");
}

/** The draft with what was told and said in the note, its lines joined as far as it takes to keep the file short. */
export function withNote(draft: ScenarioDraft, { told, talk }: NoteParts): ScenarioDraft {
  for (let most = Math.max(told.length, talk.length); ; most--) {
    const filled = {
      ...draft,
      ...(told.length > 0 && { situation: joinedTo(told, most, " ") }),
      ...(talk.length > 0 && { talk: joinedTo(talk, most, " — ") }),
    };
    if (most <= 1 || fits(filled)) return filled;
  }
}

function joinedTo(lines: readonly string[], most: number, between: string): string {
  const each = Math.ceil(lines.length / Math.max(most, 1));
  const count = Math.ceil(lines.length / each);
  return Array.from({ length: count }, (_, at) => lines.slice(at * each, (at + 1) * each).join(between)).join("\n");
}
