import { type MessageKey, say } from "../messages/say.ts";
import { codes, type Problem, type Severity } from "./codes.ts";
import type { Range, Source, Span } from "./source.ts";

/** A second place that explains the first, such as the other one of two duplicates. */
export interface Related {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** A stretch of the finding's own file, and what should stand there instead. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** A change that makes a finding go away. It is `safe` where only one thing can be meant, and nothing that was written is lost. */
export interface Fix {
  readonly safety: "safe" | "unsure";
  /** In the order of their places; they do not overlap. */
  readonly edits: readonly Edit[];
}

/** Something wrong in somebody's pack: what, where, and what to do. */
export interface Diagnostic {
  readonly problem: Problem;
  /** Stable: `OFF` and three digits. */
  readonly code: string;
  readonly severity: Severity;
  /** A relative path with forward slashes. */
  readonly file: string;
  readonly range: Range;
  readonly message: string;
  readonly remedy: string;
  readonly related?: Related;
  readonly fix?: Fix;
}

/** What is put into the words of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** The first character of a file: the place of whatever concerns the file as a whole. */
export const wholeFile: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** What only some findings have: a second place that explains them, a change that mends them. */
export type More = Pick<Diagnostic, "related" | "fix">;

/** A problem at a range of a file, in words. */
export function diagnoseAt(
  file: string,
  range: Range,
  problem: Problem,
  values: Values = {},
  more: More = {},
): Diagnostic {
  const { code, severity } = codes[problem];
  const message = say(`pack.${problem}.message` satisfies MessageKey, values);
  const remedy = say(`pack.${problem}.remedy` satisfies MessageKey, values);
  return { problem, code, severity, file, range, message, remedy, ...more };
}

/** A problem at a span of a file that was read, in words. */
export function diagnose(
  source: Source,
  span: Span,
  problem: Problem,
  values: Values = {},
  more: More = {},
): Diagnostic {
  return diagnoseAt(source.file, source.range(span), problem, values, more);
}

/** The order in which findings are told: by file, then by place. */
export function byPlace(one: Diagnostic, other: Diagnostic): number {
  const a = one.range.start;
  const b = other.range.start;
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (one.code < other.code ? -1 : 1);
}
