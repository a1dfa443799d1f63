import type { Fact, Reaction } from "../pack/generated/scenario.ts";
import { hearsCustomer, isCustomer, isPair, knows, nameOf, type Play, turnsAhead } from "./play.ts";
import type { Written } from "./situation.ts";
import { folded, spot } from "./spot.ts";
import type { Spotted } from "./steps.ts";

/** How the id of something begins that can be asked while a turn is going on; its words follow. */
export const askedInTurn = "turn asked:";

/** Something that can come out when its words are used. */
export interface Candidate {
  readonly id: string;
  readonly words: string;
  readonly when?: string;
  /** Whether `/ask` finds it, or only what is said to the customer. */
  readonly by: "asking" | "saying";
  /** Shows it; without it, that it was mentioned is all there is to know. */
  readonly show?: () => void;
}

/**
 * The facts that somebody else can bring out: not the role's own, and not for the facilitator alone. The customer brings out
 * none: what they do not know themselves was not written for their ears.
 */
function othersFacts(play: Play): Fact[] {
  const { facts, role } = play.situation;
  if (isCustomer(play)) return [];
  const others = facts.filter((fact) => fact.known_to?.length !== 0 && !knows(fact, role.id));
  // What stands on the card is said aloud, or not, by whoever has it.
  return isPair(play) ? others.filter((fact) => !knows(fact, "customer")) : others;
}

/** Those of them that have not come out yet. */
export function hiddenFacts(play: Play): Fact[] {
  return othersFacts(play).filter(({ id }) => !play.out.has(`fact:${id}`));
}

/** The records and rules that the role can look at. */
export function withinReach(play: Play): Written[] {
  const { written, role } = play.situation;
  return written.filter(
    ({ known_to, tell }) => tell !== "never" && (known_to?.includes(role.id) ?? role.id !== "customer"),
  );
}

export function showFact(play: Play, fact: Fact): void {
  play.out.add(`fact:${fact.id}`);
  if (fact.text !== undefined) play.passages.push({ kind: "happens", text: fact.text });
  if (fact.say !== undefined) play.passages.push({ kind: "speech", who: speakerOf(play, fact), text: fact.say });
}

/** Who tells a fact: the customer, where they know it. */
export function speakerOf({ situation }: Play, { known_to = ["customer"] }: Fact): string {
  return nameOf(situation, known_to.includes("customer") ? "customer" : known_to[0]);
}

export function showDocument(play: Play, document: Written): void {
  const { of, title, layout, text } = document;
  play.out.add(documentId(document));
  play.passages.push({ kind: "document", of, title, layout, text });
}

function documentId({ of, title }: Written): string {
  return `${of}:${title}`;
}

/** Everything that the person's words can bring out at this point of the story. What is out already can be asked for again. */
export function candidates(play: Play): Candidate[] {
  const { situation, turn } = play;
  const found: Candidate[] = [];
  const add = (id: string, words: string, item: { listed: boolean; when?: string | undefined; show: () => void }) => {
    const out = play.out.has(id);
    const when = item.when === undefined || out ? {} : { when: item.when };
    found.push({ id, words, by: item.listed && !out ? "saying" : "asking", ...when, show: item.show });
  };

  for (const fact of othersFacts(play)) {
    if (fact.tell === "never") continue;
    const when = fact.tell === "only_when" ? fact.when : undefined;
    const listed = fact.words !== undefined;
    add(`fact:${fact.id}`, fact.words ?? fact.id.replaceAll("-", " "), {
      listed,
      when,
      show: () => showFact(play, fact),
    });
  }
  for (const [source, from, answers] of [
    ["customer:", "customer", isCustomer(play) || isPair(play) ? undefined : situation.customer.if_asked],
    [askedInTurn, turn?.from, isSaidAloud(play, turn?.from) ? undefined : turn?.if_asked],
  ] as const) {
    const who = nameOf(situation, from);
    for (const [words, text] of Object.entries(answers ?? {})) {
      const id = `${source}${words}`;
      const show = () => {
        play.out.add(id);
        play.passages.push({ kind: "speech", who, text });
      };
      add(id, words, { listed: true, show });
    }
  }
  for (const document of withinReach(play)) {
    const when = document.tell === "only_when" ? document.when : undefined;
    const words = [document.title, document.words ?? ""].join(" / ");
    const listed = document.words !== undefined;
    add(documentId(document), words, { listed, when, show: () => showDocument(play, document) });
  }
  return found;
}

/**
 * What somebody may say or do because of what the person writes, now: the customer only to somebody who speaks with them. In a pair,
 * what the customer says to something that is mentioned is on the card, and nobody is asked about it; how they take it they tell.
 */
export function reactionsAround(play: Play): Reaction[] {
  const around = [...play.situation.reactions, ...(play.turn?.reactions ?? [])];
  if (hearsCustomer(play)) return around;
  return around.filter(
    ({ from = "customer", when, words }) => from !== "customer" || (isPair(play) && (when ?? words) === undefined),
  );
}

/** Whether somebody says it aloud from the customer's card. */
export function isSaidAloud(play: Play, from = "customer"): boolean {
  return isPair(play) && from === "customer";
}

/** What can be mentioned, so that a reaction, a turn or an ending follows. */
export function mentions(play: Play): Candidate[] {
  const { situation } = play;
  const items = [
    ...reactionsAround(play).map((item) => ({ ...item, id: `reaction:${item.id}` })),
    ...turnsAhead(play).map((item) => ({ ...item, id: `turn:${item.id}` })),
    ...situation.endings.map((item) => ({ ...item, id: `ending:${item.id}` })),
  ];
  return items.flatMap(({ id, words, when }) =>
    words === undefined ? [] : [{ id, words, by: "saying" as const, ...(when ? { when } : {}) }],
  );
}

/** What the listed words of the candidates find in a text. */
export function spotted(text: string, among: readonly Candidate[]): Spotted[] {
  return among.flatMap(({ id, words, when, by }) => {
    const found = by === "saying" ? spot(text, words) : undefined;
    return found === undefined ? [] : [{ id, words: found, ...(when ? { when } : {}) }];
  });
}

/** What a question brings out: what its listed words find, and what goes by the very words that were asked. */
export function askedFor(words: string, among: readonly Candidate[]): Candidate[] {
  const question = folded(words);
  // A word or two that stand within a listed wording find it too, unless they are as short as "the".
  const telling = question.length > 3 || /[^\u0000-\u024f]/.test(question);
  return among.filter(
    (candidate) =>
      spot(words, candidate.words) !== undefined || (telling && spot(candidate.words, question) !== undefined),
  );
}
