import type { Diagnostic } from "../pack/diagnostic.ts";
import type { Report } from "./report.ts";
import { document, element, type Xml } from "./xml.ts";

/** A report as Checkstyle writes them (its `XMLLogger`), which Jenkins, reviewdog and many others read. */
export function checkstyle(report: Report): string {
  const files = new Map<string, Xml[]>();
  for (const finding of report.findings) {
    const errors = files.get(finding.file) ?? [];
    errors.push(error(finding, report));
    files.set(finding.file, errors);
  }
  const elements = [...files].map(([name, errors]) => element("file", { name }, errors));
  // The version that other linters write, and that readers know; there has been one form ever since.
  return document(element("checkstyle", { version: "4.3" }, elements));
}

function error(finding: Diagnostic, { words }: Report): Xml {
  const { line, column } = finding.range.start;
  return element("error", {
    line,
    column,
    severity: finding.severity,
    message: `${finding.message} ${words.remedy(finding)}`,
    source: `offscript.${finding.code}`,
  });
}
