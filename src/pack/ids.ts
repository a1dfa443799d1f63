import { say } from "../messages/say.ts";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { itemPatterns } from "./references.ts";
import type { Scope } from "./scope.ts";
import type { Source, Span } from "./source.ts";
import { type Node, nodeAt, select, textOf } from "./tree.ts";
import { quoted } from "./words.ts";

/** Ids that stand twice among the things at the given patterns. */
export function* twins(source: Source, root: Node, patterns: readonly string[]): Generator<Diagnostic> {
  const seen = new Map<string, Span>();
  const all = patterns.flatMap((pattern) => [...select(root, `${pattern}.*.id`)].map(({ node }) => node));
  for (const node of all.sort((a, b) => a.span.start - b.span.start)) {
    const id = textOf(node);
    if (id === undefined) continue;
    const first = seen.get(id);
    if (!first) seen.set(id, node.span);
    else {
      const range = source.range(first);
      const related = { file: source.file, range, message: say("pack.duplicate-id.first") };
      yield diagnose(source, node.span, "duplicate-id", { id: quoted(id), line: range.start.line }, related);
    }
  }
}

/** What is wrong with the ids of a scenario: its own, those of its parts, and its former ones. */
export function* idFindings(source: Source, root: Node, scope: Scope): Generator<Diagnostic> {
  yield* twins(source, root, itemPatterns);
  for (const { node } of select(root, "turns.*.id")) {
    if (textOf(node) === "after") yield diagnose(source, node.span, "reserved-id", { id: "after" });
  }
  const own = nodeAt(root, ["id"]);
  const id = textOf(own);
  const name = source.file.split("/").at(-1) ?? "";
  const stem = name.replace(/\.yaml$/, "");
  if (own && id !== undefined && id !== stem) {
    const taken = scope.scenarios.has(id) ? "yes" : "no";
    yield diagnose(source, own.span, "id-not-file-name", { id: quoted(id), name, stem, taken });
  }
  for (const { node } of select(root, "formerly.*")) {
    const former = textOf(node);
    if (former === undefined || former === stem || !scope.scenarios.has(former)) continue;
    yield diagnose(source, node.span, "still-there", { id: quoted(former) });
  }
}
