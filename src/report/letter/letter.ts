import type { Timeline } from "../timeline.ts";

/** A line of a letter, as it was worded for it, and in which months it was met. */
export interface LetterItem {
  readonly text: string;
  readonly when?: string;
}

/** What came over time, as a picture and, where that says more than the lines of the letter, as a table that says the same. */
export interface OverTime {
  readonly heading: string;
  readonly hasTable: boolean;
  /** The headings of the table: what, how often, when. */
  readonly columns: readonly [string, string, string];
  readonly timeline: Timeline;
  /** The names of the stretches of the timeline, and its rows in words, in its order. */
  readonly stretches: readonly string[];
  readonly rows: readonly { readonly name: string; readonly when: string }[];
  /** What the picture shows, in one sentence. */
  readonly description: string;
}

/** One page to a manager, in its order. Every text is ready to be read; nothing in it is escaped yet. */
export interface Letter {
  readonly language: string;
  readonly title: string;
  /** To whom, on whose behalf, in which month: a line each. */
  readonly head: readonly string[];
  readonly lead: string;
  readonly groups: readonly { readonly heading?: string; readonly items: readonly LetterItem[] }[];
  readonly overTime?: OverTime;
  readonly closing: readonly string[];
}
