import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** Fewer columns than this are laid out as if there were this many. */
const fewest = 20;
/** Longer lines than this tire the eye, however wide the terminal. */
const readable = 78;

/**
 * Node finds the characters of a text in quadratic time, so a line is handled in pieces of at most 2,000 code points: parted at
 * a space where there is one, else at least neither within a styling code nor before a mark or a joiner.
 */
const pieces = /.{1,2000}(?= |$)|.{1,2000}(?<!\u001B[^m]{0,9})(?![\p{M}\p{Emoji_Modifier}\u200C\u200D])|.{1,2000}/gsu;

function inPieces(line: string): string[] {
  return line.length <= 2000 ? [line] : (line.match(pieces) ?? []);
}

/** How many character cells a line takes on a terminal; styling counts for nothing. */
export function width(line: string): number {
  return inPieces(line).reduce((sum, piece) => sum + stringWidth(piece), 0);
}

/** The columns that may be used at all on a terminal of so many. */
export function usable(columns: number): number {
  return Math.max(fewest, columns);
}

/** The columns for running text on a terminal of so many. */
export function measure(columns: number): number {
  return Math.min(readable, usable(columns));
}

/**
 * The rows of a harmless text, none wider than `columns`. Every newline of the text stays one, and a line's own indentation
 * is kept. `first` stands before the first row, `rest` before the others; they count as part of the row. Words are broken only
 * where one alone is too wide. What is wrapped comes in Unicode form C.
 */
export function wrap(text: string, columns: number, first = "", rest = first): string[] {
  if (!text.includes("\n") && width(first) + width(text) <= columns) return [(first + text).trimEnd()];
  const room = columns - Math.max(width(first), width(rest));
  const rows = text.split("\n").flatMap((line) => {
    const own = (/^ */.exec(line)?.[0] ?? "").slice(0, Math.max(0, room - fewest));
    return inPieces(line.trim()).flatMap((piece) =>
      wrapAnsi(piece, room - own.length, { hard: true })
        .split("\n")
        .map((row) => own + row),
    );
  });
  return rows.map((row, index) => ((index === 0 ? first : rest) + row).trimEnd());
}
