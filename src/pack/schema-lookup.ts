import charter from "../../schemas/charter.schema.json" with { type: "json" };
import pack from "../../schemas/pack.schema.json" with { type: "json" };
import project from "../../schemas/project.schema.json" with { type: "json" };
import scenario from "../../schemas/scenario.schema.json" with { type: "json" };
import walk from "../../schemas/walk.schema.json" with { type: "json" };
import { slugOf } from "./slug.ts";
import type { Path } from "./tree.ts";

/** The kinds of file that have a schema: the four of a pack, and the settings of a project. */
export type Kind = "pack" | "charter" | "scenario" | "walk" | "project";

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
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly patternErrorMessage?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly unknown[];
  readonly markdownDescription?: string;
  readonly enumDescriptions?: readonly string[];
}

/** The kind of file that a text says it is; undefined where it does not say so. */
export function kindOf(text: string): Kind | undefined {
  const name = /^format:\s+offscript\/(\w+)@/m.exec(text)?.[1];
  return (Object.keys(schemas) as Kind[]).find((kind) => kind === name);
}

const schemas: Readonly<Record<Kind, Schema>> = { pack, charter, scenario, walk, project };

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

/** Every name that the format knows, but those of walks: they are everyday words, with which a line of a text may well begin. */
export function knownNames(): ReadonlySet<string> {
  const owners = [pack, charter, scenario, project].flatMap((root) => [root, ...Object.values(root.$defs ?? {})]);
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

/** An example of a name and what stands after it, where authors choose the names: `receipt / slip: No, I threw it away.` */
export function freeExampleAt(kind: Kind, path: Path): string | undefined {
  const [example] = schemaAt(kind, path).examples ?? [];
  const [entry] = typeof example === "object" && example !== null ? Object.entries(example) : [];
  if (!entry) return undefined;
  return typeof entry[1] === "string" ? `${entry[0]}: ${entry[1]}` : `${entry[0]}:`;
}

/**
 * A bare text as an item that has names with colons, a line each: what must stand there, and the text under the name that it most
 * likely is. Where nothing else can be known, an example stands.
 */
export function itemLines(kind: Kind, path: Path, text: string): string[] | undefined {
  const isFree = (name: string) => schemaAt(kind, [...path, name]).pattern === "\\S";
  const { required = [] } = schemaAt(kind, path);
  const among = choices(kind, path).filter(isFree);
  const own = among.find((name) => name === "happens") ?? among[0] ?? required.find(isFree);
  if (own === undefined) return undefined;
  const names = required.includes(own) ? required : [...required, own];
  return names.map((name) => (name === own ? `${name}: ${text}` : lineFor(kind, [...path, name], text)));
}

function lineFor(kind: Kind, path: Path, text: string): string {
  const isId = path.at(-1) === "id";
  return isId ? `id: ${slugOf(text).split("-").slice(0, 4).join("-") || "first"}` : exampleAt(kind, path);
}

/** The names of which at least one, or only one, may stand at a path. */
export function choices(kind: Kind, path: Path): string[] {
  const { anyOf, oneOf } = schemaAt(kind, path);
  return (anyOf ?? oneOf ?? []).flatMap((branch) => branch.required ?? []);
}
