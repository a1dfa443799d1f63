import type { Fix } from "./diagnostic.ts";
import type { Source, Span } from "./source.ts";

/** A stretch of a text, and what should stand there instead. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A text with edits made in it; they are given in the order of their places, and do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of edits) {
    pieces.push(text.slice(done, edit.span.start), edit.text);
    done = edit.span.end;
  }
  return pieces.join("") + text.slice(done);
}

/** The edits as what a finding says of its mend. */
export function fixOf(source: Source, safety: Fix["safety"], edits: readonly TextEdit[]): { fix: Fix } {
  return { fix: { safety, edits: edits.map(({ span, text }) => ({ range: source.range(span), text })) } };
}

/** One edit as what a finding says of its mend. */
export function replacing(source: Source, safety: Fix["safety"], span: Span, text: string): { fix: Fix } {
  return fixOf(source, safety, [{ span, text }]);
}

/** A mended text whose ranges are those of the text before: what is found in it is told where its author sees it. */
export function mendedSource(before: Source, after: Source, edits: readonly TextEdit[]): Source {
  const back = (offset: number) => offsetBefore(edits, offset);
  return { ...after, range: ({ start, end }) => before.range({ start: back(start), end: back(end) }) };
}

function offsetBefore(edits: readonly TextEdit[], offset: number): number {
  let shift = 0;
  for (const { span, text } of edits) {
    const start = span.start + shift;
    if (offset < start) break;
    if (offset < start + text.length) return Math.min(span.start + offset - start, span.end);
    shift += text.length - (span.end - span.start);
  }
  return offset - shift;
}
