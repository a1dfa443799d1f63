import { type MessageKey, say } from "../messages/say.ts";
import { codes, type Problem, type Severity } from "./codes.ts";
import type { Range, Source, Span } from "./source.ts";

/** A second place that explains the first, such as the other one of two duplicates. */
export interface Related {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** Something wrong in somebody's pack: what, where, and what to do. */
export interface Diagnostic {
  /** Stable: `OFF` and three digits. */
  readonly code: string;
  readonly severity: Severity;
  /** A relative path with forward slashes. */
  readonly file: string;
  readonly range: Range;
  readonly message: string;
  readonly remedy: string;
  readonly related?: Related;
}

/** What is put into the words of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** The first character of a file: the place of whatever concerns the file as a whole. */
export const wholeFile: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** A problem at a range of a file, in words. `related` is left out where no second place explains it. */
export function diagnoseAt(
  file: string,
  range: Range,
  problem: Problem,
  values: Values = {},
  related?: Related,
): Diagnostic {
  const { code, severity } = codes[problem];
  const message = say(`pack.${problem}.message` satisfies MessageKey, values);
  const remedy = say(`pack.${problem}.remedy` satisfies MessageKey, values);
  return { code, severity, file, range, message, remedy, ...(related && { related }) };
}

/** A problem at a span of a file that was read, in words. */
export function diagnose(
  source: Source,
  span: Span,
  problem: Problem,
  values: Values = {},
  related?: Related,
): Diagnostic {
  return diagnoseAt(source.file, source.range(span), problem, values, related);
}

/** The order in which findings are told: by file, then by place. */
export function byPlace(one: Diagnostic, other: Diagnostic): number {
  const a = one.range.start;
  const b = other.range.start;
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (one.code < other.code ? -1 : 1);
}
