import type { IfAsked, Reaction, Turn } from "../../src/pack/generated/scenario.ts";
import { wordsThatMeet } from "./asking-words.ts";
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
  const parts = new Map<string, Reaction[]>();
  for (const { when, what } of row.complications) {
    const [part, within = ""] = when.includes(" / ") ? when.split(/ \/ (.*)/s) : [undefined, when];
    const complication = { when: within.trim(), what };
    if (part === undefined) addComplication(story, complication, nextId);
    else reactionsOfPart(story, parts, part, nextId).push(asReaction(parted(complication), nextId));
  }
  for (const behaviour of row.customer_behaviour) addBehaviour(story, behaviour, nextId);
  return story;
}

/** Some situations have parts; what can be said in one of them stands inside its turn. */
function reactionsOfPart(
  story: Happenings,
  parts: Map<string, Reaction[]>,
  part: string,
  nextId: (text: string) => string,
) {
  const known = parts.get(part);
  if (known) return known;
  const reactions: Reaction[] = [];
  parts.set(part, reactions);
  story.turns.push({ id: nextId(part), happens: capital(aboutCustomer(part)), ask, reactions });
  return reactions;
}

function addComplication(story: Happenings, complication: Complication, nextId: (text: string) => string): void {
  const { when, what } = complication;
  const count = /customer turn (\d+)/.exec(when)?.[1];
  if (count !== undefined) {
    const spoken = when.startsWith("after") ? saidOrTold(what) : { say: what };
    const after = Number(count);
    // More than twenty answers cannot be asked for: such a turn keeps its place in the order alone.
    const waits = after >= 1 && after <= 20 ? after : undefined;
    story.turns.push(filled<Turn>({ id: nextId(what), after_answers: waits, ...spoken, ask }));
  } else if (when === "from the start") story.manner.push(asTold(what));
  else if (when === "any time") story.limits.push(aboutCustomer(what));
  else if (/^(?:during the contact|branch)$/.test(when)) {
    const condition = conditionIn(what);
    if (condition) story.reactions.push(asReaction(condition, nextId));
    else story.turns.push({ id: nextId(what), ...saidOrTold(what), ask });
  } else if (/^(?:if|when|whenever|only if|even if|but if|important)\b/i.test(when))
    addConditional(story, complication, nextId);
  else if (/^(?:after|once|in the middle)\b/i.test(when)) {
    const { when: sentence, what: rest } = parted(complication);
    story.turns.push({ id: nextId(sentence), when: asSentence(sentence), ...saidOrTold(rest || sentence), ask });
  } else story.turns.push({ id: nextId(what), ...saidOrTold(what || when), ask });
}

function addConditional(story: Happenings, complication: Complication, nextId: (text: string) => string): void {
  const { when, what } = parted(complication);
  const topic =
    /^(?:if|when) (?:(?:the )?agent asks|asked)(?: you)? (?:about|for) (?:your |the |an? |any )?((?:(?!if\b|whether\b)[^,;:("])+)$/i.exec(
      when,
    )?.[1];
  const answer = quoted(what);
  if (topic !== undefined && answer?.lead === "")
    addAnswer(story, topic.split(/ or (?:your |the )?/), answer.speech, nextId);
  else story.reactions.push(asReaction({ when, what }, nextId));
}

function addBehaviour(story: Happenings, behaviour: string, nextId: (text: string) => string): void {
  const labelled = /^([^":?(]{3,40})[:?] "([^"]+)"$/.exec(behaviour);
  const isTopic =
    labelled?.[1] !== undefined &&
    !isInstruction(labelled[1]) &&
    !/^(?:if|when|then|for|red|\w+ transfer)\b/i.test(labelled[1]);
  const condition = conditionIn(behaviour);
  if (isTopic && labelled?.[1] && labelled[2]) addAnswer(story, [labelled[1].toLowerCase()], labelled[2], nextId);
  else if (condition) story.reactions.push(asReaction(condition, nextId));
  else story.manner.push(asTold(behaviour));
}

function addAnswer(
  story: Happenings,
  topics: readonly string[],
  answer: string,
  nextId: (text: string) => string,
): void {
  const words = topics.join(" / ");
  if (words.split(/[ /]+/).length <= 6 && story.ifAsked[words] === undefined) story.ifAsked[words] = answer.trim();
  else
    story.reactions.push(
      filled<Reaction>({
        id: nextId(words),
        when: `the customer is asked about ${topics.join(" or ")}`,
        say: answer.trim(),
      }),
    );
}

function asReaction({ when, what }: Complication, nextId: (text: string) => string): Reaction {
  const sentence = asSentence(when);
  return filled<Reaction>({
    id: nextId(sentence.replace(/^(?:the )?(?:adviser|customer is) /, "")),
    when: sentence,
    words: wordsThatMeet(when),
    ...(what === "" ? { happens: capital(sentence) } : saidOrTold(what)),
  });
}

/** A condition of the row as a sentence in the third person. */
function asSentence(condition: string): string {
  const bare = aboutCustomer(condition.replace(/^\*\*/, "").replace(/^(?:if|when)\s+(?=\S+ \S)(?!\(?and only)/i, ""));
  if (/^(?:asked|told|given|offered)\b/i.test(bare))
    return `the customer is ${bare.replace(/^\w+/, (word) => word.toLowerCase())}`;
  if (/^adviser\b/.test(bare)) return `the ${bare}`;
  return bare.replace(/^(?:The|They|Their|After|Once|Before|In|Even|Only|But)\b/, (word) => word.toLowerCase());
}

/** A complication whose text repeats its condition, with the condition whole and the text without it. */
function parted({ when, what }: Complication): Complication {
  if (!what.toLowerCase().startsWith(when.toLowerCase())) return { when, what };
  const open = when.lastIndexOf("(") > when.lastIndexOf(")") ? what.indexOf(")", when.length) + 1 : 0;
  const end = Math.max(open, when.length);
  return { when: what.slice(0, end), what: what.slice(end).replace(/^[\s,:;.]+/, "") };
}

/** A sentence such as "If the agent refuses, accept that." in its two parts; undefined for any other. */
function conditionIn(text: string): Complication | undefined {
  if (!/^(?:if|when|whenever|after|once|before)\b/i.test(text)) return undefined;
  // Parentheses and quotations are made blank of the same length, so that a comma inside them is not taken.
  const open = text.replace(/\([^)]*\)|"[^"]*"|(?<!\w)'[^']*'(?!\w)/g, (inner) => "_".repeat(inner.length));
  const end = open.search(/[,:]\s/);
  return end < 0 ? undefined : { when: text.slice(0, end), what: text.slice(end + 1).trim() };
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
  return speech.trim().split(" ").length > 3 || (speech !== "" && lead === "")
    ? { lead, speech: speech.trim() }
    : undefined;
}
