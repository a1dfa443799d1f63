import { Composer, CST, type Document, Lexer, Parser, type YAMLError } from "yaml";
import type { Span } from "./source.ts";
import { type Breach, watchLimits } from "./watch-limits.ts";

/** Something of YAML that packs do not use: another tool would read it in its own way. */
export interface Feature {
  readonly kind: "alias" | "anchor" | "tag" | "directive" | "document";
  readonly span: Span;
  readonly sign: string;
}

/** What the YAML library makes of a text. */
export type Composed =
  | { readonly kind: "breach"; readonly breach: Breach }
  /** A backslash in double quotation marks that begins no escape. */
  | { readonly kind: "escape"; readonly span: Span }
  | {
      readonly kind: "document";
      readonly document: Document.Parsed;
      /** The first syntax error by its place; what follows it is mostly its consequence. */
      readonly error?: YAMLError;
      /** The first piece of YAML that packs do not use. */
      readonly feature?: Feature;
    };

const features: ReadonlyMap<CST.TokenType | null, Feature["kind"]> = new Map([
  ["alias", "alias"],
  ["anchor", "anchor"],
  ["tag", "tag"],
  ["directive-line", "directive"],
]);

/** Takes a text apart and builds a document of it, unless a limit is passed on the way: then nothing is built. */
export function compose(text: string): Composed {
  const watch = watchLimits();
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let feature: Feature | undefined;
  let scalarNext = false;
  let started = false;
  for (const lexeme of new Lexer().lex(text)) {
    const offset = parser.offset;
    const breach = watch(lexeme, offset);
    if (breach) return { kind: "breach", breach };
    const type = scalarNext ? "scalar" : CST.tokenType(lexeme);
    const fault = type === "double-quoted-scalar" ? badEscape(lexeme) : -1;
    // The library makes an error object of each one, which takes seconds where there are many.
    if (fault !== -1) return { kind: "escape", span: { start: offset + fault, end: offset + fault + 1 } };
    const kind = type === "doc-start" && started ? "document" : features.get(type);
    if (kind && !feature) feature = { kind, span: { start: offset, end: offset + lexeme.length }, sign: lexeme };
    started ||= !(type && silent.has(type));
    scalarNext = !scalarNext && lexeme === CST.SCALAR;
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  tokens.push(...parser.end());

  const composer = new Composer({ prettyErrors: false, stringKeys: true, uniqueKeys: false });
  const [document, second] = [...composer.compose(tokens, true, text.length)] as Document.Parsed[];
  if (!document) throw new Error("The YAML library made no document.");
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const start = second?.range[0] ?? 0;
  if (second && !feature) feature = { kind: "document", span: { start, end: start + 1 }, sign: "..." };
  return { kind: "document", document, ...(errors[0] && { error: errors[0] }), ...(feature && { feature }) };
}

const knownEscape =
  /^\\(?:[0abtnvfre"/\\N_LP \t\r\n]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U00(?:0[\dA-Fa-f]|10)[\dA-Fa-f]{4})$/;

/** Where, in a text in double quotation marks, a backslash begins none of YAML's escapes; -1 where all do. */
function badEscape(quoted: string): number {
  for (const { 0: sign, index } of quoted.matchAll(/\\(?:x.{0,2}|u.{0,4}|U.{0,8}|[\s\S])/gu)) {
    if (!knownEscape.test(sign)) return index;
  }
  return -1;
}

/** What may stand before the first document begins. */
const silent: ReadonlySet<CST.TokenType> = new Set(["byte-order-mark", "space", "comment", "newline", "doc-mode"]);
