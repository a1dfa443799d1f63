import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { replacing } from "./fix.ts";
import type { Source } from "./source.ts";
import { inQuotes } from "./syntax/quoting.ts";
import type { Scalar } from "./tree.ts";
import { typable } from "./words.ts";

/** What a text without quotation marks is for its author, and something else for YAML, or for other programs. */
export function* misreadings(source: Source, node: Scalar): Generator<Diagnostic> {
  if (!node.plain || typeof node.data !== "string" || node.span.end === node.span.start) return;
  const written = source.text.slice(node.span.start, node.span.end);
  for (const sign of [readOtherwise, oddQuotes, lostItem, hiddenSpaces]) {
    const finding = sign(source, node, written);
    if (finding) yield finding;
  }
}

const truth = /^(?:yes|no|on|off)$/i;
const date = /^\d{4}-\d\d?-\d\d?$/;
/** Whole numbers with an underscore, in base 2 or in base 60, as YAML 1.1 has them: https://yaml.org/type/int.html. */
const number = /^[-+]?(?:0b[01_]+|[1-9][\d_]*_[\d_]*|[1-9]\d*(?::[0-5]?\d)+|0\d?(?::[0-5]?\d)+)$/;

function readOtherwise(source: Source, { span }: Scalar, written: string): Diagnostic | undefined {
  const read = truth.test(written)
    ? "truth"
    : date.test(written)
      ? "date"
      : number.test(written)
        ? "number"
        : undefined;
  if (read === undefined) return undefined;
  return diagnose(
    source,
    span,
    "read-otherwise",
    { spelling: written, read },
    replacing(source, "safe", span, `"${written}"`),
  );
}

/** Opening marks with the closing marks that go with them, in the languages that use them. */
const pairs: Readonly<Record<string, string>> = { "“": '”“"', "„": '“”"', "‘": "’‘'", "‚": "‘’'", "«": "»", "»": "«" };

function oddQuotes(source: Source, { span }: Scalar, written: string): Diagnostic | undefined {
  const [open = "", close = ""] = [written.at(0), written.at(-1)];
  const inner = written.slice(1, -1);
  if (
    written.length > 2 &&
    pairs[open]?.includes(close) &&
    ![...inner].some((sign) => sign === open || sign === close)
  ) {
    const plain = inQuotes(inner);
    const kept = inQuotes(written);
    if (written.includes("\n") || plain === undefined || kept === undefined) return undefined;
    const values = { open, close, fix: typable(plain), kept: typable(kept) };
    return diagnose(source, span, "curly-quotes", values, replacing(source, "unsure", span, plain));
  }
  return undefined;
}

/** Spaces that do not break, at the start or the end of a text; and characters that nobody sees, anywhere in it. */
const hidden = /^[\u00a0\u202f\u3000]+|[\u00a0\u202f\u3000]+$|[\u200b\u2060]+/u;

function hiddenSpaces(source: Source, { span }: Scalar, written: string): Diagnostic | undefined {
  const found = hidden.exec(written);
  if (!found) return undefined;
  const place = { start: span.start + found.index, end: span.start + found.index + found[0].length };
  const name = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return diagnose(source, place, "hidden-space", { name }, replacing(source, "safe", place, ""));
}

/** `- returns`, and further in below it `- deadline`. */
function lostItem(source: Source, { span }: Scalar, written: string): Diagnostic | undefined {
  const found = /\n[ \t]*(?=-[ \p{L}])/u.exec(written);
  if (!found) return undefined;
  const start = span.start + found.index + found[0].length;
  const line = source.line(source.position(span.start).line);
  const spaces = /^ */.exec(source.text.slice(line.start, line.end))?.[0].length ?? 0;
  const end = source.line(source.position(start).line).end;
  return diagnose(source, { start, end }, "dash-in-text", { spaces });
}
