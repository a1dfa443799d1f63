import type { Fix, Related } from "../pack/diagnostic.ts";
import type { Range } from "../pack/source.ts";
import { fingerprints } from "./fingerprint.ts";
import { jsonText } from "./json-text.ts";
import { type Report, totals } from "./report.ts";

/** A report for programs, as schemas/findings.schema.json describes it. */
export function json(report: Report): string {
  const prints = fingerprints(report);
  const findings = report.findings.map(({ file, range, code, severity, message, remedy, related, fix }, at) => ({
    file,
    ...placed(range),
    code,
    severity,
    message,
    remedy,
    fingerprint: prints[at],
    ...(related && { related: explained(related) }),
    ...(fix && { fix: written(fix) }),
  }));
  return jsonText({ findings, summary: totals(report) });
}

function placed({ start, end }: Range) {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function explained({ file, range, message }: Related) {
  return { file, ...placed(range), message };
}

function written({ safety, edits }: Fix) {
  return { safety, edits: edits.map(({ range, text }) => ({ ...placed(range), text })) };
}
