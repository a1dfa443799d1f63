import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { replacing } from "./fix.ts";
import { misreadings } from "./misreadings.ts";
import type { Source, Span } from "./source.ts";
import { inQuotes } from "./syntax/quoting.ts";
import type { Mapping, Node, Scalar } from "./tree.ts";
import { quoted } from "./words.ts";

/** Texts of which YAML silently keeps only a part, or makes something else than their author sees. */
export function* silentLosses(source: Source, node: Node): Generator<Diagnostic> {
  if (node.kind === "scalar") {
    const comment = typeof node.data === "string" && node.plain ? commentBehind(source, node.span) : undefined;
    if (comment) yield cutByHash(source, node, comment);
    else yield* misreadings(source, node);
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
  for (const { key, keySpan, value } of node.entries.values()) {
    yield* misreadings(source, { kind: "scalar", data: key, span: keySpan, plain: isPlain(source, keySpan) });
    yield* silentLosses(source, value);
  }
}

function isPlain({ text }: Source, { start }: Span): boolean {
  return text.charAt(start) !== '"' && text.charAt(start) !== "'";
}

function cutByHash(source: Source, node: Scalar, comment: Span): Diagnostic {
  const whole = { start: node.span.start, end: comment.end };
  const words = source.text.slice(whole.start, whole.end).trimEnd();
  const fix = words.includes("\n") ? undefined : inQuotes(words);
  const more = fix === undefined ? {} : replacing(source, "unsure", whole, fix);
  return diagnose(
    source,
    comment,
    "cut-by-hash",
    { comment: quoted(source.text.slice(comment.start, comment.end)) },
    more,
  );
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

function isProse(node: Node): boolean {
  return node.kind === "scalar" && node.plain && typeof node.data === "string" && /\s/.test(node.data);
}
