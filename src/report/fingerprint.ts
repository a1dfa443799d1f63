import type { Diagnostic } from "../pack/diagnostic.ts";
import { linesOf } from "./lines.ts";
import type { Report } from "./report.ts";

/**
 * What tells a finding from all others of a report, and knows it again in the next one: SHA-256, in hexadecimal, of its file,
 * its code, the line that it points at, and a running number where these are equal. Line numbers and messages have no part in
 * it, so nothing changes when lines are added above. In the order of the findings.
 */
export function fingerprints(report: Report): string[] {
  const lines = linesOf(report);
  const times = new Map<string, number>();
  return report.findings.map((finding) => {
    const { file, code, range } = finding;
    const line = isOfWholeFile(finding) ? "" : (lines.get(file)?.[range.start.line - 1] ?? "");
    const key = JSON.stringify([file, code, line.trim().replace(/\s+/g, " ")]);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return report.digest(`${key} ${time}`);
  });
}

/** What concerns a file as a whole points at its first character, whatever happens to stand there. */
function isOfWholeFile({ range: { start, end } }: Diagnostic): boolean {
  return start.line === 1 && start.column === 1 && end.line === 1 && end.column === 1;
}
