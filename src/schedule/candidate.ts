/** A situation that can be offered, as far as choosing goes. */
export interface Candidate {
  /** `pack/scenario`: one for each situation, in however many languages it is there. */
  readonly id: string;
  /** Its older ids, each as `pack/scenario`. */
  readonly formerly: readonly string[];
  readonly field?: string;
  readonly channel?: string;
  readonly heat?: "calm" | "warm" | "hot";
  /** About how long it takes. */
  readonly minutes: number;
  /** The theme of each dilemma; where it has none, `pack/dilemma`. */
  readonly dilemmas: readonly string[];
  /** The theme of each standard that it practises; where it has none, `pack/standard`. */
  readonly standards: readonly string[];
  /** From whom it can be practised, the usual role first; at least one. */
  readonly roles: readonly string[];
  /** How many different situations its slots and choices give; at least 1. */
  readonly variations: number;
}

/** A session, as far as choosing goes. */
export interface Past {
  readonly session: string;
  /** `pack/scenario`, as it was then. */
  readonly id: string;
  readonly role: string;
  /** The key of what was drawn. */
  readonly drawn: string;
  /** UTC milliseconds. */
  readonly beganAt: number;
  readonly endedAt?: number;
  /** Its dilemmas as the candidates name theirs; looked at only where its candidate is gone. */
  readonly dilemmas?: readonly string[];
}

/** What was met of a situation: one for each role and drawing. */
export interface MetBefore extends Pick<Past, "id" | "role" | "drawn"> {
  readonly times: number;
  /** When a session of it was begun or ended last, in UTC milliseconds. */
  readonly latest: number;
}

/** The past, as far as choosing goes: what was met in sum, and one by one only what came lately or is still open. */
export interface History {
  readonly sessions: number;
  readonly met: readonly MetBefore[];
  /** The sessions begun or ended last, in whatever order: as many of either as `lately` reaches back, or all. */
  readonly recent: readonly Past[];
  readonly unfinished: readonly Past[];
}
