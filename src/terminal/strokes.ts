/** What a key asks for, whatever bytes the terminal sends for it. */
export type Key =
  | "enter"
  | "tab"
  | "backspace"
  | "delete"
  | "left"
  | "right"
  | "up"
  | "down"
  | "word-left"
  | "word-right"
  | "line-start"
  | "line-end"
  | "text-start"
  | "text-end"
  | "page-up"
  | "page-down"
  | "erase-word-left"
  | "erase-word-right"
  | "erase-line-left"
  | "erase-line-right"
  | "interrupt"
  | "finish";

/** One thing that came from the keyboard, in its order. */
export type Stroke =
  | { readonly kind: "key"; readonly key: Key }
  /** Typed characters, no control character among them. */
  | { readonly kind: "text"; readonly text: string }
  /** A paste, whole; its lines end in `\n`. */
  | { readonly kind: "paste"; readonly text: string }
  /** Several lines that came at once where the terminal does not mark pastes: a paste, or keys typed ahead. */
  | { readonly kind: "burst"; readonly text: string }
  /** Nothing will come any more. */
  | { readonly kind: "closed" };

/** The stroke of a key. */
export const stroke = (key: Key): Stroke => ({ kind: "key", key });

/** `text` with every line ended by `\n`. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, "\n");
