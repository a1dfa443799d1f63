import type { SchemaError } from "../../pack/generated/validators.js";

/** Where something in an export is otherwise than awaited, and what is awaited there. */
export interface Misfit {
  readonly at: string;
  readonly awaited:
    | "text"
    | "name"
    | "number"
    | "time"
    | "list"
    | "object"
    | "known"
    | "there"
    | "once"
    | "order"
    | "kind";
}

const typeNames: ReadonlyMap<unknown, Misfit["awaited"]> = new Map([
  ["string", "text"],
  ["integer", "number"],
  ["array", "list"],
]);

/** What the schema found, and where: `records[3].line.beganAt`. A name that it does not know is not told: that may be anything. */
export function misfitOf(error: SchemaError): Misfit {
  const { keyword, params } = error;
  const at = error.instancePath
    .slice(1)
    .replaceAll("/", ".")
    .replace(/\.(\d+)/g, "[$1]");
  const within = (name: unknown) => (at === "" ? String(name) : `${at}.${name}`);
  if (keyword === "required") return { at: within(params["missingProperty"]), awaited: "there" };
  if (keyword === "additionalProperties") return { at, awaited: "known" };
  if (keyword === "discriminator") return { at: within("kind"), awaited: "kind" };
  return { at, awaited: awaitedBy(error) };
}

function awaitedBy({ keyword, params, schemaPath }: SchemaError): Misfit["awaited"] {
  if (schemaPath.startsWith("#/$defs/moment/")) return "time";
  if (/^#\/\$defs\/(?:id|name)\//.test(schemaPath)) return "name";
  if (keyword !== "type") return "number";
  return typeNames.get(params["type"]) ?? "object";
}
