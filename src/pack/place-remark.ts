import { type Diagnostic, diagnose } from "./diagnostic.ts";
import type { Remark } from "./remark.ts";
import type { Source, Span } from "./source.ts";
import { keySpanAt, type Node, nodeAt, placeOf } from "./tree.ts";

/** A remark with its place in the file. Where it has a second place, its words may name that one's `line`. */
export function placeRemark(source: Source, root: Node, remark: Remark): Diagnostic {
  const { problem, values = {}, related } = remark;
  const span = spanOf(source, root, remark);
  if (!related) return diagnose(source, span, problem, values);
  const range = source.range(placeOf(root, related.path));
  const named = { line: range.start.line, ...values };
  return diagnose(source, span, problem, named, { related: { file: source.file, range, message: related.message } });
}

function spanOf(source: Source, root: Node, { path, at = "value" }: Remark): Span {
  if (at === "value") return placeOf(root, path);
  const key = keySpanAt(root, path);
  if (at === "key") return key ?? placeOf(root, path);
  return wordIn(source, [nodeAt(root, path)?.span, key], at.word) ?? placeOf(root, path);
}

/** Where the author's own letters show a word; nowhere where they do not, as with escapes. */
function wordIn({ text }: Source, spans: readonly (Span | undefined)[], word: string): Span | undefined {
  for (const span of spans) {
    const at = span ? text.slice(span.start, span.end).indexOf(word) : -1;
    if (span && at !== -1) return { start: span.start + at, end: span.start + at + word.length };
  }
  return undefined;
}
