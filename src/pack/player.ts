import type { PackFile } from "./generated/pack.ts";
import type { Scenario } from "./generated/scenario.ts";
import type { Walk } from "./generated/walk.ts";
import type { Path } from "./tree.ts";

/** Plays scenarios, for what only playing shows. It is handed in: a pack knows nothing of sessions. */
export interface Player {
  /** Plays a scenario along every path, as far as it can be done in reasonable time; of what cannot, nothing is said. */
  findDeadEnds(scenario: Scenario): DeadEnds;
  /** Plays a recorded walk again; where it no longer fits, the first place at which it does not. */
  follow(walk: Walk, scenario: Scenario, pack: PackFile): Misstep | undefined;
  /** The roles that can be practised, the usual one first. */
  roles(scenario: Scenario): string[];
}

/** Loads a player when there is something to play: most files need none. */
export type LoadPlayer = () => Promise<Player>;

/** What whoever practises a scenario alone cannot meet. */
export interface DeadEnds {
  /** The parts that nobody ever meets, in whatever role, form and variation. */
  readonly unmet: readonly Part[];
  /** By role: the variations in which it comes to none of the endings that are written. */
  readonly endless: ReadonlyMap<string, readonly Variation[]>;
  /** Whether the customer's role can be practised, and nobody ever speaks to the customer. */
  readonly unspoken: boolean;
  /** The roles that can be practised. */
  readonly roles: readonly string[];
  /** The variations that were looked at. */
  readonly variations: readonly Variation[];
}

/** Something of a scenario that is to come about, or to come out, at some time. */
export interface Part {
  /** As a walk notes it, such as `turn:squeeze`. */
  readonly key: string;
  readonly kind: "turn" | "reaction" | "ending" | "fact" | "record" | "policy" | "question";
  /** What its author calls it. */
  readonly name: string;
  /** Where its name stands in the scenario. */
  readonly path: Path;
  /** The ids with which it exists, where only some variations hold them: its own, and that of its turn. */
  readonly ids: readonly string[];
}

/** What a seed draws from the choices of a scenario. */
export interface Variation {
  readonly seed: number;
  /** The alternative of each choice, by name. */
  readonly choices: Readonly<Record<string, string>>;
  /** The ids of the items that exist only with an alternative that was not drawn. */
  readonly absent: ReadonlySet<string>;
}

/** Where a walk no longer fits its scenario. */
export type Misstep =
  /** At a step of the walk the story asks something else, or, without `asked`, nothing more. */
  | { readonly kind: "other-step"; readonly at: number; readonly given: string; readonly asked?: Asked }
  /** What is given at a step is not among what the story offers there. */
  | {
      readonly kind: "not-offered";
      readonly at: number;
      /** Where in a list it stands. */
      readonly item?: number;
      readonly value: string;
      readonly offered: readonly string[];
    }
  /** It ends otherwise than the walk says, or, without `how`, not at all. */
  | { readonly kind: "other-end"; readonly how?: string; readonly asked?: Asked };

/** What the story asks for: the name of a step of a walk, and something that can stand behind it. */
export interface Asked {
  readonly name: string;
  readonly value: string;
}
