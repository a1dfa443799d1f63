import type { ReactionKey } from "../pack/generated/scenario.ts";
import type { Play } from "./play.ts";

/** When something is brought up; all of it is for the eyes of whoever leads. */
export interface Occasion {
  /** A sentence for a human being. */
  readonly when?: string;
  /** Words by which somebody asks for it. */
  readonly words?: string;
  /** How the customer takes what was said. */
  readonly taken?: ReactionKey;
  /** The text of the way that the group leans to. */
  readonly chose?: string;
  /** The code of the turn while which it can come. */
  readonly during?: string;
}

/** Something that whoever leads a group can bring up, by its code: the same on the sheet and on the screen. */
export interface PlanItem {
  /** A small letter for what it is, and a number: `t1`, the first turn. */
  readonly code: string;
  readonly kind: "document" | "fact" | "line" | "turn" | "ending" | "question" | "known" | "about" | "perspective";
  readonly part: "contact" | "back";
  /** Whether it comes in the order as written, or waits to be called. */
  readonly comes: "by-itself" | "when-called";
  readonly occasion: Occasion;
  /** The code of what comes right after it. */
  readonly then?: string;
  show(play: Play): void;
}

/** Something of the plan that has no code yet; `id` is what `then` refers to. */
export interface Draft extends Omit<PlanItem, "code" | "then"> {
  readonly id?: string;
  readonly leadsTo?: string;
  readonly within?: string;
}
