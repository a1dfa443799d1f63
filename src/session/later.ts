/** What became of a "next time": it stays open with `still_true`; `let_go` made room for a newer one. */
export type IntentionOutcome = "done" | "still_true" | "dropped" | "let_go";

/**
 * What the person says of a session afterwards. It is kept with the session, and goes when that is forgotten; the fold of the session
 * itself never sees it. `entry` is the sequence number of the entry that is meant; `on` a local date, such as `2026-11-30`.
 */
export type LaterEvent =
  | { readonly kind: "intention_settled"; readonly outcome: IntentionOutcome }
  | { readonly kind: "intention_reworded"; readonly text: string }
  /** Whether it was worth the time; empty where the person went on without a word. */
  | { readonly kind: "valued"; readonly text: string }
  /** Something added to a finished answer. */
  | { readonly kind: "added"; readonly entry: number; readonly text: string }
  /** Who is to answer for an obstacle, or for what nobody has said; empty takes it back. */
  | { readonly kind: "obstacle_owned"; readonly entry: number; readonly text: string }
  /** What they really replied, and when. */
  | { readonly kind: "obstacle_answered"; readonly entry: number; readonly text: string; readonly on: string };

const kinds: ReadonlySet<string> = new Set<LaterEvent["kind"]>([
  "intention_settled",
  "intention_reworded",
  "valued",
  "added",
  "obstacle_owned",
  "obstacle_answered",
]);

/** Whether an entry of this kind was made after the session, beside its own events. */
export function isLater(kind: string): boolean {
  return kinds.has(kind);
}
