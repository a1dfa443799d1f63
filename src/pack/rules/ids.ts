import { say } from "../../messages/say.ts";
import type { Remark } from "../remark.ts";
import type { Scope } from "../scope.ts";
import { type Found, isMap, type Plan, pattern, select } from "../select.ts";
import { slugOf } from "../slug.ts";
import { quoted } from "../words.ts";
import { itemIds } from "./references.ts";

const turnIds = pattern("turns.*.id");
const formerIds = pattern("formerly.*");

/** Ids that stand twice among the things that a plan leads to. */
export function* twins(data: unknown, where: Plan): Generator<Remark> {
  const seen = new Map<string, Found>();
  for (const found of select(data, where)) {
    const { value: id, path } = found;
    if (typeof id !== "string") continue;
    const first = seen.get(id);
    if (!first) seen.set(id, found);
    else {
      const related = { path: first.path, message: say("pack.duplicate-id.first") };
      yield { problem: "duplicate-id", path, values: { id: quoted(id) }, related };
    }
  }
}

/** What is wrong with the ids of a scenario: its own, those of its parts, and its former ones. `name` is the file's own name. */
export function* idRemarks(data: unknown, name: string, { scenarios }: Scope): Generator<Remark> {
  yield* twins(data, itemIds);
  for (const { value, path } of select(data, turnIds)) {
    if (value === "after") yield { problem: "reserved-id", path, values: { id: "after" } };
  }
  const id = isMap(data) ? data["id"] : undefined;
  const stem = name.replace(/\.yaml$/, "");
  if (typeof id === "string" && id !== stem) {
    const taken = slugOf(stem) !== stem ? "unfit" : scenarios?.has(id) ? "yes" : "no";
    const values = { id: quoted(id), name, stem, taken };
    yield { problem: "id-not-file-name", path: ["id"], values };
  }
  for (const { value: former, path } of select(data, formerIds)) {
    if (typeof former !== "string" || former === stem || !scenarios?.has(former)) continue;
    yield { problem: "still-there", path, values: { id: quoted(former) } };
  }
}
