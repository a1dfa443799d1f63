import type { YAMLError } from "yaml";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import type { Source } from "../source.ts";

/** Says where a text cannot be read, when nothing more can be said. */
export function explainSyntax(source: Source, error: YAMLError): Diagnostic {
  const offset = Math.min(error.pos[0], source.text.trimEnd().length);
  const line = source.line(source.position(offset).line);
  return diagnose(source, { start: Math.max(offset, line.start), end: line.end }, "not-understood");
}
