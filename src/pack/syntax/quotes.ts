import { CST, Lexer } from "yaml";
import type { Span } from "../source.ts";
import { typable } from "../words.ts";
import { linesBelow, quoteValue, underBar } from "./quoting.ts";
import { inserted, type Line, lineAt, type Repair, type Spot } from "./repair.ts";
import { partsOf } from "./run-on.ts";

/** A quotation mark that is opened and not closed on its line, or closed with a sign of another kind. */
export function* openQuote({ source, at }: Spot): Iterable<Repair> {
  const quote = quoteBefore(source.text, at);
  if (!quote) return;
  const line = source.line(source.position(quote.start).line);
  if (quote.end < line.end) return;
  const sign = source.text.charAt(quote.start);
  const end = line.start + source.text.slice(line.start, line.end).trimEnd().length;
  const last = source.text.charAt(end - 1);
  if (/[“”„‘’«»´`]/.test(last)) {
    const span = { start: end - 1, end };
    const edits = [{ span, text: sign }];
    yield { problem: "odd-quote", span, values: { sign, odd: last }, edits, safety: "safe" };
  }
  const span = { start: quote.start, end: quote.start + 1 };
  yield { problem: "open-quote", span, values: { sign }, edits: [inserted(end, sign)], safety: "unsure" };
}

/** The last text in quotation marks that begins before an offset. */
export function quoteBefore(text: string, end: number): Span | undefined {
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
export function* textAfterQuote({ source, line: number, at }: Spot): Iterable<Repair> {
  const line = lineAt(source, number);
  const sign = line.value.charAt(0);
  if ((sign !== '"' && sign !== "'") || source.text.charAt(at) === "\\") return;
  const { words, safety } = withoutMarks(line.value, sign);
  const { how, edits, line: fix } = quoteValue(source, line, words);
  const span = { start: at, end: at + 1 };
  yield { problem: "text-after-quote", span, values: { sign, how, fix }, edits, safety };
}

/** The words that are meant: without the first mark and the last where these stand round the whole, and else as they are. */
function withoutMarks(value: string, sign: string): { words: string; safety: Repair["safety"] } {
  // An apostrophe between two letters opens and closes nothing.
  const marks = [...value.matchAll(/(?<!\p{L})["']|["'](?!\p{L})/gu)].filter(([mark]) => mark === sign);
  if (marks.length === 1) return { words: value.slice(1), safety: "unsure" };
  let open = 0;
  const closing = marks.findIndex(({ index }) => {
    open += /^$|[\s([{–—-]/.test(value.charAt(index - 1)) ? 1 : -1;
    return open === 0;
  });
  const isWhole = closing === marks.length - 1 && value.endsWith(sign);
  return { words: isWhole ? value.slice(1, -1) : value, safety: "safe" };
}

/** A text that would be sound in quotation marks: with `: ` in it, or with a first sign that means something else. */
export function* unquotedText({ source, line: number }: Spot): Iterable<Repair> {
  const line = lineAt(source, number);
  if (line.value === "" || /^["'|>]/.test(line.value) || partsOf(line).length > 2) return;
  const words = /^[“„‘«]([^“”„«»"]*)[”“’»"]$/.exec(line.value)?.[1];
  const { how, edits, line: fix } = quoteValue(source, line, words ?? line.value);
  // Whether people should see the marks is the author's choice.
  const safety = words === undefined ? "safe" : "unsure";
  const start = line.valueSpan.start;
  const sign = line.value.charAt(0);
  const found = { span: { start, end: start + 1 }, values: { sign, how, fix }, edits, safety } as const;
  if (/^[[{]/.test(sign)) yield { problem: "starts-with-bracket", ...found };
  else if (/^[@`%,\]}?-]/.test(sign)) yield { problem: "reserved-start", ...found };
  else if (/^[*&!]/.test(sign)) {
    // A sign alone, or one that names something, may be meant as YAML has it.
    if (!/^(&\S+|!!?\w+) |^\S+$/.test(line.value) || /^[*&!] /.test(line.value))
      yield { problem: "reserved-start", ...found };
  } else {
    const colon = colonIn(line);
    if (colon !== undefined && line.key !== undefined)
      yield { ...found, problem: "colon-in-text", span: { start: colon, end: colon + 1 } };
  }
}

/** A text of several lines, a later one of which has `: ` in it. */
export function* colonFurtherDown({ source, line: number }: Spot): Iterable<Repair> {
  const line = lineAt(source, number);
  if (line.key === undefined || line.value === "") return;
  const culprit = linesBelow(source, line).find((next) => next.key !== undefined);
  if (!culprit && colonIn(line) === undefined) return;
  const start = culprit ? source.text.indexOf(":", culprit.start) : (colonIn(line) ?? line.start);
  const values = { how: "bar", fix: typable(`${line.key}: |`) };
  const edits = underBar(source, line);
  yield { problem: "colon-in-text", span: { start, end: start + 1 }, values, edits, safety: "unsure" };
}

function colonIn(line: Line): number | undefined {
  const found = /:(?=\s|$)/.exec(line.value);
  return found ? line.valueSpan.start + found.index : undefined;
}

/** Backslashes in double quotation marks that begin nothing. */
export function* loneBackslash({ source, at }: Spot): Iterable<Repair> {
  if (source.text.charAt(at) !== "\\") return;
  const line = source.line(source.position(at).line);
  const found = [...source.text.slice(at, line.end).matchAll(/\\\\|\\"|\\/g)].filter(([sign]) => sign === "\\");
  const edits = found.map(({ index }) => inserted(at + index, "\\"));
  yield { problem: "bad-escape", span: { start: at, end: at + 1 }, values: {}, edits, safety: "unsure" };
}
