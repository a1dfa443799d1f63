import { say } from "../../messages/say.ts";
import { problemOf } from "../../pack/codes.ts";
import type { ReportWords } from "../../report/report.ts";

/** The program's own words in a report. */
export const words: ReportWords = {
  rule(code) {
    const name = problemOf(code);
    const title = say(`pack.${name}.title`);
    return { name, title, why: title };
  },
  head: ({ file, range, severity, code }) => say("pack.report.head", { file, ...range.start, severity, code }),
  remedy: ({ remedy }) => say("pack.report.remedy", { remedy }),
  related({ file, range, message }, finding) {
    const { line } = range.start;
    if (file === finding.file) return say("pack.report.related", { line, message });
    return say("pack.report.related-file", { file, line, message });
  },
  summary: (totals) => say("pack.report.summary", { ...totals }),
};
