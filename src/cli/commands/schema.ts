import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { nearest } from "../../pack/nearest.ts";
import type { Context } from "../context.ts";
import { writeFresh, writeOver } from "../write-file.ts";
import { explained } from "./schema-files.ts";

export interface SchemaOptions {
  /** One of the schemas; without it, the answer says what there is. */
  readonly name?: string;
  /** A file to write to; `-` and nothing at all are stdout. */
  readonly output?: string;
  /** What becomes of a file that is there already. */
  readonly existing: "keep" | "overwrite";
}

export type SchemaContext = Pick<Context, "cwd" | "installation" | "out" | "tell" | "done">;

/** The schemas that the package ships. */
export const schemaNames = [
  "pack",
  "charter",
  "scenario",
  "walk",
  "project",
  "settings",
  "findings",
  "coverage",
  "stats",
  "journal",
] as const;

export type SchemaName = (typeof schemaNames)[number];

/** The text of a schema, as it is shipped. */
export function schemaText(installation: string, name: SchemaName): string {
  return readFileSync(join(installation, "schemas", `${name}.schema.json`), "utf8");
}

/** Prints a schema or writes it to a file. Throws Failure: 2 for a name that is none, 3 for a file that cannot be written. */
export async function showSchema(options: SchemaOptions, context: SchemaContext): Promise<ExitCode> {
  const { name, output = "-", existing } = options;
  const { cwd, installation, out, tell, done } = context;
  if (name === undefined) {
    if (output !== "-") throw new Failure(exitCodes.usage, say("cli.schema.nameless"), say("cli.schema.which"));
    tell(say("cli.schema.what"));
    return exitCodes.fine;
  }
  const text = schemaText(installation, known(name));
  if (output === "-") {
    out(text);
    return exitCodes.fine;
  }
  const file = resolve(cwd, output);
  explained(output, () => (existing === "keep" ? writeFresh(file, text) : writeOver(file, text)));
  done(say("cli.schema.written", { file: output }));
  return exitCodes.fine;
}

function known(name: string): SchemaName {
  const found = schemaNames.find((one) => one === name);
  if (found) return found;
  const near = nearest(name, schemaNames);
  const remedy = near ? say("cli.schema.near", { near }) : say("cli.schema.which");
  throw new Failure(exitCodes.usage, say("cli.schema.unknown", { name }), remedy);
}
