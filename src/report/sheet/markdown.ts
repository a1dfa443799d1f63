import { inertLine, inertStart, inertWords } from "../inert-markdown.ts";
import { tableRows } from "../table-rows.ts";
import { visible } from "../visible.ts";
import { letterLines, oneLine } from "./lines.ts";
import { type ProseBlock, proseBlocks } from "./prose.ts";
import { quoted } from "./quoted.ts";
import type { Block, Item, Sheet } from "./sheet.ts";
import type { Span } from "./spans.ts";
import { talkLines } from "./talk.ts";

/** A row to write on, and a shorter one beside a label. */
const row = "_".repeat(60);
const shortRow = "_".repeat(30);
/** What somebody says up to here stands on the line of the name. */
const longest = 400;

/** Sheets as Markdown that reads well as it stands, and in which nothing that somebody wrote has another meaning than its words. */
export function sheetMarkdown(sheets: readonly Sheet[]): string {
  return sheets
    .map(sheetBlocks)
    .map((blocks) => `${blocks.filter(Boolean).join("\n\n")}\n`)
    .join("\n---\n\n");
}

function sheetBlocks({ title, aside = "", parts, foot = "", wordsIn }: Sheet): string[] {
  return [
    `# ${plain(title)}`,
    plain(aside),
    ...parts.flatMap(({ heading = "", aside: beside, blocks }) => [
      heading.trim() === "" ? "" : `## ${plain(heading)}${passing(beside)}`,
      ...blocks.flatMap((block) => blockTexts(block, wordsIn)),
    ]),
    emphasised(foot),
  ];
}

function blockTexts(block: Block, language: string): string[] {
  switch (block.kind) {
    case "own":
      return [plain(block.text)];
    case "prose":
      return prose(proseBlocks(block.text));
    case "speech":
      return speech(block, language);
    case "items":
      return [strong(labelled(block.label)), block.items.map(itemLine).join("\n")];
    case "document":
      return [coded(block.code, strong(labelled(block.title))), ...documentTexts(block)];
    case "blank":
      return [strong(block.label), ...Array.from({ length: block.lines }, () => row)];
    case "grid":
      return [grid(block)];
    case "fields":
      return [block.labels.map((label) => `- ${plain(labelled(label))} ${shortRow}`).join("\n")];
  }
}

function speech({ who, text, code }: Extract<Block, { kind: "speech" }>, language: string): string[] {
  const paragraphs = letterLines(text);
  const [[words = ""] = []] = paragraphs;
  if (paragraphs.flat().length <= 1 && words.length <= longest)
    return [coded(code, [strong(labelled(who)), plain(quoted(words, language))].filter(Boolean).join(" "))];
  const lines = paragraphs.map((each) => each.map(plain).join("\\\n")).join("\n\n");
  return [coded(code, strong(labelled(who))), cited(lines)];
}

function itemLine({ label, text, code, aside }: Item): string {
  return `- ${coded(code, [strong(labelled(label)), plain(text)].filter(Boolean).join(" "))}${passing(aside)}`;
}

/** A table stands as one; all else is cited, so that it is seen where it ends. */
function documentTexts({ layout, text }: Extract<Block, { kind: "document" }>): string[] {
  const rows = layout === "table" ? tableRows(text.replaceAll("\t", " | ")) : undefined;
  if (rows) return [table(rows)];
  if (layout !== "talk") return [cited(prose(proseBlocks(text, "kept")).join("\n\n"))];
  const lines = talkLines(text).map(({ who, text: words }) => [strong(labelled(who)), plain(words)].filter(Boolean));
  return [cited(lines.map((line) => line.join(" ")).join("\\\n"))];
}

/** Items of one list stand close. */
function prose(blocks: readonly ProseBlock[]): string[] {
  const texts: string[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "item" && blocks[at - 1]?.kind === "item")
      texts.push(`${texts.pop() ?? ""}\n${proseText(block)}`);
    else texts.push(proseText(block));
  }
  return texts;
}

function proseText(block: ProseBlock): string {
  switch (block.kind) {
    case "paragraph":
      return block.lines.map(words).join("\\\n");
    case "quote":
      return cited(block.lines.map(words).join("\\\n"));
    case "heading":
      return `### ${words(block.words)}`;
    case "item":
      return `${block.mark === "" ? "-" : block.mark} ${words(block.words)}`;
    case "table":
      return table(block.rows);
    case "kept":
      return block.lines.map((line) => inertLine(visible(line.replaceAll("\t", "    ")))).join("\\\n");
  }
}

/** Marks that stand against a letter on their inside, and against no other mark, are read as such wherever they are. */
function words(spans: readonly Span[]): string {
  const texts = spans.map(({ kind, text }, at) => {
    const inner = inertWords(visible(text));
    const isFree = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(text) && [spans[at - 1], spans[at + 1]].every(isText);
    const mark = kind === "text" || !isFree ? "" : kind === "strong" ? "**" : "*";
    return `${mark}${inner}${mark}`;
  });
  return inertStart(texts.join("").trim());
}

function isText(span: Span | undefined): boolean {
  return span === undefined || span.kind === "text";
}

/** A table to fill in: each row has a name, and then what is to be ticked or written. */
function grid({ columns, rows, cells }: Extract<Block, { kind: "grid" }>): string {
  const filled = rows.map((each) =>
    columns.map((_, at) => (cells === "ticks" && at > 0 && !each[at]?.trim() ? "☐" : (each[at] ?? ""))),
  );
  return table([columns, ...filled], cells === "ticks" ? ":---:" : "---");
}

function table(rows: readonly (readonly string[])[], others = "---"): string {
  const most = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const lines = rows.map(
    (cells) => `| ${Array.from({ length: most }, (_, at) => plain(cells[at] ?? "")).join(" | ")} |`,
  );
  const [heading = "", ...body] = lines;
  const rule = Array.from({ length: most }, (_, at) => (at === 0 ? "---" : others)).join(" | ");
  return [heading, `| ${rule} |`, ...body].join("\n");
}

function cited(text: string): string {
  if (text === "") return "";
  return text.replace(/^(?=.)/gm, "> ").replace(/^$/gm, ">");
}

/** What is typed, before what it brings up. */
function coded(code: string | undefined, text: string): string {
  if (code === undefined || code.trim() === "") return text;
  return `${/^[\w./-]+$/.test(code) ? `\`${code}\`` : strong(code)} ${text}`;
}

function passing(aside = ""): string {
  return aside.trim() === "" ? "" : ` (${plain(aside)})`;
}

function plain(text: string): string {
  return inertLine(visible(oneLine(text)));
}

function strong(text = ""): string {
  const line = plain(text);
  return line === "" ? "" : `**${line}**`;
}

function emphasised(text: string): string {
  const line = plain(text);
  return line === "" ? "" : `*${line}*`;
}

function labelled(label = ""): string {
  const line = oneLine(label);
  return line === "" || /\p{P}$/u.test(line) ? line : `${line}:`;
}
