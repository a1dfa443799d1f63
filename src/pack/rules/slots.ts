import { nearest } from "../nearest.ts";
import type { Remark } from "../remark.ts";
import { eachText, isMap, keysAt, pattern, select } from "../select.ts";
import { slugOf } from "../slug.ts";
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
  const used = usesIn(data);
  for (const [id, path] of used) {
    if (declared.has(id)) continue;
    const near = nearest(id, declared.keys());
    const values = { id, near: near ? "yes" : "no", nearest: `<${near}>` };
    yield { problem: "undeclared-slot", path, at: { word: `<${id}>` }, values };
  }
  for (const [id, path] of declared) {
    if (!used.has(id) && !nearlyUsed(data, id)) yield { problem: "unused-slot", path, at: "key", values: { id } };
  }
  yield* unevenRows(data);
}

/** Every slot in the texts of a scenario, by where it stands first; those in the values of slots are not looked at. */
function usesIn(data: unknown): Map<string, Path> {
  const uses = new Map<string, Path>();
  eachText(data, (text, way) => {
    if (!text.includes("<") || way[0] === "vary") return;
    for (const [, id = ""] of text.matchAll(slot)) if (!uses.has(id)) uses.set(id, [...way]);
  });
  return uses;
}

/** Slots that are written with capitals or blanks, and told of elsewhere: whoever mends that uses them. */
function nearlyUsed(data: unknown, id: string): boolean {
  let found = false;
  eachText(data, (text, way) => {
    if (found || way[0] === "vary" || !text.includes("<")) return;
    found = [...text.matchAll(/<([A-Za-z][A-Za-z0-9 _-]*)>/g)].some(([, name = ""]) => slugOf(name) === id);
  });
  return found;
}

function* unevenRows(data: unknown): Generator<Remark> {
  const all = new Set(keysAt(data, rows));
  for (const { value: row, path } of select(data, rows)) {
    if (!isMap(row)) continue;
    const missing = [...all].filter((id) => !Object.hasOwn(row, id));
    for (const id of missing) yield { problem: "uneven-row", path, at: "key", values: { id } };
  }
}
