import type { IfAsked, Reaction, Turn } from "../../src/pack/generated/scenario.ts";
import { wordsThatMeet } from "./asking-words.ts";
import { asSentence, conditionIn, parted } from "./conditions.ts";
import type { Complication, Row } from "./row.ts";
import { aboutCustomer, asStatement, asTold, capital, isInstruction } from "./voice.ts";
import { filled } from "./yaml-text.ts";

/** What happens in the story, each in the format's own place. */
export interface Happenings {
  readonly turns: Turn[];
  readonly reactions: Reaction[];
  readonly ifAsked: IfAsked;
  /** What the customer will not do at any time. */
  readonly limits: string[];
  /** How the customer behaves all the time. */
  readonly manner: string[];
}

const ask = "What do you say or do now?";

/** The row's complications and the customer's behaviour as turns, reactions, answers, limits and manner. */
export function toHappenings(row: Row, nextId: (text: string) => string): Happenings {
  const story: Happenings = { turns: [], reactions: [], ifAsked: {}, limits: [], manner: [] };
  const reactionsOfParts = new Map<string, Reaction[]>();

  function addComplication({ when, what }: Complication): void {
    if (when.includes(" / ")) addToPart(when, what);
    else if (when === "from the start") story.manner.push(asTold(what));
    else if (when === "any time") story.limits.push(aboutCustomer(what));
    else if (/^(?:after )?customer turn/.test(when)) addTurn({}, what, waitOf(when));
    else if (/^(?:if|when|whenever|only if|even if|but if|important)\b/i.test(when)) addConditional({ when, what });
    else if (/^(?:after|once|in the middle)\b/i.test(when)) {
      const { when: condition, what: rest } = parted({ when, what });
      addTurn({ when: asSentence(condition) }, rest || condition);
    } else {
      const condition = /^(?:during the contact|branch)$/.test(when) ? conditionIn(what) : undefined;
      if (condition) story.reactions.push(asReaction(condition));
      else addTurn({}, what || when);
    }
  }

  /** Some situations have parts; what can be said in one of them stands inside its turn. */
  function addToPart(when: string, what: string): void {
    const [part = "", within = ""] = when.split(/ \/ (.*)/s);
    const reactions = reactionsOfParts.get(part) ?? [];
    if (reactions.length === 0) {
      reactionsOfParts.set(part, reactions);
      story.turns.push({ id: nextId(part), happens: capital(aboutCustomer(part)), ask, reactions });
    }
    reactions.push(asReaction(parted({ when: within, what })));
  }

  function addTurn(condition: Pick<Turn, "when">, what: string, wait: Pick<Turn, "after_answers"> = {}): void {
    const id = nextId(condition.when ?? what);
    story.turns.push({ id, ...condition, ...wait, ...saidOrTold(what), ask });
  }

  function addConditional(complication: Complication): void {
    const { when, what } = parted(complication);
    const topic = askedAbout.exec(when)?.[1];
    const answer = quoted(what);
    if (topic !== undefined && answer?.lead === "") addAnswer(topic.split(/ or (?:your |the )?/), answer.speech);
    else story.reactions.push(asReaction({ when, what }));
  }

  function addBehaviour(behaviour: string): void {
    const [, topic = "", answer = ""] = /^([^":?(]{3,40})[:?] "([^"]+)"$/.exec(behaviour) ?? [];
    const condition = conditionIn(behaviour);
    if (topic !== "" && !isInstruction(topic) && !noTopic.test(topic)) addAnswer([topic.toLowerCase()], answer);
    else if (condition) story.reactions.push(asReaction(condition));
    else story.manner.push(asTold(behaviour));
  }

  function addAnswer(topics: readonly string[], answer: string): void {
    const words = topics.join(" / ");
    const say = answer.trim();
    if (words.split(/[ /]+/).length <= 6 && story.ifAsked[words] === undefined) story.ifAsked[words] = say;
    else story.reactions.push({ id: nextId(words), when: `the customer is asked about ${topics.join(" or ")}`, say });
  }

  function asReaction({ when, what }: Complication): Reaction {
    const sentence = asSentence(when);
    const id = nextId(sentence.replace(/^(?:the )?(?:adviser|customer is) /, ""));
    const told = what === "" ? { happens: capital(sentence) } : saidOrTold(what);
    return filled<Reaction>({ id, when: sentence, words: wordsThatMeet(when), ...told });
  }

  for (const { when, what } of row.complications) addComplication({ when: when.trim(), what });
  for (const behaviour of row.customer_behaviour) addBehaviour(behaviour);
  return story;
}

const askedAbout = new RegExp(
  "^(?:if|when) (?:(?:the )?agent asks|asked)(?: you)? (?:about|for) (?:your |the |an? |any )?" +
    '((?:(?!if\\b|whether\\b)[^,;:("])+)$',
  "i",
);

/** What stands before an answer and is no topic, but tells when it comes. */
const noTopic = /^(?:if|when|then|for|red|\w+ transfer)\b/i;

/** How many answers a turn waits for. More than twenty cannot be asked for: such a turn keeps its place in the order alone. */
function waitOf(when: string): Pick<Turn, "after_answers"> {
  const count = Number(/\d+/.exec(when));
  return count >= 1 && count <= 20 ? { after_answers: count } : {};
}

/** What is said, what is done, or both. */
function saidOrTold(text: string): { say: string; happens?: string } | { happens: string } {
  const quote = quoted(text);
  if (quote) return quote.lead === "" ? { say: quote.speech } : { happens: asTold(quote.lead), say: quote.speech };
  const statement = asStatement(text);
  return statement === undefined ? { happens: asTold(text) } : { say: statement };
}

/** The one speech with which a text ends, and what stands before it. */
function quoted(text: string): { lead: string; speech: string } | undefined {
  const [, lead = "", speech = ""] = /^([^"]*?)[:,]?\s*"([^"]+)"\.?$/s.exec(text) ?? [];
  const isSpeech = speech.trim().split(" ").length > 3 || (speech !== "" && lead === "");
  return isSpeech ? { lead, speech: speech.trim() } : undefined;
}
