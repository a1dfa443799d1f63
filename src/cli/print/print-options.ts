/** What somebody asked to have on paper, as the flags say it. */
export interface PrintOptions {
  /** The scenario, by its id or as `pack/id`. */
  scenario?: string;
  /** The pack or the folder it is looked for in. */
  pack?: string;
  /** The role it is practised in. */
  role?: string;
  /** The role's wide limits or its tight ones, where somebody chose. */
  level?: "tight" | "wide";
  /** Which of the scenario's situations, where somebody chose. */
  seed?: number;
  /** A sheet to write on, or one that already says what was said. */
  filled: "blank" | "filled";
  /** The session a filled sheet is about; the newest fitting one otherwise. */
  record?: string;
  /** Actions of the organisation's own that a limits round asks about, first of all. */
  actions?: readonly string[];
}
