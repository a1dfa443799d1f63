import { say } from "../messages/say.ts";
import type { Diagnostic } from "../pack/diagnostic.ts";
import { frame } from "./frame.ts";
import { type Report, totals } from "./report.ts";

/** A report for people: each finding with the author's own lines round it, and a summary at the end. */
export function text(report: Report): string {
  const lines = new Map<string, readonly string[]>();
  for (const [file, source] of report.sources) if (source !== "") lines.set(file, source.trimEnd().split(/\r?\n/));
  const findings = report.findings.map((finding) => paragraph(finding, lines));
  return `${[...findings, say("pack.report.summary", totals(report))].join("\n\n")}\n`;
}

function paragraph(finding: Diagnostic, sources: ReadonlyMap<string, readonly string[]>): string {
  const { file, range, severity, code, message, remedy, related } = finding;
  const { line, column } = range.start;
  const lines = sources.get(file);
  const parts = [say("pack.report.head", { file, line, column, severity, code }), indented(message)];
  if (lines) parts.push("", ...frame(lines, range, 2), "");
  if (related) {
    const same = related.file === file;
    const values = { file: related.file, line: related.range.start.line, message: related.message };
    parts.push(indented(say(same ? "pack.report.related" : "pack.report.related-file", values)));
    const others = sources.get(related.file);
    if (others) parts.push("", ...frame(others, related.range, 0), "");
  }
  return [...parts, indented(say("pack.report.remedy", { remedy }))].join("\n");
}

function indented(line: string): string {
  return `  ${line}`;
}
