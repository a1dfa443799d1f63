import { codes, type Problem } from "./codes.ts";
import { type Diagnostic, diagnoseAt, wholeFile } from "./diagnostic.ts";
import { formatOf, newerFormat } from "./format.ts";
import { idFindings, twins } from "./ids.ts";
import { limits } from "./limits.ts";
import { parse } from "./parse.ts";
import { perspectiveFindings } from "./perspectives.ts";
import { backwardSteps, danglingNames } from "./references.ts";
import type { Kind } from "./schema-lookup.ts";
import type { Scope } from "./scope.ts";
import { slotFindings } from "./slots.ts";
import type { Range, Source } from "./source.ts";
import { themeFindings } from "./themes.ts";
import type { Node } from "./tree.ts";

/** What became of one file: its tree, where no error was found in it, and all that there is to say about it. */
export interface Checked {
  readonly root?: Node;
  readonly findings: readonly Diagnostic[];
}

/** Text to tree, with every finding in the file. `scope` is what it may refer to. */
export async function checkFile(source: Source, kind: Kind, scope: Scope): Promise<Checked> {
  const parsed = parse(source);
  if (parsed.kind === "empty") {
    return { findings: [diagnoseAt(source.file, wholeFile, "empty-file", { format: formatOf(kind) })] };
  }
  if (parsed.kind === "refused") return { findings: [parsed.finding] };
  if (parsed.kind === "unsound") {
    // What explains mistakes is loaded only where there are some: those who practise need none of it.
    const { explainSyntax } = await import("./syntax/explain.ts");
    return { findings: [explainSyntax(source, parsed.error)] };
  }
  const { root } = parsed;
  const newer = newerFormat(source, root);
  if (newer) return { findings: [newer] };
  const misfits = await schemaMisfits(source, kind, root);
  const around = kind === "pack" ? { ...scope, pack: root } : scope;
  const told = new Set(misfits.map(({ range }) => placeKey(range)));
  const meant = meaning(source, kind, root, around, isSound(misfits));
  const findings = few(source, [parsed.findings, misfits, untold(meant, told)]);
  return findings.some(({ severity }) => severity === "error") ? { findings } : { root, findings };
}

async function schemaMisfits(source: Source, kind: Kind, root: Node): Promise<Diagnostic[]> {
  const validators = await import("./generated/validators.js");
  const validate = validators[kind];
  if (validate(root.data)) return [];
  const { schemaFindings } = await import("./schema-findings.ts");
  return schemaFindings({ source, kind, root }, (validate.errors ?? []).slice(0, limits.findings * 2));
}

/** What a schema cannot know: whether what is named is there, and whether all is used. */
function* meaning(source: Source, kind: Kind, root: Node, scope: Scope, sound: boolean): Generator<Diagnostic> {
  yield* danglingNames(source, root, scope, sound);
  if (kind === "pack") yield* themeFindings(source, root, "dilemmas");
  if (kind === "charter") {
    yield* twins(source, root, ["standards"]);
    yield* themeFindings(source, root, "standards");
  }
  if (kind !== "scenario") return;
  yield* idFindings(source, root, scope);
  if (!sound) return;
  yield* backwardSteps(source, root);
  yield* slotFindings(source, root);
  yield* perspectiveFindings(source, root);
}

/** Mistakes that can hide a definition: what refers to it would be told as a second mistake. */
const hiding: readonly Problem[] = [
  "unknown-key",
  "misspelt-key",
  "misplaced-key",
  "missing-key",
  "nothing-there",
  "text-expected",
  "list-expected",
  "keys-expected",
];

function isSound(misfits: readonly Diagnostic[]): boolean {
  const hide = new Set<string>(hiding.map((problem) => codes[problem].code));
  return !misfits.some(({ code }) => hide.has(code));
}

/** What is said at a place of which nothing is said yet: a name in a wrong form is not also told as unknown. */
function* untold(findings: Iterable<Diagnostic>, told: ReadonlySet<string>): Generator<Diagnostic> {
  for (const finding of findings) if (!told.has(placeKey(finding.range))) yield finding;
}

function placeKey({ start }: Range): string {
  return `${start.line}:${start.column}`;
}

/** Not more findings than anybody reads of one file: a hostile one could have tens of thousands. */
function few(source: Source, groups: readonly Iterable<Diagnostic>[]): Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const group of groups) {
    for (const finding of group) {
      findings.push(finding);
      if (findings.length < limits.findings) continue;
      findings.push(diagnoseAt(source.file, wholeFile, "more-findings", { findings: limits.findings }));
      return findings;
    }
  }
  return findings;
}
