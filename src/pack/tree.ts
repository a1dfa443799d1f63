import { type Document, isMap, isScalar, isSeq, type Node as YamlNode } from "yaml";
import { say } from "../messages/say.ts";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import type { Source, Span } from "./source.ts";
import { quoted } from "./words.ts";

/** One value of a file, as plain data and with its places. */
export type Node = Scalar | List | Mapping;

export interface Scalar {
  readonly kind: "scalar";
  readonly data: string | number | boolean | null;
  readonly span: Span;
  /** Whether it stands without quotation marks and without `|`: then YAML decides what it is. */
  readonly plain: boolean;
}

export interface List {
  readonly kind: "list";
  readonly data: readonly unknown[];
  readonly span: Span;
  readonly items: readonly Node[];
  /** Whether it stands in brackets. */
  readonly inBrackets: boolean;
}

export interface Mapping {
  readonly kind: "map";
  /** Without a prototype, so that `__proto__` is a key like any other. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly span: Span;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Whether it stands in braces. */
  readonly inBrackets: boolean;
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
  /** Whether a colon follows the key; without one it is a piece of text that a comma cut off. */
  readonly colon: boolean;
}

/** Where something stands in a file: keys and the numbers of list items, from 0. */
export type Path = readonly (string | number)[];

/** Builds the tree of a document without syntax errors; keys that stand twice, and keys without a name, are told. */
export function plantTree(source: Source, document: Document.Parsed): { root: Node; findings: Diagnostic[] } {
  const findings: Diagnostic[] = [];

  function grow(node: YamlNode | null, at: number): Node {
    const [start, end] = node?.range ?? [at, at, at];
    const span = { start, end };
    if (isMap(node)) return growMap(node, span);
    if (isSeq(node)) {
      const items = node.items.map((item) => grow(item as YamlNode, start));
      return { kind: "list", data: items.map((item) => item.data), span, items, inBrackets: node.flow === true };
    }
    const value: unknown = isScalar(node) ? node.value : null;
    const data = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
    return { kind: "scalar", data, span, plain: !isScalar(node) || node.type === "PLAIN" };
  }

  function growMap(map: YamlNode & { items: unknown[]; flow?: boolean }, span: Span): Mapping {
    const entries = new Map<string, Entry>();
    const data: Record<string, unknown> = Object.create(null);
    for (const pair of map.items as { key: YamlNode; value: YamlNode | null }[]) {
      const [start, end] = pair.key.range ?? [span.start, span.start];
      const keySpan = { start, end };
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      const first = entries.get(key);
      if (first) findings.push(twice(keySpan, first, grow(pair.value, end)));
      else if (key === "") findings.push(diagnose(source, { start, end: start + 1 }, "nameless-key"));
      if (first || key === "") continue;
      const value = grow(pair.value, end);
      entries.set(key, { key, keySpan, value, colon: pair.value !== null });
      data[key] = value.data;
    }
    return { kind: "map", data, span, entries, inBrackets: map.flow === true };
  }

  function twice(span: Span, first: Entry, second: Node): Diagnostic {
    const range = source.range(first.keySpan);
    const both = onOneLine(first, second) ?? "none";
    const values = { key: quoted(first.key), line: range.start.line, both };
    const related = { file: source.file, range, message: say("pack.duplicate-key.first") };
    return diagnose(source, span, "duplicate-key", values, { related });
  }

  return { root: grow(document.contents, 0), findings };
}

/** Two short texts of one name as a single line; undefined where they would have to be written in another way. */
function onOneLine({ key, value }: Entry, other: Node): string | undefined {
  const texts = [value, other].map((node) => (node.kind === "scalar" && node.plain ? node.data : undefined));
  const isPlain = texts.every((text) => typeof text === "string" && /^\p{L}[^:#\n]{0,80}$/u.test(text));
  return isPlain ? `${key}: ${texts.join(", ")}` : undefined;
}

/** The node at a path, or undefined where there is none. */
export function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) node = node && child(node, step);
  return node;
}

function child(node: Node, step: string | number): Node | undefined {
  if (node.kind === "list") return node.items[Number(step)];
  return node.kind === "map" ? node.entries.get(String(step))?.value : undefined;
}

/**
 * Where to point for what is wrong with a value as a whole: at the text itself where it is a text on one line,
 * else at its key, and in a list at the item's first words.
 */
export function placeOf(root: Node, path: Path): Span {
  const node = nodeAt(root, path);
  if (node?.kind === "scalar" && node.span.end > node.span.start) return node.span;
  const parent = nodeAt(root, path.slice(0, -1));
  const last = path.at(-1);
  const entry = parent?.kind === "map" ? parent.entries.get(String(last)) : undefined;
  if (entry) return entry.keySpan;
  return headOf(node ?? parent ?? root);
}

/** The key at the end of a path; of a list's item its first key. */
export function keySpanAt(root: Node, path: Path): Span | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  if (parent?.kind === "map") return parent.entries.get(String(path.at(-1)))?.keySpan;
  const node = nodeAt(root, path);
  return node && headOf(node);
}

/** The first words of a value: of a map its first key, of a list its first item. */
export function headOf(node: Node): Span {
  if (node.kind === "scalar" || node.inBrackets) return node.span;
  if (node.kind === "list") return node.items[0] ? headOf(node.items[0]) : node.span;
  const [first] = node.entries.values();
  return first?.keySpan ?? node.span;
}

/** The text of a node, or undefined where it is no text. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.data === "string" ? node.data : undefined;
}
