import { type Allowance, allowancesIn } from "./allowances.ts";
import { decode } from "./decode.ts";
import { type Diagnostic, diagnoseAt, wholeFile } from "./diagnostic.ts";
import { formatOf } from "./format.ts";
import { charter, pack, project, scenario, walk } from "./generated/validators.js";
import { limits } from "./limits.ts";
import { newerFormat } from "./newer-format.ts";
import { parse } from "./parse.ts";
import { placeRemark } from "./place-remark.ts";
import type { Remark } from "./remark.ts";
import { hiding } from "./rules/meaning.ts";
import { schemaFindings } from "./schema-findings.ts";
import type { Range, Source } from "./source.ts";
import { type Checked, playedRemarks, remarksOn, type Subject } from "./subject.ts";
import { explainSyntax } from "./syntax/explain.ts";
import { checkMended } from "./syntax/mend.ts";
import type { Node } from "./tree.ts";

/** Bytes to data, with every finding in the file and its place. */
export function checkClosely(subject: Subject): Checked {
  const { source, finding } = decode(subject.file, subject.bytes);
  const { text } = source;
  if (finding) return { findings: [finding], allowances: [], text };
  return { ...checkMended(source, subject, checkText), text };
}

/** Places remarks that were made on a file as a whole, or on its part in a pack. A file that cannot be read has none. */
export function placeRemarks(file: string, bytes: Uint8Array, remarks: readonly Remark[]): Checked {
  const { source, finding } = decode(file, bytes);
  const parsed = finding ? undefined : parse(source);
  if (parsed?.kind !== "tree") return { findings: [], allowances: [] };
  const findings = remarks.map((remark) => placeRemark(source, parsed.root, remark));
  return { findings, allowances: allowancesIn(source, parsed.root).allowances, text: source.text };
}

function checkText(source: Source, subject: Subject): Checked {
  const { kind } = subject;
  const parsed = parse(source);
  if (parsed.kind === "empty")
    return alone(diagnoseAt(source.file, wholeFile, "empty-file", { format: formatOf(kind) }));
  if (parsed.kind === "refused") return alone(parsed.finding);
  if (parsed.kind === "unsound") return alone(explainSyntax(source, parsed.error));
  const { root } = parsed;
  const newer = newerFormat(source, root);
  if (newer) return alone(newer);
  const { allowances, findings: misused } = allowancesIn(source, root);
  const misfits = schemaMisfits(source, subject, root);
  const told = new Set(misfits.map(({ range }) => placeKey(range)));
  const remarks = untold(placed(source, root, remarksOn(root.data, subject, fitOf(misfits))), told);
  const findings = few(source, [untold(parsed.findings, told), misused, misfits, remarks]);
  const broken =
    misfits.length > 0 || findings.some(({ severity, code }) => severity === "error" && code < firstAdvice);
  if (broken) return { findings, allowances };
  const dead = [...placed(source, root, playedRemarks(root.data, subject))];
  return { findings: [...findings, ...dead], allowances, data: root.data };
}

/** From this code on, a finding is about what is written, and keeps nothing from being practised. */
const firstAdvice = "OFF400";

function alone(...findings: readonly Diagnostic[]): {
  findings: readonly Diagnostic[];
  allowances: readonly Allowance[];
} {
  return { findings, allowances: [] };
}

const validators = { pack, charter, scenario, walk, project };

function fitOf(misfits: readonly Diagnostic[]): "fits" | "sound" | "unsound" {
  if (misfits.length === 0) return "fits";
  return misfits.some(({ problem }) => hiding.includes(problem)) ? "unsound" : "sound";
}

function schemaMisfits(source: Source, { kind }: Subject, root: Node): Diagnostic[] {
  const validate = validators[kind];
  if (validate(root.data)) return [];
  return schemaFindings({ source, kind, root }, (validate.errors ?? []).slice(0, limits.findings * 2));
}

function* placed(source: Source, root: Node, remarks: Iterable<Remark>): Generator<Diagnostic> {
  for (const remark of remarks) yield placeRemark(source, root, remark);
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
