/** A text in Markdown, as authors write it: paragraphs, lists, emphasis, tables. */
export type Prose = string;

/** A sheet of paper, every word of it already said. */
export interface Sheet {
  /** The language of the program's own words on it, as in `en` or `pt-BR`, and that of the words from a pack. */
  readonly language: string;
  readonly wordsIn: string;
  readonly title: string;
  /** A short line under the title: where it happens, for whom the sheet is. */
  readonly aside?: string;
  readonly parts: readonly Part[];
  /** The smallest print: what the sheet is and is not, and how to get another. */
  readonly foot?: string;
  /** How many sides of paper it may take. */
  readonly sides: 1 | 2;
}

/** A part of a sheet: a heading of the program's own, perhaps how long it takes, and what stands under it. */
export interface Part {
  readonly heading?: string;
  /** Beside the heading, quiet: "2 min". */
  readonly aside?: string;
  readonly blocks: readonly Block[];
}

/** What stands in a part. `own` texts are the program's; all others come from a pack or from people. */
export type Block =
  /** The program speaks: an instruction, in one paragraph. */
  | { readonly kind: "own"; readonly text: string }
  | { readonly kind: "prose"; readonly text: Prose }
  /** Somebody's exact words, and who says them; `code` is what is typed to bring it up on the screen. */
  | { readonly kind: "speech"; readonly who: string; readonly text: string; readonly code?: string }
  /** Items, each perhaps with a label of the program's own before it ("wants"), and what is typed to bring it up. */
  | { readonly kind: "items"; readonly label?: string; readonly items: readonly Item[] }
  /** A record or a rule: prose, a table with cells parted by ` | ` or tabs, or talk, a line each. */
  | {
      readonly kind: "document";
      readonly title: string;
      readonly layout: "prose" | "table" | "talk";
      readonly text: string;
      readonly code?: string;
    }
  /** Lines to write on by hand, after a question or a label. */
  | { readonly kind: "blank"; readonly label?: string; readonly lines: number }
  /** A table to be filled in by hand, or that was filled in: an empty cell is empty. */
  | {
      readonly kind: "grid";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Whether the cells are small boxes to tick, or hold words. */
      readonly cells: "ticks" | "words";
    }
  /** Short labels, each with a line beside it to sign or to fill in. */
  | { readonly kind: "fields"; readonly labels: readonly string[] };

export interface Item {
  readonly label?: string;
  readonly text: string;
  readonly code?: string;
  /** When it comes, or what goes with it, quietly after the text. */
  readonly aside?: string;
}
