import { CST } from "yaml";
import { limits } from "./limits.ts";
import type { Span } from "./source.ts";

/** What a file holds too much of, and where the limit is passed. */
export interface Breach {
  readonly problem: "too-deep" | "too-many-keys" | "too-many-parts";
  readonly span: Span;
}

/** Looks at each piece of a file as it is taken apart, before anything is built of it; answers at the piece that is too much. */
export function watchLimits(): (lexeme: string, offset: number) => Breach | undefined {
  let parts = 0;
  let keys = 0;
  let brackets = 0;
  let lineStart = 0;
  let scalarNext = false;
  /** The columns at which the lists, keys and texts around this place begin. */
  const columns: number[] = [];

  function enter(column: number) {
    while ((columns.at(-1) ?? -1) > column) columns.pop();
    if (columns.at(-1) !== column) columns.push(column);
  }

  function count(type: CST.TokenType | null, column: number) {
    if (type === "map-value-ind") keys += 1;
    if (type === "flow-map-start" || type === "flow-seq-start") brackets += 1;
    else if (type === "flow-map-end" || type === "flow-seq-end") brackets = Math.max(0, brackets - 1);
    else if (type === "flow-error-end") brackets = 0;
    else if (brackets === 0 && begins.has(type)) enter(column);
  }

  return (lexeme, offset) => {
    parts += 1;
    count(scalarNext ? "scalar" : CST.tokenType(lexeme), offset - lineStart);
    scalarNext = !scalarNext && lexeme === CST.SCALAR;
    const newline = lexeme.lastIndexOf("\n");
    if (newline !== -1) lineStart = offset + newline + 1;
    const span = { start: offset, end: offset + 1 };
    if (columns.length + brackets > limits.depth) return { problem: "too-deep", span };
    if (keys > limits.keys) return { problem: "too-many-keys", span };
    if (parts > limits.parts) return { problem: "too-many-parts", span };
    return undefined;
  };
}

/** The pieces that begin something at a column of their own. */
const begins: ReadonlySet<CST.TokenType | null> = new Set([
  "seq-item-ind",
  "explicit-key-ind",
  "scalar",
  "single-quoted-scalar",
  "double-quoted-scalar",
  "alias",
]);
