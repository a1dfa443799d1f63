import themes from "../../schemas/themes.json" with { type: "json" };
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { nearest } from "./nearest.ts";
import type { Source } from "./source.ts";
import { type Node, select, textOf } from "./tree.ts";
import { anyOf } from "./wording.ts";
import { quoted } from "./words.ts";

/** Themes that are not on the published list, and so link to nothing. */
export function* themeFindings(source: Source, root: Node, of: keyof typeof themes): Generator<Diagnostic> {
  const known = Object.keys(themes[of]);
  for (const { node } of select(root, `${of}.*.theme`)) {
    const id = textOf(node);
    if (id === undefined || known.includes(id)) continue;
    const near = nearest(id, known);
    const values = { id: quoted(id), near: near ? "yes" : "no", nearest: near ?? "", names: anyOf(known) };
    yield diagnose(source, node.span, "unknown-theme", values);
  }
}
