import { fingerprints } from "./fingerprint.ts";
import { jsonText } from "./json-text.ts";
import type { Report } from "./report.ts";

const severities = { error: "major", warning: "minor", info: "info" } as const;

/** A report as GitLab takes it for Code Quality (https://docs.gitlab.com/ci/testing/code_quality/): a list, empty where all is well. */
export function gitlab(report: Report): string {
  const prints = fingerprints(report);
  const issues = report.findings.map((finding, at) => ({
    description: `${finding.message} ${report.words.remedy(finding)}`,
    check_name: finding.code,
    fingerprint: prints[at],
    severity: severities[finding.severity],
    location: { path: finding.file, lines: { begin: finding.range.start.line, end: finding.range.end.line } },
  }));
  return jsonText(issues);
}
