import type { CustomerReactions, Record as Document, Reaction, Scenario } from "../../pack/generated/scenario.ts";
import { wordings } from "../spot.ts";

/**
 * A scenario without its prose: what happens is replaced by a name, such as `turn:squeeze`, so that the passages of a play say what
 * came about. Nothing is changed in what leads through the story.
 */
export function skeletonOf(scenario: Scenario): Scenario {
  const { format, id, ways, vary, roles = {}, customer, facts = [], records = [], policy = [] } = scenario;
  const { turns = [], reactions = [], endings = [] } = scenario;
  return {
    format,
    id,
    title: "",
    situation: "",
    ...(ways && { ways }),
    ...(vary && { vary }),
    customer: {
      opening: "",
      ...(customer.reactions && { reactions: countedLines(customer.reactions) }),
    },
    facts: facts.map(({ words, ...fact }) => ({ ...fact, text: "", say: "" })),
    records: records.map(bareDocument),
    policy: policy.map(bareDocument),
    ...(Object.keys(roles).length > 0 && { roles: Object.fromEntries(Object.keys(roles).map((role) => [role, {}])) }),
    turns: turns.map((turn) => ({
      ...turn,
      ...oneWording(turn),
      ...(turn.say !== undefined && { say: "" }),
      happens: `turn:${turn.id}`,
      reactions: (turn.reactions ?? []).map(bareReaction),
    })),
    reactions: reactions.map(bareReaction),
    endings: endings.map((ending) => ({ ...ending, ...oneWording(ending), say: "", happens: `ending:${ending.id}` })),
  };
}

/** Numbers in place of the spoken lines; a line that stands twice is played once. */
function countedLines(reactions: CustomerReactions): CustomerReactions {
  const kinds = Object.entries(reactions).map(([kind, lines]) => [
    kind,
    [...new Set([lines].flat()).keys()].map((_, at) => `${at}`),
  ]);
  return Object.fromEntries(kinds) as CustomerReactions;
}

function bareReaction(reaction: Reaction): Reaction {
  return { ...reaction, ...oneWording(reaction), say: "", happens: `reaction:${reaction.id}` };
}

function bareDocument({ table, talk, file, words, ...document }: Document): Document {
  return { ...document, text: "" };
}

function oneWording({ words }: { readonly words?: string }): { words?: string } {
  return words === undefined ? {} : { words: wordings(words)[0] ?? words };
}
