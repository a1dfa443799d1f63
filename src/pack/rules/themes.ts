import themes from "../../../schemas/themes.json" with { type: "json" };
import { nearest } from "../nearest.ts";
import type { Remark } from "../remark.ts";
import { pattern, select } from "../select.ts";
import { anyOf } from "../wording.ts";
import { quoted } from "../words.ts";

/** Themes that are not on the published list, and so link to nothing. */
export function* themeRemarks(data: unknown, of: keyof typeof themes): Generator<Remark> {
  const known = Object.keys(themes[of]);
  for (const { value: id, path } of select(data, pattern(`${of}.*.theme`))) {
    if (typeof id !== "string" || known.includes(id)) continue;
    const near = nearest(id, known);
    const values = { id: quoted(id), near: near ? "yes" : "no", nearest: near ?? "", names: anyOf(known) };
    yield { problem: "unknown-theme", path, values };
  }
}
