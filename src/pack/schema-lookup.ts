import charter from "../../schemas/charter.schema.json" with { type: "json" };
import pack from "../../schemas/pack.schema.json" with { type: "json" };
import scenario from "../../schemas/scenario.schema.json" with { type: "json" };
import type { Path } from "./tree.ts";

/** The three kinds of file that have a schema. */
export type Kind = "pack" | "charter" | "scenario";

/** As much of JSON Schema as the schemas of a pack use. */
export interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly patternErrorMessage?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly unknown[];
}

const schemas: Readonly<Record<Kind, Schema>> = { pack, charter, scenario };

/** The schema of what stands at a path of a file, or an empty one where the file should have nothing there. */
export function schemaAt(kind: Kind, path: Path): Schema {
  const root = schemas[kind];
  let schema = root;
  for (const step of path) schema = resolved(root, inner(schema, step));
  return schema;
}

function inner(schema: Schema, step: string | number): Schema {
  const list = schema.items ?? schema.oneOf?.find((branch) => branch.items)?.items;
  if (typeof step === "number") return list ?? {};
  const rest = schema.additionalProperties;
  return schema.properties?.[step] ?? (typeof rest === "object" ? rest : {});
}

function resolved(root: Schema, schema: Schema): Schema {
  const name = schema.$ref?.replace("#/$defs/", "");
  return name === undefined ? schema : (root.$defs?.[name] ?? {});
}

/** What belongs there, in one word: a text, a list, names with a colon below it, or a number. */
export type Takes = "text" | "list" | "keys" | "number";

/** What a schema asks for; where it allows a text or a list, the text counts. */
export function takes(schema: Schema): Takes {
  if (schema.type === "array") return "list";
  if (schema.type === "object") return "keys";
  return schema.type === "integer" ? "number" : "text";
}

/** The names that may stand below a path, in the order of the schema. */
export function namesAt(kind: Kind, path: Path): string[] {
  return Object.keys(schemaAt(kind, path).properties ?? {});
}

/** The one thing at the top of a file below which alone a name may stand; undefined where there are several, or none. */
export function homeOf(kind: Kind, name: string): string | undefined {
  const root = schemas[kind];
  const owners = Object.values(root.$defs ?? {}).filter((schema) => schema.properties?.[name]);
  const homes = namesAt(kind, []).filter((key) => owners.includes(schemaAt(kind, [key])));
  return owners.length === 1 ? homes[0] : undefined;
}

/** Every name that the format knows. */
export function knownNames(): ReadonlySet<string> {
  const owners = Object.values(schemas).flatMap((root) => [root, ...Object.values(root.$defs ?? {})]);
  return new Set(owners.flatMap((schema) => Object.keys(schema.properties ?? {})));
}

/** An example of what stands at a path, as one line of a file: `title: The wrong size, too late`; of a list only its name. */
export function exampleAt(kind: Kind, path: Path): string {
  const schema = schemaAt(kind, path);
  const name = `${path.at(-1)}:`;
  if (takes(schema) === "list") return name;
  if (takes(schema) !== "keys") return `${name} ${schema.examples?.[0] ?? "…"}`;
  const first = schema.required?.[0] ?? Object.keys(schema.properties ?? {})[0];
  return first === undefined ? name : exampleAt(kind, [...path, first]);
}

/** The names of which at least one, or only one, may stand at a path. */
export function choices(kind: Kind, path: Path): string[] {
  const { anyOf, oneOf } = schemaAt(kind, path);
  return (anyOf ?? oneOf ?? []).flatMap((branch) => branch.required ?? []);
}
