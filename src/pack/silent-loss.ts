import { type Diagnostic, diagnose } from "./diagnostic.ts";
import type { Source, Span } from "./source.ts";
import type { Mapping, Node } from "./tree.ts";
import { quoted } from "./words.ts";

/** Texts of which YAML silently keeps only a part: cut by ` #`, or by a comma inside brackets. */
export function* silentLosses(source: Source, node: Node): Generator<Diagnostic> {
  if (node.kind === "scalar") {
    const comment = typeof node.data === "string" && node.plain ? commentBehind(source, node.span) : undefined;
    if (comment) yield diagnose(source, comment, "cut-by-hash", lost(source, comment));
    return;
  }
  if (node.kind === "list") {
    if (node.inBrackets && node.items.some(isProse)) {
      const span = { start: node.span.start, end: node.span.start + 1 };
      if (node.items.length > 1) yield diagnose(source, span, "parted-by-comma", { count: node.items.length });
    }
    for (const item of node.items) yield* silentLosses(source, item);
    return;
  }
  const cut = cutPiece(node);
  if (cut) yield diagnose(source, cut, "cut-by-comma", { piece: quoted(source.text.slice(cut.start, cut.end)) });
  for (const { value } of node.entries.values()) yield* silentLosses(source, value);
}

/** The first piece of a text in braces that a comma has made into a key without a colon. */
export function cutPiece(map: Mapping): Span | undefined {
  if (!map.inBrackets) return undefined;
  return [...map.entries.values()].find((entry) => !entry.colon)?.keySpan;
}

/** The comment that follows a value on its own line, `#` and all. */
export function commentBehind(source: Source, span: Span): Span | undefined {
  const end = source.line(source.position(span.end).line).end;
  const rest = /^[ \t]*#.*/.exec(source.text.slice(span.end, end));
  return rest ? { start: span.end + rest[0].indexOf("#"), end } : undefined;
}

function lost(source: Source, comment: Span) {
  return { comment: quoted(source.text.slice(comment.start, comment.end)) };
}

function isProse(node: Node): boolean {
  return node.kind === "scalar" && node.plain && typeof node.data === "string" && /\s/.test(node.data);
}
