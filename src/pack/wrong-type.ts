import { type Diagnostic, diagnose } from "./diagnostic.ts";
import type { Misfit } from "./misfit.ts";
import { exampleAt, namesAt, schemaAt, takes } from "./schema-lookup.ts";
import { commentBehind } from "./silent-loss.ts";
import { quoteValue } from "./syntax/quoting.ts";
import { lineAt } from "./syntax/repair.ts";
import { type List, type Mapping, type Node, nodeAt, type Path, placeOf, type Scalar } from "./tree.ts";
import { anyOf, where } from "./wording.ts";
import { spelling } from "./words.ts";

/** Something stands where something of another kind belongs, or nothing does. */
export function wrongType(misfit: Misfit, path: Path): Diagnostic {
  const { source, kind, root } = misfit;
  const node = nodeAt(root, path) ?? root;
  const span = placeOf(root, path);
  if (node.kind === "scalar" && node.data === null && node.span.start === node.span.end) {
    return nothing(misfit, path, node);
  }
  switch (takes(schemaAt(kind, path))) {
    case "text":
      return node.kind === "scalar" ? needsQuotes(misfit, path, node) : notText(misfit, path, node);
    case "list": {
      const dashed = node.kind === "scalar" && String(node.data).startsWith("-");
      return diagnose(source, span, "list-expected", { where: where(path), found: dashed ? "dashed" : "other" });
    }
    case "keys":
      return notKeys(misfit, path, node);
    case "number": {
      const example = String(schemaAt(kind, path).examples?.[0] ?? "");
      const values = { where: where(path), spelling: spelling(source, span), example };
      return diagnose(source, span, "number-expected", values);
    }
  }
}

/** Nothing where something belongs: perhaps a comment has swallowed it. */
function nothing({ source, kind, root }: Misfit, path: Path, node: Scalar): Diagnostic {
  const comment = commentBehind(source, node.span);
  if (comment) return diagnose(source, comment, "swallowed-by-hash", { where: where(path) });
  const values = { where: where(path), takes: takes(schemaAt(kind, path)) };
  return diagnose(source, placeOf(root, path), "nothing-there", values);
}

function needsQuotes({ source, root }: Misfit, path: Path, node: Scalar): Diagnostic {
  const read = typeof node.data === "number" ? "number" : typeof node.data === "boolean" ? "truth" : "nothing";
  const values = { spelling: spelling(source, node.span), read, where: where(path) };
  return diagnose(source, placeOf(root, path), "needs-quotes", values);
}

function notText(misfit: Misfit, path: Path, node: List | Mapping): Diagnostic {
  const { source, root } = misfit;
  if (node.kind === "map" && !node.inBrackets && typeof path.at(-1) === "number") return colonInItem(misfit, node);
  const values = { where: where(path), found: node.kind === "list" ? "list" : "keys" };
  return diagnose(source, placeOf(root, path), "text-expected", values);
}

/** `- a voucher: up to 50`, which YAML takes for a name with a text. */
function colonInItem({ source }: Misfit, map: Mapping): Diagnostic {
  const [first] = map.entries.values();
  const { start, end: colon } = first?.keySpan ?? map.span;
  const line = lineAt(source, source.position(start).line);
  const valueSpan = { start, end: line.valueSpan.end };
  const value = source.text.slice(valueSpan.start, valueSpan.end);
  const { how, line: fix } = quoteValue(source, { ...line, value, valueSpan }, value);
  return diagnose(source, { start: colon, end: colon + 1 }, "colon-in-text", { how, fix });
}

function notKeys({ source, kind, root }: Misfit, path: Path, node: Node): Diagnostic {
  const names = namesAt(kind, path);
  const [first] = schemaAt(kind, path).required ?? names;
  const values = {
    where: where(path),
    found: node.kind === "list" ? "list" : "text",
    spot: typeof path.at(-1) === "number" ? "item" : "below",
    example: first === undefined ? "none" : exampleAt(kind, [...path, first]),
    names: anyOf(names),
  };
  return diagnose(source, placeOf(root, path), "keys-expected", values);
}
