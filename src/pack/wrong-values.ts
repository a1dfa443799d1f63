import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { formatOf } from "./format.ts";
import type { SchemaError } from "./generated/validators.js";
import type { Misfit } from "./misfit.ts";
import { nearest } from "./nearest.ts";
import { choices, namesAt, schemaAt, takes } from "./schema-lookup.ts";
import { commentBehind } from "./silent-loss.ts";
import { quoteValue } from "./syntax/quoting.ts";
import { lineAt } from "./syntax/repair.ts";
import { type Mapping, nodeAt, type Path, placeOf, type Scalar } from "./tree.ts";
import { anyOf, place, where } from "./wording.ts";
import { quoted, spelling } from "./words.ts";

/** What a schema says about one value, in the author's words; nothing for what unknown-keys.ts and the gaps tell. */
export function explainValue(misfit: Misfit, error: SchemaError & { path: Path }): Diagnostic[] {
  const { source, kind, root } = misfit;
  const { keyword, path, params } = error;
  const span = placeOf(root, path);
  const node = nodeAt(root, path);
  const value = node?.kind === "scalar" ? quoted(String(node.data)) : "";
  const schema = schemaAt(kind, path);
  switch (keyword) {
    case "type":
      return [wrongType(misfit, path)];
    case "oneOf":
      if (choices(kind, path).length === 0) return [wrongType(misfit, path)];
      if (params["passingSchemas"] === null) return [];
      return [diagnose(source, span, "only-one-of", { names: anyOf(choicesIn(misfit, path)) })];
    case "const":
      return [diagnose(source, span, "other-format", { found: value, format: formatOf(kind) })];
    case "enum": {
      const allowed = (params["allowedValues"] as readonly string[]).map(String);
      const near = nearest(value, allowed);
      const values = {
        value,
        where: where(path),
        names: anyOf(allowed),
        near: near ? "yes" : "no",
        nearest: near ?? "",
      };
      return [diagnose(source, span, "unknown-choice", values)];
    }
    case "pattern": {
      if (error.propertyName !== undefined) return [wrongName(misfit, path, error.propertyName)];
      const hint = schema.patternErrorMessage ?? schema.oneOf?.[0]?.patternErrorMessage ?? "";
      const problem = value === "" ? "blank-text" : "wrong-shape";
      return [diagnose(source, span, problem, { value, where: where(path), hint })];
    }
    case "minimum":
    case "maximum": {
      const too = keyword === "minimum" ? "small" : "large";
      const values = { spelling: value, too, least: schema.minimum ?? 0, most: schema.maximum ?? 0 };
      return [diagnose(source, span, "number-out-of-range", values)];
    }
    case "minItems":
    case "minProperties":
      return [diagnose(source, span, "too-few", { place: place(path), least: Number(params["limit"]) })];
    default:
      return [];
  }
}

/** Those of the names of which one may stand here that do stand here. */
function choicesIn({ kind, root }: Misfit, path: Path): string[] {
  const map = nodeAt(root, path);
  return choices(kind, path).filter((name) => map?.kind === "map" && map.entries.has(name));
}

function wrongName({ source, kind, root }: Misfit, path: Path, key: string): Diagnostic {
  const map = nodeAt(root, path);
  const span = (map?.kind === "map" && map.entries.get(key)?.keySpan) || placeOf(root, path);
  const names = schemaAt(kind, path).propertyNames;
  const hint = resolveHint(kind, names?.$ref) ?? names?.patternErrorMessage ?? "";
  return diagnose(source, span, "wrong-key-shape", { key: quoted(key), hint });
}

function resolveHint(kind: Misfit["kind"], reference: string | undefined): string | undefined {
  return schemaAt(kind, []).$defs?.[reference?.replace("#/$defs/", "") ?? ""]?.patternErrorMessage;
}

function wrongType(misfit: Misfit, path: Path): Diagnostic {
  const { source, kind, root } = misfit;
  const node = nodeAt(root, path) ?? root;
  const span = placeOf(root, path);
  const expected = takes(schemaAt(kind, path));
  if (node.kind === "scalar" && node.data === null && node.span.start === node.span.end)
    return nothing(misfit, path, node);
  switch (expected) {
    case "text":
      if (node.kind === "scalar") return needsQuotes(misfit, path, node);
      if (node.kind === "map" && !node.inBrackets && typeof path.at(-1) === "number") return colonInItem(misfit, node);
      return diagnose(source, span, "text-expected", {
        where: where(path),
        found: node.kind === "list" ? "list" : "keys",
      });
    case "list": {
      const dashed = node.kind === "scalar" && String(node.data).startsWith("-");
      return diagnose(source, span, "list-expected", { where: where(path), found: dashed ? "dashed" : "other" });
    }
    case "keys": {
      const found = node.kind === "list" ? "list" : "text";
      const names = anyOf(namesAt(kind, path)) || "none";
      return diagnose(source, span, "keys-expected", { where: where(path), found, names });
    }
    case "number": {
      const example = String(schemaAt(kind, path).examples?.[0] ?? "");
      return diagnose(source, span, "number-expected", {
        where: where(path),
        spelling: spelling(source, span),
        example,
      });
    }
  }
}

/** Nothing where something belongs: perhaps a comment has swallowed it. */
function nothing({ source, kind, root }: Misfit, path: Path, node: Scalar): Diagnostic {
  const comment = commentBehind(source, node.span);
  if (comment) return diagnose(source, comment, "swallowed-by-hash", { where: where(path) });
  return diagnose(source, placeOf(root, path), "nothing-there", {
    where: where(path),
    takes: takes(schemaAt(kind, path)),
  });
}

function needsQuotes({ source, root }: Misfit, path: Path, node: Scalar): Diagnostic {
  const read = typeof node.data === "number" ? "number" : typeof node.data === "boolean" ? "truth" : "nothing";
  const values = { spelling: spelling(source, node.span), read, where: where(path) };
  return diagnose(source, placeOf(root, path), "needs-quotes", values);
}

/** `- a voucher: up to 50`, which YAML takes for a name with a text. */
function colonInItem({ source }: Misfit, map: Mapping): Diagnostic {
  const [first] = map.entries.values();
  const start = first?.keySpan.start ?? map.span.start;
  const line = lineAt(source, source.position(start).line);
  const words = { start, end: line.valueSpan.end };
  const whole = { ...line, value: source.text.slice(words.start, words.end), valueSpan: words };
  const { how, line: fix } = quoteValue(source, whole, whole.value);
  const colon = first?.keySpan.end ?? start;
  return diagnose(source, { start: colon, end: colon + 1 }, "colon-in-text", { how, fix });
}
