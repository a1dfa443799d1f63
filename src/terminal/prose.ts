import type { Page } from "./page.ts";
import { joined } from "./paragraph.ts";
import type { Paint } from "./style.ts";

/** A block of a text, and what stands before its first row. `kept` is shown line by line, as it is. */
interface Block {
  readonly kind: "text" | "heading" | "item" | "quote" | "kept" | "gap";
  readonly before: string;
  readonly lines: string[];
}

const blank = /^ *>? *$/;
const fence = /^ *(```|~~~)/;
const heading = /^#{1,6} +(.*)$/;
const item = /^( *)([-*+•]|\d{1,3}[.)]) +(.*)$/;
const quote = /^ {0,3}> ?(.*)$/;
/** Rows of tables, and drawn lines. */
const drawn = /^ *\|| \| |^[-=*_~+ ]{3,}$/;
const indented = /^ {4}/;

/**
 * The rows of a harmless text with a small part of Markdown: paragraphs, headings, lists, quotations, tables and code as they
 * stand, strong and emphasised words, links. Whatever else there is appears as it was written.
 */
export function prose(text: string, page: Page): string[] {
  const { columns, indent, wrap } = page;
  return blocks(text).flatMap(({ kind, before, lines }) => {
    if (kind === "kept" || kind === "gap") return wrap(lines.join("\n"), columns, indent);
    const first = indent + before;
    const words = inline(joined(lines), page);
    return wrap(kind === "heading" ? page.strong(words) : words, columns, first, " ".repeat(first.length));
  });
}

function blocks(text: string): Block[] {
  const found: Block[] = [];
  let inCode = false;
  for (const line of text.split("\n")) {
    const last = found.at(-1);
    if (fence.test(line)) inCode = !inCode;
    else if (inCode) found.push({ kind: "kept", before: "", lines: [line] });
    else if (last && goesOn(line, last)) last.lines.push(last.kind === "quote" ? line.replace(quote, "$1") : line);
    else if (!blank.test(line) || last?.kind !== "gap") found.push(begin(line));
  }
  return found;
}

/** Whether a line belongs to the paragraph before it. */
function goesOn(line: string, last: Block): boolean {
  if (last.kind !== "text" && last.kind !== "item" && last.kind !== "quote") return false;
  if (blank.test(line) || drawn.test(line) || heading.test(line)) return false;
  if (quote.test(line)) return last.kind === "quote";
  const number = Number.parseInt(item.exec(line)?.[2] ?? "0", 10);
  // A list within a paragraph begins with its first item; any other number at the start of a line is part of the sentence.
  return !item.test(line) || (last.kind === "text" && number > 1);
}

function begin(line: string): Block {
  if (blank.test(line)) return { kind: "gap", before: "", lines: [""] };
  if (drawn.test(line) || (indented.test(line) && !item.test(line))) return { kind: "kept", before: "", lines: [line] };
  const [, title] = heading.exec(line) ?? [];
  if (title !== undefined) return { kind: "heading", before: "", lines: [title] };
  const [, depth = "", mark, words = ""] = item.exec(line) ?? [];
  if (mark) return { kind: "item", before: `${depth.slice(0, 6)}${/\d/.test(mark) ? mark : "-"} `, lines: [words] };
  const [, quoted] = quote.exec(line) ?? [];
  if (quoted !== undefined) return { kind: "quote", before: "> ", lines: [quoted] };
  return { kind: "text", before: "", lines: [line.trimStart()] };
}

/** An escaped mark, code, a link, strong words, emphasised words: each within a few hundred characters, so that no text takes long. */
const spans = new RegExp(
  [
    /\\(?<escaped>[*_`#[\]<>])/u,
    /(?<code>`[^`\n]{1,400}`)/u,
    /!?\[(?<label>[^[\]\n]{1,400})\]\((?<address>[^()\s]{1,400})\)/u,
    /(?<![\p{L}\p{N}*])\*\*(?=[^\s*])(?<strong>.{1,400}?)(?<=[^\s*])\*\*(?!\*)/u,
    /(?<![\p{L}\p{N}_])__(?=[^\s_])(?<strongToo>.{1,400}?)(?<=[^\s_])__(?![\p{L}\p{N}_])/u,
    /(?<![\p{L}\p{N}*])\*(?=[^\s*])(?<emphasis>.{1,400}?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/u,
    /(?<![\p{L}\p{N}_])_(?=[^\s_])(?<emphasisToo>.{1,400}?)(?<=[^\s_])_(?![\p{L}\p{N}_])/u,
  ]
    .map((span) => span.source)
    .join("|"),
  "gu",
);

function inline(text: string, paint: Paint): string {
  return text.replace(spans, (...match) => {
    const found: string = match[0];
    const groups: Readonly<Record<string, string | undefined>> = match.at(-1);
    const strong = groups["strong"] ?? groups["strongToo"];
    const emphasis = groups["emphasis"] ?? groups["emphasisToo"];
    if (strong !== undefined) return paint.strong(inline(strong, paint));
    if (emphasis !== undefined) return paint.emphasis(inline(emphasis, paint));
    if (groups["label"] !== undefined) return `${groups["label"]} (${groups["address"]})`;
    return groups["escaped"] ?? found;
  });
}
