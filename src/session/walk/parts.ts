import type { Record as Document, Reaction, Scenario, Turn } from "../../pack/generated/scenario.ts";
import type { Part } from "../../pack/player.ts";

/**
 * All that whoever practises alone should be able to meet. Left out are what its author keeps back on purpose, the reactions that only
 * somebody who leads a group can bring in, and what the customer can be asked at any time.
 */
export function partsOf(scenario: Scenario): Part[] {
  const { facts = [], records = [], policy = [], turns = [], reactions = [], endings = [] } = scenario;
  return [
    ...facts.flatMap((fact, at) => (isKept(fact) ? [] : [part("fact", fact.id, ["facts", at])])),
    ...documentParts("record", records, "records"),
    ...documentParts("policy", policy, "policy"),
    ...reactionParts(reactions, ["reactions"]),
    ...turns.flatMap((turn, at) => {
      const path = ["turns", at];
      const inside = [...questionParts(turn, path), ...reactionParts(turn.reactions ?? [], [...path, "reactions"])];
      return [part("turn", turn.id, path), ...inside.map((one) => ({ ...one, ids: [...one.ids, turn.id] }))];
    }),
    ...endings.map(({ id }, at) => part("ending", id, ["endings", at])),
  ];
}

function part(kind: "turn" | "reaction" | "ending" | "fact", id: string, path: Part["path"]): Part {
  return { key: `${kind}:${id}`, kind, name: id, path: [...path, "id"], ids: [id] };
}

/** What goes by no name that a walk could note: only somebody who leads a group brings it in. */
function isByHand({ words, when_chose, when_customer }: Reaction): boolean {
  return (words ?? when_chose ?? when_customer) === undefined;
}

/** The key of what can be asked while a turn is going on. */
export function questionKey(turn: string, words: string): string {
  return `question:${turn}:${words}`;
}

function isKept({ tell, known_to }: Pick<Document, "tell" | "known_to">): boolean {
  return tell === "never" || known_to?.length === 0;
}

function documentParts(kind: "record" | "policy", documents: readonly Document[], list: string): Part[] {
  return documents.flatMap((document, at): Part[] => {
    const { title, id } = document;
    const ids = id === undefined ? [] : [id];
    return isKept(document) ? [] : [{ key: `${kind}:${title}`, kind, name: title, path: [list, at, "title"], ids }];
  });
}

function questionParts({ id, if_asked: answers = {} }: Turn, path: Part["path"]): Part[] {
  return Object.keys(answers).map((words) => {
    return { key: questionKey(id, words), kind: "question", name: words, path: [...path, "if_asked", words], ids: [] };
  });
}

function reactionParts(reactions: readonly Reaction[], path: Part["path"]): Part[] {
  return reactions.flatMap((one, at) => (isByHand(one) ? [] : [part("reaction", one.id, [...path, at])]));
}
