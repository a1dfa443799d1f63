import { width } from "./layout.ts";

/** Scripts that put no space between words. */
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303F\uFF00-\uFF60]/u;

/** Narrower text has not been broken by an editor's margin. */
const narrowest = 50;

/** The lines of a paragraph as one, broken only where two spaces or a backslash at the end of a line ask for it. */
export function joined(lines: readonly string[]): string {
  return lines
    .map((line, at) => (at === 0 ? "" : between(lines[at - 1] ?? "", line)) + content(line, lines[at + 1]))
    .join("");
}

/**
 * A letter without the breaks that only its author's editor made: those where the next word would not have fitted into the
 * widest line of its paragraph. Greeting, address and signature stand as they were.
 */
export function unfilled(text: string): string {
  return text.split("\n\n").map(unfilledParagraph).join("\n\n");
}

function unfilledParagraph(paragraph: string): string {
  const lines = paragraph.split("\n");
  const widths = lines.map(width);
  const margin = widths.reduce((widest, each) => Math.max(widest, each), 0);
  if (margin < narrowest) return paragraph;
  return lines
    .map((line, at) => {
      const before = lines[at - 1];
      if (before === undefined) return line;
      const [word = ""] = line.split(" ", 1);
      return ((widths[at - 1] ?? 0) + 1 + width(word) > margin ? between(before, line) : "\n") + line;
    })
    .join("");
}

function between(line: string, next: string): string {
  if (line.endsWith("  ") || line.endsWith("\\")) return "\n";
  return unspaced.test(line.slice(-1)) && unspaced.test(next.trimStart().slice(0, 1)) ? "" : " ";
}

function content(line: string, next: string | undefined): string {
  return (next !== undefined && line.endsWith("\\") ? line.slice(0, -1) : line).trim();
}
