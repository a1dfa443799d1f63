import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { nearest } from "./nearest.ts";
import type { Source, Span } from "./source.ts";
import { keysOf, type Mapping, type Node, nodeAt, select } from "./tree.ts";

/** A slot in a text: `<name>`, unless a backslash stands before it. */
const slot = /(?<!\\)<([a-z0-9]+(?:-[a-z0-9]+)*)>/g;

/** Slots that are used and not declared, declared and not used, or missing in a row of `together`. */
export function* slotFindings(source: Source, root: Node): Generator<Diagnostic> {
  const declared = new Map<string, Span>();
  for (const pattern of ["vary.slots", "vary.together.*"]) {
    for (const { node } of select(root, pattern)) declare(node, declared);
  }
  const used = new Set<string>();
  for (const { id, within } of usesIn(root)) {
    if (used.has(id)) continue;
    used.add(id);
    if (declared.has(id)) continue;
    const near = nearest(id, declared.keys());
    const values = { id, near: near ? "yes" : "no", nearest: `<${near}>` };
    yield diagnose(source, placeIn(source, within, `<${id}>`), "undeclared-slot", values);
  }
  for (const [id, span] of declared) if (!used.has(id)) yield diagnose(source, span, "unused-slot", { id });
  yield* unevenRows(source, root);
}

function declare(node: Node, declared: Map<string, Span>): void {
  if (node.kind !== "map") return;
  for (const { key, keySpan } of node.entries.values()) if (!declared.has(key)) declared.set(key, keySpan);
}

/** Every slot in the texts of a scenario; those in the values of slots are not looked at. */
function* usesIn(node: Node, key = ""): Generator<{ id: string; within: Span }> {
  if (key === "vary") return;
  if (node.kind === "list") for (const item of node.items) yield* usesIn(item);
  else if (node.kind === "map") {
    for (const entry of node.entries.values()) {
      for (const [, id = ""] of entry.key.matchAll(slot)) yield { id, within: entry.keySpan };
      yield* usesIn(entry.value, entry.key);
    }
  } else if (typeof node.data === "string") {
    for (const [, id = ""] of node.data.matchAll(slot)) yield { id, within: node.span };
  }
}

/** Where the author's own letters show a word; the whole text where they do not, as with escapes. */
function placeIn(source: Source, within: Span, word: string): Span {
  const at = source.text.slice(within.start, within.end).indexOf(word);
  return at === -1 ? within : { start: within.start + at, end: within.start + at + word.length };
}

function* unevenRows(source: Source, root: Node): Generator<Diagnostic> {
  const all = new Set(keysOf(root, "vary.together.*"));
  const rows = nodeAt(root, ["vary", "together"]);
  for (const row of rows?.kind === "list" ? rows.items : []) {
    if (row.kind !== "map") continue;
    for (const id of all) if (!row.entries.has(id)) yield diagnose(source, rowStart(row), "uneven-row", { id });
  }
}

function rowStart(row: Mapping): Span {
  const [first] = row.entries.values();
  return first?.keySpan ?? row.span;
}
