/** A piece of text to show. The kind says what it is; only `terminal/` decides how that looks. */
export type Piece =
  /** The name of a situation; `aside` is a short line beside or under it. */
  | { readonly kind: "title"; readonly text: string; readonly aside?: string }
  /** The heading of a part. */
  | { readonly kind: "heading"; readonly text: string }
  /** Prose from a pack: a small part of Markdown (paragraphs, lists, emphasis, headings, tables as they stand). */
  | { readonly kind: "prose"; readonly text: string }
  /** Somebody speaks or writes. */
  | { readonly kind: "speech"; readonly who?: string; readonly text: string }
  /** Something happens, or time passes. */
  | { readonly kind: "event"; readonly text: string }
  /** Part of the person's own words, in one line, close to what came before; what was found in it stands out. */
  | {
      readonly kind: "found";
      readonly text: string;
      /** Places in the text, in UTF-16 units, in their order and apart. */
      readonly marks: readonly (readonly [from: number, to: number])[];
    }
  /** The person's own words: never reflowed into one paragraph, each line kept. */
  | { readonly kind: "own"; readonly text: string; readonly label?: string }
  /** A record, a policy: a title and its text, each line kept. */
  | { readonly kind: "record"; readonly title: string; readonly text: string }
  /** A labelled list. `signs` stand before the items, one for each, instead of a dash. */
  | {
      readonly kind: "list";
      readonly label?: string;
      readonly items: readonly string[];
      readonly signs?: readonly string[];
    }
  /** A question that is asked; `aside` says in passing where one is. */
  | { readonly kind: "question"; readonly text: string; readonly aside?: string }
  /** The program speaks in passing: "saved", a hint. Stands close to what came before. */
  | { readonly kind: "note"; readonly text: string };

export interface WordsRequest {
  /** How to finish, in one short line. */
  readonly hint: string;
  /** What stands in the answer already: words, never a command. */
  readonly draft: string;
  /** What to say when the answer is finished with nothing in it; without it, nothing is an answer too and Enter alone gives it. */
  readonly refusal?: string;
  /** Keeps what stands in the answer now. Called, synchronously, before anything is drawn. */
  keep(text: string): void;
}

export type Reply<Value> =
  | { readonly kind: "given"; readonly value: Value }
  /** A typed line that began with `/`: its first word without the slash, and the rest, trimmed. `draft` is the answer without that line. */
  | { readonly kind: "command"; readonly name: string; readonly rest: string; readonly draft: string };

export interface Option<Value> {
  /** What is typed for it: a digit, a few digits or one letter. */
  readonly key: string;
  readonly label: string;
  readonly value: Value;
}

export interface PickRequest<Value> {
  readonly options: readonly Option<Value>[];
  /** What Enter alone means, shown before the options: "Enter to begin · s another · l list". Without it, Enter alone asks again. */
  readonly enter?: { readonly label: string; readonly value: Value };
  /** What to say where words are typed that mean nothing here, and so are not kept. */
  readonly words?: string;
}

export interface PickSomeRequest<Value> {
  readonly options: readonly Option<Value>[];
  /** What Enter, numbers and 0 mean here, in one short line under the options. */
  readonly hint: string;
}

export interface LineRequest {
  readonly draft: string;
  /** Where the screen is redrawn, nothing of what was typed stays on it: whoever sits down next does not see it. */
  readonly leaves?: "nothing";
  keep(text: string): void;
}

export interface ApartRequest {
  readonly pieces: readonly Piece[];
  /** Who looks away, and that Enter shows the pieces: said where everybody sees it. Without it, they have said so before. */
  readonly lookAway?: string;
  /** That Enter takes them away: said under the last of them. */
  readonly done: string;
}

/** What is seen and typed. The only way to the screen, and from the keyboard. */
export interface Terminal {
  /** `plain`: append-only, numbered, no escape codes; `rich`: colour and redrawing. */
  readonly style: "plain" | "rich";
  /** Shows pieces in their order: made harmless, laid out to the width of the terminal. */
  show(...pieces: readonly Piece[]): void;
  /** Several lines of the person's own words, kept to the character. Throws Interruption. */
  words(request: WordsRequest): Promise<Reply<string>>;
  /** One line of the person's own words, which may be empty. Throws Interruption. */
  line(request: LineRequest): Promise<Reply<string>>;
  /** One of several, by its key and Enter; asks again until it is one of them. Throws Interruption. */
  pick<Value>(request: PickRequest<Value>): Promise<Reply<Value>>;
  /** Any of several: Enter alone takes all, `0` none, keys only these. Throws Interruption. */
  pickSome<Value>(request: PickSomeRequest<Value>): Promise<Reply<readonly Value[]>>;
  /**
   * Pieces for one person's eyes, on a screen of their own that is gone after an Enter; `not-hidden`, with nothing written, where
   * what is written stays: in plain style, and where there is no terminal. Whether a terminal refuses that screen (screen without
   * `altscreen`, tmux without `alternate-screen`, xterm with `titeInhibit`) cannot be known: there the pieces are erased as well,
   * and what stood on the ordinary screen with them, unless the window was made smaller meanwhile. Throws Interruption.
   */
  apart(request: ApartRequest): Promise<"shown" | "not-hidden">;
  /** The text as the person leaves it in their editor; undefined, with nothing lost, where the editor failed (the reason is shown). */
  edit(text: string): Promise<string | undefined>;
  /** Puts the keyboard and the screen back as they were. */
  close(): void;
}
