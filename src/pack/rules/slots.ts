import { nearest } from "../nearest.ts";
import type { Remark } from "../remark.ts";
import { isMap, keysAt, pattern, select } from "../select.ts";
import type { Path } from "../tree.ts";

/** A slot in a text: `<name>`, unless a backslash stands before it. */
const slot = /(?<!\\)<([a-z0-9]+(?:-[a-z0-9]+)*)>/g;

const slots = pattern("vary.slots");
const rows = pattern("vary.together.*");

/** Slots that are used and not declared, declared and not used, or missing in a row of `together`. */
export function* slotRemarks(data: unknown): Generator<Remark> {
  const declared = new Map<string, Path>();
  for (const { value, path } of [...select(data, slots), ...select(data, rows)]) {
    for (const id of isMap(value) ? Object.keys(value) : []) if (!declared.has(id)) declared.set(id, [...path, id]);
  }
  const used = new Set<string>();
  collectUses(data, used);
  for (const id of used) {
    if (declared.has(id)) continue;
    const near = nearest(id, declared.keys());
    const values = { id, near: near ? "yes" : "no", nearest: `<${near}>` };
    const word = `<${id}>`;
    yield { problem: "undeclared-slot", path: pathOfWord(data, word) ?? [], at: { word }, values };
  }
  for (const [id, path] of declared) {
    if (!used.has(id)) yield { problem: "unused-slot", path, at: "key", values: { id } };
  }
  yield* unevenRows(data);
}

/** Every slot in the texts of a scenario; those in the values of slots are not looked at. */
function collectUses(data: unknown, used: Set<string>): void {
  if (typeof data === "string") {
    if (data.includes("<")) for (const [, id = ""] of data.matchAll(slot)) used.add(id);
  } else if (Array.isArray(data)) {
    for (const item of data) collectUses(item, used);
  } else if (isMap(data)) {
    for (const key in data) {
      if (key === "vary") continue;
      collectUses(key, used);
      collectUses(data[key], used);
    }
  }
}

/** Where a slot stands first; it is only looked for where there is something to say about it. */
function pathOfWord(data: unknown, word: string): Path | undefined {
  if (typeof data === "string") return new RegExp(`(?<!\\\\)${word}`).test(data) ? [] : undefined;
  if (typeof data !== "object" || data === null) return undefined;
  for (const [key, value] of Object.entries(data)) {
    if (key === "vary") continue;
    const step = Array.isArray(data) ? Number(key) : key;
    const inner = pathOfWord(key, word) ?? pathOfWord(value, word);
    if (inner) return [step, ...inner];
  }
  return undefined;
}

function* unevenRows(data: unknown): Generator<Remark> {
  const all = new Set(keysAt(data, rows));
  for (const { value: row, path } of select(data, rows)) {
    if (!isMap(row)) continue;
    const missing = [...all].filter((id) => !Object.hasOwn(row, id));
    for (const id of missing) yield { problem: "uneven-row", path, at: "key", values: { id } };
  }
}
