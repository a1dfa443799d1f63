import { tableRows } from "../table-rows.ts";
import { lineBreaks, oneLine, rejoined } from "./lines.ts";
import { type Span, spans } from "./spans.ts";

/** A block of a text that somebody wrote as Markdown. */
export type ProseBlock =
  | { readonly kind: "paragraph" | "quote"; readonly lines: readonly (readonly Span[])[] }
  | { readonly kind: "heading"; readonly words: readonly Span[] }
  /** An item of a list: `mark` is its number, or "" where it has none. */
  | { readonly kind: "item"; readonly mark: string; readonly words: readonly Span[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
  /** Lines that stand as they were written. */
  | { readonly kind: "kept"; readonly lines: readonly string[] };

const blank = /^\s*>?\s*$/;
const fence = /^\s*(?:```|~~~)/;
const heading = /^#{1,6} +(\S.*)$/;
const item = /^\s*(?:[-*+•]|(\d{1,3}[.)]))\s+(\S.*)$/;
const quote = /^ {0,3}> ?(.*)$/;
const row = /^\s*\|| \| /;

/** What lines are taken together for, before their words are read. */
interface Stretch {
  readonly kind: "paragraph" | "quote" | "heading" | "item" | "rows" | "kept";
  readonly mark: string;
  readonly lines: string[];
}

/**
 * The blocks of a text with the small part of Markdown that a terminal shows too. A line that was only broken for its length goes on
 * with the one before it; in a record (`kept`) only where that is seen to be the reason.
 */
export function proseBlocks(text: string, breaks: "filled" | "kept" = "filled"): ProseBlock[] {
  return stretches(text).map((stretch) => blockOf(stretch, breaks));
}

function blockOf({ kind, mark, lines }: Stretch, breaks: "filled" | "kept"): ProseBlock {
  switch (kind) {
    case "rows": {
      const rows = tableRows(lines.join("\n"));
      return rows ? { kind: "table", rows } : { kind: "kept", lines };
    }
    case "kept":
      return { kind, lines };
    case "heading":
      return { kind, words: spans(oneLine(lines.join(" "))) };
    case "item":
      return { kind, mark, words: spans(oneLine(lines.join(" "))) };
    case "paragraph":
    case "quote":
      return { kind, lines: (breaks === "kept" ? rejoined(lines) : filled(lines)).map(spans) };
  }
}

function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  let last: Stretch | undefined;
  let inCode = false;
  const begin = (kind: Stretch["kind"], line: string, mark = "") => {
    last = { kind, mark, lines: [line] };
    found.push(last);
  };
  for (const line of text.split(lineBreaks)) {
    const numbered = item.exec(line);
    if (fence.test(line)) {
      inCode = !inCode;
      last = undefined;
    } else if (inCode) {
      if (last?.kind === "kept") last.lines.push(line);
      else begin("kept", line);
    } else if (blank.test(line)) last = undefined;
    else if (row.test(line)) {
      if (last?.kind === "rows") last.lines.push(line);
      else begin("rows", line);
    } else if (heading.test(line)) {
      begin("heading", line.replace(heading, "$1"));
      last = undefined;
    } else if (quote.test(line)) {
      const words = line.replace(quote, "$1");
      if (last?.kind === "quote") last.lines.push(words);
      else begin("quote", words);
    } else if (numbered && beginsItem(numbered[1], last)) begin("item", numbered[2] ?? "", numbered[1] ?? "");
    else if (last && last.kind !== "rows" && last.kind !== "kept") last.lines.push(line);
    else begin("paragraph", line);
  }
  return found;
}

/** A list within a paragraph begins with its first item; any other number at the start of a line is part of the sentence. */
function beginsItem(mark: string | undefined, last: Stretch | undefined): boolean {
  return last?.kind !== "paragraph" || mark === undefined || Number.parseInt(mark, 10) <= 1;
}

/** The lines of a paragraph as one, broken only where two spaces or a backslash at the end of a line ask for it. */
function filled(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let goesOn = false;
  for (const [at, line] of lines.entries()) {
    const hasMore = at < lines.length - 1;
    const isBroken = hasMore && /(?: {2}|\\)$/.test(line);
    const words = oneLine(isBroken ? line.replace(/\\$/, "") : line);
    if (goesOn) joined.push(`${joined.pop() ?? ""} ${words}`);
    else joined.push(words);
    goesOn = !isBroken;
  }
  return joined;
}
