import type { Diagnostic, Edit } from "./diagnostic.ts";
import { edited, type TextEdit } from "./fix.ts";
import { openSource, type Source } from "./source.ts";

/**
 * A file's text with the safe fixes of its findings made. A fix that touches an earlier one is left for the next time:
 * the text must be checked again, and fixed again, until nothing changes.
 */
export function applySafeFixes(text: string, findings: readonly Diagnostic[]): string {
  const source = openSource("", text);
  const chosen: TextEdit[] = [];
  for (const { fix } of findings) {
    if (fix?.safety !== "safe") continue;
    const edits = fix.edits.map((edit) => inOffsets(edit, source));
    if (!edits.some((edit) => chosen.some((other) => touch(edit, other)))) chosen.push(...edits);
  }
  return edited(
    text,
    chosen.sort((a, b) => a.span.start - b.span.start),
  );
}

function inOffsets({ range, text }: Edit, { offset }: Source): TextEdit {
  return { span: { start: offset(range.start), end: offset(range.end) }, text };
}

function touch({ span: one }: TextEdit, { span: other }: TextEdit): boolean {
  return one.start <= other.end && other.start <= one.end;
}
