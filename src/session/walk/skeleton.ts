import type {
  CustomerReactions,
  Record as Document,
  Reaction,
  ReactionKey,
  Scenario,
} from "../../pack/generated/scenario.ts";
import { reactionKeys } from "../situation.ts";
import { wordings } from "../spot.ts";
import type { Matters } from "./matters.ts";

/**
 * A scenario without its prose: what happens is replaced by a name, such as `turn:squeeze`, so that the passages of a play say what
 * came about. Nothing is changed in what leads through the story.
 */
export function skeletonOf(scenario: Scenario, { taken }: Matters): Scenario {
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
      ...(customer.reactions && { reactions: countedLines(customer.reactions, taken) }),
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

/** So many lines of one kind are left: a story that would need more of them to go on is none that anybody writes. */
const most = 2;

/** Numbers in place of the spoken lines; of the kinds that lead nowhere else, one stands for all. */
function countedLines(reactions: CustomerReactions, taken: ReadonlySet<ReactionKey>): CustomerReactions {
  const kinds = reactionKeys.filter((kind) => reactions[kind] !== undefined);
  const other = kinds.find((kind) => !taken.has(kind));
  const kept = kinds.filter((kind) => taken.has(kind) || kind === other);
  const count = (kind: ReactionKey) => new Set([reactions[kind] ?? []].flat()).size;
  const others = kinds.filter((kind) => !kept.includes(kind)).length;
  const lines = kept.map((kind) => {
    const all = count(kind) + (kind === other ? others : 0);
    return [kind, Array.from({ length: Math.min(all, most) }, (_, at) => `${at}`)];
  });
  return Object.fromEntries(lines) as CustomerReactions;
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
