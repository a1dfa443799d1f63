import type { Diagnostic } from "../pack/diagnostic.ts";
import { type Report, totals } from "./report.ts";
import { document, element, textElement, type Xml } from "./xml.ts";

/**
 * A report as JUnit writes the results of tests: each finding is a case, and errors are those that fail. Where nothing was
 * found there is one case that passed, since some servers take a report without any for a run that did not happen.
 */
export function junit(report: Report): string {
  const { findings, files, words, version } = report;
  const { errors } = totals(report);
  const clean = element("testcase", { name: words.summary(totals(report)), classname: "offscript" });
  const cases = findings.length > 0 ? findings.map((finding) => testCase(finding, report)) : [clean];
  const properties = [
    element("property", { name: "version", value: version }),
    element("property", { name: "files", value: files }),
  ];
  const counts = { tests: cases.length, failures: errors, errors: 0 };
  const suite = element("testsuite", { name: "offscript", ...counts }, [
    element("properties", {}, properties),
    ...cases,
  ]);
  return document(element("testsuites", {}, [suite]));
}

function testCase(finding: Diagnostic, { words }: Report): Xml {
  const { file, range, code, severity, message } = finding;
  const name = `${range.start.line}:${range.start.column} ${code} ${words.rule(code).title}`;
  const told = `${words.head(finding)}\n${message}\n${words.remedy(finding)}`;
  const outcome =
    severity === "error" ? textElement("failure", { message, type: code }, told) : textElement("system-out", {}, told);
  return element("testcase", { name, classname: file }, [outcome]);
}
