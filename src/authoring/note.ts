import { cleanText } from "./clean-text.ts";
import { fits, type ScenarioDraft } from "./scenario-text.ts";

/** What a note gives a scenario, line by line. */
export interface NoteParts {
  /** The customer's first words. */
  readonly opening?: string;
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
const quotation = /["“„»](?<said>[^"”“«\n]{8,400})["”“«]/u;

interface Line {
  readonly text: string;
  readonly who?: string;
  readonly what: string;
}

/**
 * Takes a note apart, simply: the first words of the customer open the scenario, further lines as `who: what` are how it happened, all
 * else tells the situation. Where nobody speaks line by line, the first words in quotation marks are the customer's.
 */
export function readNote(note: string): NoteParts {
  const lines = cleanText(note)
    .split("\n")
    .filter((text) => text.trim() !== "")
    .map(lineOf);
  const spoken = lines.filter(({ who }) => who !== undefined);
  const first = customerLine(spoken);
  if (!first) {
    const said = quotation.exec(note)?.groups?.["said"];
    return { ...(said && { opening: cleanText(said) }), told: lines.map(({ text }) => text), talk: [] };
  }
  const talk = spoken.filter((line) => line !== first);
  const fact = answered(talk, first.who);
  return {
    opening: first.what,
    told: lines.filter((line) => !spoken.includes(line)).map(({ text }) => text),
    talk: talk.map(({ who, what }) => `${who}: ${what}`),
    ...(fact && { fact }),
  };
}

function lineOf(line: string): Line {
  const text = line.trim();
  const { who, what } = turn.exec(text)?.groups ?? {};
  return who === undefined ? { text, what: text } : { text, who: who.trim(), what: what ?? "" };
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
