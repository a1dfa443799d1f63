import type { YAMLError } from "yaml";
import { compose, type Feature } from "./compose.ts";
import { controlIn } from "./decode.ts";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { limits } from "./limits.ts";
import { silentLosses } from "./silent-loss.ts";
import type { Source } from "./source.ts";
import { type Node, plantTree } from "./tree.ts";
import { quoted } from "./words.ts";

/**
 * What a text holds: a tree, or the one fault that keeps it from being read. What follows a first fault is mostly its
 * consequence. A syntax error is handed on as it is: explaining it is dear, and not wanted by those who only practise.
 */
export type Parsed =
  | { readonly kind: "tree"; readonly root: Node; readonly findings: readonly Diagnostic[] }
  | { readonly kind: "empty" }
  | { readonly kind: "refused"; readonly finding: Diagnostic }
  | { readonly kind: "unsound"; readonly error: YAMLError };

/** Text to tree. */
export function parse(source: Source): Parsed {
  const composed = compose(source.text);
  if (composed.kind === "breach") {
    const { problem, span } = composed.breach;
    return { kind: "refused", finding: diagnose(source, span, problem, { depth: limits.depth, keys: limits.keys }) };
  }
  if (composed.kind === "escape") return { kind: "refused", finding: diagnose(source, composed.span, "bad-escape") };
  const { document, error, feature } = composed;
  if (feature && !(error && error.pos[0] < feature.span.start)) {
    return { kind: "refused", finding: unused(source, feature) };
  }
  if (error) return { kind: "unsound", error };
  if (document.contents === null) return { kind: "empty" };
  const { root, findings } = plantTree(source, document);
  return {
    kind: "tree",
    root,
    findings: [...findings, ...hiddenControls(source, root), ...silentLosses(source, root)],
  };
}

function unused(source: Source, { kind, span, sign }: Feature): Diagnostic {
  return diagnose(source, span, kind, { sign: quoted(sign) });
}

/** Characters that no text may hold can also be written as escapes, such as "\u001b". */
function* hiddenControls(source: Source, node: Node): Generator<Diagnostic> {
  if (node.kind === "list") for (const item of node.items) yield* hiddenControls(source, item);
  if (node.kind === "map") {
    for (const { key, keySpan, value } of node.entries.values()) {
      const name = controlIn(key);
      if (name) yield diagnose(source, keySpan, "control-character", { name, written: "escape" });
      yield* hiddenControls(source, value);
    }
  }
  const name = node.kind === "scalar" && typeof node.data === "string" ? controlIn(node.data) : undefined;
  if (name) yield diagnose(source, node.span, "control-character", { name, written: "escape" });
}
