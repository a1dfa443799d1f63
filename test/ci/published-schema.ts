import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { installation } from "../cli/world.ts";

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
for (const name of ["github-action", "pre-commit-config", "pre-commit-hooks"]) {
  ajv.addSchema(JSON.parse(readFileSync(join(installation, "test/fixtures/ci", `${name}.json`), "utf8")));
}

/** What a published schema, kept in test/fixtures/ci, finds wrong with data: one line each. */
export function misfits(schema: string, data: unknown): string[] {
  ajv.validate(`https://json.schemastore.org/${schema}.json`, data);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
