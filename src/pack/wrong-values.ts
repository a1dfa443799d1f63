import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { formatOf } from "./format.ts";
import type { SchemaError } from "./generated/validators.js";
import type { Misfit } from "./misfit.ts";
import { nearest } from "./nearest.ts";
import { choices, schemaAt } from "./schema-lookup.ts";
import { nodeAt, type Path, placeOf } from "./tree.ts";
import { anyOf, place, where } from "./wording.ts";
import { quoted } from "./words.ts";
import { wrongType } from "./wrong-type.ts";

/** What a schema said of a place. */
export type Fault = SchemaError & { readonly path: Path };

/** What a schema says about one value, in the author's words; undefined for what is told as a missing or unknown name. */
export function explainValue(misfit: Misfit, fault: Fault): Diagnostic | undefined {
  const { source, kind, root } = misfit;
  const { keyword, path, params } = fault;
  const span = placeOf(root, path);
  switch (keyword) {
    case "type":
      return wrongType(misfit, path);
    case "oneOf":
      return notOne(misfit, fault);
    case "const":
      return diagnose(source, span, "other-format", { found: valueAt(misfit, path), format: formatOf(kind) });
    case "enum":
      return notAmong(misfit, fault);
    case "pattern":
      return fault.propertyName === undefined ? wrongShape(misfit, path) : wrongName(misfit, path, fault.propertyName);
    case "minimum":
    case "maximum":
      return outOfRange(misfit, path, keyword);
    case "minItems":
    case "minProperties":
      return diagnose(source, span, "too-few", { place: place(path), least: Number(params["limit"]) });
    default:
      return undefined;
  }
}

/** The value at a path as a message quotes it. */
function valueAt({ root }: Misfit, path: Path): string {
  const node = nodeAt(root, path);
  return node?.kind === "scalar" ? quoted(String(node.data)) : "";
}

/** More than one of several names of which only one may stand; or neither of two kinds of value. */
function notOne(misfit: Misfit, { path, params }: Fault): Diagnostic | undefined {
  const { source, kind, root } = misfit;
  const names = choices(kind, path);
  if (names.length === 0) return wrongType(misfit, path);
  if (params["passingSchemas"] === null) return undefined;
  const map = nodeAt(root, path);
  const present = names.filter((name) => map?.kind === "map" && map.entries.has(name));
  return diagnose(source, placeOf(root, path), "only-one-of", { names: anyOf(present) });
}

function notAmong(misfit: Misfit, { path, params }: Fault): Diagnostic {
  const allowed = (params["allowedValues"] as readonly unknown[]).map(String);
  const value = valueAt(misfit, path);
  const near = nearest(value, allowed);
  const known = { names: anyOf(allowed), near: near ? "yes" : "no", nearest: near ?? "" };
  const span = placeOf(misfit.root, path);
  return diagnose(misfit.source, span, "unknown-choice", { value, where: where(path), ...known });
}

function wrongShape(misfit: Misfit, path: Path): Diagnostic {
  const schema = schemaAt(misfit.kind, path);
  const value = valueAt(misfit, path);
  const hint = schema.patternErrorMessage ?? schema.oneOf?.[0]?.patternErrorMessage ?? "";
  const problem = value === "" ? "blank-text" : "wrong-shape";
  return diagnose(misfit.source, placeOf(misfit.root, path), problem, { value, where: where(path), hint });
}

function wrongName({ source, kind, root }: Misfit, path: Path, key: string): Diagnostic {
  const map = nodeAt(root, path);
  const span = (map?.kind === "map" && map.entries.get(key)?.keySpan) || placeOf(root, path);
  const name = schemaAt(kind, path).propertyNames?.$ref?.replace("#/$defs/", "") ?? "";
  const hint = schemaAt(kind, []).$defs?.[name]?.patternErrorMessage ?? "";
  return diagnose(source, span, "wrong-key-shape", { key: quoted(key), hint });
}

function outOfRange(misfit: Misfit, path: Path, limit: "minimum" | "maximum"): Diagnostic {
  const { minimum = 0, maximum = 0 } = schemaAt(misfit.kind, path);
  const too = limit === "minimum" ? "small" : "large";
  const values = { spelling: valueAt(misfit, path), too, least: minimum, most: maximum };
  return diagnose(misfit.source, placeOf(misfit.root, path), "number-out-of-range", values);
}
