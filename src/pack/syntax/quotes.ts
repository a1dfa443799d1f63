import { CST, Lexer } from "yaml";
import type { Span } from "../source.ts";
import { quoted } from "../words.ts";
import { linesBelow, quoteValue, underBar } from "./quoting.ts";
import { type Line, lineAt, type Repair, replaced, type Spot } from "./repair.ts";

/** A quotation mark that is opened and not closed on its line. */
export function* openQuote({ source, error }: Spot): Iterable<Repair> {
  const quote = lastQuoteBefore(source.text, error.pos[0]);
  if (!quote) return;
  const line = source.line(source.position(quote.start).line);
  if (quote.end < line.end) return;
  const sign = source.text.charAt(quote.start);
  const end = line.start + source.text.slice(line.start, line.end).trimEnd().length;
  const text = replaced(source.text, { start: end, end }, sign);
  yield { problem: "open-quote", span: { start: quote.start, end: quote.start + 1 }, values: { sign }, text };
}

function lastQuoteBefore(text: string, end: number): Span | undefined {
  let offset = 0;
  let last: Span | undefined;
  let scalarNext = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (offset >= end) break;
    const type = scalarNext ? "scalar" : CST.tokenType(lexeme);
    scalarNext = !scalarNext && lexeme === CST.SCALAR;
    if (type === "single-quoted-scalar" || type === "double-quoted-scalar")
      last = { start: offset, end: offset + lexeme.length };
    if (!silent.has(lexeme)) offset += lexeme.length;
  }
  return last;
}

/** Signs that the lexer puts in by itself; they are not in the text. */
const silent: ReadonlySet<string> = new Set([CST.SCALAR, CST.DOCUMENT, CST.FLOW_END]);

/** A quotation mark inside a text in quotation marks, or words behind the closing one. */
export function* textAfterQuote({ source, line: number, error }: Spot): Iterable<Repair> {
  const line = lineAt(source, number);
  const sign = line.value.charAt(0);
  if (sign !== '"' && sign !== "'") return;
  const wrapped = line.value.endsWith(sign) && line.value.length > 1;
  const words = wrapped ? line.value.slice(1, -1) : line.value;
  const { how, text, line: fix } = quoteValue(source, line, words);
  const at = error.pos[0];
  yield { problem: "text-after-quote", span: { start: at, end: at + 1 }, values: { sign, how, fix }, text };
}

/** A text that would be sound in quotation marks: with `: ` in it, or with a first sign that means something else. */
export function* unquotedText({ source, line: number }: Spot): Iterable<Repair> {
  const line = lineAt(source, number);
  if (line.value === "" || /^["'|>]/.test(line.value)) return;
  const { how, text, line: fix } = quoteValue(source, line, line.value);
  const start = line.valueSpan.start;
  const sign = line.value.charAt(0);
  if (/^[[{]/.test(sign)) {
    yield { problem: "starts-with-bracket", span: { start, end: start + 1 }, values: { sign, how, fix }, text };
  } else if (/^[@`%,\]}?-]/.test(sign)) {
    yield { problem: "reserved-start", span: { start, end: start + 1 }, values: { sign, how, fix }, text };
  } else {
    const colon = colonIn(line);
    if (colon !== undefined && line.key !== undefined)
      yield { problem: "colon-in-text", span: { start: colon, end: colon + 1 }, values: { how, fix }, text };
  }
}

/** A text of several lines, a later one of which has `: ` in it. */
export function* colonFurtherDown({ source, line: number }: Spot): Iterable<Repair> {
  const line = lineAt(source, number);
  if (line.key === undefined || line.value === "") return;
  const culprit = linesBelow(source, line).find((next) => next.key !== undefined && /\s/.test(next.key));
  if (!culprit && colonIn(line) === undefined) return;
  const start = culprit ? source.text.indexOf(":", culprit.start) : (colonIn(line) ?? line.start);
  const values = { how: "bar", fix: quoted(`${line.key}: |`) };
  yield { problem: "colon-in-text", span: { start, end: start + 1 }, values, text: underBar(source, line) };
}

function colonIn(line: Line): number | undefined {
  const found = /:(?=\s|$)/.exec(line.value);
  return found ? line.valueSpan.start + found.index : undefined;
}
