import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { replacing } from "./fix.ts";
import { formatOf } from "./format.ts";
import type { SchemaError } from "./generated/validators.js";
import { type Gap, type Gaps, keyOf, type Misfit } from "./misfit.ts";
import { choices, exampleAt, type Kind, schemaAt, takes } from "./schema-lookup.ts";
import { cutPiece } from "./silent-loss.ts";
import type { Source } from "./source.ts";
import { headOf, type Node, nodeAt, type Path, placeOf } from "./tree.ts";
import { explainKeys } from "./unknown-keys.ts";
import { anyOf, inBrief, place } from "./wording.ts";
import { explainValue, type Fault } from "./wrong-values.ts";

/** What a schema found, as one message for each mistake that a person made. */
export function schemaFindings(misfit: Misfit, errors: readonly SchemaError[]): Diagnostic[] {
  if (misfit.root.kind !== "map") {
    const values = { found: misfit.root.kind === "list" ? "list" : "text", format: formatOf(misfit.kind) };
    return [diagnose(misfit.source, { start: 0, end: 0 }, "no-names", values)];
  }
  const told = errors
    .map((error) => ({ ...error, path: pathOf(error, misfit.root) }))
    .filter((error) => !isEcho(misfit, error));
  const gaps: Gaps = new Map();
  for (const { keyword, path, params } of told) {
    if (keyword === "required") gapAt(gaps, path).required.add(String(params["missingProperty"]));
    const none = keyword === "anyOf" || (keyword === "oneOf" && params["passingSchemas"] === null);
    if (none && choices(misfit.kind, path).length > 0) gapAt(gaps, path).choice = true;
  }
  const unknown = told.filter(({ keyword }) => keyword === "additionalProperties");
  const keys = unknown.map(({ path, params }) => ({ path, key: String(params["additionalProperty"]) }));
  const { findings, explained } = explainKeys(misfit, keys, gaps);
  const values = told
    .filter(({ path }) => !explained.has(keyOf(path)))
    .flatMap((error) => explainValue(misfit, error) ?? []);
  return [...findings, ...values, ...missing(misfit, gaps)];
}

/** The gaps of one place, made when first asked for. */
function gapAt(gaps: Gaps, path: Path): Gap {
  const gap = gaps.get(keyOf(path)) ?? { path, required: new Set<string>(), choice: false };
  gaps.set(keyOf(path), gap);
  return gap;
}

function pathOf({ instancePath }: SchemaError, root: Node): Path {
  const steps = instancePath.split("/").slice(1);
  const path: (string | number)[] = [];
  for (const step of steps) {
    const isItem = nodeAt(root, path)?.kind === "list";
    path.push(isItem ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  return path;
}

/** Whether an error only repeats, in the schema's own terms, what another one says. */
function isEcho({ root, kind }: Misfit, { keyword, schemaPath, path }: Fault): boolean {
  const node = nodeAt(root, path);
  if (node?.kind === "map" && cutPiece(node) && keyword !== "anyOf") return true;
  const inBranch = /\/(anyOf|oneOf)\/\d+\/(required|type)$/.test(schemaPath);
  const choosesType = keyword === "oneOf" && schemaAt(kind, path).oneOf?.some((branch) => branch.type) === true;
  if (choosesType) return node?.kind === "list" || (node?.kind === "scalar" && typeof node.data === "string");
  return inBranch || (keyword === "enum" && !(node?.kind === "scalar" && typeof node.data === "string"));
}

function* missing({ source, kind, root }: Misfit, gaps: Gaps): Generator<Diagnostic> {
  for (const { path, required, choice } of gaps.values()) {
    const node = nodeAt(root, path) ?? root;
    const span = path.length === 0 || typeof path.at(-1) === "number" ? headOf(node) : placeOf(root, path);
    for (const key of required) {
      if (key === "format" && path.length === 0) {
        const format = formatOf(kind);
        const first = { start: 0, end: 0 };
        const fix = replacing(source, "safe", first, `format: ${format}\n`);
        yield diagnose(source, first, "no-format", { format }, /^\s/.test(source.text) ? {} : fix);
        continue;
      }
      const expects = takes(schemaAt(kind, [...path, key]));
      const { markdownDescription = "" } = schemaAt(kind, [...path, key]);
      const purpose = inBrief(markdownDescription) || "none";
      const values = { key, place: place(path), purpose, takes: expects, example: exampleFor(source, kind, path, key) };
      yield diagnose(source, span, "missing-key", values);
    }
    const [first] = choices(kind, path);
    if (!choice || first === undefined) continue;
    const example = exampleAt(kind, [...path, first]);
    yield diagnose(source, span, "missing-one-of", { place: place(path), names: anyOf(choices(kind, path)), example });
  }
}

/** What could stand there; the id of a scenario is the name of its file. */
function exampleFor({ file }: Source, kind: Kind, path: Path, key: string): string {
  const [, stem] = /([a-z0-9-]+)\.yaml$/.exec(file) ?? [];
  const isOwnId = kind === "scenario" && path.length === 0 && key === "id" && stem !== undefined;
  return isOwnId ? `id: ${stem}` : exampleAt(kind, [...path, key]);
}
