import type { Obstacle, ReactionKey } from "../pack/generated/scenario.ts";

/** How an action stands where the person works. */
export type LimitPlace = "yours" | "ask_first" | "off_limits" | "nobody_has_said";

/** What the person gave at a step; `step` is the id of that step. */
export type Given =
  | { readonly kind: "answered"; readonly step: string; readonly question: string; readonly text: string }
  | { readonly kind: "closed"; readonly step: string; readonly question: string; readonly text: string }
  | { readonly kind: "landed"; readonly step: string; readonly reaction: ReactionKey }
  | { readonly kind: "leaned"; readonly step: string; readonly way: string }
  | { readonly kind: "confirmed"; readonly step: string; readonly items: readonly string[] }
  | { readonly kind: "held"; readonly step: string; readonly answer: "yes" | "no" }
  | { readonly kind: "ended"; readonly step: string; readonly ending: string | null }
  | { readonly kind: "predicted"; readonly step: string; readonly reaction: ReactionKey }
  | { readonly kind: "reflected"; readonly step: string; readonly question: string; readonly text: string }
  /** What happened when it came up for real. */
  | { readonly kind: "noted"; readonly step: string; readonly question: string; readonly text: string }
  | { readonly kind: "wanted"; readonly step: string; readonly answer: "yes" | "no" }
  | {
      readonly kind: "limit_placed";
      readonly step: string;
      readonly action: string;
      readonly place: LimitPlace | "skipped";
    }
  /** A group has talked about a question. */
  | { readonly kind: "discussed"; readonly step: string; readonly question: string }
  /** Whoever leads a group has brought something up, by its code. */
  | { readonly kind: "released"; readonly step: string; readonly code: string }
  /** What a group wants to keep: a line each, in an order that tells nothing. */
  | { readonly kind: "captured"; readonly step: string; readonly text: string }
  | { readonly kind: "intended"; readonly step: string; readonly text: string }
  | { readonly kind: "obstacle_named"; readonly step: string; readonly obstacle: Obstacle }
  | { readonly kind: "obstacle_told"; readonly step: string; readonly text: string }
  | { readonly kind: "obstacle_placed"; readonly step: string; readonly place: "story" | "work" };

/** What the person does beside the story, at any step. */
export type Aside =
  | { readonly kind: "asked"; readonly words: string }
  | { readonly kind: "hindered" }
  | { readonly kind: "went_back" };

/** One thing that happened in a session after it began. */
export type SessionEvent = Given | Aside;

/** The version in which events are written now. Older ones are lifted to it before they are folded. */
export const eventVersion = 1;
