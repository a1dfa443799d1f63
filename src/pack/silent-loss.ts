import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { fixOf, replacing } from "./fix.ts";
import { misreadings } from "./misreadings.ts";
import { outOfBraces } from "./out-of-braces.ts";
import type { Source, Span } from "./source.ts";
import { quoteValue } from "./syntax/quoting.ts";
import { lineAt } from "./syntax/repair.ts";
import { onLines } from "./syntax/run-on.ts";
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
  if (cut) yield cutByComma(source, node, cut);
  for (const { key, keySpan, value } of node.entries.values()) {
    yield* misreadings(source, { kind: "scalar", data: key, span: keySpan, plain: isPlain(source, keySpan) });
    yield* silentLosses(source, value);
  }
}

function cutByComma(source: Source, node: Mapping, cut: Span): Diagnostic {
  const piece = quoted(source.text.slice(cut.start, cut.end));
  const unfolded = outOfBraces(source, node);
  if (!unfolded) return diagnose(source, cut, "cut-by-comma", { piece, how: "other", fix: "" });
  const { lines, below, edit } = unfolded;
  const values = { piece, how: below ? "below" : "names", fix: onLines(lines) };
  return diagnose(source, cut, "cut-by-comma", values, replacing(source, "unsure", edit.span, edit.text));
}

function isPlain({ text }: Source, { start }: Span): boolean {
  return text.charAt(start) !== '"' && text.charAt(start) !== "'";
}

function cutByHash(source: Source, node: Scalar, comment: Span): Diagnostic {
  const whole = { start: node.span.start, end: comment.end };
  const words = source.text.slice(whole.start, whole.end).trimEnd();
  const values = { comment: quoted(source.text.slice(comment.start, comment.end)) };
  if (words.includes("\n")) return diagnose(source, comment, "cut-by-hash", { ...values, how: "bar", fix: "" });
  const { values: told, fix } = inMarks(source, whole);
  return diagnose(source, comment, "cut-by-hash", { ...values, ...told }, fix);
}

/** How a line looks with a text and its `#` in quotation marks, and the edit that makes it so. */
export function inMarks(source: Source, { start, end }: Span) {
  const line = lineAt(source, source.position(start).line);
  const value = source.text.slice(start, end).trimEnd();
  const valueSpan = { start, end: start + value.length };
  const { how, line: fix, edits } = quoteValue(source, { ...line, value, valueSpan }, value);
  return { values: { how, fix }, fix: fixOf(source, "unsure", edits) };
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
