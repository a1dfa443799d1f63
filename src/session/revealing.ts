import type { Fact } from "../pack/generated/scenario.ts";
import { nameOf, type Play } from "./play.ts";
import type { Written } from "./situation.ts";
import { folded, spot } from "./spot.ts";
import type { Spotted } from "./steps.ts";

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

/** The facts that somebody can still bring out: not the role's own, not out yet, and not for the facilitator alone. */
export function hiddenFacts(play: Play): Fact[] {
  const { facts, role } = play.situation;
  return facts.filter((fact) => {
    const knownTo = fact.known_to ?? ["customer"];
    return knownTo.length > 0 && !knownTo.includes(role.id) && !play.out.has(`fact:${fact.id}`);
  });
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
  const knownTo = fact.known_to ?? ["customer"];
  const speaker = knownTo.includes("customer") ? "customer" : knownTo[0];
  if (fact.text !== undefined) play.passages.push({ kind: "happens", text: fact.text });
  if (fact.say !== undefined)
    play.passages.push({ kind: "speech", who: nameOf(play.situation, speaker), text: fact.say });
}

export function showDocument(play: Play, document: Written): void {
  const { of, title, layout, text } = document;
  play.out.add(documentId(document));
  play.passages.push({ kind: "document", of, title, layout, text });
}

export function documentId({ of, title }: Written): string {
  return `${of}:${title}`;
}

/** Everything that the person's words can bring out at this point of the story. */
export function candidates(play: Play): Candidate[] {
  const { situation, turn } = play;
  const found: Candidate[] = [];

  for (const fact of hiddenFacts(play)) {
    if (fact.tell === "never") continue;
    const words = fact.words ?? fact.id.replaceAll("-", " ");
    const by = fact.words === undefined ? "asking" : "saying";
    const when = fact.tell === "only_when" ? fact.when : undefined;
    found.push({ id: `fact:${fact.id}`, words, by, ...(when ? { when } : {}), show: () => showFact(play, fact) });
  }
  for (const [source, answers] of [
    ["customer", situation.customer.if_asked],
    ["turn", turn?.if_asked],
  ] as const) {
    for (const [words, answer] of Object.entries(answers ?? {})) {
      const id = `${source}:${words}`;
      if (play.out.has(id)) continue;
      const show = () => {
        play.out.add(id);
        const who = nameOf(situation, source === "turn" ? turn?.from : "customer");
        play.passages.push({ kind: "speech", who, text: answer });
      };
      found.push({ id, words, by: "saying", show });
    }
  }
  for (const document of withinReach(play)) {
    const words = [document.title, document.words ?? ""].join(" / ");
    const when = document.tell === "only_when" ? document.when : undefined;
    const id = documentId(document);
    const by = document.words === undefined || play.out.has(id) ? "asking" : "saying";
    found.push({ id, words, by, ...(when ? { when } : {}), show: () => showDocument(play, document) });
  }
  return found;
}

/** What can be mentioned, so that a reaction, a turn or an ending follows. */
export function mentions(play: Play): Candidate[] {
  const { situation, turn, out } = play;
  const items = [
    ...[...situation.reactions, ...(turn?.reactions ?? [])].map((item) => ({ ...item, id: `reaction:${item.id}` })),
    ...situation.turns.map((item) => ({ ...item, id: `turn:${item.id}` })).filter(({ id }) => !out.has(id)),
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
  return among.filter(
    (candidate) =>
      spot(words, candidate.words) !== undefined ||
      (question.length > 2 && spot(candidate.words, question) !== undefined),
  );
}
