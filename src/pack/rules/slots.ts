import { nearest } from "../nearest.ts";
import type { Remark } from "../remark.ts";
import { eachText, isMap, keysAt, pattern, select, type Way } from "../select.ts";
import { slugOf } from "../slug.ts";
import type { Path } from "../tree.ts";

/** A slot in a text: `<name>`, unless a backslash stands before it. */
const slot = /(?<!\\)<([a-z0-9]+(?:-[a-z0-9]+)*)>/g;

const slots = pattern("vary.slots");
const rows = pattern("vary.together.*");

/** Slots by where they stand first. */
export type Uses = Map<string, Path>;

/** Slots that are used and not declared, declared and not used, or missing in a row of `together`. */
export function* slotRemarks(data: unknown, used: Uses): Generator<Remark> {
  const declared = new Map<string, Path>();
  for (const { value, path } of [...select(data, slots), ...select(data, rows)]) {
    for (const id of isMap(value) ? Object.keys(value) : []) if (!declared.has(id)) declared.set(id, [...path, id]);
  }
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

/** Notes the slots of one text; those in the values of slots are not looked at. */
export function noteUses(used: Uses, text: string, way: Way): void {
  if (!text.includes("<") || way[0] === "vary") return;
  slot.lastIndex = 0;
  for (let found = slot.exec(text); found; found = slot.exec(text)) {
    const id = found[1] ?? "";
    if (!used.has(id)) used.set(id, [...way]);
  }
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
