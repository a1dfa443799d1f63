import { jsonText } from "./json-text.ts";
import { type Report, totals } from "./report.ts";

/** A report for programs, as schemas/findings.schema.json describes it. */
export function json(report: Report): string {
  const findings = report.findings.map(({ file, range, code, severity, message, remedy }) => ({
    file,
    line: range.start.line,
    column: range.start.column,
    endLine: range.end.line,
    endColumn: range.end.column,
    code,
    severity,
    message,
    remedy,
  }));
  return jsonText({ findings, summary: totals(report) });
}
