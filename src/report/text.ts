import type { Diagnostic } from "../pack/diagnostic.ts";
import { frame } from "./frame.ts";
import { inert } from "./inert.ts";
import { type Report, totals } from "./report.ts";
import { visible } from "./visible.ts";

/** A report for people: each finding with the author's own lines round it, and a summary at the end. */
export function text(report: Report): string {
  const lines = new Map<string, readonly string[]>();
  for (const [file, source] of report.sources) if (source !== "") lines.set(file, source.trimEnd().split(/\r?\n/));
  const findings = report.findings.map((finding) => paragraph(report, finding, lines));
  return `${inert([...findings, report.words.summary(totals(report))].join("\n\n"))}\n`;
}

function paragraph(
  { words, look }: Report,
  finding: Diagnostic,
  sources: ReadonlyMap<string, readonly string[]>,
): string {
  const { file, range, message, related } = finding;
  const sentence = (text: string) => (look ? look.fit(visible(text)) : `  ${visible(text)}`);
  const framed = (name: string, place: Diagnostic["range"], around: number) => {
    const lines = sources.get(name);
    return lines ? ["", ...frame(lines, place, around, look?.columns), ""] : [];
  };
  const parts = [visible(words.head(finding)), sentence(message), ...framed(file, range, 2)];
  if (related) parts.push(sentence(words.related(related, finding)), ...framed(related.file, related.range, 0));
  return [...parts, sentence(words.remedy(finding))].join("\n");
}
