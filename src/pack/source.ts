/** A place in a file: line and column from 1. Columns count UTF-16 code units, as editors and the language server do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From the first character to just behind the last one. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of a text: UTF-16 offsets from 0, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text of one file, and where its lines are. */
export interface Source {
  /** A relative path with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** How many lines there are; an empty text has one. */
  readonly lineCount: number;
  position(offset: number): Position;
  range(span: Span): Range;
  /** The way back, from a position to its offset. */
  offset(position: Position): number;
  /** The offsets of a line, from 1, without its line end. */
  line(number: number): Span;
}

/** Makes a text known by line and column. */
export function openSource(file: string, text: string): Source {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const startOf = (number: number) => starts[number - 1] ?? text.length;

  function position(offset: number): Position {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (startOf(middle + 1) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - startOf(low + 1) + 1 };
  }

  function line(number: number): Span {
    const start = startOf(number);
    let end = number < starts.length ? startOf(number + 1) - 1 : text.length;
    if (end > start && text[end - 1] === "\r") end -= 1;
    return { start, end };
  }

  /** An empty value at the very end has no character of its own to point at. */
  function range({ start, end }: Span): Range {
    return { start: position(Math.min(start, text.length)), end: position(Math.min(end, text.length)) };
  }

  const offset = ({ line: number, column }: Position) => Math.min(startOf(number) + column - 1, text.length);

  return { file, text, lineCount: starts.length, position, range, offset, line };
}
