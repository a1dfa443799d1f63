import { schemaWords } from "../messages/schema-words.ts";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { replacing } from "./fix.ts";
import { formatOf } from "./format.ts";
import type { SchemaError } from "./generated/validators.js";
import type { Misfit } from "./misfit.ts";
import { isSurely, nearest } from "./nearest.ts";
import { choices, exampleAt, freeExampleAt, schemaAt, takes } from "./schema-lookup.ts";
import { slugOf } from "./slug.ts";
import { nodeAt, type Path, placeOf } from "./tree.ts";
import { anyOf, choicesOf, where } from "./wording.ts";
import { quoted, spelling } from "./words.ts";
import { isOwnId, otherId, wrongType } from "./wrong-type.ts";

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
    case "const": {
      const format = formatOf(kind);
      const found = spelling(source, span);
      const safety = found.toLowerCase() === format ? "safe" : "unsure";
      return diagnose(source, span, "other-format", { found, format }, replacing(source, safety, span, format));
    }
    case "enum":
      return notAmong(misfit, fault);
    case "pattern":
      return fault.propertyName === undefined ? wrongShape(misfit, path) : wrongName(misfit, path, fault.propertyName);
    case "minimum":
    case "maximum":
      return outOfRange(misfit, path, keyword);
    case "minItems":
    case "minProperties":
      return tooFew(misfit, path, Number(params["limit"]));
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

function notAmong({ source, kind, root }: Misfit, { path, params }: Fault): Diagnostic {
  const allowed = (params["allowedValues"] as readonly unknown[]).map(String);
  const node = nodeAt(root, path);
  const value = node?.kind === "scalar" ? quoted(String(node.data)) : "";
  const near = nearest(value, allowed) ?? allowed.find((choice) => choice.length > 3 && value.includes(choice));
  const names = choicesOf(allowed, schemaAt(kind, path).enumDescriptions);
  const known = { names, near: near ? "yes" : "no", nearest: near ?? "" };
  const span = placeOf(root, path);
  const more = near ? replacing(source, isSurely(value, near, allowed) ? "safe" : "unsure", span, near) : {};
  return diagnose(source, span, "unknown-choice", { value, where: where(path), ...known }, more);
}

function wrongShape(misfit: Misfit, path: Path): Diagnostic {
  const { source, kind, root } = misfit;
  const schema = schemaAt(kind, path);
  const span = placeOf(root, path);
  const value = valueAt(misfit, path);
  const hint = schemaWords(schema.patternErrorMessage ?? schema.oneOf?.[0]?.patternErrorMessage ?? "");
  if (value.trim() === "") return diagnose(source, span, "blank-text", { value, where: where(path), hint });
  const slug = new RegExp(schema.pattern ?? "", "u").test(slugOf(value)) ? slugOf(value) : "";
  if (isOwnId(kind, path)) return otherId(misfit, value, span, "text");
  // An id can be given anew; what refers to one may mean something that is not there.
  const more = slug === "" ? {} : replacing(source, path.at(-1) === "id" ? "safe" : "unsure", span, slug);
  return diagnose(source, span, "wrong-shape", { value, where: where(path), hint, slug: slug || "none" }, more);
}

function wrongName({ source, kind, root }: Misfit, path: Path, key: string): Diagnostic {
  const map = nodeAt(root, path);
  const span = (map?.kind === "map" && map.entries.get(key)?.keySpan) || placeOf(root, path);
  const name = schemaAt(kind, path).propertyNames?.$ref?.replace("#/$defs/", "") ?? "";
  const { patternErrorMessage = "", pattern = "" } = schemaAt(kind, []).$defs?.[name] ?? {};
  const hint = schemaWords(patternErrorMessage);
  const slug = new RegExp(pattern, "u").test(slugOf(key)) ? slugOf(key) : "";
  const more = slug === "" ? {} : replacing(source, "safe", span, slug);
  return diagnose(source, span, "wrong-key-shape", { key: quoted(key), hint, slug: slug || "none" }, more);
}

function tooFew({ source, kind, root }: Misfit, path: Path, least: number): Diagnostic {
  const node = nodeAt(root, path);
  const isList = takes(schemaAt(kind, path)) === "list" || node?.kind === "list";
  const has = node?.kind === "list" ? node.items.length : node?.kind === "map" ? node.entries.size : 0;
  const key = quoted(String(path.findLast((step) => typeof step === "string") ?? ""));
  const named = Object.keys(schemaAt(kind, path).properties ?? {})[0];
  const example = isList ? undefined : named ? exampleAt(kind, [...path, named]) : freeExampleAt(kind, path);
  const values = { key, least, has, what: isList ? "items" : "keys", example: example ?? "none" };
  return diagnose(source, placeOf(root, path), "too-few", values);
}

function outOfRange(misfit: Misfit, path: Path, limit: "minimum" | "maximum"): Diagnostic {
  const { minimum = 0, maximum = 0 } = schemaAt(misfit.kind, path);
  const too = limit === "minimum" ? "small" : "large";
  const values = { spelling: valueAt(misfit, path), too, least: minimum, most: maximum };
  return diagnose(misfit.source, placeOf(misfit.root, path), "number-out-of-range", values);
}
