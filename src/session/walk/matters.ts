import type { Reaction, ReactionKey, Scenario } from "../../pack/generated/scenario.ts";

/** What of a person's choices can change where a story goes; of all the others, one stands for all. */
export interface Matters {
  readonly ways: ReadonlySet<string>;
  readonly taken: ReadonlySet<ReactionKey>;
  /** The keys of the reactions that lead on to another place. */
  readonly leading: ReadonlySet<string>;
  /** The keys of what happens by listed words alone: that they were said is all that counts. */
  readonly byWords: ReadonlySet<string>;
  /** From so many answers on, one more makes no difference. */
  readonly answers: number;
}

/** What counts in a scenario. */
export function mattersIn({ turns = [], reactions = [], endings = [] }: Scenario): Matters {
  const allReactions: readonly Reaction[] = [...reactions, ...turns.flatMap((turn) => turn.reactions ?? [])];
  const items = [...allReactions, ...turns, ...endings];
  const leadsOn = [...allReactions, ...turns].some(({ then }) => then !== undefined);
  // A customer who leaves goes where no step leads, and to no ending but one for that.
  const leavingMatters = leadsOn || endings.length > 0;
  const waits = turns.map(({ after_answers = 0 }) => after_answers);
  const wordsAlone = ({ words, when }: { words?: string; when?: string }) => words !== undefined && when === undefined;
  return {
    ways: new Set(items.flatMap(({ when_chose }) => when_chose ?? [])),
    taken: new Set([
      ...items.flatMap(({ when_customer }) => when_customer ?? []),
      ...(leavingMatters ? (["leaves"] as const) : []),
    ]),
    leading: new Set(allReactions.filter((one) => one.then !== undefined).map(({ id }) => `reaction:${id}`)),
    byWords: new Set([
      ...turns.filter(wordsAlone).map(({ id }) => `turn:${id}`),
      ...endings.filter(wordsAlone).map(({ id }) => `ending:${id}`),
    ]),
    // Beyond the second answer, the default form asks no more.
    answers: Math.max(2, ...waits),
  };
}
