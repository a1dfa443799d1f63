/** A part of a record as somebody reads it; shaped as what a terminal shows. */
export type Part =
  | { readonly kind: "title"; readonly text: string; readonly aside?: string }
  | { readonly kind: "heading" | "prose" | "event" | "found" | "note"; readonly text: string }
  | { readonly kind: "question"; readonly text: string; readonly aside?: string }
  | { readonly kind: "speech"; readonly who?: string; readonly text: string }
  /** The person's own words, each line kept. */
  | { readonly kind: "own"; readonly text: string; readonly label?: string }
  | { readonly kind: "record"; readonly title: string; readonly text: string }
  | { readonly kind: "list"; readonly label?: string; readonly items: readonly string[] };

/** A session or a field note as it is read. Its texts hold no character that is not seen, and no line break but the newline. */
export interface ToldRecord {
  readonly id: string;
  /** The language of what was shown, as in `en` or `pt-BR`. */
  readonly language: string;
  readonly parts: readonly Part[];
}

/** What a list of contents says of a record. */
export interface ToldHeading {
  readonly id: string;
  readonly date: string;
  readonly title: string;
}
